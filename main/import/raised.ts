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
