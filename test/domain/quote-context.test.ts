import { expect, test } from 'vitest';
import { quoteContext } from '../../domain/quote-context.ts';
import type { Block } from '../../domain/version.ts';

const text = 'One two three.\n\nFour five six.';
const blocks: Block[] = [
  { start: 0, end: 14, kind: 'paragraph' },
  { start: 16, end: 30, kind: 'paragraph' },
];

test('is what the passage says around the quote', () => {
  expect(quoteContext(text, blocks, { start: 4, end: 7 })).toEqual({
    before: 'One ',
    after: ' three.',
    previous: '',
    next: 'Four five six.',
  });
});

test('reaches from the beginning of the first passage to the end of the last', () => {
  expect(quoteContext(text, blocks, { start: 8, end: 20 })).toMatchObject({ before: 'One two ', after: ' five six.' });
});

test('is nothing for a place outside every block', () => {
  expect(quoteContext(text, blocks, { start: 15, end: 20 })).toBeNull();
  expect(quoteContext(text, [], { start: 0, end: 3 })).toBeNull();
});

test('of a long passage is cut, never inside a character, and says so', () => {
  const long = '😀'.repeat(2000);
  const context = quoteContext(long, [{ start: 0, end: 4000, kind: 'paragraph' }], { start: 2002, end: 2004 });
  expect(context?.before.startsWith('…😀')).toBe(true);
  expect(context?.after.endsWith('😀…')).toBe(true);
  expect(`${context?.before}${context?.after}`.isWellFormed()).toBe(true);
});

test('the language of the block is told where it has its own', () => {
  const other = [{ ...blocks[0], language: 'ko' }] as typeof blocks;
  expect(quoteContext(text, other, { start: 4, end: 7 })?.language).toBe('ko');
});

test('has the passages next to it as its neighbours, whatever furniture stands between', () => {
  const lines = 'First.\nMenu\nThe quote.\nMenu\nLast.';
  const kinds = ['paragraph', 'furniture', 'paragraph', 'furniture', 'paragraph'] as const;
  let start = 0;
  const each = lines.split('\n').map((line, index): Block => {
    const block: Block = { start, end: start + line.length, kind: kinds[index] ?? 'paragraph' };
    start = block.end + 1;
    return block;
  });
  const at = lines.indexOf('quote');
  expect(quoteContext(lines, each, { start: at, end: at + 5 })).toEqual({ before: 'The ', after: '.', previous: 'First.', next: 'Last.' });
});

test('of long neighbours keeps what is next to the quote', () => {
  const far = 'x'.repeat(1500);
  const all = `${far}near\nquote\nclose${far}`;
  const each: Block[] = [
    { start: 0, end: 1504, kind: 'paragraph' },
    { start: 1505, end: 1510, kind: 'paragraph' },
    { start: 1511, end: all.length, kind: 'paragraph' },
  ];
  const context = quoteContext(all, each, { start: 1505, end: 1510 });
  expect(context?.previous).toMatch(/^…x{996}near$/);
  expect(context?.next).toMatch(/^closex{995}…$/);
});
