import { isOwnNumber, raised as raisedFigures } from '../raised.ts';
import { isUnspaced } from '../white-space.ts';
import type { GlyphRun } from './glyph-run.ts';

/** A stretch of a line without a wide gap in it: a line of a column, or a cell of a table. Lengths in points. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly down: number;
  /** Of its largest characters. */
  readonly size: number;
  /** The font most of its characters are in. */
  readonly font: string;
}

/** A gap wider than this, in widths of the letter m, parts a line. */
const widestGap = 1;
/** Raised and lowered characters stand within this share of the size of the characters beside them. */
const raised = 0.45;
/** Below this many points apart in height, segments are looked at together. */
const shelf = 8;

/** Puts runs together to segments. Goes by where they stand: the order in which a file paints them says nothing. */
export function segmentsOf(runs: readonly GlyphRun[]): Segment[] {
  const shelves = new Map<number, GlyphRun[][]>();
  for (const run of runs.toSorted((a, b) => a.along - b.along)) {
    const at = Math.round(run.down / shelf);
    const near = [at - 1, at, at + 1].flatMap((number) => shelves.get(number) ?? []);
    const before = near.find((members) => continues(members, run));
    if (before !== undefined) before.push(run);
    else shelves.set(at, [...(shelves.get(at) ?? []), [run]]);
  }
  return [...shelves.values()].flat().map(segmentOf);
}

function continues(members: readonly GlyphRun[], run: GlyphRun): boolean {
  const last = members.at(-1);
  if (last === undefined) return false;
  const size = Math.max(last.size, run.size);
  const gap = run.along - (last.along + last.width);
  return Math.abs(last.down - run.down) <= size * raised && gap <= size * widestGap && gap >= -size;
}

function segmentOf(members: readonly GlyphRun[]): Segment {
  const largest = members.reduce((best, run) => (run.size > best.size ? run : best));
  const lengths = new Map<string, number>();
  for (const { font, text } of members) lengths.set(font, (lengths.get(font) ?? 0) + text.length);
  const [font = ''] = [...lengths].reduce((best, each) => (each[1] > best[1] ? each : best));
  return {
    text: joined(withRaised(members, largest)),
    left: Math.min(...members.map((run) => run.along)),
    right: Math.max(...members.map((run) => run.along + run.width)),
    down: largest.down,
    size: largest.size,
    font,
  };
}

/** How far above the line a raised character stands at least, in sizes of the line: less sets smaller type in the middle of it. */
const leastLift = 0.2;

/** Whether a run stands above the line in smaller type: an exponent, or the mark of a note. */
function isAbove(run: GlyphRun, { size, down }: GlyphRun): boolean {
  return run.size < size * 0.85 && run.down <= down - size * leastLift;
}

/** The runs with figures above the line raised, where these begin the line or stand close to what is before them: apart they are words. */
function withRaised(members: readonly GlyphRun[], largest: GlyphRun): GlyphRun[] {
  let isRaised = false;
  return members.map((run, index) => {
    const before = members[index - 1];
    const isApart = before !== undefined && (/\s$/u.test(before.text) || between(before, run, before.text, run.text) !== '');
    isRaised = isAbove(run, largest) && (isRaised || !isApart) && !isOwnNumber(isApart ? ' ' : (before?.text ?? ''), run.text);
    return isRaised ? { ...run, text: raisedFigures(run.text) } : run;
  });
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/** Words in the order in which they are read: in Hebrew and Arabic, the run furthest to the right comes first. */
function joined(members: readonly GlyphRun[]): string {
  const letters = members.reduce((sum, { text }) => sum + text.length, 0);
  const reversed = members.reduce((sum, { text }) => sum + (text.match(rightToLeft)?.length ?? 0), 0);
  const isReversed = reversed * 2 > letters;
  const pieces: string[] = [];
  let before: GlyphRun | undefined;
  for (const run of isReversed ? members.toReversed() : members) {
    if (before !== undefined)
      pieces.push(isReversed ? between(run, before, before.text, run.text) : between(before, run, before.text, run.text));
    pieces.push(run.text);
    before = run;
  }
  return closeUp(pieces.join('').replace(/\s+/gu, ' ').trim());
}

const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
const spread = new RegExp(`(?:${unspaced} ){3,}${unspaced}`, 'gu');

/** Takes out the spaces of a line of unspaced writing that was stretched to the edge: "是 否 应 在". */
function closeUp(text: string): string {
  return text.replace(spread, (stretch) => stretch.replaceAll(' ', ''));
}

/** A space where a gap is as wide as one. @param first what is read before `second` */
function between(left: GlyphRun, right: GlyphRun, first: string, second: string): '' | ' ' {
  const gap = (right.along - (left.along + left.width)) / Math.max(left.size, right.size);
  const [last, next] = [first.at(-1) ?? '', second.at(0) ?? ''];
  return gap > leastSpace(last, next) ? ' ' : '';
}

/** How wide a gap between two characters must be to be a space, in sizes of the text. */
function leastSpace(last: string, next: string): number {
  if (isUnspaced(last) && isUnspaced(next)) return 0.6;
  // Where East Asian writing meets figures and Latin letters, word processors leave up to a fifth on their own account.
  return isEastAsian(last) !== isEastAsian(next) ? 0.22 : 0.13;
}

function isEastAsian(character: string): boolean {
  return isUnspaced(character) || /\p{Script=Hangul}/u.test(character);
}
