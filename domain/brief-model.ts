import { z } from 'zod';
import type { Brief } from './brief.ts';
import { blocksOf, type TextBlock } from './brief-blocks.ts';
import { type FootnoteRun, type LiveRuns, plainRuns, type Run, type TextRun } from './brief-runs.ts';
import type { Claim } from './claim.ts';
import type { Note } from './note.ts';
import type { QuoteContext } from './quote-context.ts';
import type { Review } from './review.ts';
import { isEmptyRichText, plainTextOf, safeUrl } from './rich-text.ts';
import { shortQuote } from './short-quote.ts';
import type { Source } from './source.ts';
import { id } from './validate.ts';

export type {
  CellBlock,
  HeadingLevel,
  KeyJudgementBlock,
  ListBlock,
  ListItem,
  MatrixPictureBlock,
  TableBlock,
  TableCell,
  TextBlock,
} from './brief-blocks.ts';
export type { CitationRun, ClaimReferenceRun, FootnoteRun, Run, TextRun } from './brief-runs.ts';

/**
 * What a brief says once its live claims and citations are filled in: a plain tree that every export format
 * renders, so that no format can say anything another does not. Pure; computed at one revision.
 */

/** From one page to another, often the same, by their labels. */
export interface PageRange {
  readonly first: string;
  readonly last: string;
}

/** A claim that the brief quotes or refers to, with everything needed to trace it. */
export interface BriefClaim {
  /** In order of first mention, from 1. */
  readonly number: number;
  readonly claim: Claim;
  /** Number of its source in the source list. */
  readonly source: number;
  /** Labels of the pages on which its quote begins and ends; null when its source has none. */
  readonly pages: PageRange | null;
  /** What stands before and after the quote in the passages it is taken from; null when the quote is orphaned. */
  readonly context: QuoteContext | null;
  /** The words of its note, without formatting; empty when it has none. */
  readonly noteText: string;
  /** Whether the quote no longer stands where its anchor says. */
  readonly orphaned: boolean;
  /** Set when a correction of the source left the claim behind: not judged yet, or judged to stay with the old text. */
  readonly review: Review['status'] | null;
}
/** A claim quoted as a block, with its note. */
export interface ClaimBlock extends BriefClaim {
  readonly kind: 'claim';
  readonly note: readonly TextBlock[];
}
/** A claim the brief quotes that cannot be traced: it, or its source, is no longer in the notebook. */
interface MissingClaimBlock {
  readonly kind: 'missing-claim';
  readonly claimId: string;
}
/** Where all claims of the brief are listed, as a table. */
interface ClaimTableBlock {
  readonly kind: 'claim-table';
}
/** Where the sources are listed: once in every brief that has sources. */
interface SourceListBlock {
  readonly kind: 'source-list';
}
export type BriefBlock = TextBlock | ClaimBlock | MissingClaimBlock | ClaimTableBlock | SourceListBlock;

/** An entry of the source list, numbered in order of first mention from 1. */
export interface BriefSource {
  readonly number: number;
  readonly source: Source;
  /** How it is cited in the citation style chosen; empty in one that cites in notes. By its number when absent. */
  readonly cited?: readonly TextRun[];
}

/** An entry of a source list in a citation style. */
export interface StyledEntry {
  readonly source: number;
  /** What stands in front, such as a number; empty when nothing does. */
  readonly label: string;
  readonly runs: readonly TextRun[];
}

export const briefWarning = z.strictObject({
  kind: z.enum([
    'claim-missing',
    'source-missing',
    'quote-orphaned',
    'claim-under-review',
    'claim-left-behind',
    /** The address of a source is none that a document may link to: it is left out. */
    'address-refused',
    /** A picture could not be drawn where the format needs one; its table stands there. */
    'picture-not-drawn',
    'brief-empty',
  ]),
  id,
});
export type BriefWarning = z.infer<typeof briefWarning>;

export interface BriefModel {
  readonly notebookId: string;
  readonly briefId: string;
  readonly title: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly savedAt: string;
  /** Who exports it; empty when not known. */
  readonly author: string;
  readonly blocks: readonly BriefBlock[];
  /** Every claim that is quoted or referred to, by number. */
  readonly claims: readonly BriefClaim[];
  /** Every footnote, by number, also those in notes of quoted claims. */
  readonly footnotes: readonly FootnoteRun[];
  readonly sources: readonly BriefSource[];
  readonly warnings: readonly BriefWarning[];
  /** The list of sources in the citation style chosen; plain when absent. */
  readonly references?: readonly StyledEntry[];
}

/** What the model is computed from, all read at one revision. */
export interface BriefInput {
  readonly notebookId: string;
  readonly brief: Brief;
  /** Who exports it, where that is known. */
  readonly author?: string;
  readonly revision: number;
  readonly claims: readonly Claim[];
  /** Notes about those claims. */
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  /** Where claims stand in sources that have pages, by claim. */
  readonly pages: ReadonlyMap<string, PageRange>;
  /** What stands around the quotes, by claim. */
  readonly contexts: ReadonlyMap<string, QuoteContext>;
  /** Claims whose quote no longer stands where its anchor says. */
  readonly orphaned: readonly string[];
  /** Reviews of those claims. */
  readonly reviews: readonly Review[];
}

