import { expect, test } from 'vitest';
import { sampleText } from './sample-text.ts';

test('the same seed gives the same text, another seed another', () => {
  expect(sampleText(5_000, 3)).toBe(sampleText(5_000, 3));
  expect(sampleText(5_000, 3)).not.toBe(sampleText(5_000, 4));
});

test('it is as long as asked for, in paragraphs of all three languages', () => {
  const text = sampleText(20_000, 1);
  expect(text.length).toBeGreaterThanOrEqual(20_000);
  expect(text.length).toBeLessThan(22_000);
  const paragraphs = text.split('\n\n');
  for (const script of [/^\p{Script=Latin}/u, /^\p{Script=Han}/u, /^\p{Script=Hangul}/u]) {
    expect(paragraphs.filter((each) => script.test(each)).length).toBeGreaterThan(5);
  }
});
