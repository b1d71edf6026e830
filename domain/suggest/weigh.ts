import type { Tag } from '../claim.ts';
import type { CueMeaning, CueName } from './cues/cue-class.ts';
import type { CueFound } from './find-cues.ts';
import type { FoundCue } from './suggestion.ts';

/** What cues weigh. Set by hand on labelled sentences, and few enough to be read: docs/suggestions.md says how well they do. */
export const weights = {
  /** A tag needs as much. */
  enough: 2,
  strong: 2,
  weak: 1,
  /** The second cue of a class in one sentence and all after it count so much less. */
  repeated: 0.5,
  /** A writer's judgement inside somebody's quotation is what they think: it is reported. */
  evaluationQuoted: 0,
  /** What else makes a claim speculative counts so much inside a quotation. */
  weakQuoted: 0.5,
  /** A sentence of numbers and dates that happened bears this much against commentary. */
  hardFact: 1,
  /** The other side of a dispute in the same text. */
  contrast: 4,
} as const;

/** What of a sentence matters beside its cues. */
export interface Surroundings {
  /** Whether an offset of the sentence lies in a quotation that somebody speaks. */
  readonly isQuoted: (at: number) => boolean;
  /** Whether it is the outlet that speaks. */
  readonly isOutlet: boolean;
  /** Whether it tells numbers or dates. */
  readonly hasFacts: boolean;
}

/** A sentence weighed. */
export interface Weighed {
  /** Null when it claims nothing. */
  readonly tag: Tag | null;
  readonly cues: readonly FoundCue[];
  readonly score: number;
}

/** The tag that the cues of a sentence bear. */
export function weigh(cues: readonly CueFound[], { isQuoted, isOutlet, hasFacts }: Surroundings): Weighed {
  const sums: Record<CueMeaning, number> = { speculative: 0, disputed: 0, none: 0 };
  const seen = new Set<CueName>();
  const weighed = cues.flatMap((cue): FoundCue[] => {
    const weight = weightOf(cue, isQuoted(cue.start) && !isOutlet) * (seen.has(cue.of.name) ? weights.repeated : 1);
    if (weight === 0) return [];
    seen.add(cue.of.name);
    sums[cue.of.speaksFor] += weight;
    return [{ name: cue.of.name, start: cue.start, end: cue.end, weight }];
  });
  const looksAhead = cues.some(({ of, isStrong }) => isStrong && of.speaksFor === 'speculative' && of.name !== 'evaluation');
  if (hasFacts && !looksAhead) sums.speculative -= weights.hardFact;
  return { ...chosen(sums), cues: weighed };
}

function weightOf({ of, isStrong }: CueFound, isQuoted: boolean): number {
  const weight = isStrong ? weights.strong : weights.weak;
  if (!isQuoted) return weight;
  if (of.speaksFor === 'none') return 0;
  if (of.name === 'evaluation') return weights.evaluationQuoted;
  return isStrong ? weight : weights.weakQuoted;
}

function chosen({ speculative, disputed, none }: Readonly<Record<CueMeaning, number>>): { tag: Tag | null; score: number } {
  if (none >= weights.enough && none >= disputed) return { tag: null, score: 0 };
  if (disputed >= weights.enough && disputed >= speculative) return { tag: 'disputed', score: scoreOf(disputed) };
  if (speculative >= weights.enough) return { tag: 'speculative', score: scoreOf(speculative) };
  return { tag: 'reported', score: scoreOf(weights.enough * 2 - Math.max(speculative, disputed, 0)) };
}

/** Half at what is just enough, one far beyond. */
function scoreOf(sum: number): number {
  return Math.round((1 - 0.5 ** (sum / weights.enough)) * 100) / 100;
}
