import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areApart, nextBorder } from '../../../renderer/reader/character-borders.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** One of each kind that joins others or is joined. */
const probes = [...'a가한漢👩ก©ا🇰🏽', '\u0915', '\u094d', '\u0301', '\u1100', '\u1161', '\u11a8', '\u0e33', '\u200d', '\r', '\n'];

test('what is told apart is apart, for letters, marks and signs beside one of each kind', () => {
  const joined: string[] = [];
  // Beyond, there are Han characters, private use and what is not assigned. Blocks are larger than the steps.
  for (let point = 0; point < 0x1_1c00; point += point < 0x1200 ? 1 : 7) {
    if ((point > 0x4e10 && point < 0xa000) || (point > 0xac80 && point < 0xd780)) continue;
    const character = String.fromCodePoint(point);
    for (const probe of probes) {
      for (const [before, after] of [
        [character, probe],
        [probe, character],
      ] as const) {
        if (!areApart(before.codePointAt(0) ?? 0, after.codePointAt(0) ?? 0)) continue;
        if (graphemes.segment(before + after).containing(0)?.segment !== before) joined.push(`${before}${after}`);
      }
    }
  }
  expect(joined).toEqual([]);
});

test('plain text is apart everywhere', () => {
  for (const text of ['The pier, “shut”.', '大桥，封闭。', '등대교 통행', 'ガス ひらがな', 'Мост', 'ναι']) {
    for (let at = 0; at < text.length; at++) expect(nextBorder(text, at)).toBe(at + 1);
  }
});

test('the next border is one, and the end of the text is the last', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const borders = new Set([text.length, ...Array.from(graphemes.segment(text), ({ index }) => index)]);
      let at = 0;
      while (at < text.length) {
        const next = nextBorder(text, at);
        expect(next).toBeGreaterThan(at);
        expect(borders.has(next)).toBe(true);
        at = next;
      }
    }),
  );
});
