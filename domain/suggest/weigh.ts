import type { Tag } from '../claim.ts';
import type { CueMeaning, CueName } from './cues/cue-class.ts';
import type { CueMatch } from './cues/find-cues.ts';
import type { WeighedCue } from './suggestion.ts';
import { ENOUGH, FACTS, REPEATED, WEAK_QUOTED, type Weights } from './weights.ts';

/** What of a sentence matters beside its cues. */
export interface Surroundings {
  /** Whether an offset of the sentence lies in a quotation that somebody else than the outlet speaks. */
  readonly isQuoted: (at: number) => boolean;
  /** Whether somebody else than the outlet says it. */
  readonly isSpoken: boolean;
  /** Whether it is somebody's turn in a conversation: quoted as a whole, but what asks or greets there is put to another and claims nothing. */
  readonly isTurn: boolean;
  /** Whether it tells numbers or dates. */
  readonly hasFacts: boolean;
}

/** A sentence weighed. */
export interface Weighed {
  /** Null when it claims nothing. */
  readonly tag: Tag | null;
  /** What counted, in the order given; offsets as given. */
  readonly cues: readonly WeighedCue[];
  /** 0 to 1: half at what is just enough. */
  readonly score: number;
}

/** The tag that the cues of a sentence bear. */
export function weigh(cues: readonly CueMatch[], { isQuoted, isSpoken, isTurn, hasFacts }: Surroundings, weights: Weights): Weighed {
  const sums: Record<CueMeaning, number> = { speculative: 0, disputed: 0, none: 0 };
  const seen = new Map<CueName, number>();
  const counting: { readonly for: CueMeaning; readonly start: number; readonly end: number }[] = [];
  const counted = cues.flatMap(({ name, speaksFor, isStrong, start, end }): WeighedCue[] => {
    const before = seen.get(name) ?? 0;
    // Weak words of one class alone are never enough, however many they are, nor one word in two classes.
    if (!isStrong && (before > 1 || counting.some((each) => each.for === speaksFor && each.start < end && start < each.end))) return [];
    const weight =
      weights[name][isStrong ? 'strong' : 'weak'] *
      (before > 0 ? REPEATED : 1) *
      (isSpoken && name === 'evaluation' ? 0 : 1) *
      (isQuoted(start) || (isTurn && speaksFor !== 'none') ? shareQuoted({ speaksFor, isStrong }) : 1);
    if (weight === 0) return [];
    seen.set(name, before + 1);
    counting.push({ for: speaksFor, start, end });
    sums[speaksFor] += weight;
    return [{ name, start, end, weight }];
  });
  if (hasFacts && !looksAhead(cues)) sums.speculative -= FACTS;
  return { ...chosen(sums), cues: counted };
}

/** How much of a cue is left inside a quotation. A question there is put to somebody: it is what the speaker says. */
function shareQuoted({ speaksFor, isStrong }: Pick<CueMatch, 'speaksFor' | 'isStrong'>): number {
  if (speaksFor === 'none') return 0;
  return isStrong ? 1 : WEAK_QUOTED;
}

/** Whether anything but judgement makes a sentence speculative. */
function looksAhead(cues: readonly CueMatch[]): boolean {
  return cues.some(({ name, speaksFor, isStrong }) => isStrong && speaksFor === 'speculative' && name !== 'evaluation');
}

function chosen({ speculative, disputed, none }: Readonly<Record<CueMeaning, number>>): Pick<Weighed, 'tag' | 'score'> {
  if (none >= ENOUGH && none >= disputed) return { tag: null, score: 0 };
  if (disputed >= ENOUGH && disputed >= speculative) return { tag: 'disputed', score: scoreOf(disputed) };
  if (speculative >= ENOUGH) return { tag: 'speculative', score: scoreOf(speculative) };
  return { tag: 'reported', score: scoreOf(2 * ENOUGH - Math.max(speculative, disputed, 0)) };
}

function scoreOf(sum: number): number {
  return Math.round((1 - 0.5 ** (sum / ENOUGH)) * 100) / 100;
}
