import { expect, test } from 'vitest';
import type { Block } from '../../../domain/version.ts';
import { sampleText } from '../sample-text.ts';
import { type PlannedClaim, plannedClaims } from './claims.ts';

const text = `Title\n\n${sampleText(20_000, 5)}`;
const blocks: Block[] = [];
for (const words of text.split('\n\n')) {
  const start = (blocks.at(-1)?.end ?? -2) + 2;
  blocks.push({ start, end: start + words.length, kind: 'paragraph' });
}
const claims = plannedClaims(text, blocks, 200, 7);

function blockAt(offset: number): number {
  return blocks.findIndex(({ start, end }) => start <= offset && offset < end);
}

/** How many passages it runs through. */
function reach({ start, end }: PlannedClaim): number {
  return blockAt(end - 1) - blockAt(start);
}

test('the same seed gives the same claims, another seed others', () => {
  expect(plannedClaims(text, blocks, 200, 7)).toEqual(claims);
  expect(plannedClaims(text, blocks, 200, 8)).not.toEqual(claims);
});

test('as many as asked for, each inside passages and none where one begins', () => {
  expect(claims).toHaveLength(200);
  for (const { start, end } of claims) {
    expect(blockAt(start)).toBeGreaterThan(0);
    expect(blockAt(end - 1)).toBeGreaterThanOrEqual(blockAt(start));
    expect(end).toBeGreaterThan(start);
    expect(blocks.some((block) => block.start === start)).toBe(false);
  }
});

test('they are spread from the first long passage to the last', () => {
  expect(blockAt(claims[0]?.start ?? 0)).toBe(1);
  expect(blockAt(claims.at(-1)?.start ?? 0)).toBe(blocks.length - 1);
});

test('many overlap, some run into the next passage, all tags are there, some with attribution and note', () => {
  const overlapping = claims.filter((claim, i) => claims.some((each, j) => i !== j && each.start < claim.end && claim.start < each.end));
  expect(overlapping.length).toBeGreaterThan(50);
  expect(claims.filter((each) => reach(each) === 1).length).toBeGreaterThan(3);
  expect(claims.filter((each) => reach(each) > 1)).toEqual([]);
  expect(new Set(claims.map(({ tag }) => tag)).size).toBe(3);
  expect(claims.filter(({ attribution }) => attribution !== '').length).toBeGreaterThan(100);
  expect(claims.filter(({ note }) => note !== null).length).toBeGreaterThan(5);
});

test('no claim runs over furniture', () => {
  const furnished = blocks.map((block, index): Block => (index % 2 === 0 ? { ...block, kind: 'furniture' } : block));
  for (const claim of plannedClaims(text, furnished, 200, 7)) expect(reach(claim)).toBe(0);
});

test('a text without a long passage is refused', () => {
  expect(() => plannedClaims('Title', [{ start: 0, end: 5, kind: 'paragraph' }], 1, 1)).toThrow('long enough');
});
