import { z } from 'zod';
import type { ParamsOf } from './commands/index.ts';
import type { SourceDetails } from './source.ts';
import { id, line } from './validate.ts';

/** What a bibliography (CSL-JSON, RIS, BibTeX) says of the notebook's sources, and what may be taken from it. */

export const bibliographyFormats = ['csl-json', 'ris', 'bibtex'] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];

/** The details that a bibliography may fill in. Never the reliability: that is the analyst's own judgement. */
export const bibliographicFields = ['title', 'outlet', 'author', 'published', 'language', 'url'] as const satisfies (keyof SourceDetails)[];
export type BibliographicField = (typeof bibliographicFields)[number];

/** What an entry says, as texts; what it leaves out is absent. */
export type EntryDetails = { readonly [F in BibliographicField]?: string };

/** An entry as it is told to people. */
const entryName = z.strictObject({
  /** Its citation key or identifier, else its number in the file. */
  key: z.string(),
  title: z.string(),
  /** Where it begins, from 1; null when the format does not let it be known. */
  line: z.int().min(1).nullable(),
});
export type EntryName = z.infer<typeof entryName>;

/** Why an entry is taken to speak of a source. */
const evidence = z.enum(['url', 'file', 'title', 'date']);
export type Evidence = z.infer<typeof evidence>;

const candidate = z.strictObject({
  sourceId: id,
  title: z.string(),
  by: z.array(evidence),
  /** In [0, 1]; from `CERTAIN` on a match is taken as one. */
  score: z.number().min(0).max(1),
});
export type Candidate = z.infer<typeof candidate>;

/** From this score on an entry is taken to speak of a source. */
export const CERTAIN = 0.8;

/** One detail beside what the entry says instead. Nothing is the empty text, for a date too. */
const proposal = z.strictObject({ field: z.enum(bibliographicFields), before: z.string(), value: z.string() });
export type Proposal = z.infer<typeof proposal>;

const match = z.strictObject({
  entry: entryName,
  source: candidate,
  /** Details that are empty and that the entry knows. */
  fills: z.array(proposal),
  /** Details of which the entry says something else. */
  differs: z.array(proposal),
});
export type Match = z.infer<typeof match>;

const unsure = z.strictObject({
  entry: entryName,
  /** `weak`: no candidate is good enough; `sources`: several are equally good; `entries`: another entry speaks of the same source. */
  why: z.enum(['weak', 'sources', 'entries']),
  /** The best first. */
  candidates: z.array(candidate),
});
export type Unsure = z.infer<typeof unsure>;

/** Why an entry cannot be read. */
const entryFault = z.enum(['unbalanced', 'definitions', 'no-entry', 'no-object', 'no-record', 'no-end']);
export type EntryFault = z.infer<typeof entryFault>;

const refusedEntry = z.strictObject({
  key: z.string(),
  line: z.int().min(1).nullable(),
  why: entryFault,
  /** The same in English, with what the reader of the format had to say. */
  what: z.string(),
});

/** What a bibliography comes to beside the sources of a notebook. Nothing is changed yet. */
export const bibliographyReport = z.strictObject({
  file: line(500),
  format: z.enum(bibliographyFormats),
  matched: z.array(match),
  unsure: z.array(unsure),
  unmatched: z.array(entryName),
  /** Entries that cannot be read. */
  refused: z.array(refusedEntry),
});
export type BibliographyReport = z.infer<typeof bibliographyReport>;

/** What is to be changed by a match: what is empty and, when the analyst says so, what differs. */
export function changesBy({ fills, differs }: Match, overwrite: boolean): readonly Proposal[] {
  return overwrite ? [...fills, ...differs] : fills;
}

/**
 * The one command that takes over what matches offer.
 * @param overwrite whether details that differ are replaced too
 * @returns null when there is nothing to change
 */
export function fillCommand(matches: readonly Match[], overwrite: boolean): ParamsOf<'fill-source-details'> | null {
  const sources = matches.flatMap((each) => {
    const changes = changesBy(each, overwrite);
    if (changes.length === 0) return [];
    return [{ sourceId: each.source.sourceId, expected: detailsIn(changes, 'before'), details: detailsIn(changes, 'value') }];
  });
  return sources.length === 0 ? null : { sources };
}

function detailsIn(changes: readonly Proposal[], side: 'before' | 'value'): Partial<Omit<SourceDetails, 'reliability'>> {
  return Object.fromEntries(changes.map((each) => [each.field, each.field === 'published' ? each[side] || null : each[side]]));
}
