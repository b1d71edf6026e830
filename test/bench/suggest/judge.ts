import type { Tag } from '../../../domain/claim.ts';
import { passagesOf } from '../../../domain/passages.ts';
import { type ReadPassage, readPassages } from '../../../domain/suggest/read-passages.ts';
import { type ReadSentence, readText } from '../../../domain/suggest/read-text.ts';
import { suggestionOf } from '../../../domain/suggest/suggest.ts';
import type { Weights } from '../../../domain/suggest/weights.ts';
import { extract } from '../../../main/import/extract.ts';
import { align } from '../../gold/aligned.ts';
import type { LabelledRow } from '../../gold/rows.ts';
import type { LabelledDocument } from '../../gold/sets.ts';

/** A labelled sentence with what the program read there. */
export interface Pair {
  readonly row: LabelledRow;
  /** The sentence of the program's that covers most of it, and at least half; null when it found none that could claim anything. */
  readonly sentence: ReadSentence | null;
}

/** A labelled document, read. */
export interface ReadDocument {
  readonly file: string;
  readonly text: string;
  readonly passages: readonly ReadPassage[];
  readonly pairs: readonly Pair[];
}

/** What a sentence is labelled, or suggested to be. */
export const outcomes = ['reported', 'speculative', 'disputed', 'none'] as const;
export type Outcome = Tag | 'none';

/** Imports a labelled document as the program does and reads it. Throws when it cannot be imported. */
export async function readLabelled({ file, bytes, rows }: LabelledDocument): Promise<ReadDocument> {
  const imported = await extract(bytes, file);
  if (!imported.ok) throw new Error(`${file}: ${imported.error.what}`);
  const { text, blocks, details } = imported.value;
  const passages = readPassages(passagesOf(blocks, undefined), details.language);
  const sentences = readText(text, passages);
  const { stretchOf } = align(Buffer.from(bytes).toString('utf8'), text);
  return { file, text, passages, pairs: rows.map((row) => ({ row, sentence: covering(sentences, stretchOf(row.start, row.end)) })) };
}

function covering(
  sentences: readonly ReadSentence[],
  stretch: { readonly start: number; readonly end: number } | null,
): ReadSentence | null {
  if (stretch === null) return null;
  const shared = (each: ReadSentence) => Math.min(each.end, stretch.end) - Math.max(each.start, stretch.start);
  const best = sentences.reduce<ReadSentence | null>((most, each) => (most === null || shared(each) > shared(most) ? each : most), null);
  return best !== null && shared(best) * 2 >= stretch.end - stretch.start ? best : null;
}

/** What people said, furniture being no claim either. */
export function wantedOf({ label }: LabelledRow): Outcome {
  return label === 'boilerplate' ? 'none' : label;
}

/** What the program says of a labelled sentence. */
export function givenOf({ sentence }: Pair, weights: Weights): Outcome {
  return (sentence === null ? null : suggestionOf(sentence, weights))?.tag ?? 'none';
}

/**
 * Whether a speaker was found: the name given is part of the name wanted, or the other way round; what stands in brackets behind a
 * name counts as another way to write it. Null for sentences that are the outlet's own or claim nothing.
 */
export function isAttributed({ row, sentence }: Pair): boolean | null {
  if (row.attribution === null || row.attribution === 'outlet') return null;
  const given = plain(sentence?.attribution.name ?? '');
  if (given === '') return false;
  const [, name = '', aside = ''] = /^(.*?)\s*(?:[(（](.*)[)）])?$/u.exec(row.attribution) ?? [];
  return [name, aside].map(plain).some((wanted) => wanted !== '' && (wanted.includes(given) || given.includes(wanted)));
}

/** Whether the outlet's own words were left to it; null for others' words and for what claims nothing. */
export function isLeftToOutlet({ row, sentence }: Pair): boolean | null {
  return row.attribution === 'outlet' ? (sentence?.attribution.kind ?? 'outlet') === 'outlet' : null;
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
