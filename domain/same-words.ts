/**
 * When two blocks of page furniture say the same: letter for letter, white space, width and case aside; short labels whatever the
 * figures in them, since “Share 12” is “Share 48” a day later. Nothing else counts as the same: article text that is
 * taken for furniture is the worse error.
 */

/** Longer lines are sentences or headlines, whose figures mean something. In UTF-16 code units. */
const LONGEST_LABEL = 40;

/** The words of a block, for comparing. */
export function wordsKey(words: string): string {
  return words.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The same for a short label with figures in it, whatever they are; null when it is no such label. */
export function labelKey(words: string): string | null {
  if (words.length > LONGEST_LABEL) return null;
  const key = wordsKey(words);
  if (!/\p{L}/u.test(key) || !/\p{N}/u.test(key) || /[.!?。…]["'”’)]*$/u.test(key)) return null;
  return key.replace(/\p{N}+(?:[.,:]\p{N}+)*/gu, '0');
}

/** Whether two blocks say the same. */
export function saySame(a: string, b: string): boolean {
  if (wordsKey(a) === wordsKey(b)) return true;
  const label = labelKey(a);
  return label !== null && label === labelKey(b);
}
