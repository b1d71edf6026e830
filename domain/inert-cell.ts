/** What a spreadsheet takes for the beginning of a formula, in any width, or skips before one. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * The words of a cell so that no spreadsheet runs them as a formula: with an apostrophe before them where one might
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function inertCell(words: string): string {
  return FORMULA.test(words) ? `'${words}` : words;
}
