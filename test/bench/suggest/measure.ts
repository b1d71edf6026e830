import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cueClasses } from '../../../domain/suggest/cues/index.ts';
import type { ReadPassage } from '../../../domain/suggest/read-passages.ts';
import { suggestClaims } from '../../../domain/suggest/suggest.ts';
import { weights } from '../../../domain/suggest/weights.ts';
import { written } from '../../gold/rows.ts';
import { type LabelledDocument, laterDocuments, sharedDocuments, writtenDocuments } from '../../gold/sets.ts';
import type { Measurement, Row } from '../measurement.ts';
import { seriesOf, timed } from '../stats.ts';
import { macroF1, scoresOf } from './figures.ts';
import { confusionOf, crossValidated } from './fit.ts';
import { underlining } from './in-window.ts';
import { isAttributed, isLeftToOutlet, outcomes, type Pair, type ReadDocument, readLabelled } from './judge.ts';

/** A labelled set with what the page calls it. */
export interface LabelledSet {
  readonly name: string;
  readonly documents: readonly ReadDocument[];
}

/** The labelled sets, read. The first is not there where it does not lie beside the project. */
export async function labelledSets(): Promise<LabelledSet[]> {
  const sets: readonly (readonly [string, readonly LabelledDocument[]])[] = [
    ['articles beside the project (../shared/gold/dev.json)', sharedDocuments()],
    ['written documents (test/gold/written)', writtenDocuments('a')],
    ['further documents (test/gold/further)', laterDocuments('further')],
    ['foreign affairs (test/gold/affairs)', laterDocuments('affairs')],
    ['dispatches (test/gold/dispatches)', laterDocuments('dispatches')],
  ];
  const read = sets
    .filter(([, documents]) => documents.length > 0)
    .map(async ([name, documents]) => ({ name, documents: await Promise.all(documents.map(readLabelled)) }));
  return await Promise.all(read);
}

/** The share of pairs that a question is answered yes for, of those it can be asked of. */
export function shareOf(documents: readonly ReadDocument[], ask: (pair: Pair) => boolean | null): number {
  const answers = documents.flatMap(({ pairs }) => pairs.map(ask)).filter((answer) => answer !== null);
  return answers.filter(Boolean).length / Math.max(1, answers.length);
}

/** How good suggested claims are beside labels, and how long the rules take. */
const ruling: Measurement = {
  name: 'suggest:rules',
  async measure({ quick }) {
    const sets = await labelledSets();
    return [...sets.flatMap(qualityRows), ...(await speedRows(quick ? 3 : 9))];
  },
};

/** Suggested claims: what the rules are worth, and how soon the analyst sees them. */
export const suggesting: readonly Measurement[] = [ruling, underlining];

function qualityRows({ name, documents }: LabelledSet): Row[] {
  const confusion = confusionOf(documents, weights);
  const row = (work: string, share: number | null, atLeast?: number): Row => ({
    group: `Suggested claims: ${name}`,
    work,
    caveat: seriesOf('share', [share ?? 0]),
    peer: null,
    budget: atLeast === undefined ? null : { of: 'median', atLeast },
  });
  return [
    ...outcomes.map((each) => row(`F1 of ${each}`, scoresOf(confusion, each).f1)),
    row('macro-F1 of the three tags', macroF1(confusion), 0.75),
    row('macro-F1, weights fitted to all other documents', macroF1(crossValidated(documents)), 0.75),
    row('speakers found, of sentences that have one', shareOf(documents, isAttributed), 0.8),
    row('sentences of the outlet left to it', shareOf(documents, isLeftToOutlet)),
  ];
}

/** A passage of a long article, read when it comes into view, and whole texts. */
async function speedRows(times: number): Promise<Row[]> {
  const group = 'Suggested claims: speed';
  const rows: Row[] = [];
  for (const [language, name] of [
    ['en', 'English'],
    ['zh', 'Chinese'],
    ['ko', 'Korean'],
  ] as const) {
    const { text, passages } = longText(language);
    const megabytes = Buffer.byteLength(text) / 1e6;
    suggestClaims(text, passages.slice(0, 200));
    const speeds: number[] = [];
    for (let i = 0; i < times; i++) speeds.push(megabytes / ((await timed(() => suggestClaims(text, passages))).ms / 1000));
    rows.push({
      group,
      work: `read ${name}, one core`,
      caveat: seriesOf('MB/s', speeds),
      peer: null,
      budget: { of: 'median', atLeast: 1 },
    });
    const views: number[] = [];
    for (let i = 0; i < times; i++) views.push((await timed(() => suggestClaims(text, passages.slice(i * 20, i * 20 + 20)))).ms);
    rows.push({
      group,
      work: `the 20 passages in view, ${name}`,
      caveat: seriesOf('ms', views),
      peer: null,
      budget: { of: 'p95', atMost: 50 },
    });
  }
  const words = cueClasses.flatMap((each) =>
    Object.values(each.words).flatMap(({ strong, weak, ignored }) => [...strong, ...weak, ...ignored]),
  );
  const lexicon = words.join('\n').length * 2;
  rows.push({
    group,
    work: 'words of the lexicons',
    caveat: seriesOf('MB', [lexicon / 1e6]),
    peer: null,
    budget: { of: 'median', atMost: 30 },
  });
  return rows;
}

/** Long enough to be timed. */
const BYTES = 300_000;

/** The written documents of a language, over and over. */
function longText(language: string): { text: string; passages: ReadPassage[] } {
  const lines = readdirSync(written)
    .filter((file) => file.startsWith(language))
    .toSorted()
    .flatMap((file) => readFileSync(join(written, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '');
  const all = lines.join('\n');
  const times = Math.ceil(BYTES / Buffer.byteLength(all));
  let at = 0;
  const passages = Array.from({ length: times }, () => lines)
    .flat()
    .map((line): ReadPassage => {
      const start = at;
      at += line.length + 1;
      return { start, end: start + line.length, kind: 'paragraph', language };
    });
  return { text: Array.from({ length: times }, () => all).join('\n'), passages };
}