/**
 * Fills in a brief. A source or claim gets its number where it is first mentioned, by a claim, a citation or a citation
 * in a claim's note. Each thing wrong is warned of once, in the order it is met.
 */
export function buildBriefModel(input: BriefInput): BriefModel {
  const claims = new Map(input.claims.map((each) => [each.id, each]));
  const notes = new Map(input.notes.flatMap((each) => (each.about.kind === 'claim' ? [[each.about.id, each]] : [])));
  const orphaned = new Set(input.orphaned);
  const reviews = new Map(input.reviews.map((each) => [each.claimId, each.status]));
  const sources = numberSources(input.sources);
  const mentioned = new Map<string, BriefClaim>();
  const footnotes: FootnoteRun[] = [];
  const warnings = new Map<string, BriefWarning>();
  const warn = (kind: BriefWarning['kind'], about: string): void => {
    if (!warnings.has(`${kind} ${about}`)) warnings.set(`${kind} ${about}`, { kind, id: about });
  };

  const cite: LiveRuns['cite'] = (sourceId, locator) => {
    const number = sources.numberOf(sourceId);
    if (number !== null) return { kind: 'citation', source: number, locator };
    warn('source-missing', sourceId);
    return { kind: 'missing-reference', id: sourceId };
  };

  /** The claim with its number, given out at its first mention; null when it cannot be traced. */
  const mention = (claimId: string): BriefClaim | null => {
    const before = mentioned.get(claimId);
    if (before !== undefined) return before;
    const claim = claims.get(claimId);
    if (claim === undefined) {
      warn('claim-missing', claimId);
      return null;
    }
    const source = sources.numberOf(claim.sourceId);
    if (source === null) {
      warn('source-missing', claim.sourceId);
      return null;
    }
    if (orphaned.has(claimId)) warn('quote-orphaned', claimId);
    const review = reviews.get(claimId) ?? null;
    if (review !== null) warn(review === 'open' ? 'claim-under-review' : 'claim-left-behind', claimId);
    const note = notes.get(claimId);
    const made: BriefClaim = {
      number: mentioned.size + 1,
      claim,
      source,
      pages: input.pages.get(claimId) ?? null,
      context: orphaned.has(claimId) ? null : (input.contexts.get(claimId) ?? null),
      noteText: note === undefined ? '' : plainTextOf(note.content),
      orphaned: orphaned.has(claimId),
      review,
    };
    mentioned.set(claimId, made);
    return made;
  };

  const refer: LiveRuns['refer'] = (claimId) => {
    const found = mention(claimId);
    const source = found === null ? undefined : sources.list[found.source - 1]?.source;
    if (found === null || source === undefined) return { kind: 'missing-reference', id: claimId };
    const { passage, lastPassage, anchor } = found.claim;
    return {
      kind: 'claim-reference',
      claim: found.number,
      quote: shortQuote(anchor.exact),
      outlet: source.outlet,
      title: source.title,
      passage,
      lastPassage,
      source: found.source,
    };
  };

  const footnote: LiveRuns['footnote'] = (text) => {
    const run: FootnoteRun = { kind: 'footnote', number: footnotes.length + 1, runs: plainRuns(text) };
    footnotes.push(run);
    return run;
  };

  /** A claim inside a note does not carry its own note along: it stands there as words with their source. */
  const quoteInNote = (claimId: string): TextBlock => {
    const found = mention(claimId);
    if (found === null) return { kind: 'quote', runs: [{ kind: 'missing-reference', id: claimId }] };
    const { number, source, claim } = found;
    const runs: Run[] = [...plainRuns(claim.anchor.exact), ...plainRuns(' '), { kind: 'citation', source, locator: null }];
    return { kind: 'quote', runs, claim: number };
  };

  const quoteClaim = (claimId: string): ClaimBlock | MissingClaimBlock => {
    const found = mention(claimId);
    if (found === null) return { kind: 'missing-claim', claimId };
    const note = notes.get(claimId);
    const words = note === undefined ? [] : blocksOf(note.content, { cite, refer, footnote, quoteClaim: quoteInNote, listing: () => [] });
    return { kind: 'claim', ...found, note: words };
  };

  let listed = false;
  const listing = (of: 'claims' | 'sources'): BriefBlock[] => {
    if (of === 'claims') return [{ kind: 'claim-table' }];
    if (listed) return [];
    listed = true;
    return [{ kind: 'source-list' }];
  };

  if (isEmptyRichText(input.brief.content)) warn('brief-empty', input.brief.id);
  const blocks = blocksOf<BriefBlock>(input.brief.content, { cite, refer, footnote, quoteClaim, listing });
  if (sources.list.length > 0) blocks.push(...listing('sources'));
  for (const { source } of sources.list) if (source.url !== '' && safeUrl(source.url) === null) warn('address-refused', source.id);
  return {
    notebookId: input.notebookId,
    briefId: input.brief.id,
    title: input.brief.title,
    revision: input.revision,
    createdAt: input.brief.createdAt,
    savedAt: input.brief.savedAt,
    author: input.author ?? '',
    blocks,
    claims: [...mentioned.values()],
    footnotes,
    sources: sources.list,
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
