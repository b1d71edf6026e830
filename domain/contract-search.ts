import { z } from 'zod';
import { tag } from './claim.ts';
import { queryHints } from './search/query-hints.ts';
import { reliabilities } from './source.ts';
import { stanceTaken } from './stance.ts';
import { id, languageTag, offset } from './validate.ts';

/** What a window may ask of the search, and what it is told of the index: the contract's part that finds. */

/** What a hit can be: words of a source's title, of a passage, of what is said about a claim, of a note, of a proposition, of a brief. */
export const hitKinds = ['title', 'passage', 'claim', 'note', 'proposition', 'brief'] as const;
export const hitKind = z.enum(hitKinds);
export type HitKind = z.infer<typeof hitKind>;

/** The most hits one answer holds. A window asks for far fewer: what it shows at once. */
export const MAX_HITS = 10_000;

/** Few enough to look through by hand, and more than an interface ever offers. */
const MOST_CHOICES = 1000;

/** A day as `YYYY-MM-DD`. */
const day = z.iso.date();

/**
 * What hits are narrowed to. A filter that is absent lets everything pass; of several each has to let a hit pass.
 * Briefs belong to no source, so that every filter but `kinds` leaves them out. A proposition passes where a claim that takes a stance on
 * it does, by its source, tag, attribution and stance at once.
 */
export const searchFilters = z.strictObject({
  kinds: z.array(hitKind).min(1).optional(),
  sourceIds: z.array(id).min(1).max(MOST_CHOICES).optional(),
  /** Outlets exactly as the sources name them. */
  outlets: z.array(z.string().max(200)).min(1).max(MOST_CHOICES).optional(),
  /** Languages of sources, by their first part: `zh` lets `zh-Hans` pass. */
  languages: z.array(languageTag).min(1).max(100).optional(),
  /** The days between which a source was published, both included. A source without a date passes neither. */
  from: day.optional(),
  to: day.optional(),
  reliability: z.array(z.enum(reliabilities)).min(1).optional(),
  /** Tags of claims: a claim with one of them, or a passage or note such a claim stands in or belongs to. */
  tags: z.array(tag).min(1).optional(),
  /** Words in the attribution of a claim, compared without case, accents and width; lets pass what `tags` would. */
  attribution: z.string().min(1).max(300).optional(),
  /** Stances of claims on any proposition; lets pass what `tags` would, and the propositions that claims take one of them on. */
  stances: z.array(stanceTaken).min(1).optional(),
  /** Whether there is a note on the hit: on the passage or a claim in it, on the claim, on the proposition, on the source for a title. */
  hasNote: z.boolean().optional(),
});
export type SearchFilters = z.infer<typeof searchFilters>;

/** A stretch of a snippet, in UTF-16 code units. */
const mark = z.strictObject({ start: offset, end: offset });

const searchHit = z.strictObject({
  kind: hitKind,
  /** Of the source, passage (as `passageId` gives it), claim, note, proposition or brief. */
  id,
  sourceId: id.nullable(),
  /** The version a passage or claim stands in. */
  versionId: id.nullable(),
  /**
   * Where the first words found stand, in UTF-16 code units: in the version's canonical text for a passage, in the title for a title, in
   * the plain words (`searchableText`) for the others.
   */
  start: offset,
  end: offset,
  /** The words around, on one line. */
  snippet: z.string(),
  /** What was found, inside the snippet, ascending. */
  marks: z.array(mark),
  /** Larger is better; says nothing but the order within one answer. */
  score: z.number(),
});
export type SearchHit = z.infer<typeof searchHit>;

/** How far hits have been counted: those in numbers below this one, first of what is found by its own words, then of passages. */
const countedTo = z.strictObject({ in: z.enum(['own', 'passage']), below: offset });
export type CountedTo = z.infer<typeof countedTo>;

/** What the index is up to: `building` finds what it has so far. Where it is `unavailable` a search fails with the reason. */
export const indexState = z.strictObject({
  state: z.enum(['ready', 'building', 'unavailable']),
  /** How much of the notebook is in it, in [0, 1]. */
  share: z.number().min(0).max(1),
});
export type IndexState = z.infer<typeof indexState>;

export const searchProcedures = {
  /** Words, kept names under their other names too, "phrases", AND, OR, NOT, -word, prefix*, parentheses. @returns `query-too-long` above `MAX_QUERY_LENGTH` */
  'search.query': {
    params: z.strictObject({
      query: z.string(),
      filters: searchFilters,
      limit: z.int().min(1).max(MAX_HITS),
      perSource: z.int().min(1).max(MAX_HITS),
    }),
    result: z.strictObject({
      revision: z.int().min(0),
      index: indexState,
      /** What was understood otherwise than it may have been meant. */
      hint: z.enum(queryHints).nullable(),
      /** Names in the query that are kept, and what else was looked for in their place: `AlsoSearched`. In UTF-16 code units of the query. */
      also: z.array(z.strictObject({ start: offset, end: offset, name: z.string(), names: z.array(z.string()).readonly() })).readonly(),
      /** Hits in all, those left out of the groups included; capped. */
      total: z.int().min(0),
      /** Whether there may be more than `total`. */
      isCapped: z.boolean(),
      /** Best first, by the best hit in each. Of a source or of a brief; of neither for propositions and the notes on them. */
      groups: z.array(z.strictObject({ sourceId: id.nullable(), briefId: id.nullable(), hits: z.array(searchHit).min(1) })),
    }),
  },
  /**
   * Counts on where the count before it ended, for a few milliseconds: whoever wants to know all asks until `next` is null. What changes
   * meanwhile is counted as it was or as it is.
   */
  'search.count': {
    params: z.strictObject({ query: z.string(), filters: searchFilters, from: countedTo.nullable() }),
    result: z.strictObject({ counted: z.int().min(0), next: countedTo.nullable() }),
  },
} as const;

/** Told to every window whenever the index begins or ends being behind the notebook, and on the way. */
export const searchEvents = { 'search-index': indexState } as const;
