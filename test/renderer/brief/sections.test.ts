import { describe, expect, test } from 'vitest';
import { type BlockRange, placePast, sectionAt } from '../../../renderer/brief/sections.ts';

/** Blocks by their levels: a digit is a heading, a dot anything else. */
const blocksOf = (outline: string) => [...outline].map((each) => ({ level: each === '.' ? null : Number(each) }));

/** The outline after a range was put before a block. */
function moved(outline: string, { start, end }: BlockRange, to: number): string {
  const part = outline.slice(start, end);
  return to <= start
    ? outline.slice(0, to) + part + outline.slice(to, start) + outline.slice(end)
    : outline.slice(0, start) + outline.slice(end, to) + part + outline.slice(to);
}

test.each([
  ['1.2.1.', 0, [0, 4]],
  ['1.2.3.2.', 2, [2, 6]],
  ['1.2.', 2, [2, 4]],
  ['1..', 1, [1, 2]],
])('the section in %s at %i', (outline, index, [start, end]) => expect(sectionAt(blocksOf(outline), index)).toEqual({ start, end }));

describe('moving', () => {
  test.each([
    ['a section up, past the one before', '.2.2..', 3, 'up', '.2..2.'],
    ['a section up, out of the part it stands in', '1.2..', 2, 'up', '2..1.'],
    ['a section down, past the next with all below it', '2.2.3..', 0, 'down', '2.3..2.'],
    ['the last section down into the next part', '1.2.1.', 2, 'down', '1.12..'],
    ['a block up and over a heading', '1.2.', 3, 'up', '1..2'],
    ['a block down', '..2', 0, 'down', '..2'],
  ] as const)('%s', (_what, outline, index, direction, expected) => {
    const blocks = blocksOf(outline);
    const range = sectionAt(blocks, index);
    const to = placePast(blocks, range, direction);
    expect(to).not.toBe(null);
    expect(moved(outline, range, to ?? -1)).toBe(expected);
  });

  test('there is nowhere to go at either end', () => {
    const blocks = blocksOf('2.2.');
    expect(placePast(blocks, { start: 0, end: 2 }, 'up')).toBe(null);
    expect(placePast(blocks, { start: 2, end: 4 }, 'down')).toBe(null);
  });
});
