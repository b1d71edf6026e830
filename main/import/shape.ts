/** What a block looks like, whatever it says. */
import { columns } from './white-space.ts';

const sentenceEnd = /[.!?。\uff01\uff1f…।؟][\p{Pf}\p{Pe}"'”’」』)\])】》\s]*$/u;

/** Whether a text ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-12));
}

/** Whether a text is written out: long enough for a sentence, and ending like one. */
export function isProse(text: string): boolean {
  return text.length >= 25 && endsSentence(text) && columns(text.slice(0, 200), 50) >= 50;
}

/** Whether a text is short and no sentence: a label, a name, a button. */
export function isLabel(text: string): boolean {
  return text.length <= 60 && columns(text) <= 48 && !endsSentence(text);
}

/**
 * Whether a text could stand over others: at most two lines of a narrow column, no full stop, nothing left open at its end.
 * Modest on purpose: a headline taken for a paragraph costs less than the reverse.
 */
export function isHeadline(text: string): boolean {
  if (text.includes('\n') || text.length > 140) return false;
  const width = columns(text);
  if (width < 4 || width > 120 || /[:\uff1a;\uff1b,\uff0c、—–-]$/u.test(text)) return false;
  if (/[.。…]["”’」』]?$/u.test(text) && !/\b(?:\p{Lu}\.){2,}$/u.test(text)) return false;
  if (/[。;\uff1b]|\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(text)) return false;
  return /\p{L}/u.test(text) && !/^[-*•·▲△▼■□◆◇○●※☞▶[<]|^[(\uff08].*[)\uff09]$/u.test(text);
}
