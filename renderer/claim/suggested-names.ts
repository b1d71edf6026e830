import { suggestAttributions, type UsedName } from '../../domain/attributions.ts';
import type { Claim } from '../../domain/claim.ts';
import { sentencesOf } from '../../domain/sentences.ts';
import { speakersOf } from '../../domain/speakers/speakers-of.ts';
import type { Block } from '../../domain/version.ts';

/** Who a claim may be attributed to. */
export interface KnownNames {
  /** Those other claims are attributed to. */
  readonly used: readonly UsedName[];
  /** Those the claim's own sentences name as speaking, best first. */
  readonly spoken: readonly string[];
}

/** A name that is offered, with where it comes from. */
export interface SuggestedName {
  readonly name: string;
  readonly isSpoken: boolean;
  /** How many claims are attributed to it already. */
  readonly used: number;
}

/** How many passages of a claim are searched for speakers. */
const MOST_PASSAGES = 5;

/** The names claims are attributed to, and how many are to each. */
export function namesUsed(claims: readonly Claim[]): UsedName[] {
  const counts = new Map<string, number>();
  for (const { attribution } of claims) if (attribution !== '') counts.set(attribution, (counts.get(attribution) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/**
 * Who the sentences a claim stands in say is speaking.
 * @param text the canonical text of a version
 * @param passages of that version, in UTF-16 code units
 * @param language BCP 47 tag of the version's source
 */
export function namesSpoken(
  text: string,
  passages: readonly Pick<Block, 'start' | 'end' | 'language'>[],
  claim: Claim,
  language: string,
): string[] {
  const touched = passages.filter(({ start, end }) => start < claim.anchor.end && end > claim.anchor.start);
  const sentences = touched.slice(0, MOST_PASSAGES).flatMap((passage) => {
    const own = passage.language ?? language;
    return sentencesOf(text, passage, own).map((sentence) => ({ ...sentence, language: own }));
  });
  const own = sentences.filter(({ start, end }) => start < claim.anchor.end && end > claim.anchor.start);
  return [...new Set(own.flatMap((sentence) => speakersOf(text, sentence, sentence.language)))];
}

/** What to offer for what is typed, each name with where it comes from. */
export function suggestedNames(typed: string, { used, spoken }: KnownNames): SuggestedName[] {
  const counts = new Map(used.map(({ name, count }) => [name, count]));
  // A name keeps the spelling it was used in, which may differ in case from how the sentence has it.
  const inSentence = new Set(spoken.map((name) => name.toLowerCase()));
  return suggestAttributions(typed, used, spoken).map((name) => ({
    name,
    isSpoken: inSentence.has(name.toLowerCase()),
    used: counts.get(name) ?? 0,
  }));
}
