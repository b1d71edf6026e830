/**
 * Finding a quote again by its words and surroundings, after the approach of the W3C TextQuoteSelector.
 * Only exact occurrences of the words count: a near match is a question for the analyst, not an answer.
 */

export interface WantedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the quote used to start, in UTF-16 code units. */
  readonly start: number;
}

interface QuoteMatch {
  readonly start: number;
  readonly end: number;
  /** In [0, 1]: 1 when the surroundings agree completely and the quote has not moved. */
  readonly score: number;
}

/** What stands before a quote tells more than what follows: continuations are what editors change. */
const PREFIX_WEIGHT = 0.5;
const SUFFIX_WEIGHT = 0.4;
/** Nearness only decides between places whose surroundings agree equally. */
const NEARNESS_WEIGHT = 0.1;
/** Below this two places are too alike to choose between for the analyst. */
const CLEAR_LEAD = 0.02;

/**
 * The place where a quote's words stand, with the surroundings that agree best.
 * @returns null when the words do not occur, or when two places agree equally well
 */
export function matchQuote(canonical: string, wanted: WantedQuote): QuoteMatch | null {
  const ranked = rankQuote(canonical, wanted);
  return ranked === null || !ranked.isClear ? null : ranked.best;
}

/**
 * The best of the places where a quote's words stand, and whether it is clearly better than all others.
 * @returns null when the words do not occur
 */
export function rankQuote(canonical: string, wanted: WantedQuote): { best: QuoteMatch; isClear: boolean } | null {
  let best: QuoteMatch | null = null;
  let second = Number.NEGATIVE_INFINITY;
  for (const start of occurrences(canonical, wanted.exact)) {
    const score = scoreAt(canonical, wanted, start);
    if (best === null || score > best.score) {
      if (best !== null) second = best.score;
      best = { start, end: start + wanted.exact.length, score };
    } else if (score > second) second = score;
  }
  return best === null ? null : { best, isClear: best.score - second >= CLEAR_LEAD };
}

/** Every place where `words` stand in `canonical`, overlapping ones included, as start offsets. */
export function* occurrences(canonical: string, words: string): Generator<number> {
  if (words === '') return;
  for (let at = canonical.indexOf(words); at >= 0; at = canonical.indexOf(words, at + 1)) yield at;
}

function scoreAt(canonical: string, wanted: WantedQuote, start: number): number {
  const end = start + wanted.exact.length;
  const before = share(wanted.prefix, commonSuffix(canonical.slice(Math.max(0, start - wanted.prefix.length), start), wanted.prefix));
  const after = share(wanted.suffix, commonPrefix(canonical.slice(end, end + wanted.suffix.length), wanted.suffix));
  const nearness = 1 - Math.abs(start - wanted.start) / Math.max(canonical.length, wanted.start, 1);
  return PREFIX_WEIGHT * before + SUFFIX_WEIGHT * after + NEARNESS_WEIGHT * nearness;
}

/** An empty context (start or end of a text) says nothing against a place. */
function share(context: string, agreeing: number): number {
  return context === '' ? 1 : agreeing / context.length;
}

/** How many code units two strings have in common at their beginnings. */
export function commonPrefix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** How many code units two strings have in common at their ends. */
export function commonSuffix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
