import { closingMarks, openingMarks } from '../sentence-marks.ts';
import type { Stretch } from '../sentences.ts';
import { QUOTED } from './word-lists.ts';

const MARKS = /[“”„「」『』«»‘’"]/;

/**
 * A sentence with its quotations hidden, each code unit of them by `QUOTED`, so that offsets stay. What begins before it or ends
 * after it is hidden too.
 */
export function withoutQuotations(sentence: string): string {
  if (!MARKS.test(sentence)) return sentence;
  const opens = openingMarks(sentence);
  const stretches: Stretch[] = [];
  let from: { start: number; mark: string } | null = null;
  for (const { 0: mark, index } of sentence.matchAll(/[“”„「」『』«»‘’"]/g)) {
    const isApostrophe = mark === '’' && /\p{L}/u.test(sentence[index + 1] ?? '');
    if (isApostrophe) continue;
    if (from !== null) {
      if (closingMarks[from.mark] !== mark) continue;
      stretches.push({ start: from.start, end: index + 1 });
      from = null;
    } else if (closingMarks[mark] !== undefined && (mark !== '"' || opens(index))) from = { start: index, mark };
    // An apostrophe at the end of a word is no quotation's end.
    else if (mark !== '’') stretches.push({ start: 0, end: index + 1 });
  }
  if (from !== null && from.mark !== '‘') stretches.push({ start: from.start, end: sentence.length });
  const units = sentence.split('');
  for (const { start, end } of stretches) units.fill(QUOTED, start, end);
  return units.join('');
}
