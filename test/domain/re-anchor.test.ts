import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchor, describeAnchor } from '../../domain/anchor.ts';
import { type Carried, reanchor } from '../../domain/re-anchor.ts';
import { unwrap } from '../../domain/result.ts';
import { editedArticle, edits, type Known } from './helpers/edited-articles.ts';

const anchor = (text: string, start: number, end: number): Anchor => unwrap(describeAnchor(text, 'version-1', start, end));
const anchorOf = (text: string, words: string): Anchor => anchor(text, text.indexOf(words), text.indexOf(words) + words.length);
const one = (before: string, words: string, after: string): Carried => reanchor(before, after, [anchorOf(before, words)])[0] as Carried;
const isAccepted = ({ outcome }: Carried): boolean => outcome === 'held' || outcome === 'moved';

/** The whole sentence, its end and its middle, each where whole characters begin. */
function quotesOf(text: string, { start, end, truth }: Known): { anchor: Anchor; truth: number | null }[] {
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(start, end))].map(
    ({ index }) => index,
  );
  const from = graphemes[Math.floor(graphemes.length / 2)] ?? 0;
  const to = graphemes[Math.floor((graphemes.length * 3) / 4)] ?? 1;
  return [
    [0, end - start],
    [from, end - start],
    [from, to],
  ].map(([a = 0, b = 1]) => ({ anchor: anchor(text, start + a, start + b), truth: truth === null ? null : truth + a }));
}

describe('corrected articles', () => {
  const languages = ['en', 'zh', 'ko'] as const;
  describe.each(languages)('in %s', (language) => {
    test.each(edits)('with one kind of edit, %s: nothing is taken for what it is not', (edit) => {
      let standing = 0;
      let accepted = 0;
      for (let seed = 1; seed <= 12; seed++) {
        const { before, after, sentences } = editedArticle(seed, language, edit);
        const quotes = sentences.flatMap((each) => quotesOf(before, each));
        const found = reanchor(
          before,
          after,
          quotes.map((each) => each.anchor),
        );
        found.forEach((carried, index) => {
          const { anchor: wanted, truth } = quotes[index] as (typeof quotes)[number];
          if (truth !== null) standing++;
          if (carried.outcome !== 'held' && carried.outcome !== 'moved') return;
          accepted++;
          expect(carried.start, `${wanted.exact} (seed ${seed})`).toBe(truth);
          expect(after.slice(carried.start, carried.end)).toBe(wanted.exact);
        });
      }
      // What stands as it was is found again, but for sentences that are there twice.
      if (edit !== 'duplicate' && edit !== 'drop-one-of-two') expect(accepted).toBeGreaterThan(0.95 * standing);
    });
  });
});

describe('one quote', () => {
  const before = 'The port closes in May. Fees rise by 20 percent.\nShips wait outside.\nThe end of it all is near.';

  test('holds where other sentences of its paragraph changed', () => {
    const after = before.replace('20', '30');
    expect(one(before, 'closes in May', after)).toMatchObject({ outcome: 'held', start: before.indexOf('closes') });
  });

  test.each([
    ['a negation before it', 'closes in May', before.replace('The port closes', 'It is not true that the port closes')],
    ['a number changed behind it', 'Fees rise', before.replace('20', '30')],
    ['a word of its own changed', 'closes in May', before.replace('May', 'June')],
  ])('is proposed, not taken, with %s', (_what, words, after) => {
    expect(one(before, words, after).outcome).toBe('changed');
  });

  test('is proposed with the word that took the place of its last or first', () => {
    const proposed = (words: string, after: string) => {
      const found = one(before, words, after);
      return found.outcome === 'changed' ? after.slice(found.start, found.end) : found.outcome;
    };
    expect(proposed('closes in May', before.replace('in May', 'in September'))).toBe('closes in September');
    expect(proposed('Fees rise by 20', before.replace('Fees', 'Charges'))).toBe('Charges rise by 20');
  });

  test('is gone when nothing like it is left', () => {
    expect(one(before, 'Ships wait outside.', before.replace('Ships wait outside.\n', ''))).toEqual({ outcome: 'gone', score: 0 });
  });

  test('that went is not found in a twin that was there all along', () => {
    const twin = 'Fees rise by 20 percent, he said.\nA line.\nFees rise by 20 percent, she said.';
    expect(isAccepted(one(twin, 'Fees rise by 20 percent, he', twin.split('\n').slice(1).join('\n')))).toBe(false);
  });

  test('in one of two equal lines is not taken when only one is left', () => {
    expect(
      isAccepted(one('One.\nTwins are alike here.\nTwins are alike here.\nTwo.', 'Twins are', 'One.\nTwins are alike here.\nTwo.')),
    ).toBe(false);
  });

  test('scores higher the more of it is left', () => {
    const text = 'The harbour office will open the second tunnel in May.';
    const kept = one(text, text, text);
    const less = one(text, text, text.replace('May', 'June'));
    const least = one(text, text, text.replace('May', 'June').replace('second tunnel', 'old ferry line'));
    expect(kept.score).toBeGreaterThan(less.score);
    expect(less.score).toBeGreaterThan(least.score);
  });

  test('is proposed in whole characters', () => {
    const text = '항구는 오월에 문을 연다고 했다'.normalize('NFD');
    const after = '항구는 유월에 문을 연다고 했다 👩‍👩‍👧'.normalize('NFD');
    const found = one(text, text.slice(0, -3), after);
    if (found.outcome !== 'changed') throw new Error(found.outcome);
    const borders = new Set([...new Intl.Segmenter().segment(after)].map(({ index }) => index)).add(after.length);
    expect(borders.has(found.start) && borders.has(found.end)).toBe(true);
  });
});

describe('any text', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '港', '항', '🚢', '한'), minLength: 1, maxLength: 20 });
  const text = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));
  const quoted = fc.tuple(text, fc.nat(), fc.nat()).map(([words, a, b]) => {
    const start = a % words.length;
    return { words, start, end: start + 1 + (b % (words.length - start)) };
  });

  test('keeps every quote where it was when nothing changed', () => {
    fc.assert(
      fc.property(quoted, ({ words, start, end }) => {
        const described = describeAnchor(words, 'version-1', start, end);
        if (!described.ok) return;
        expect(reanchor(words, words, [described.value])[0]).toMatchObject({ outcome: 'held', start, end });
      }),
    );
  });

  test('never accepts a place where other words stand, nor proposes one outside the text', () => {
    fc.assert(
      fc.property(quoted, text, ({ words, start, end }, after) => {
        const described = describeAnchor(words, 'version-1', start, end);
        if (!described.ok) return;
        const [found] = reanchor(words, after, [described.value]);
        if (found === undefined || found.outcome === 'gone') return;
        if (found.outcome !== 'changed') expect(after.slice(found.start, found.end)).toBe(described.value.exact);
        expect(describeAnchor(after, 'version-2', found.start, found.end).ok).toBe(true);
      }),
    );
  });
});
