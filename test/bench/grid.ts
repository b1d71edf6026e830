import type { Page } from 'playwright-core';
import { unwrap } from '../../domain/result.ts';
import { openWindow } from '../journeys/harness.ts';
import type { Measurement, Row } from './measurement.ts';
import { importText, newNotebookPath, openServices, taggings } from './notebook.ts';
import { clocked, scrolled } from './page-work.ts';
import { installClocks } from './reader/clocks.ts';
import { sampleText } from './sample-text.ts';
import { seriesOf } from './stats.ts';

const SOURCES = 20;
const CLAIMS_EACH = 5000;
/** Characters of a source: some six thousand passages. */
const LENGTH = 1_500_000;
const QUICK_LENGTH = 30_000;
const QUOTE_LENGTH = 120;

/** The table of claims, in the real window: from the pointer or key going down until what it asks for is painted. */
export const tabling: Measurement = {
  name: 'grid',
  async measure({ quick }) {
    const claims = await notebookOfClaims(quick);
    const window = await openWindow({ notebookPath: claims.notebookPath });
    try {
      const { page } = window;
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.locator('.source').first().waitFor();
      await page.evaluate(installClocks);
      return await measureTable(page, quick ? 2 : 9, claims.count);
    } finally {
      await window.close();
    }
  },
};

async function notebookOfClaims(quick: boolean): Promise<{ notebookPath: string; count: number }> {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  let count = 0;
  for (let i = 0; i < (quick ? 2 : SOURCES); i++) {
    const sourceId = await importText(client, `source-${i}.txt`, `Source ${i}\n\n${sampleText(quick ? QUICK_LENGTH : LENGTH, i + 1)}`);
    const opened = unwrap(await client.call('source.open', { sourceId }));
    const wanted = taggings(opened, quick ? 50 : CLAIMS_EACH, QUOTE_LENGTH);
    for (const params of wanted) unwrap(await client.run('tag-claim', params));
    count += wanted.length;
  }
  await app.close();
  return { notebookPath, count };
}

async function measureTable(page: Page, repetitions: number, count: number): Promise<Row[]> {
  const all = count.toLocaleString('en');
  const shows = (words: string) => `document.querySelector('.grid-state output')?.textContent === ${JSON.stringify(words)}`;
  const tab = (name: string) => page.getByRole('radio', { name, exact: true }).click();
  const first = await clocked(page, 'pointerdown', `document.querySelector('.grid-line') !== null`, () => tab('Claims'));
  const whole = await clocked(page, null, shows(`${all} claims`), async () => undefined);
  // What is put in order ahead of time is, once the window has been idle.
  await page.waitForTimeout(15_000);
  const timings: Record<string, number[]> = { open: [], filter: [], type: [], sortWords: [], sortTitles: [], frames: [] };
  for (let i = 0; i < repetitions; i++) {
    await tab('Read');
    await page.locator('.source').first().waitFor();
    timings['open']?.push(await clocked(page, 'pointerdown', `document.querySelector('.grid-line') !== null`, () => tab('Claims')));
    for (const [what, column] of [
      ['sortWords', 'quote'],
      ['sortTitles', 'source'],
    ] as const) {
      const head = page.locator(`.grid-column[data-column="${column}"] .grid-sort`);
      const sorted = `document.querySelector('.grid-column[data-column="${column}"]')?.hasAttribute('aria-sort') && !document.querySelector('.grid-state output')?.textContent.endsWith('…')`;
      timings[what]?.push(await clocked(page, 'pointerdown', sorted, () => head.click()));
      await head.click();
      await head.click();
    }
    await page.locator('.claim-grid').focus();
    await page.keyboard.press('Alt+ArrowDown');
    const disputed = page.getByRole('checkbox', { name: /^Disputed/ });
    const filtered = `document.querySelector('.grid-chip') !== null`;
    timings['filter']?.push(await clocked(page, 'pointerdown', filtered, () => disputed.click()));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    const search = page.getByRole('searchbox');
    for (const letter of 'quay') {
      const before = await page.locator('.grid-state output').innerText();
      const other = `document.querySelector('.grid-search input')?.value.endsWith('${letter}') && document.querySelector('.grid-state output')?.textContent !== ${JSON.stringify(letter === 'q' ? before : '')}`;
      await search.focus();
      timings['type']?.push(await clocked(page, 'keydown', other, () => page.keyboard.type(letter)));
    }
    await search.fill('');
    timings['frames']?.push(...(await scrolled(page, '.claim-grid')));
  }
  const budget = { of: 'p95', atMost: 100 } as const;
  const row = (work: string, samples: readonly number[], kept: Row['budget'] = budget): Row => ({
    group: `The table of claims: ${all} claims`,
    work,
    caveat: seriesOf('ms', samples),
    peer: null,
    budget: kept,
  });
  return [
    row('open the first time: pointer to first claims painted', [first], null),
    row('open the first time: until every claim is there', [first + whole], null),
    row('open again: pointer to claims painted', timings['open'] ?? []),
    row('filter by a tag: press to painted', timings['filter'] ?? []),
    row('type in the search field: key to painted', timings['type'] ?? []),
    row('sort by the words of the claims: press to painted', timings['sortWords'] ?? []),
    row('sort by source: press to painted', timings['sortTitles'] ?? []),
    row('scroll: between two frames', timings['frames'] ?? [], { of: 'p95', atMost: 20 }),
  ];
}
