import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWithOrigins } from '../../../domain/search/fold.ts';
import { simplified } from '../../../domain/search/han-variants.ts';

test.each([
  ['Straße', 'STRASSE'],
  ['Ångström café', 'angstrom cafe'],
  ['cafe\u0301', 'café'],
  ['ΣΊΣΥΦΟΣ', 'σισυφος'],
  ['ＡＢＣ１２３', 'abc123'],
  ['ﾊﾞｽ', 'バス'],
  ['대통령', '대통령'.normalize('NFD')],
  ['臺灣國發', '台湾国发'],
  ['頭髮', '头发'],
  ['co\u00adoperate', 'cooperate'],
  ['a\u200bb', 'ab'],
  ['one\n\t two', 'one two'],
  ['ﬁnance', 'finance'],
])('%j and %j are searched as one', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test('the voicing of kana and vowel signs tell words apart', () => {
  expect(fold('か')).not.toBe(fold('が'));
  expect(fold('कि')).not.toBe(fold('का'));
});

const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aéß ÅＡ대통령臺國 \u0301\u1100\u1161\u11a8\u00ad🚢ﾊﾞﬁ'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

test('folding twice changes nothing more, and with origins it is the same', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = fold(text);
      expect(fold(once)).toBe(once);
      expect(foldWithOrigins(text).text).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('origins are stretches of the text that fold to what they are the origin of', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const { text: folded, originOf } = foldWithOrigins(text);
      fc.pre(folded.length > 0);
      const start = a % folded.length;
      const end = start + 1 + (b % (folded.length - start));
      const origin = originOf(start, end);
      expect(origin.start).toBeLessThan(origin.end);
      expect(fold(text.slice(origin.start, origin.end))).toContain(folded.slice(start, end).trim());
    }),
    { numRuns: 500 },
  );
});

test('every traditional character leads to a simplified one that leads no further', () => {
  expect(simplified.size).toBeGreaterThan(3000);
  for (const [from, to] of simplified) {
    expect([...from, ...to]).toHaveLength(2);
    expect(simplified.has(to)).toBe(false);
  }
});
