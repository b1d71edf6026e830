import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { unwrap } from '../../../domain/result.ts';
import { cueLanguages } from '../../../domain/suggest/cues/cue-class.ts';
import { folderOf, type LaterSet, laterSets } from '../../gold/rows.ts';
import { openWindow } from '../../journeys/harness.ts';
import type { Row } from '../measurement.ts';
import { importText, newNotebookPath, openServices } from '../notebook.ts';
import { installClocks } from '../reader/clocks.ts';
import { seriesOf } from '../stats.ts';

/** Labelled documents of a later set one behind the other, as often: some 700 passages. */
const TIMES = 8;

function longText(language: string): string {
  const inSet = (set: LaterSet) =>
    readdirSync(folderOf(set))
      .filter((file) => file.startsWith(language))
      .map((file) => readFileSync(join(folderOf(set), file), 'utf8'));
  const once = laterSets.flatMap(inSet).join('\n');
  return Array.from({ length: TIMES }, () => once).join('\n\n');
}

interface Painted {
  /** Milliseconds of `performance.now()`: the text, and the first suggestion under it. */
  readonly text: number;
  readonly suggested: number;
}

/**
 * From the text painted until suggestions are painted under it, in the real window, for texts in three languages, opened one after the
 * other: each of them first when the window has never shown a text of its language, then again.
 */
export async function suggestingInWindow(rounds: number): Promise<Row[]> {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  const titles: string[] = [];
  for (const language of cueLanguages) {
    const sourceId = await importText(client, `${language}.txt`, longText(language));
    titles.push(unwrap(await client.call('source.open', { sourceId })).source.title);
  }
  await app.close();
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const window = await openWindow({ notebookPath });
    try {
      await window.page.evaluate(installClocks);
      // What a person takes to find a source in the list.
      await window.page.waitForTimeout(1_500);
      for (const into of [first, again]) for (const title of titles) into.push(await openedIn(window.page, title));
    } finally {
      await window.close();
    }
  }
  const row = (work: string, waits: readonly number[]): Row => ({
    group: 'Suggested claims: speed',
    work,
    caveat: seriesOf('ms', waits),
    peer: null,
    budget: { of: 'p95', atMost: 50 },
  });
  return [
    row('text painted to suggestions painted, first text of its language', first),
    row('text painted to suggestions painted, opened again', again),
  ];
}

async function openedIn(page: Page, title: string): Promise<number> {
  const item = page.locator('.source', { hasText: title });
  await item.waitFor();
  // As an expression: the window's policy lets no page make code of words, its tools may.
  await page.evaluate(`window.benchSuggested = window.benchClocks.next('pointerdown').then(async () => {
    const shows = () => document.querySelector('.text-pane h1')?.textContent === ${JSON.stringify(title)} && document.querySelector('.passage') !== null;
    const isUnder = () => [...CSS.highlights].some(([name, ranges]) =>
      name.startsWith('suggested-') && [...ranges].some((each) => each.startContainer.isConnected));
    const [text, suggested] = await Promise.all([
      window.benchClocks.painted(shows),
      window.benchClocks.painted(() => shows() && isUnder()),
    ]);
    return { text: text.painted, suggested: suggested.painted };
  }); undefined`);
  await item.click({ position: { x: 20, y: 12 } });
  const { text, suggested } = await page.evaluate(() => (window as unknown as { benchSuggested: Promise<Painted> }).benchSuggested);
  await page.waitForTimeout(500);
  return suggested - text;
}
