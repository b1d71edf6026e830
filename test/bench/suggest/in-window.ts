import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { unwrap } from '../../../domain/result.ts';
import { type CueLanguage, cueLanguages } from '../../../domain/suggest/cues/cue-class.ts';
import { folderOf, type LaterSet, laterSets } from '../../gold/rows.ts';
import { openWindow } from '../../journeys/harness.ts';
import type { Measurement, Row } from '../measurement.ts';
import { importText, newNotebookPath, openServices, taggings } from '../notebook.ts';
import { installClocks } from '../reader/clocks.ts';
import { seriesOf } from '../stats.ts';

/** A size of the texts that are opened, in UTF-16 code units. */
interface Size {
  readonly words: string;
  readonly length: number;
  readonly claims: number;
}

const sizes: readonly Size[] = [
  { words: '4,000 characters', length: 4_000, claims: 0 },
  { words: '1,000,000 characters', length: 1_000_000, claims: 0 },
  { words: '1,000,000 characters, 10,000 claims', length: 1_000_000, claims: 10_000 },
];

/** As many texts stay in a window's memory, so that going back to one of them is to open it again. */
const TOGETHER = 3;
const COMMITTED_TOGETHER = 200;
/** So short that claims leave most sentences to be suggested. */
const QUOTE_LENGTH = 12;

/** A notebook with the titles of its sources. */
interface Prepared {
  readonly path: string;
  readonly sources: readonly string[];
  /** How long (ms) a text is looked at before the next is opened: until its claims are there. */
  readonly rest: number;
}

/** The labelled documents of a language, line by line, again and again from some line on until the text is long enough. */
export function textOf(language: CueLanguage, length: number, from: number): string {
  const inSet = (set: LaterSet) =>
    readdirSync(folderOf(set))
      .filter((file) => file.startsWith(language))
      .flatMap((file) => readFileSync(join(folderOf(set), file), 'utf8').split('\n'));
  const lines = laterSets.flatMap(inSet).filter((line) => line.trim() !== '');
  const chosen: string[] = [];
  for (let i = from, written = 0; written < length; i++) {
    const line = lines[i % lines.length] ?? '';
    chosen.push(line);
    written += line.length + 2;
  }
  return chosen.join('\n\n');
}

/** Makes a notebook with texts of one size, the languages taking turns. */
export async function notebookOf({ length, claims }: Size, count: number): Promise<Prepared> {
  const path = newNotebookPath();
  const { app, client } = openServices(path);
  const sources: string[] = [];
  for (let i = 0; i < count; i++) {
    const language = cueLanguages[i % cueLanguages.length] as CueLanguage;
    const title = `Text ${String.fromCharCode(65 + i)} ${language}`;
    const sourceId = await importText(client, `${title}.txt`, `${title}\n\n${textOf(language, length, i * 40)}`);
    const opened = unwrap(await client.call('source.open', { sourceId }));
    const wanted = taggings(opened, claims, QUOTE_LENGTH);
    // Commands that are sent together are committed together, which saves thousands of waits for the disk.
    for (let at = 0; at < wanted.length; at += COMMITTED_TOGETHER) {
      const some = wanted.slice(at, at + COMMITTED_TOGETHER);
      for (const done of await Promise.all(some.map((each) => client.run('tag-claim', each)))) unwrap(done);
    }
    sources.push(opened.source.title);
  }
  await app.close();
  return { path, sources, rest: claims > 0 ? 2_500 : 500 };
}

export interface Painted {
  /** Milliseconds of `performance.now()`: the pointer, the text, and the first suggestion under it. */
  readonly begun: number;
  readonly text: number;
  readonly suggested: number;
}

/**
 * From the text painted until suggestions are painted under it, in the real window, with texts in three languages: each is opened when the
 * window has never shown it, and again when two others were opened since.
 */
export const underlining: Measurement = {
  name: 'suggest:window',
  async measure({ quick }) {
    const rows: Row[] = [];
    for (const size of sizes)
      rows.push(...(await openingsOf(size, quick ? 3 : size.claims > 0 ? 6 : 15, quick ? 1 : size.claims > 0 ? 7 : 3)));
    return rows;
  },
};

/** @param rounds each in a window with a profile of its own */
async function openingsOf(size: Size, count: number, rounds: number): Promise<Row[]> {
  const notebook = await notebookOf(size, count);
  const first: Painted[] = [];
  const again: Painted[] = [];
  for (let round = 0; round < rounds; round++) {
    const opened = await openAll(notebook);
    first.push(...opened.first);
    again.push(...opened.again);
  }
  const row = (work: string, samples: readonly number[], atMost?: number): Row => ({
    group: 'Suggested claims: in the window',
    work: `${work}: ${size.words}`,
    caveat: seriesOf('ms', samples),
    peer: null,
    budget: atMost === undefined ? null : { of: 'p95', atMost },
  });
  const waits = (openings: readonly Painted[]) => openings.map(({ text, suggested }) => suggested - text);
  const texts = (openings: readonly Painted[]) => openings.map(({ begun, text }) => text - begun);
  return [
    row('first opening, text painted to suggestions painted', waits(first), 50),
    row('first opening, pointer to text painted', texts(first)),
    row('opened again, text painted to suggestions painted', waits(again), 50),
    row('opened again, pointer to text painted', texts(again)),
  ];
}

/** Opens every source of a notebook in a new window, a few at a time, and each of those again. */
export async function openAll({ path, sources, rest }: Prepared): Promise<{ readonly first: Painted[]; readonly again: Painted[] }> {
  const window = await openWindow({ notebookPath: path });
  try {
    await window.page.evaluate(installClocks);
    // What a person takes to find a source in the list.
    await window.page.waitForTimeout(1_500);
    const first: Painted[] = [];
    const again: Painted[] = [];
    for (let from = 0; from < sources.length; from += TOGETHER) {
      const group = sources.slice(from, from + TOGETHER);
      for (const into of [first, again]) for (const source of group) into.push(await openedIn(window.page, source, rest));
    }
    return { first, again };
  } finally {
    await window.close();
  }
}

async function openedIn(page: Page, title: string, rest: number): Promise<Painted> {
  const item = page.getByRole('row', { name: title, exact: true });
  await item.waitFor();
  // As an expression: the window's policy lets no page make code of words, its tools may.
  await page.evaluate(`window.benchSuggested = window.benchClocks.next('pointerdown').then(async (begun) => {
    const shows = () => document.querySelector('.text-pane h1')?.textContent === ${JSON.stringify(title)} && document.querySelector('.passage') !== null;
    const isUnder = () => [...CSS.highlights].some(([name, ranges]) =>
      name.startsWith('suggested-') && [...ranges].some((each) => each.startContainer.isConnected));
    const [text, suggested] = await Promise.all([
      window.benchClocks.painted(shows),
      window.benchClocks.painted(() => shows() && isUnder()),
    ]);
    return { begun, text: text.painted, suggested: suggested.painted };
  }); undefined`);
  await item.click({ position: { x: 20, y: 12 } });
  const painted = await page.evaluate(() => (window as unknown as { benchSuggested: Promise<Painted> }).benchSuggested);
  await page.waitForTimeout(rest);
  return painted;
}
