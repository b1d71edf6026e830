import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNear } from '../../domain/near-match.ts';

/** The fewest edits between two strings, by the table of Wagner and Fischer. */
function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The fewest edits to any stretch of a text, by trying all. */
function fewest(text: string, words: string): number {
  let least = words.length;
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) least = Math.min(least, levenshtein(text.slice(start, end), words));
  }
  return least;
}

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', '港'), minLength: 1, maxLength });

test('finds a stretch that no other is nearer than, and counts its edits', () => {
  fc.assert(
    fc.property(letters(24), letters(70), (text, words) => {
      const found = findNear(text, words, 0, text.length);
      const least = fewest(text, words);
      if (found === null) expect(least).toBe(words.length);
      else {
        expect(found.edits).toBe(least);
        expect(levenshtein(text.slice(found.start, found.end), words)).toBe(least);
      }
    }),
    { numRuns: 60 },
  );
});

test('finds words that stand there as they are, at the borders of machine words too', () => {
  for (const length of [1, 31, 32, 33, 64, 65, 255, 256, 257, 700]) {
    const words = Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + ((i * 37) % 900))).join('');
    expect(findNear(`xx${words}yy`, words, 0, length + 4)).toEqual({ start: 2, end: 2 + length, edits: 0 });
  }
});
