import { expect, test } from 'vitest';
import { gramsOf } from './grams.ts';
import { naturalText } from './natural-text.ts';

test('the same seed gives the same text, another seed another', () => {
  expect(naturalText(5_000, 3)).toBe(naturalText(5_000, 3));
  expect(naturalText(5_000, 3)).not.toBe(naturalText(5_000, 4));
});

test('it is as long as asked for, with equal shares of the three languages', () => {
  const text = naturalText(60_000, 1);
  expect(text.length).toBeGreaterThanOrEqual(60_000);
  expect(text.length).toBeLessThan(62_000);
  const shares = [/\p{Script=Latin}/u, /\p{Script=Han}/u, /\p{Script=Hangul}/u].map((script) => {
    const own = text.split('\n\n').filter((paragraph) => script.test(paragraph));
    return own.join('').length / text.length;
  });
  for (const share of shares) expect(share).toBeGreaterThan(0.3);
});

test('it has as many terms as news has, and new ones keep coming', () => {
  const text = naturalText(200_000, 2);
  const terms = text.split('\n\n').flatMap((paragraph) => gramsOf(paragraph).split(' '));
  expect(terms.length / text.length).toBeGreaterThan(0.4);
  const different = (count: number) => new Set(terms.slice(0, count)).size / count;
  expect(different(10_000)).toBeGreaterThan(0.5);
  expect(different(80_000)).toBeGreaterThan(0.3);
  expect(different(80_000)).toBeLessThan(different(10_000));
});
