/** The Korean syllables with one ending: 399 pairs of an initial and a vowel with 28 endings each, in this order (Unicode, 3.12). */
const endingIn = (ending: number) => `[${Array.from({ length: 399 }, (_, i) => String.fromCharCode(0xac00 + i * 28 + ending)).join('')}]`;
const endings: Readonly<Record<string, string>> = { ㄴ: endingIn(4), ㄹ: endingIn(8), ㅆ: endingIn(20) };

/**
 * Wordings, one to a line, as they stand: each is a regular expression (with the flag `u`), so that nothing needs to be escaped for the
 * language they are written in. White space around a line counts for nothing. `{ㄹ}` is any Korean syllable that ends in ㄹ: the verb form for what
 * is to be; `{ㄴ}` any that ends in ㄴ: the one for what is; `{ㅆ}` any that ends in ㅆ: the past.
 */
export function wordings({ raw }: TemplateStringsArray): string[] {
  return raw
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(/\{([ㄴㄹㅆ])\}/gu, (_, ending: string) => endings[ending] ?? ''));
}
