import { FoldedText, foldWords, hasRaised } from './folded-text.ts';
import { GramIndex } from './gram-index.ts';
import { commonPrefix, commonSuffix, rankQuote } from './match-quote.ts';
import { findNear } from './near-match.ts';
import { ACCEPTED } from './re-anchor.ts';
import { settleOnCharacters } from './sentence-around.ts';
import type { Stretch } from './sentences.ts';
import { type Block, blockIndexAt } from './version.ts';

/**
 * Finding a quote that another program took from its own rendering of a document. The words decide; a position counts the
 * characters of that other rendering, so it is a hint for a guess and never a reason. What is not sure is proposed, not placed.
 */

export interface ForeignQuote {
  /** Empty when only a position is known. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** In UTF-16 code units. */
  readonly position: Stretch | null;
}

/** Why a place is proposed only. */
export const doubts = ['several', 'context', 'near', 'position'] as const;
export type Doubt = (typeof doubts)[number];

/** What became of a quote. Places are `[start, end)` in UTF-16 code units of the text; scores lie in [0, 1]. */
export type PlacedQuote =
  | { readonly outcome: 'placed'; readonly start: number; readonly end: number; readonly score: number }
  /**
   * `several`: the words stand in several places alike; `context`: what stands around them is not what the quote says, or does not make up
   * for their being few; `near`: other words, but like them, or figures raised in one place alone; `position`: no words were given.
   */
  | { readonly outcome: 'unsure'; readonly doubt: Doubt; readonly start: number; readonly end: number; readonly score: number }
  /** The words stand in furniture of the page, at least in part. */
  | { readonly outcome: 'furniture' }
  | { readonly outcome: 'not-found' };

/** Above everything the words themselves. */
const WORDS_WEIGHT = 0.7;
/** What stands around them, as far as the quote says; a quote that says nothing gains nothing. */
const CONTEXT_WEIGHT = 0.2;
/** Long words are not there twice by chance. */
const LENGTH_WEIGHT = 0.1;
/** From this length on words tell enough without surroundings. */
const TELLING_LENGTH = 24;
/** A Chinese character tells as much as some letters. */
const IDEOGRAPH = 2;
/** Words less alike than this are not proposed. */
const ALIKE = 0.55;
/** How many places are looked at closely. */
const CANDIDATES = 3;
/** A gram in more places than this tells nothing; in a long text every gram stands in many. */
const COMMON = 200;
const COMMON_SHARE = 1 / 500;
/** How much of what stands right beside the words, in their passage, has to be as the quote says: a `not` there changes what they say. */
const EDGE = 12;
/** So far away that no place in a text is nearer to it than another. */
const NOWHERE = Number.MAX_SAFE_INTEGER;

/** One text in which many quotes are looked for. */
export class QuotePlacer {
  readonly #text: string;
  readonly #blocks: readonly Block[];
  readonly #stretches: readonly Stretch[];
  /** With raised figures as they are. */
  readonly #passages: FoldedText;
  #plain: FoldedText | null = null;
  #whole: FoldedText | null = null;
  #index: GramIndex | null = null;

  constructor(text: string, blocks: readonly Block[]) {
    this.#text = text;
    this.#blocks = blocks;
    this.#stretches = blocks.filter(({ kind }) => kind !== 'furniture');
    this.#passages = new FoldedText(text, 'raised', this.#stretches);
  }

