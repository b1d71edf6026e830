import type { Confidence, Likelihood } from './claim.ts';
import { terms } from './icd203-terms.ts';
import { type Stretch, sentencesOf } from './sentences.ts';
import { type Patterns, patternsFor, type Wording, wordingsIn } from './wordings.ts';

/** A sentence that states both how likely something is and how confident its writer is. */
export interface MixedJudgement {
  readonly sentence: Stretch;
  readonly likelihood: Wording<Likelihood>;
  readonly confidence: Wording<Confidence>;
}

/**
 * The sentences that mix a degree of likelihood with a level of confidence, which Intelligence Community Directive
 * 203, "Analytic Standards" (2015), section D.6.e(2), rules out: the one speaks of an event, the other of the grounds
 * for saying so. English, Chinese and Korean wordings are known, whatever the language of the text is said to be.
 * @param language BCP 47 tag by which sentences are told apart, `und` when unknown
 * @returns in reading order, with the first wording of each kind; all stretches in UTF-16 code units of the text
 */
export function mixedJudgements(text: string, language: string): MixedJudgement[] {
  const found = wordingsIn(text, CONFIDENCE);
  // Looked for first, being rare: most texts are settled without being cut into sentences.
  if (found.length === 0) return [];
  const likelihoods = wordingsIn(text, LIKELIHOOD);
  if (likelihoods.length === 0) return [];
  return sentencesOf(text, { start: 0, end: text.length }, language).flatMap((sentence) => {
    const confidence = found.find((each) => isWithin(each, sentence));
    const likelihood = likelihoods.find((each) => isWithin(each, sentence));
    return confidence === undefined || likelihood === undefined ? [] : [{ sentence, likelihood, confidence }];
  });
}

const LIKELIHOOD = patternsOf<Likelihood>('likelihood');
const CONFIDENCE = patternsOf<Confidence>('confidence');

/** The wordings of every language for one of the two, each with the degree or level it means. */
export function patternsOf<Meaning extends string>(kind: 'likelihood' | 'confidence'): Patterns<Meaning> {
  return Object.values(terms).flatMap(({ spaced, [kind]: byMeaning }) =>
    Object.entries(byMeaning).flatMap(([meaning, wordings]) => patternsFor(wordings, spaced, meaning as Meaning)),
  );
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
