const figures = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const signs: Readonly<Record<string, string>> = { '+': '⁺', '(': '⁽', ')': '⁾' };

/**
 * Raised figures as the characters that show them: without these, 10⁶ would read as 106, and a note's mark behind a figure would be one of its
 * digits. Marks in brackets are clear as they are. Raised words ("1st") stay as they are, and so do lowered figures, which nobody takes for part of a number.
 * @param text what the document raises, whole
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
