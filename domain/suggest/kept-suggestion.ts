import type { Suggested } from '../claim.ts';
import type { Suggestion } from './suggestion.ts';

/** The number of the rules that suggest now. Raise it when they come to suggest otherwise: claims and rejections say under which they were. */
export const SUGGEST_RULES = 3;

/** An attribution is a line of at most so many UTF-16 code units. */
const LONGEST_NAME = 300;

/** A suggestion as a claim or a rejection keeps it. */
export function suggestedBy({ tag, attribution, cues }: Suggestion): Suggested {
  const names = cues.toSorted((a, b) => b.weight - a.weight).map(({ name }) => name);
  return { rules: SUGGEST_RULES, tag, attribution: attributionOf(attribution.name), cues: [...new Set(names)] };
}

/** The name of a speaker as one line that fits into an attribution. */
function attributionOf(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME).toWellFormed().trim();
}
