import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BlockRole, type BlockRoles, blockRoles, passagesGained } from '../../domain/block-roles.ts';
import { decidedBlocks, isFurniture, lastNumber, passageNumberAt, passageOf, passagesOf, roleGiven } from '../../domain/passages.ts';
import type { Block } from '../../domain/version.ts';
import { soundBlocks } from './helpers/sound-blocks.ts';

const decidedAt = '2026-01-11T09:30:00.000Z';

/** Decisions that give some blocks the other role. */
const decidedOver = (blocks: readonly Block[], chosen: readonly boolean[]): BlockRoles | undefined => {
  let number = lastNumber(blocks, undefined);
  const roles = blocks.flatMap((block, index): BlockRole[] => {
    if (chosen[index] !== true) return [];
    return roleGiven(block) === 'passage'
      ? [{ as: 'furniture', index, decidedAt }]
      : [{ as: 'passage', index, decidedAt, number: ++number }];
  });
  return roles.length === 0 ? undefined : { kind: 'block-roles', id: 'v', sourceId: 's', roles };
};
const decided = fc
  .tuple(soundBlocks, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([{ blocks }, chosen]) => ({ blocks, roles: decidedOver(blocks, chosen) }));

test('without decisions passages are the blocks that are not furniture, counted from 1', () => {
  fc.assert(
    fc.property(soundBlocks, ({ blocks }) => {
      const passages = passagesOf(blocks, undefined);
      expect(passages.map(({ number }) => number)).toEqual(passages.map((_, index) => index + 1));
      expect(passages.map(({ index }) => blocks[index])).toEqual(blocks.filter(({ kind }) => kind !== 'furniture'));
      for (const { index, number, decidedBy, ...rest } of passages) expect([rest, decidedBy]).toEqual([blocks[index], 'rules']);
    }),
  );
});

test('whatever is decided, no number changes its passage and none is given twice', () => {
  fc.assert(
    fc.property(decided, ({ blocks, roles }) => {
      const before = new Map(passagesOf(blocks, undefined).map(({ index, number }) => [index, number]));
      const after = passagesOf(blocks, roles);
      for (const { index, number } of after) expect(number).toBe(before.get(index) ?? number);
      expect(new Set(after.map(({ number }) => number)).size).toBe(after.length);
      const made = after.filter(({ index }) => !before.has(index));
      for (const { number } of made) expect(number).toBeGreaterThan(before.size);
      expect(after.length).toBe(before.size + (roles === undefined ? 0 : passagesGained(roles)));
      expect(after.map(({ start }) => start)).toEqual(after.map(({ start }) => start).toSorted((a, b) => a - b));
    }),
  );
});

test('the block at any offset has the number and role that all of them together have', () => {
  fc.assert(
    fc.property(decided, fc.nat(150), ({ blocks, roles }, at) => {
      const all = decidedBlocks(blocks, roles);
      const index = blocks.findLastIndex(({ start }) => start <= at);
      expect(passageNumberAt(blocks, roles, at)).toBe(all[index]?.number ?? 0);
      if (index >= 0) expect(isFurniture(blocks, roles, index)).toBe(all[index]?.kind === 'furniture');
      const passages = passagesOf(blocks, roles);
      for (const passage of passages) expect(passageOf(passages, passage.number)).toBe(passage);
      expect(passageOf(passages, lastNumber(blocks, roles) + 1)).toBeUndefined();
    }),
  );
});

test('what a block was before it was taken for furniture comes back with a decision', () => {
  const blocks: Block[] = [
    { start: 0, end: 1, kind: 'furniture', furniture: 'other', ruled: 'heading', level: 2 },
    { start: 2, end: 3, kind: 'paragraph', furniture: 'share', ruled: 'furniture' },
    { start: 4, end: 5, kind: 'furniture', furniture: 'share' },
  ];
  expect(decidedBlocks(blocks, undefined).map(({ kind, decidedBy, number }) => [kind, decidedBy, number])).toEqual([
    ['furniture', 'learnt', 0],
    ['paragraph', 'learnt', 1],
    ['furniture', 'rules', 0],
  ]);
  const all = decidedBlocks(blocks, decidedOver(blocks, [true, true, true]));
  expect(all.map(({ kind, furniture, number }) => [kind, furniture, number])).toEqual([
    ['heading', 'other', 2],
    ['furniture', 'share', 0],
    ['paragraph', 'share', 3],
  ]);
  expect(all.map(({ decidedBy }) => decidedBy)).toEqual(['analyst', 'analyst', 'analyst']);
});

test('a record of decisions is in the order of blocks, each once', () => {
  const role = (index: number): BlockRole => ({ as: 'furniture', index, decidedAt });
  const record = (...indexes: number[]) => ({ kind: 'block-roles', id: 'v', sourceId: 's', roles: indexes.map(role) });
  expect(blockRoles.safeParse(record(0, 3, 4)).success).toBe(true);
  for (const wrong of [record(), record(3, 3), record(4, 3)]) expect(blockRoles.safeParse(wrong).success).toBe(false);
});
