const figures = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const signs: Readonly<Record<string, string>> = { '+': '⁺', '(': '⁽', ')': '⁾' };

/**
 * Raised figures as the characters that show them: without these, 10⁶ would read as 106, and a note's mark behind a figure would be one of its
 * digits. Marks in brackets are clear as they are. Raised words ("1st") stay as they are, and so do lowered figures, which nobody takes for part of a number.
 * @param text what the document raises, whole: of a part of it there is no telling
 * @returns a text as long as it, in UTF-16 code units
 */
export function raised(text: string): string {
  if (!/\d/u.test(text) || !/^[\d\s,.;+\-−–()*†‡]+$/u.test(text)) return text;
  return text
    .replace(/[\d+()]/gu, (character) => signs[character] ?? figures[Number(character)] ?? character)
    .replace(/^(\s*)[-−]/u, '$1⁻');
}

/** Figures in groups: a number that notes and exponents are not written as. */
const grouped = /^\d{1,3}(?:[,.]\d{3})+(?:[,.]\d+)?$/u;

/** Whether a text stands apart from what is read before it and is a number of its own, such as 1,250: raised, it would look like a row of notes. */
export function isOwnNumber(before: string, text: string): boolean {
  return grouped.test(text.trim()) && (before === '' || /\s$/u.test(before) || /^\s/u.test(text));
}

/** A line under way, with the raised text that it ended with when the last raised run was added. */
export interface RaisingLine {
  text: string;
  up?: { readonly start: number; readonly end: number; readonly text: string };
}

/** Raises what a line has from `start` on, together with the raised run right before it: a document cuts runs where it likes. A mark in brackets is one of its own. */
export function raiseEnd(line: RaisingLine, start: number): void {
  const before = line.up?.end === start && line.text[start] !== '[' ? line.up : { start, text: '' };
  const text = before.text + line.text.slice(start);
  const around = line.text.slice(0, before.start);
  line.text = around + (isOwnNumber(around, text) ? text : raised(text));
  line.up = { start: before.start, end: line.text.length, text };
}
