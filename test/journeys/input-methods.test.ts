import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { nodesOf, plainTextOf, type RichText } from '../../domain/rich-text.ts';
import { openApp } from '../main/builders.ts';
import { InputMethod, Writer } from '../renderer/fixtures/editor-page/drive.ts';
import { hosts, type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { importFiles, saved } from './steps.ts';

/**
 * Chinese and Korean written with an input method, through the window, the outbox and the services into the notebook:
 * what counts is what a notebook opened again holds.
 */

const HARBOUR = [
  'The harbour closes',
  'The harbour office said on Monday that the old basin will close in May.',
  'Fishermen dispute the date.',
  'Officials may keep a ferry running.',
].join('\n\n');

/** Pinyin on its way to two words, and Korean in which the next syllable takes the last consonant with it. */
const nihao: [string[], string] = [['n', 'ni', "ni'h", "ni'hao"], '你好'];
const syllables: [string[], string][] = [
  [['ㅎ', '하', '한'], '한'],
  [['ㄱ', '구', '국'], '국'],
  [['ㅇ', '어', '엇', '어'], '어'],
];

/** What a notebook opened again holds. */
interface Kept {
  /** On claims, by the passage of the claim. */
  readonly notes: ReadonlyMap<number, RichText>;
  readonly passageNotes: readonly RichText[];
  readonly briefs: readonly RichText[];
  readonly attributions: readonly string[];
}

describe.each(hosts)('an input method on the %s host', (host) => {
  let window: JourneyWindow;
  let page: Page;
  let inputMethod: InputMethod;
  /** One key after the other, as fast as a person can be. */
  const press = (...keys: string[]) => new Writer(page, 'Note').press(...keys);
  const field = (): Locator => page.locator('[contenteditable="true"]');
  const reader = (): Locator => page.locator('.text-pane');

  beforeAll(async () => {
    const file = join(temporaryFolder(), 'harbour.txt');
    writeFileSync(file, HARBOUR);
    window = await openWindow({ host });
    page = window.page;
    inputMethod = new InputMethod(await page.context().newCDPSession(page));
    await importFiles(page, [file]);
    await reader().focus();
    await press('Home');
    for (const tag of ['1', '2', '3']) {
      await press('j', tag);
      await page.locator(`.claim-card[data-tag="${{ 1: 'reported', 2: 'speculative', 3: 'disputed' }[tag]}"]`).waitFor();
    }
  });
  afterAll(() => window.close());
  afterEach(() => expect(window.problems).toEqual([]));

  /** Goes to a passage (each has one claim) and opens the note on its claim; what comes next is typed at once. */
  async function openNote(passage: number): Promise<void> {
    await leave();
    await reader().focus();
    await press('Home');
    for (let i = 1; i < passage; i++) await press('j');
    await page.keyboard.press('n');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('contenteditable'))).toBe('true');
  }

  async function leave(): Promise<void> {
    if ((await field().count()) > 0) await press('Escape');
    await expect.poll(() => page.locator('.claim-card [contenteditable="true"]').count()).toBe(0);
  }

  async function clear(): Promise<void> {
    await press('ControlOrMeta+a', 'Backspace');
  }

  async function writeKorean(): Promise<void> {
    for (const [steps, committed] of syllables) await inputMethod.compose(steps, committed);
  }

  /** Closes the window, looks into the notebook, and opens the window again. */
  async function reopened(): Promise<Kept> {
    await leave();
    await saved(page);
    await window.close();
    const app = openApp(window.notebookPath);
    const { claims, notes } = unwrap(await app.ask('claims.list', { claimIds: null }));
    const { sources, briefs } = unwrap(await app.ask('library.list', {}));
    const { marks } = unwrap(await app.ask('marks.list', { sourceId: sources[0]?.source.id ?? null, kind: 'note', after: 0 }));
    await app.close();
    const passageOf = new Map(claims.map(({ id, passage }) => [id, passage]));
    const kept = {
      notes: new Map(notes.map(({ about, content }) => [passageOf.get(about.id) ?? 0, content])),
      passageNotes: marks.flatMap((each) => (each.kind === 'note' && each.about.kind === 'passage' ? [each.content] : [])),
      briefs: briefs.map(({ content }) => content),
      attributions: claims.map(({ attribution }) => attribution),
    };
    window = await openWindow({ host, notebookPath: window.notebookPath, dataDir: window.dataDir });
    page = window.page;
    inputMethod = new InputMethod(await page.context().newCDPSession(page));
    await page.locator('.source').click();
    await page.locator('.passage').first().waitFor();
    return kept;
  }

  test('writes from the first letter after the note was opened with a key', async () => {
    await openNote(2);
    await inputMethod.compose(...nihao);
    await page.keyboard.type('，');
    await writeKorean();
    await openNote(3);
    await writeKorean();
    await inputMethod.compose(...nihao);
    const { notes } = await reopened();
    expect(plainTextOf(notes.get(2) as RichText)).toBe('你好，한국어');
    expect(plainTextOf(notes.get(3) as RichText)).toBe('한국어你好');
  });

  test('keeps what is still composed when another note is opened, each text in its own note', async () => {
    await openNote(2);
    await clear();
    await inputMethod.compose(['ㅂ', '부'], '부');
    await inputMethod.begin('산');
    // Straight to another note, with the mouse; the input method ends what it was composing.
    await page.locator('.margin-note').getByRole('button', { name: 'Add a note' }).click();
    await page.locator('.margin-note [contenteditable="true"]').waitFor();
    await inputMethod.compose(...nihao);
    await press('Escape');
    // From claim to claim, with all of them in view.
    await page.getByText('Whole source', { exact: true }).click();
    const note = (tag: string) => page.locator(`.claim-card[data-tag="${tag}"]`).getByRole('button', { name: /note$/ });
    await note('reported').click();
    await page.locator('.claim-card[data-tag="reported"] [contenteditable="true"]').waitFor();
    await inputMethod.begin('항');
    await note('disputed').click();
    await page.locator('.claim-card[data-tag="disputed"] [contenteditable="true"]').waitFor();
    await inputMethod.begin('hai');
    await note('speculative').click();
    await page.locator('.claim-card[data-tag="speculative"] [contenteditable="true"]').waitFor();
    await clear();
    await inputMethod.compose(['h', 'hai'], '海');
    await press('Escape');
    await page.getByText('This passage', { exact: true }).click();
    const { notes, passageNotes } = await reopened();
    expect([2, 3, 4].map((passage) => plainTextOf(notes.get(passage) as RichText))).toEqual(['부산항', '海', 'hai']);
    expect(passageNotes.map(plainTextOf)).toEqual(['你好']);
  });

  test('takes letters back, to nothing and before words that stand', async () => {
    await openNote(2);
    await clear();
    await inputMethod.compose(['s', 'sh', 'shi', 'sh', 's', 'su'], '苏');
    // Taken back wholly: nothing was written.
    await inputMethod.compose(['x', 'xi', 'x', ''], '');
    await inputMethod.compose(['ㄷ', '다', '달', '다', 'ㄷ', '도']);
    await press('Backspace');
    await inputMethod.compose(['ㄱ', '가', '간'], '가');
    await inputMethod.compose(['나', '날']);
    await press('Home');
    await inputMethod.compose(['z', 'zai'], '在');
    const { notes } = await reopened();
    expect(plainTextOf(notes.get(2) as RichText)).toBe('在苏가날');
  });

  test('writes at the start of a paragraph, in a list, in a table and right after a reference', async () => {
    await openNote(4);
    await clear();
    await page.keyboard.type('end');
    await press('Home');
    await inputMethod.compose(['k', 'kai'], '开');
    await press('End', 'Enter');
    await page.keyboard.type('- ');
    await inputMethod.compose(...nihao);
    await press('Enter');
    await writeKorean();
    await press('Enter', 'Enter');
    await page.keyboard.type('| a | b |');
    await press('Enter');
    await writeKorean();
    await press('Tab');
    await inputMethod.compose(...nihao);
    await press('ArrowDown');
    await page.keyboard.type('@Fishermen');
    await page.getByRole('listbox').waitFor();
    await press('Enter');
    await inputMethod.compose(['ㅇ', '이', '인'], '이');
    await inputMethod.compose(['나', '낙']);
    await page.keyboard.type('@harbour closes');
    await page.getByRole('option').last().waitFor();
    await press('ArrowUp', 'Enter');
    await inputMethod.compose(...nihao);
    const { notes } = await reopened();
    const note = notes.get(4) as RichText;
    expect(plainTextOf(note)).toBe('开end\n你好\n한국어\na\nb\n한국어\n你好\n이낙你好');
    const last = note.root.children.at(-1);
    expect(last !== undefined && 'children' in last && last.children.map(({ type }) => type)).toEqual([
      'claim-reference',
      'text',
      'citation',
      'text',
    ]);
    expect(nodesOf(note).filter(({ type }) => type === 'listitem')).toHaveLength(2);
  });

  test('writes who asserts a claim', async () => {
    await reader().focus();
    await press('Home', 'j', 'e');
    const attribution = page.locator('.claim-form input').first();
    await expect.poll(() => attribution.evaluate((element) => element === document.activeElement)).toBe(true);
    await inputMethod.compose(['g', 'gang', "gang'wu", "gang'wu'ju"], '港务局');
    await writeKorean();
    await press('Tab');
    const { attributions } = await reopened();
    expect(attributions).toContain('港务局한국어');
  });

  test('writes a brief', async () => {
    await press('Alt+2');
    await page.getByRole('button', { name: 'New brief', exact: true }).click();
    const text = page.locator('.brief [contenteditable="true"]');
    await text.waitFor();
    await text.click();
    await inputMethod.compose(...nihao);
    await press('Enter');
    await writeKorean();
    await press('Enter');
    // Right behind a quoted claim, which is selected as a whole.
    await page.locator('.picker-claim button').first().click();
    await inputMethod.compose(['ㄱ', '그', '글']);
    await page.keyboard.type('@Fishermen');
    await page.getByRole('listbox').waitFor();
    await press('Enter');
    await inputMethod.compose(...nihao);
    await press('Enter');
    await inputMethod.begin('끝');
    await press('Alt+1');
    const { briefs } = await reopened();
    expect(briefs.map(plainTextOf)).toEqual(['你好\n한국어\n글你好\n끝']);
    expect(nodesOf(briefs[0] as RichText).map(({ type }) => type)).toContain('claim-quote');
  });
});
