/** The Korean syllables that end in ㄹ: 399 pairs of an initial and a vowel, 28 endings each, ㄹ the eighth (Unicode, 3.12). */
const IN_RIEUL = `[${Array.from({ length: 399 }, (_, i) => String.fromCharCode(0xac00 + i * 28 + 8)).join('')}]`;

/**
 * Wordings, one to a line, as they stand: each is a regular expression (with the flag `u`), so that nothing needs to be escaped for the
 * language they are written in. White space around a line counts for nothing. `{ㄹ}` is any Korean syllable that ends in ㄹ: the verb form for what
 * is to be.
 */
export function wordings({ raw }: TemplateStringsArray): string[] {
  return raw
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('{ㄹ}', IN_RIEUL));
}
