import type { Likeness } from './likeness.ts';
import { type Clash, isLeftOpen, isSameSpeaker, type Side, type Sides } from './side.ts';

/** How far before a denial what it denies is looked for, in sentences; after it, only in the next. */
const REACH = 12;
/** How alike a sentence must be to be what is denied: beside the denial, and farther off. */
const ALIKE = { near: 0.1, far: 0.25 } as const;
/** So many sentences are beside it. */
const NEAR = 3;
/** A denial of more code units mostly says itself what it denies. */
const WHOLE = 160;
/** A denial in fewer letters says nothing of what it denies: that is the sentence before it. */
const BARE = 14;

/**
 * What is denied: for each sentence with a strong cue of denial, the sentence near it that speaks most of the same and is not the
 * denier's own. A bare `That is not true` denies what stands right before it.
 */
export function* deniedIn(sides: Sides, likeness: () => Likeness): Generator<Clash> {
  for (const [index, side] of sides.entries()) {
    if (side === null || !denies(side)) continue;
    const target = side.folded.replace(/[^\p{L}\p{N}]/gu, '').length < BARE ? before(sides, index) : mostAlike(sides, index, likeness());
    if (target !== null) yield { one: index, other: target, words: null, otherWords: null };
  }
}

function denies({ cues }: Side): boolean {
  return cues.some(({ name, isStrong }) => name === 'denial' && isStrong);
}

function before(sides: Sides, index: number): number | null {
  const side = sides[index - 1];
  return side == null || denies(side) ? null : index - 1;
}

function mostAlike(sides: Sides, index: number, likeness: Likeness): number | null {
  const denier = sides[index]?.speaker ?? '';
  const isWhole = (sides[index]?.folded.length ?? 0) > WHOLE;
  let best: number | null = null;
  let most = 0;
  for (let at = Math.max(0, index - REACH); at <= Math.min(sides.length - 1, index + 1); at++) {
    const side = sides[at];
    if (at === index || side == null || denies(side) || isLeftOpen(side)) continue;
    if (denier !== '' && isSameSpeaker(side.speaker, denier)) continue;
    const alike = likeness.between(index, at);
    const isAlike = alike >= (Math.abs(at - index) <= NEAR && !isWhole ? ALIKE.near : ALIKE.far);
    if (isAlike && alike > most) [best, most] = [at, alike];
  }
  return best;
}
