/** Han and Hangul, which are searched by two-character grams; everything else by words. */
const STRETCHES = /[\p{Script=Han}\p{Script=Hangul}]+|[^\P{L}\p{Script=Han}\p{Script=Hangul}]+|\p{N}+/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}]/u;

/** A line cut the way a search index would cut it: overlapping two-character grams and words, separated by spaces. */
export function gramsOf(line: string): string {
  const grams: string[] = [];
  for (const [stretch] of line.matchAll(STRETCHES)) {
    if (!UNSPACED.test(stretch) || stretch.length === 1) grams.push(stretch);
    else for (let i = 0; i + 1 < stretch.length; i++) grams.push(stretch.slice(i, i + 2));
  }
  return grams.join(' ');
}
