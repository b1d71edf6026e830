import { expect, test } from 'vitest';
import { codePointName, countHidden, hiddenCharactersIn, hiddenName, shownText } from '../../domain/hidden-characters.ts';

const codes = (text: string) => hiddenCharactersIn(text).map(({ code }) => codePointName(code));

test.each([
  ['a\u200bb', 'zero-width'],
  ['a\ufeffb', 'zero-width'],
  ['a\u2060b', 'zero-width'],
  ['a\u202eb', 'bidi'],
  ['a\u2066b', 'bidi'],
  ['a\u200fb', 'bidi'],
  ['a\u00adb', 'soft-hyphen'],
  ['a\u0007b', 'control'],
  ['a\u0085b', 'control'],
  ['a\ufffdb', 'lost'],
] as const)('%j', (text, kind) => {
  expect(hiddenCharactersIn(text)).toEqual([{ start: 1, end: 2, kind, code: text.charCodeAt(1) }]);
});

test('places count in code units of the whole text, also inside a stretch', () => {
  const text = '🚢\u200b and \u202eeht';
  expect(hiddenCharactersIn(text).map(({ start }) => start)).toEqual([2, 8]);
  expect(hiddenCharactersIn(text, { start: 4, end: text.length }).map(({ start }) => start)).toEqual([8]);
});

test('what is part of the spelling is not hidden: families, flags, Persian, Hindi', () => {
  for (const text of ['👩‍👩‍👧', '👩🏽‍🚒', '🏳️‍🌈', 'می\u200cخواهم', 'क्\u200dष', 'tab\tand line\nbreak', 'e\u0301', '\u3000']) {
    expect(codes(text), text).toEqual([]);
  }
  expect(codes('pay\u200dload and pay\u200cload')).toEqual(['U+200D', 'U+200C']);
});

test('are counted by what they are', () => {
  const counts = countHidden(hiddenCharactersIn('\u202ea\u200bb\u200bc\u202c'));
  expect(counts).toEqual([
    { code: 0x200b, count: 2 },
    { code: 0x202c, count: 1 },
    { code: 0x202e, count: 1 },
  ]);
  expect(hiddenName(0x202e)).toBe('right-to-left override');
  expect(hiddenName(0x07)).toBeNull();
});

test('are shown as signs of the same length, and nothing else changes', () => {
  expect(shownText('a\u202eb\u202cc\u2066d\u200be\u00adf\u0007g🚢')).toBe('a⇐b⇔c⇒d◦e¬f□g🚢');
  const odd = 'می\u200cخواهم 👩‍👩‍👧\n\ufffd\u0085\ufeff\u200e';
  expect(shownText(odd)).toHaveLength(odd.length);
  expect(hiddenCharactersIn(shownText(odd)).map(({ kind }) => kind)).toEqual(['lost']);
  expect(shownText('Quay.')).toBe('Quay.');
});
