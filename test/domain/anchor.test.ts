import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, CONTEXT_LENGTH, cutsPair, describeAnchor, findAnchor } from '../../domain/anchor.ts';
import { unwrap } from '../../domain/result.ts';

const tunnel = 'e\u0301';
const syllable = '한'.normalize('NFD');

/** Words of the kinds that trip up offsets: pairs, joined emoji, combining marks, composed and decomposed Hangul. */
const words = fc
  .array(fc.constantFrom('a', ' ', '\n', '隧道', '🚇', '👩‍🚒', tunnel, '한', syllable, '𠮷'), { minLength: 1, maxLength: 80 })
  .map((each) => each.join(''));

function anchored(text: string, start: number, end: number) {
  return unwrap(describeAnchor(text, 'version-1', start, end));
}

describe('describing a stretch of text', () => {
  test('keeps its place, its words and 32 code units on either side', () => {
    const text = `${'x'.repeat(40)}quote${'y'.repeat(40)}`;
    expect(anchored(text, 40, 45)).toEqual({
      versionId: 'version-1',
      start: 40,
      end: 45,
      exact: 'quote',
      prefix: 'x'.repeat(CONTEXT_LENGTH),
      suffix: 'y'.repeat(CONTEXT_LENGTH),
    });
  });

  test('keeps what there is near the ends of a text', () => {
    expect(anchored('ab', 0, 2)).toMatchObject({ exact: 'ab', prefix: '', suffix: '' });
  });

  test('shortens the surroundings rather than cut a surrogate pair', () => {
    const text = `🚇${'x'.repeat(31)}quote${'y'.repeat(31)}🚇`;
    const { prefix, suffix } = anchored(text, 33, 38);
    expect([prefix, suffix]).toEqual(['x'.repeat(31), 'y'.repeat(31)]);
  });

  test('counts UTF-16 code units: a decomposed syllable has three, an emoji two', () => {
    const text = `${syllable}🚇隧`;
    expect(anchored(text, 3, 5).exact).toBe('🚇');
    expect(anchored(text, 5, 6).exact).toBe('隧');
  });

  test.each([
    ['nothing', 2, 2],
    ['backwards', 3, 2],
    ['before the text', -1, 2],
    ['past the text', 2, 7],
    ['between code units', 0.5, 2],
    ['not a number', Number.NaN, 2],
  ])('refuses %s', (_what, start, end) => {
    expect(describeAnchor('abcdef', 'version-1', start, end)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('refuses a stretch that cuts a surrogate pair', () => {
    expect(describeAnchor('a🚇b', 'version-1', 0, 2)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(describeAnchor('a🚇b', 'version-1', 2, 4)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('yields a valid anchor that is found where it is, or refuses, for any stretch of any text', () => {
    fc.assert(
      fc.property(words, fc.nat(200), fc.nat(200), (text, start, end) => {
        const described = describeAnchor(text, 'version-1', start, end);
        const whole = start < end && end <= text.length && !cutsPair(text, start) && !cutsPair(text, end);
        expect(described.ok).toBe(whole);
        if (!described.ok) return;
        expect(anchor.parse(described.value)).toEqual(described.value);
        expect(findAnchor(text, described.value)).toEqual({ state: 'exact', start, end });
      }),
    );
  });
});

describe('finding a quote again', () => {
  const text = 'First the tunnel opens. Then the bridge closes 🚇. At last the tunnel opens again.';
  const bridge = anchored(text, text.indexOf('the bridge'), text.indexOf(' 🚇'));

  test('notices that it has moved', () => {
    const found = findAnchor(`새 문단 🚇\n${text}`, bridge);
    const shift = '새 문단 🚇\n'.length;
    expect(found).toMatchObject({ state: 'moved', start: bridge.start + shift, end: bridge.end + shift });
  });

  test('says so when the words are gone', () => {
    expect(findAnchor(text.replace('bridge', 'ferry'), bridge)).toEqual({ state: 'not-found' });
    expect(findAnchor('', bridge)).toEqual({ state: 'not-found' });
  });

  test('does not take another Unicode form for the same words', () => {
    const quote = anchored(`- ${syllable}강`, 2, 6);
    expect(findAnchor('- 한강', quote)).toEqual({ state: 'not-found' });
    expect(findAnchor(`— ${syllable}강`, quote)).toMatchObject({ state: 'exact' });
  });

  test('chooses among repetitions by what stands around them', () => {
    const second = text.lastIndexOf('the tunnel opens');
    const quote = anchored(text, second, second + 'the tunnel opens'.length);
    const longer = `Introduction. ${text}`;
    expect(findAnchor(longer, quote)).toMatchObject({ state: 'moved', start: second + 'Introduction. '.length });
  });

  test('does not choose between repetitions that are alike', () => {
    const row = 'All quiet along the northern front of the city today.\n';
    const report = row.repeat(6);
    const quote = anchored(report, row.length * 2, row.length * 2 + 9);
    expect(findAnchor(`Day 1.\n${report}`, quote)).toEqual({ state: 'not-found' });
  });

  test('never points at anything but the words, wherever text is put in', () => {
    fc.assert(
      fc.property(words, words, fc.nat(160), fc.nat(160), fc.nat(160), (before, added, a, b, c) => {
        const described = describeAnchor(before, 'version-1', Math.min(a, b), Math.max(a, b));
        if (!described.ok) return;
        const at = Math.min(c, before.length);
        const after = before.slice(0, at) + added + before.slice(at);
        const found = findAnchor(after, described.value);
        if (found.state === 'not-found') return;
        expect(after.slice(found.start, found.end)).toBe(described.value.exact);
        if (found.state === 'moved') expect(found.score >= 0 && found.score <= 1).toBe(true);
      }),
    );
  });
});

test('only the place between two halves of a pair cuts it', () => {
  expect([...'a🚇b'.split('').keys(), 4].filter((at) => cutsPair('a🚇b', at))).toEqual([2]);
});
