import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheetWidths } from '../../domain/matrix/draw-figure.ts';
import { pngSize } from '../../main/export/png.ts';
import { hasPandoc, readByPandoc } from '../main/export/pandoc.ts';
import { caveat, caveatJson, workingFolder } from '../main/hosts/cli/program.ts';
import { axeViolations } from './axe.ts';
import { type JourneyWindow, openWindow } from './harness.ts';
import { committing, exportBrief } from './steps.ts';

/** A stance matrix goes into a brief as a picture and as a table, and out of it into files. */

const PAPERS = [
  ['pier.md', 'Pier paper', 'The pier closes for repairs in April, the port office said.', 'reported', 'asserts'],
  ['부두.md', '부두 신문', '시청은 부두가 4월에 닫히지 않는다고 밝혔다.', 'disputed', 'denies'],
  ['码头.md', '码头报', '据渔民说，码头可能于四月关闭维修。', 'speculative', 'hedges'],
] as const;
const STATEMENT = 'The pier closes in April';

const folder = workingFolder(
  Object.fromEntries(PAPERS.map(([name, title, words]) => [name, `---\ntitle: ${title}\ndate: 2026-03-02\n---\n\n${words}\n`])),
);
const notebook = ['--notebook', 'pier.caveat'];

let window: JourneyWindow;
let page: Page;

/** Puts the matrix into a brief, in as many commits. */
async function into(section: string, brief: string, commits: number): Promise<void> {
  await page.getByRole('button', { name: 'Into a brief' }).click();
  const choice = page.getByRole('group', { name: section }).getByRole('menuitem', { name: brief });
  await committing(page, () => choice.click(), commits);
}

async function openMatrix(): Promise<void> {
  await page.keyboard.press('Alt+5');
  await page.getByRole('radio', { name: 'Matrix' }).click();
  await page.getByRole('button', { name: 'Into a brief' }).waitFor();
}

beforeAll(async () => {
  const names = PAPERS.map(([name]) => name);
  const { json } = await caveatJson<{ imported: { sourceId: string }[] }>(folder, 'import', ...notebook, ...names);
  for (const [index, [, , words, tag, stance]] of PAPERS.entries()) {
    const source = ['--source', json.imported[index]?.sourceId ?? ''];
    const claim = (await caveat(folder, 'tag', ...notebook, ...source, '--quote', words, '--tag', tag)).stdout.trim();
    await caveat(folder, 'link', ...notebook, '--statement', STATEMENT, '--claim', claim, '--stance', stance);
  }
  window = await openWindow({ notebookPath: join(folder, 'pier.caveat') });
  page = window.page;
  await page.locator('.source').first().waitFor();
});
afterAll(async () => {
  expect(window.problems).toEqual([]);
  await window.close();
});

test('it goes to the end of a brief as a picture and as a table', async () => {
  await openMatrix();
  await into('As a picture', 'a new brief', 2);
  await into('As a table', 'Who says what', 1);
  await page.getByRole('button', { name: 'Open the brief' }).click();
  const picture = page.locator('.brief-editor .rt-matrix');
  await picture.locator('svg').waitFor();
  expect(await picture.locator('svg > title').innerHTML()).toContain(`Clashes: ${STATEMENT}.`);
  const table = page.locator('.editor-text > .rt-table-frame table');
  await expect.poll(() => table.locator('tr').count()).toBe(2);
  await expect.poll(() => table.innerText()).toMatch(/denies \(disputed\)\s+\[부두 신문, 2026, passage 1\]/u);
  expect(await axeViolations(page)).toEqual([]);
});

test('Word has it as a picture and a table, a web page draws it itself', async () => {
  const word = unzipSync(readFileSync(await exportBrief(page, 'Word (DOCX)')));
  expect(pngSize(word['word/media/picture1.png'] ?? new Uint8Array())?.width).toBe(2 * sheetWidths.document);
  expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toMatch(/<w:drawing>.*<w:tbl>.*hedges \(speculative\)/su);
  const html = readFileSync(await exportBrief(page, 'Web page (HTML)'), 'utf8');
  expect(html).toMatch(/<div class="matrix"><figure><svg .*<figcaption>Stances by source · 1 proposition, 3 sources/su);
  if (hasPandoc) expect(readByPandoc(Buffer.from(html), 'html')).toContain('Stances by source · 1 proposition, 3 sources');
});

test('Delete takes a picture out of the text, and undo brings it back', async () => {
  const picture = page.locator('.brief-editor .rt-matrix');
  await picture.locator('svg').click();
  await expect.poll(() => picture.getAttribute('data-selected')).not.toBeNull();
  await page.keyboard.press('Delete');
  await picture.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await picture.locator('svg').waitFor();
});

test('the tab saves it as a file and copies its table; undo takes the brief away again, step by step', async () => {
  await openMatrix();
  await page.getByRole('button', { name: 'Export the matrix' }).click();
  await page.getByRole('menuitem', { name: 'Picture (PNG)' }).click();
  const notice = page.locator('.notice', { hasText: 'Saved: ' });
  await notice.waitFor({ timeout: 60_000 });
  const file = (await notice.innerText()).replace('Saved: ', '').trim();
  expect(pngSize(readFileSync(file))?.width).toBeGreaterThan(2 * sheetWidths.file);
  await page.getByRole('button', { name: 'Export the matrix' }).click();
  await page.getByRole('menuitem', { name: 'Copy as a table' }).click();
  await page.locator('.notice', { hasText: 'on the clipboard' }).waitFor();

  // Taking the picture out and back may have made steps of its own.
  for (let i = 0; i < 8 && (await briefTitles()).length > 0; i++) {
    await page.keyboard.press('Alt+5');
    await page.getByRole('grid').focus();
    await committing(page, () => page.keyboard.press('Control+z'));
  }
  expect(await briefTitles()).toEqual([]);
});

/** What the list of briefs shows once they are known: until then it has neither a brief nor the word that there is none. */
async function briefTitles(): Promise<string[]> {
  await page.keyboard.press('Alt+2');
  const list = page.getByRole('complementary', { name: /^Briefs/u });
  await list.locator('.source, .empty').first().waitFor();
  return list.locator('.source-title').allInnerTexts();
}
