import { expect, test } from 'vitest';
import { peerMaterial } from './peer-material.ts';

const text = 'One.\nTwo two.\n\n\nThree.';
const passages = [
  { start: 0, end: 4 },
  { start: 5, end: 13 },
  { start: 16, end: 22 },
];
const claims = [
  { start: 5, end: 8 },
  { start: 9, end: 18 },
  { start: 0, end: 4 },
];
const { passages: words, annotations } = peerMaterial(text, passages, claims);

test('passages are the text without what stands between them', () => {
  expect(words).toEqual(['One.', 'Two two.', 'Three.']);
});

test.each([
  ['paragraphs', 'One.Two two.Three.'],
  ['one text node', 'One.\n\nTwo two.\n\nThree.'],
] as const)('in %s, every quote stands where its annotation says', (layout, shown) => {
  const selectors = annotations[layout].flatMap(({ target }) => target.selector);
  for (const { quote, start, end } of selectors) expect(shown.slice(start, end)).toBe(quote);
  expect(selectors.map(({ quote }) => quote.replaceAll('\n', ''))).toEqual(['Two', 'two.Th', 'One.']);
});

test('annotations have identifiers of their own', () => {
  expect(annotations.paragraphs.map(({ id, target }) => [id, target.annotation])).toEqual([
    ['claim-0', 'claim-0'],
    ['claim-1', 'claim-1'],
    ['claim-2', 'claim-2'],
  ]);
});
