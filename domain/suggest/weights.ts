import type { CueName } from './cues/cue-class.ts';

/** What a cue of one class counts. */
export interface ClassWeight {
  readonly strong: number;
  readonly weak: number;
}

/** What cues count: 2 is enough for a tag. */
export type Weights = Readonly<Record<CueName, ClassWeight>>;

const plain: ClassWeight = { strong: 2, weak: 1 };

/** Set by hand, and few enough to be read. docs/suggestions.md says how well they do, and how much would be won by fitting them. */
export const weights: Weights = {
  modality: plain,
  forecast: plain,
  conditional: plain,
  evaluation: plain,
  rumour: plain,
  denial: plain,
  contest: plain,
  contrast: { strong: 4, weak: 0 },
  question: plain,
  transition: plain,
  credit: plain,
};

/** A tag needs as much. */
export const ENOUGH = 2;
/** The second cue of a class in one sentence, and all after it, count by so much less. */
export const REPEATED = 0.5;
/** What is weak counts by so much less inside somebody's quotation. A judgement of somebody named counts nothing: it is what they think, and reported. */
export const WEAK_QUOTED = 0.5;
/** Numbers and dates bear so much against what is only commentary. */
export const FACTS = 1;
