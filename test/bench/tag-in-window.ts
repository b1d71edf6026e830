import type { Page } from 'playwright-core';
import { openWindow } from '../journeys/harness.ts';
import type { Row } from './measurement.ts';
import { importText, newNotebookPath, openServices, tagClaims } from './notebook.ts';
import { installCaveat } from './reader/caveat-page.ts';
import { installClocks } from './reader/clocks.ts';
import { prepare } from './reader/prepare.ts';
import { TAG_KEYS } from './reader/session.ts';
import { type Size, sizeWords } from './reader/sizes.ts';
import { sampleText, THOUSAND_PARAGRAPHS } from './sample-text.ts';
import { seriesOf } from './stats.ts';

/** The size that the budget speaks of. */
const LARGE: Size = { name: '1m', characters: 1_000_000, claims: 10_000 };
const CLAIMS = 300;
/** So short that no claim covers a whole sentence: a key on the cursor's sentence then makes a new claim. */
const QUOTE_LENGTH = 20;
const TAGS = ['reported', 'speculative', 'disputed'] as const;

/** A notebook with one source of a thousand passages, with claims. @returns its path */
export async function taggedNotebook(): Promise<string> {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  await tagClaims(client, await importText(client, 'sample.txt', sampleText(THOUSAND_PARAGRAPHS, 1)), CLAIMS, QUOTE_LENGTH);
  await app.close();
  return notebookPath;
}

/** Opens the only source of a window, or the one of a title, ready to be measured. */
export async function openOnlySource(page: Page, title?: string): Promise<void> {
  await page.evaluate(installClocks);
  await page.evaluate(installCaveat);
  await (title === undefined ? page.locator('.source') : page.getByRole('row', { name: title, exact: true })).click();
  await page.locator('.passage').first().waitFor();
  await page.waitForFunction(() => [...CSS.highlights].some(([name, { size }]) => name.startsWith('claim-') && size > 0));
}

/** A source to tag in. */
interface TaggedSource {
  readonly words: string;
  readonly notebookPath: string;
  readonly title?: string;
  /** How long (ms) the window is left alone first: until every claim is there and the text was read for suggestions. */
  readonly settling: number;
}

/** From the key that tags a sentence until the claim is committed, shown and painted, in the real window, in a source and in a large one. */
export async function tagInWindow(repetitions: number): Promise<Row[]> {
  const { notebookPath, large } = await prepare(LARGE);
  return [
    await tagIn({ words: '1,000 passages, 300 claims', notebookPath: await taggedNotebook(), settling: 0 }, repetitions),
    await tagIn({ words: sizeWords(LARGE), notebookPath, title: large.title, settling: 10_000 }, repetitions),
  ];
}

async function tagIn({ words, notebookPath, title, settling }: TaggedSource, repetitions: number): Promise<Row> {
  const window = await openWindow({ notebookPath });
  try {
    const { page } = window;
    await openOnlySource(page, title);
    await page.waitForTimeout(settling);
    const own: number[] = [];
    const frames: number[] = [];
    // The first keys warm up what runs.
    for (let i = -3; i < repetitions; i++) {
      await page.keyboard.press('j');
      const tagged = await tagMoment(page, (i + 3) % TAGS.length);
      const floor = await idleKey(page);
      if (i < 0) continue;
      own.push(tagged);
      frames.push(floor);
    }
    return {
      work: `tag: key to painted and committed, ${words}`,
      caveat: seriesOf('ms', own),
      peer: { what: 'key to two animation frames, same page', figures: seriesOf('ms', frames) },
      budget: { of: 'p95', atMost: 50 },
    };
  } finally {
    await window.close();
  }
}

async function tagMoment(page: Page, which: number): Promise<number> {
  await page.locator('.status-saved').waitFor();
  await page.evaluate((tag) => window.benchCaveat.tagging(tag), TAGS[which] ?? TAGS[0]);
  await page.keyboard.press(TAG_KEYS[which] ?? TAG_KEYS[0]);
  const { key, painted, committed } = await page.evaluate(() => window.benchCaveat.tagged);
  return Math.max(painted, committed) - key;
}

declare global {
  interface Window {
    /** What `idleKey` began: milliseconds from the key's own time stamp until two frames later. */
    benchIdle: Promise<number>;
  }
}

async function idleKey(page: Page): Promise<number> {
  await page.evaluate(() => {
    window.benchIdle = window.benchClocks.next('keydown').then(async (key) => (await window.benchClocks.painted(() => true)).painted - key);
  });
  await page.keyboard.press('q');
  return page.evaluate(() => window.benchIdle);
}
