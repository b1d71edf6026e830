import { closingMarks, openingMarks } from '../sentence-marks.ts';
import type { Stretch } from '../sentences.ts';

/** A quotation inside a passage, with its marks. Offsets are UTF-16 code units of the passage. */
export interface Quotation extends Stretch {
  /** Whether it began in a passage before this one. */
  readonly goesOn: boolean;
  /** Whether it has not ended where the passage ends. */
  readonly isOpen: boolean;
}

const closings: Readonly<Record<string, string>> = { ...closingMarks, "'": "'" };
const MARKS = /[“”„「」『』«»"‘’']/g;
/** Marks that are apostrophes as well: what they open is a quotation only when it is closed in the same passage. */
const doubtful = new Set(['‘', "'"]);

/**
 * The quotations of a passage, nested ones as part of the outer one. A quotation that is never closed runs to the end of the passage; in
 * English each further paragraph of it opens anew.
 * @param wasOpen whether the passage before ended inside a quotation
 */
export function quotationsIn(passage: string, wasOpen: boolean): Quotation[] {
  const opens = openingMarks(passage);
  const found: Quotation[] = [];
  let from: { start: number; mark: string; goesOn: boolean } | null = null;
  const first = passage.search(/\S/);
  const reopens = wasOpen && first !== -1 && opens(first);
  if (wasOpen && !reopens && closesBeforeOpening(passage, opens)) from = { start: 0, mark: '', goesOn: true };
  for (const { 0: mark, index } of passage.matchAll(MARKS)) {
    if (isApostrophe(passage, index, mark)) continue;
    if (from !== null) {
      const closes =
        from.mark === '' ? /[”」』»"]/.test(mark) && !opens(index) : closings[from.mark] === mark && !(mark === '"' && opens(index));
      if (closes) {
        found.push({ start: from.start, end: index + 1, goesOn: from.goesOn, isOpen: false });
        from = null;
      }
      continue;
    }
    const isOpening = closings[mark] !== undefined && (!/["']/.test(mark) || opens(index));
    if (isOpening && (!doubtful.has(mark) || passage.indexOf(closings[mark] ?? '', index + 1) !== -1))
      from = { start: index, mark, goesOn: reopens && index === first };
  }
  if (from !== null && !doubtful.has(from.mark)) found.push({ start: from.start, end: passage.length, goesOn: from.goesOn, isOpen: true });
  return found;
}

/** What an apostrophe stands before: in Korean it is a particle that follows a quotation without a space (`'강'의`). */
const IN_ALPHABET = /(?!\p{Script=Hangul}|\p{Script=Han})[\p{L}\p{N}]/u;

function isApostrophe(text: string, at: number, mark: string): boolean {
  return (mark === '’' || mark === "'") && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && IN_ALPHABET.test(text[at + 1] ?? '');
}

/** Whether a passage begins inside a quotation: it closes one before it opens any. */
function closesBeforeOpening(passage: string, opens: (at: number) => boolean): boolean {
  for (const { 0: mark, index } of passage.matchAll(/[“”「」『』«»"]/g))
    return !opens(index) && mark !== '“' && mark !== '「' && mark !== '『' && mark !== '«';
  return false;
}

/** Those of a passage's quotations that a stretch of it touches. */
export function quotationsAt<Q extends Stretch>(quotations: readonly Q[], { start, end }: Stretch): readonly Q[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < quotations.length && (quotations[last]?.start ?? end) < end) last++;
  return quotations.slice(low, last);
}
