import type { Stretch } from '../../sentences.ts';
import type { CueLanguage } from '../cues/cue-class.ts';
import type { CueMatch } from '../cues/find-cues.ts';

/** A sentence that may be one side of a dispute. */
export interface Side {
  readonly folded: string;
  readonly language: CueLanguage;
  /** Who says it; empty for the outlet. */
  readonly speaker: string;
  /** Offsets are UTF-16 code units of the sentence. */
  readonly cues: readonly CueMatch[];
}

/** Two sentences of one text that cannot both be so, by their indexes, with the words that say so: offsets of the sentences, null for none. */
export interface Clash {
  readonly one: number;
  readonly other: number;
  readonly words: Stretch | null;
  readonly otherWords: Stretch | null;
}

/** The sides of a text in its order; null for sentences that claim nothing. */
export type Sides = readonly (Side | null)[];

/** Leaves open which of two things is so: such a sentence takes no side. */
const LEFT_OPEN = {
  en: /\b(?:whether|if it|unclear|declined to)\b/u,
  zh: /是否|能否|有没有|与否|拒绝(?:评论|置评)/u,
  ko: /여부|인지 (?:아닌|확인)|는지/u,
} as const;

export function isLeftOpen({ folded, language }: Side): boolean {
  return LEFT_OPEN[language].test(folded);
}

/** Whether two names are one speaker's: a short form is part of a long one. */
export function isSameSpeaker(one: string, other: string): boolean {
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}
