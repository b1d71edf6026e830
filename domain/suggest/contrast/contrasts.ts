import { termsOf } from '../../propositions/terms.ts';
import type { CueLanguage } from '../cues/cue-class.ts';
import { axes } from './axes.ts';

/** A sentence that may be one side of a dispute. */
export interface Side {
  readonly folded: string;
  readonly language: CueLanguage;
}

/** Words of a sentence that say the opposite of what another one says. Offsets are UTF-16 code units of the sentence. */
export interface Contrast {
  readonly axis: string;
  readonly start: number;
  readonly end: number;
  /** The index of the other sentence. */
  readonly other: number;
}

/** Leaves open which of two things is so. */
const LEFT_OPEN: Readonly<Record<CueLanguage, RegExp>> = {
  en: /\b(?:whether|if it|unclear|declined to)\b/u,
  zh: /是否|能否|有没有|与否|拒绝(?:评论|置评)/u,
  ko: /여부|인지 (?:아닌|확인)|는지/u,
};

/** How alike two sentences must be in what they speak of: the share of the rarer terms of the shorter one that stand in both. */
const ALIKE = 0.2;
/** Words that more sentences have say nothing. */
const COMMON = 0.25;
/** A sentence is compared with so many of the other pole, the nearest, so that long texts take no longer than they are. */
const COMPARED = 16;
/** How far beside a pole its matter is looked for, in UTF-16 code units. */
const BESIDE = 16;

const compiled = axes.map(({ name, isTelling, poles }) => ({
  name,
  isTelling,
  poles: poles.map((pole) => ({
    en: new RegExp(`(?<![\\p{L}])(?:${pole.en})(?![\\p{L}])`, 'u'),
    zh: new RegExp(pole.zh, 'u'),
    ko: new RegExp(pole.ko, 'u'),
  })),
}));

interface Marked {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Which sentences of a text say opposite things of one matter: one has one pole of an axis, the other has the other, and both speak of
 * the same (share rare terms). Sentences that leave open which is so take no side.
 * @param sides null for sentences that claim nothing
 * @returns by the index of a sentence the contrast that marks it
 */
export function contrastsIn(sides: readonly (Side | null)[]): Map<number, Contrast> {
  const found = new Map<number, Contrast>();
  let terms: Terms | null = null;
  for (const { name, isTelling, poles } of compiled) {
    const [ones, others] = poles.map((pole) => marked(sides, pole));
    if (ones === undefined || others === undefined || ones.length === 0 || others.length === 0) continue;
    terms ??= termsFor(sides);
    for (const one of ones) {
      for (const other of nearest(others, one.index)) {
        if (one.index === other.index || !speakOfOne(sides, terms, one, other, isTelling)) continue;
        if (!found.has(one.index)) found.set(one.index, { axis: name, start: one.start, end: one.end, other: other.index });
        if (!found.has(other.index)) found.set(other.index, { axis: name, start: other.start, end: other.end, other: one.index });
      }
    }
  }
  return found;
}

function marked(sides: readonly (Side | null)[], pole: Readonly<Record<CueLanguage, RegExp>>): Marked[] {
  return sides.flatMap((side, index) => {
    const match = side === null || LEFT_OPEN[side.language].test(side.folded) ? null : pole[side.language].exec(side.folded);
    return match === null ? [] : [{ index, start: match.index, end: match.index + match[0].length }];
  });
}

/** Those nearest to a place among marks in the order of the text. */
function nearest(marks: readonly Marked[], index: number): readonly Marked[] {
  if (marks.length <= COMPARED) return marks;
  const after = marks.findIndex((each) => each.index >= index);
  const from = Math.max(0, (after === -1 ? marks.length : after) - COMPARED / 2);
  return marks.slice(from, from + COMPARED);
}

/** The terms of every sentence, and what each is worth: the rarer the more. */
interface Terms {
  readonly of: readonly ReadonlySet<string>[];
  readonly worth: (term: string) => number;
}

function termsFor(sides: readonly (Side | null)[]): Terms {
  const of = sides.map((side) => (side === null ? new Set<string>() : setOf(side.folded)));
  const counts = new Map<string, number>();
  for (const each of of) for (const term of each) counts.set(term, (counts.get(term) ?? 0) + 1);
  const most = Math.max(3, sides.length * COMMON);
  return { of, worth: (term) => ((counts.get(term) ?? 0) > most ? 0 : Math.log(sides.length / (counts.get(term) ?? 1))) };
}

function setOf(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}

/** Whether two marked sentences speak of one matter. */
function speakOfOne(sides: readonly (Side | null)[], { of, worth }: Terms, one: Marked, other: Marked, isTelling: boolean): boolean {
  const nothing = new Set<string>();
  const [a, b] = [of[one.index] ?? nothing, of[other.index] ?? nothing];
  const sum = (terms: Iterable<string>) => [...terms].reduce((total, term) => total + worth(term), 0);
  const least = Math.min(sum(a), sum(b));
  if (least > 0 && sum(inBoth(a, b)) / least >= ALIKE) return true;
  return isTelling && sum(inBoth(beside(sides, one), beside(sides, other))) > 0;
}

function inBoth(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((term) => b.has(term));
}

/** The terms beside a pole, its own words included. */
function beside(sides: readonly (Side | null)[], { index, start, end }: Marked): Set<string> {
  return setOf(sides[index]?.folded.slice(Math.max(0, start - BESIDE), end + BESIDE) ?? '');
}
