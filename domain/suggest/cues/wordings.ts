/**
 * Wordings, one to a line, as they stand: each is a regular expression (with the flag `u`), so that nothing needs to be escaped for the
 * language they are written in. White space around a line counts for nothing.
 */
export function wordings({ raw }: TemplateStringsArray): string[] {
  return raw
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
