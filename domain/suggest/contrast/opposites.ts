import type { CueLanguage } from '../cues/cue-class.ts';
import { axes } from './axes.ts';
import type { Likeness } from './likeness.ts';
import { type Clash, isLeftOpen, type Sides } from './side.ts';

/** How alike two sentences must be for opposites in them to be said of one matter. */
const ALIKE = 0.2;
/** A sentence is compared with so many of the other pole, the nearest, so that long texts take no longer than they are. */
const COMPARED = 16;
/** How far beside a pole its matter is looked for, in UTF-16 code units. */
const BESIDE = 16;

const compiled = axes.map(({ isTelling, poles }) => ({
  isTelling,
  poles: poles.map((pole) => ({ en: new RegExp(`\\b(?:${pole.en})\\b`, 'u'), zh: new RegExp(pole.zh, 'u'), ko: new RegExp(pole.ko, 'u') })),
}));

interface Marked {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The pole with what stands beside it. */
  readonly beside: string;
}

/** Sentences with the two poles of an axis that speak of one matter: they share rare terms as a whole, or beside the poles where the axis is telling. */
export function* oppositesIn(sides: Sides, likeness: () => Likeness): Generator<Clash> {
  for (const { isTelling, poles } of compiled) {
    const [ones, others] = poles.map((pole) => marked(sides, pole));
    if (ones === undefined || others === undefined || ones.length === 0 || others.length === 0) continue;
    for (const one of ones) {
      for (const other of nearest(others, one.index)) {
        if (one.index === other.index) continue;
        const isOne = likeness().between(one.index, other.index) >= ALIKE || (isTelling && likeness().shared(one.beside, other.beside) > 0);
        if (isOne) yield { one: one.index, other: other.index, words: one, otherWords: other };
      }
    }
  }
}

function marked(sides: Sides, pole: Readonly<Record<CueLanguage, RegExp>>): Marked[] {
  return sides.flatMap((side, index): Marked[] => {
    const match = side === null ? null : pole[side.language].exec(side.folded);
    if (side === null || match === null || isLeftOpen(side)) return [];
    const end = match.index + match[0].length;
    return [{ index, start: match.index, end, beside: side.folded.slice(Math.max(0, match.index - BESIDE), end + BESIDE) }];
  });
}

/** Those nearest to a place among marks in the order of the text. */
function nearest(marks: readonly Marked[], index: number): readonly Marked[] {
  if (marks.length <= COMPARED) return marks;
  const after = marks.findIndex((each) => each.index >= index);
  const from = Math.max(0, (after === -1 ? marks.length : after) - COMPARED / 2);
  return marks.slice(from, from + COMPARED);
}