  place(quote: ForeignQuote): PlacedQuote {
    const words = wantedOf(quote, 'raised');
    if (words.exact === '') return this.#atPosition(quote);
    if (standsAt(this.#text, quote) && this.#isInPassages(quote.position)) return { outcome: 'placed', ...quote.position, score: 1 };
    const plain = wantedOf(quote, 'plain');
    return (
      this.#byWords(this.#passages, words, quote.position) ??
      this.#byFigures(plain, words.exact, quote.position) ??
      this.#inFurniture(plain.exact) ??
      this.#near(plain)
    );
  }

  /** With raised figures as plain ones. */
  get #plainPassages(): FoldedText {
    this.#plain ??= hasRaised(this.#text) ? new FoldedText(this.#text, 'plain', this.#stretches) : this.#passages;
    return this.#plain;
  }

  /** Words exactly as they are quoted, but for what foldings take away. */
  #byWords(folded: FoldedText, wanted: Wanted, position: Stretch | null): PlacedQuote | null {
    const ranked = rankQuote(folded.text, { ...wanted, start: NOWHERE });
    if (ranked === null) return null;
    const hint = position === null ? null : folded.placeOf(position.start);
    const best = ranked.isClear || hint === null ? ranked.best : (rankQuote(folded.text, { ...wanted, start: hint })?.best ?? ranked.best);
    const score = scoreOf(folded.text, wanted, best, 1);
    const place = folded.originOf(best.start, best.end);
    if (!folded.isWhole(best.start, best.end)) {
      return { outcome: 'unsure', doubt: 'near', ...settleOnCharacters(this.#text, place.start, place.end), score: Math.min(score, ALIKE) };
    }
    if (!ranked.isClear) return { outcome: 'unsure', doubt: 'several', ...place, score };
    const isSure = score >= ACCEPTED && this.#agreesAtEdges(folded, wanted, best, place);
    return isSure ? { outcome: 'placed', ...place, score } : { outcome: 'unsure', doubt: 'context', ...place, score };
  }

  /**
   * Words that are the quoted ones but for figures raised in one of them alone. Whether 106 was 10⁶ in another rendering nobody can know, so
   * it is never sure.
   * @param exact the quoted words with raised figures as they are
   */
  #byFigures(plain: Wanted, exact: string, position: Stretch | null): PlacedQuote | null {
    const folded = this.#plainPassages;
    if (folded === this.#passages && plain.exact === exact) return null;
    const found = this.#byWords(folded, plain, position);
    if (found?.outcome !== 'placed' && found?.outcome !== 'unsure') return found;
    const words = foldWords(this.#text.slice(found.start, found.end), 'raised');
    const others = words.split('').filter((unit, index) => unit !== exact[index]).length;
    const best = { start: folded.placeOf(found.start), end: folded.placeOf(found.end) };
    const score = Math.min(found.score, scoreOf(folded.text, plain, best, 1 - others / Math.max(1, words.length)));
    return { ...found, outcome: 'unsure', doubt: 'near', score };
  }

  /** Beyond its passage another rendering may have anything: pictures, menus, what is left out here. */
  #agreesAtEdges(folded: FoldedText, { prefix, suffix }: Wanted, { start, end }: Stretch, place: Stretch): boolean {
    const first = this.#blocks[blockIndexAt(this.#blocks, place.start)]?.start ?? 0;
    const last = this.#blocks[blockIndexAt(this.#blocks, place.end - 1)]?.end ?? this.#text.length;
    const before = Math.min(EDGE, prefix.length, start - folded.placeOf(first));
    const after = Math.min(EDGE, suffix.length, folded.placeOf(last) - end);
    return prefix.endsWith(folded.text.slice(start - before, start)) && suffix.startsWith(folded.text.slice(end, end + after));
  }

  #inFurniture(exact: string): PlacedQuote | null {
    this.#whole ??= new FoldedText(this.#text, 'plain');
    return this.#whole.text.includes(exact) ? { outcome: 'furniture' } : null;
  }

  /** The place whose words are most like the quote's. */
  #near(wanted: Wanted): PlacedQuote {
    const { exact } = wanted;
    const folded = this.#plainPassages;
    this.#index ??= new GramIndex(folded.text);
    const slack = Math.max(24, exact.length >> 1);
    let best: (Stretch & { score: number }) | null = null;
    for (const likely of this.#index.likelyStarts(exact, CANDIDATES, Math.max(COMMON, folded.text.length * COMMON_SHARE))) {
      const from = Math.max(0, likely - slack);
      const near = findNear(folded.text, exact, from, Math.min(folded.text.length, likely + exact.length + 2 * slack));
      if (near === null) continue;
      const alike = 1 - near.edits / Math.max(exact.length, near.end - near.start);
      const score = scoreOf(folded.text, wanted, near, alike);
      if (alike >= ALIKE && (best === null || score > best.score)) best = { start: near.start, end: near.end, score };
    }
    if (best === null) return { outcome: 'not-found' };
    const place = folded.originOf(best.start, best.end);
    return { outcome: 'unsure', doubt: 'near', ...settleOnCharacters(this.#text, place.start, place.end), score: best.score };
  }

  #atPosition({ position }: ForeignQuote): PlacedQuote {
    if (position === null || position.start >= position.end || position.end > this.#text.length) return { outcome: 'not-found' };
    return { outcome: 'unsure', doubt: 'position', ...settleOnCharacters(this.#text, position.start, position.end), score: 0 };
  }

  #isInPassages({ start, end }: Stretch): boolean {
    const { length } = foldWords(this.#text.slice(start, end), 'raised');
    return length > 0 && this.#passages.placeOf(end) - this.#passages.placeOf(start) === length;
  }
}

/** A quote's words and what stands around them, folded. */
interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

function wantedOf({ exact, prefix, suffix }: ForeignQuote, raisedAs: 'raised' | 'plain'): Wanted {
  return { exact: foldWords(exact, raisedAs), prefix: foldWords(prefix, raisedAs), suffix: foldWords(suffix, raisedAs) };
}

/** Whether a quote stands at its position as it is, with what it says is around it: then it was taken from this very text. */
function standsAt(text: string, quote: ForeignQuote): quote is ForeignQuote & { readonly position: Stretch } {
  const { exact, prefix, suffix, position } = quote;
  if (position === null || text.slice(position.start, position.end) !== exact) return false;
  if (prefix === '' && suffix === '') return exact.length === text.length;
  const { start, end } = { start: position.start, end: position.start + exact.length };
  return text.slice(Math.max(0, start - prefix.length), start) === prefix && text.startsWith(suffix, end);
}

function scoreOf(text: string, { exact, prefix, suffix }: Wanted, { start, end }: Stretch, alike: number): number {
  const around = prefix.length + suffix.length;
  const agreeing =
    commonSuffix(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    commonPrefix(text.slice(end, end + suffix.length), suffix);
  const context = around === 0 ? 0 : agreeing / around;
  const ideographs = exact.match(/\p{Script=Han}/gu)?.length ?? 0;
  const length = alike < 1 ? 0 : Math.min(1, (exact.length + (IDEOGRAPH - 1) * ideographs) / TELLING_LENGTH);
  return WORDS_WEIGHT * alike + CONTEXT_WEIGHT * context + LENGTH_WEIGHT * length;
}
