import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, block, blockIndexAt, blocksAreSound, languageAt, pageLabelAt } from '../../domain/version.ts';
import { soundBlocks } from './helpers/sound-blocks.ts';

describe('blocks are sound', () => {
  test('when they ascend inside the text', () => {
    fc.assert(
      fc.property(soundBlocks, ({ blocks, length }) => {
        expect(blocksAreSound(blocks, length)).toBe(true);
        if (blocks.length > 0) expect(blocksAreSound(blocks, length - 1)).toBe(false);
        if (blocks.length > 1) expect(blocksAreSound(blocks.toReversed(), length)).toBe(false);
      }),
    );
  });

  test.each([
    ['empty', [{ start: 2, end: 2 }]],
    ['backwards', [{ start: 4, end: 2 }]],
    [
      'overlapping',
      [
        { start: 0, end: 3 },
        { start: 2, end: 5 },
      ],
    ],
    [
      'repeated',
      [
        { start: 0, end: 3 },
        { start: 0, end: 3 },
      ],
    ],
  ])('but not when one is %s', (_what, stretches) => {
    expect(
      blocksAreSound(
        stretches.map((each): Block => ({ ...each, kind: 'paragraph' })),
        10,
      ),
    ).toBe(false);
  });
});

test('the block at any offset is the last one that starts there or before', () => {
  fc.assert(
    fc.property(soundBlocks, fc.integer({ min: -1, max: 150 }), ({ blocks }, at) => {
      expect(blockIndexAt(blocks, at)).toBe(blocks.findLastIndex(({ start }) => start <= at));
    }),
  );
});

test.each([
  { start: 0, end: 1, kind: 'aside' },
  { start: -1, end: 1, kind: 'paragraph' },
  { start: 0, end: 1, kind: 'heading', level: 7 },
  { start: 0, end: 1, kind: 'furniture', furniture: 'sofa' },
  { start: 0, end: 1, kind: 'paragraph', ruled: 'sofa' },
  { start: 0, end: 1, kind: 'paragraph', style: 'bold' },
])('%j is no block', (value) => {
  expect(block.safeParse(value).success).toBe(false);
});

test('the page at any offset is the last one that begins there or before; without pages there is none', () => {
  const pages = [
    { start: 2, label: 'iii' },
    { start: 5, label: '1' },
  ];
  expect([0, 1, 2, 4, 5, 90].map((at) => pageLabelAt(pages, at))).toEqual([null, null, 'iii', 'iii', '1', '1']);
  expect(pageLabelAt(undefined, 3)).toBeNull();
});

test('a place is in the language of its block where that has one, else in the source’s', () => {
  const blocks: Block[] = [
    { start: 0, end: 10, kind: 'paragraph' },
    { start: 11, end: 20, kind: 'paragraph', language: 'ko' },
  ];
  expect([0, 9, 11, 19, 40].map((at) => languageAt(blocks, at, 'zh'))).toEqual(['zh', 'zh', 'ko', 'ko', 'ko']);
  expect(languageAt([], 0, 'zh')).toBe('zh');
});
