import { z } from 'zod';
import type { Brief } from './brief.ts';
import { blocksOf, type TextBlock } from './brief-blocks.ts';
import { plainRuns, type Run } from './brief-runs.ts';
import type { Claim } from './claim.ts';
import type { Note } from './note.ts';
import type { Review } from './review.ts';
import { isEmptyRichText } from './rich-text.ts';
import { shortQuote } from './short-quote.ts';
import type { Source } from './source.ts';
import { id } from './validate.ts';

export type { CellBlock, HeadingLevel, ListBlock, ListItem, TableBlock, TableCell, TextBlock } from './brief-blocks.ts';
export type { ClaimReferenceRun, Run, TextRun } from './brief-runs.ts';

/**
 * What a brief says once its live claims and citations are filled in: a plain tree that every export format
 * renders, so that no format can say anything another does not. Pure; computed at one revision.
 */

/** From one page to another, often the same, by their labels. */
export interface PageRange {
  readonly first: string;
  readonly last: string;
}

/** A quoted claim with everything needed to trace it. */
export interface ClaimBlock {
  readonly kind: 'claim';
  readonly claim: Claim;
  /** Number of its source in the source list. */
  readonly source: number;
  /** Labels of the pages on which its quote begins and ends; null when its source has none. */
  readonly pages: PageRange | null;
  readonly note: readonly TextBlock[];
  /** Whether the quote no longer stands where its anchor says. */
  readonly orphaned: boolean;
  /** Set when a correction of the source left the claim behind: not judged yet, or judged to stay with the old text. */
  readonly review: Review['status'] | null;
}
/** A claim the brief quotes that cannot be traced: it, or its source, is no longer in the notebook. */
interface MissingClaimBlock {
  readonly kind: 'missing-claim';
  readonly claimId: string;
}
export type BriefBlock = TextBlock | ClaimBlock | MissingClaimBlock;

/** An entry of the source list, numbered in order of first mention from 1. */
export interface BriefSource {
  readonly number: number;
  readonly source: Source;
}

export const briefWarning = z.strictObject({
  kind: z.enum(['claim-missing', 'source-missing', 'quote-orphaned', 'claim-under-review', 'claim-left-behind', 'brief-empty']),
  id,
});
export type BriefWarning = z.infer<typeof briefWarning>;

export interface BriefModel {
  readonly title: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly blocks: readonly BriefBlock[];
  readonly sources: readonly BriefSource[];
  readonly warnings: readonly BriefWarning[];
}

/** What the model is computed from, all read at one revision. */
export interface BriefInput {
  readonly brief: Brief;
  readonly revision: number;
  readonly claims: readonly Claim[];
  /** Notes about those claims. */
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  /** Where claims stand in sources that have pages, by claim. */
  readonly pages: ReadonlyMap<string, PageRange>;
  /** Claims whose quote no longer stands where its anchor says. */
  readonly orphaned: readonly string[];
  /** Reviews of those claims. */
  readonly reviews: readonly Review[];
}

/**
 * Fills in a brief. A source gets its number where it is first mentioned, by a claim, a citation or a citation
 * in a claim's note. Each thing wrong is warned of once, in the order it is met.
 */
export function buildBriefModel(input: BriefInput): BriefModel {
  const claims = new Map(input.claims.map((each) => [each.id, each]));
  const notes = new Map(input.notes.flatMap((each) => (each.about.kind === 'claim' ? [[each.about.id, each]] : [])));
  const orphaned = new Set(input.orphaned);
  const reviews = new Map(input.reviews.map((each) => [each.claimId, each.status]));
  const numbering = numberSources(input.sources);
  const warnings = new Map<string, BriefWarning>();
  const warn = (kind: BriefWarning['kind'], about: string): void => {
    if (!warnings.has(`${kind} ${about}`)) warnings.set(`${kind} ${about}`, { kind, id: about });
  };

  const cite = (sourceId: string): Run => {
    const number = numbering.numberOf(sourceId);
    if (number !== null) return { kind: 'citation', source: number };
    warn('source-missing', sourceId);
    return { kind: 'missing-reference', id: sourceId };
  };

  const traceable = (claimId: string): { claim: Claim; source: number } | null => {
    const claim = claims.get(claimId);
    if (claim === undefined) {
      warn('claim-missing', claimId);
      return null;
    }
    const source = numbering.numberOf(claim.sourceId);
    if (source === null) {
      warn('source-missing', claim.sourceId);
      return null;
    }
    if (orphaned.has(claimId)) warn('quote-orphaned', claimId);
    const review = reviews.get(claimId);
    if (review !== undefined) warn(review === 'open' ? 'claim-under-review' : 'claim-left-behind', claimId);
    return { claim, source };
  };

  const refer = (claimId: string): Run => {
    const found = traceable(claimId);
    const source = found === null ? undefined : numbering.list[found.source - 1]?.source;
    if (found === null || source === undefined) return { kind: 'missing-reference', id: claimId };
    const { passage, lastPassage, anchor } = found.claim;
    const { outlet, title } = source;
    return { kind: 'claim-reference', quote: shortQuote(anchor.exact), outlet, title, passage, lastPassage, source: found.source };
  };

  /** A claim inside a note does not carry its own note along: it stands there as words with their source. */
  const quoteInNote = (claimId: string): TextBlock => {
    const found = traceable(claimId);
    if (found === null) return { kind: 'quote', runs: [{ kind: 'missing-reference', id: claimId }] };
    return { kind: 'quote', runs: [...plainRuns(`${found.claim.anchor.exact} `), { kind: 'citation', source: found.source }] };
  };

  const quoteClaim = (claimId: string): ClaimBlock | MissingClaimBlock => {
    const found = traceable(claimId);
    if (found === null) return { kind: 'missing-claim', claimId };
    const note = notes.get(claimId);
    return {
      kind: 'claim',
      ...found,
      pages: input.pages.get(claimId) ?? null,
      note: note === undefined ? [] : blocksOf(note.content, { cite, refer, quoteClaim: quoteInNote }),
      orphaned: orphaned.has(claimId),
      review: reviews.get(claimId) ?? null,
    };
  };

  if (isEmptyRichText(input.brief.content)) warn('brief-empty', input.brief.id);
  const blocks = blocksOf(input.brief.content, { cite, refer, quoteClaim });
  return {
    title: input.brief.title,
    revision: input.revision,
    savedAt: input.brief.savedAt,
    blocks,
    sources: numbering.list,
    warnings: [...warnings.values()],
  };
}

interface Numbering {
  readonly list: readonly BriefSource[];
  /** The number of a source, given out at its first mention; null when the notebook has no such source. */
  numberOf(sourceId: string): number | null;
}

function numberSources(sources: readonly Source[]): Numbering {
  const known = new Map(sources.map((each) => [each.id, each]));
  const numbers = new Map<string, number>();
  const list: BriefSource[] = [];
  return {
    list,
    numberOf(sourceId) {
      const source = known.get(sourceId);
      if (source === undefined) return null;
      const given = numbers.get(sourceId);
      if (given !== undefined) return given;
      const number = list.length + 1;
      numbers.set(sourceId, number);
      list.push({ number, source });
      return number;
    },
  };
}
