import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseFinder } from '../../../../main/import/vocabulary/phrase-finder.ts';

/** Few characters, so that phrases overlap, repeat and stand at the edges; one of them takes two code units. */
const words = (minLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', '港', '한', '😀'), minLength, maxLength: 12 });

test('finds the phrases that a text includes, in the order they were added', () => {
  fc.assert(
    fc.property(fc.array(words(2), { maxLength: 12 }), words(0), (phrases, text) => {
      const finder = new PhraseFinder<string>();
      for (const phrase of phrases) finder.add(phrase, phrase);
      expect(finder.in(text)).toEqual(phrases.filter((phrase) => text.includes(phrase)));
    }),
  );
});
