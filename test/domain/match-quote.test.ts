import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchQuote, occurrences, type WantedQuote } from '../../domain/match-quote.ts';

const wanted: WantedQuote = { exact: 'will open', prefix: 'says the tunnel ', suffix: ' in early May', start: 16 };

/** The score of a text in which the words stand once. */
function score(text: string, quote: WantedQuote = wanted): number {
  const match = matchQuote(text, quote);
  if (match === null) throw new Error(`no match in “${text}”`);
  return match.score;
}

describe('scores fall in this order', () => {
  const nothingChanged = score('says the tunnel will open in early May');
  const endOfSuffixChanged = score('says the tunnel will open in early June');
  const suffixGone = score('says the tunnel will open, later than it had hoped');
  const prefixGone = score('XXXXXXXXXXXXXXXXwill open in early May');
  const bothGone = score('XXXXXXXXXXXXXXXXwill open, later than it had hoped');

  test('nothing changed, a little, what follows, what stands before, everything around', () => {
    const scores = [nothingChanged, endOfSuffixChanged, suffixGone, prefixGone, bothGone];
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  test('the surroundings next to the quote count, not those further off', () => {
    expect(score('says the bridge will open in early May')).toBeLessThan(score('hear the tunnel will open in early May'));
  });

  test('the further away, the lower, with the same surroundings', () => {
    const same = 'says the tunnel will open in early May';
    const padding = '.'.repeat(200);
    const near = `.....${same}${padding}`;
    const far = `${padding}${same}.....`;
    expect(score(near)).toBeGreaterThan(score(far));
  });

  test('surroundings that agree outweigh any distance', () => {
    const text = `says the ferries will open at noon. ${'.'.repeat(5000)} says the tunnel will open in early May`;
    expect(matchQuote(text, wanted)?.start).toBe(text.lastIndexOf('will open'));
  });
});

test('only an unmoved quote in unchanged surroundings scores 1', () => {
  expect(score('says the tunnel will open in early May')).toBe(1);
  expect(score('It says the tunnel will open in early May')).toBeLessThan(1);
});

test('a quote at the start or end of a text is not marked down for having nothing around it', () => {
  expect(score('will open', { exact: 'will open', prefix: '', suffix: '', start: 0 })).toBe(1);
});

test('does not choose between two places that are alike, however little speaks for either', () => {
  expect(matchQuote('will open ... will open', { ...wanted, prefix: 'zzz', suffix: 'zzz', start: 10_000 })).toBeNull();
  // Here the first place scores exactly nothing.
  const far = { exact: 'a', prefix: 'z', suffix: 'z', start: 1000 };
  expect(matchQuote('axa', far)).toBeNull();
});

test('a place with a clear lead is chosen', () => {
  const text = 'says the tunnel will open in early May, and the bridge will open in late May';
  expect(matchQuote(text, wanted)?.start).toBe(16);
});

test('words that do not occur are not found', () => {
  expect(matchQuote('the tunnel will opens', { ...wanted, exact: 'will open in' })).toBeNull();
  expect(matchQuote('', wanted)).toBeNull();
});

describe('occurrences', () => {
  test('include overlapping ones', () => {
    expect([...occurrences('aaaa', 'aa')]).toEqual([0, 1, 2]);
  });

  test('of nothing are none', () => {
    expect([...occurrences('abc', '')]).toEqual([]);
  });

  test('are those a plain scan finds', () => {
    const letters = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', '🚇'), minLength, maxLength });
    fc.assert(
      fc.property(letters(0, 40), letters(1, 3), (text, words) => {
        const plain = [...text.split('').keys()].filter((at) => text.startsWith(words, at));
        expect([...occurrences(text, words)]).toEqual(plain);
      }),
    );
  });
});
