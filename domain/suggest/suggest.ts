import { quotationsAt } from './passage-quotations.ts';
import type { ReadPassage } from './read-passages.ts';
import { type ReadSentence, readText } from './read-text.ts';
import type { Suggestion } from './suggestion.ts';
import { weigh } from './weigh.ts';
import { weights as shipped, type Weights } from './weights.ts';

/**
 * What a text claims, sentence by sentence: who says it, and whether its wording makes it reported, speculative or disputed. First the
 * text is read (`readText`: sentences, quotations, voices, the other side of a dispute, cues), then the cues of each sentence are
 * weighed (`weigh`). A suggestion: nothing is a claim before an analyst says so.
 * @param text the canonical text of a version
 * @param passages in the order of the text
 * @returns in the order of the text
 */
export function suggestClaims(text: string, passages: readonly ReadPassage[]): Suggestion[] {
  return readText(text, passages).flatMap((sentence) => suggestionOf(sentence, shipped) ?? []);
}

/** What a sentence claims by what its cues count; null when it claims nothing. */
export function suggestionOf(sentence: ReadSentence, weights: Weights): Suggestion | null {
  const { start, end, attribution, quotations, isTurn, hasFacts, against } = sentence;
  const isSpoken = attribution.kind !== 'outlet';
  const isQuoted = (at: number) => isSpoken && quotationsAt(quotations, { start: at, end: at + 1 }).length > 0;
  const { tag, cues, score } = weigh(sentence.cues, { isQuoted, isSpoken, isTurn, hasFacts }, weights);
  return tag === null ? null : { start, end, tag, attribution, cues, score, against };
}
