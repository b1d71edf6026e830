import { expect, test } from 'vitest';
import type { BlockRole, BlockRoles, Role } from '../../domain/block-roles.ts';
import { carriedRoles, carryRoles } from '../../domain/carry-roles.ts';
import { lastNumber } from '../../domain/passages.ts';
import { unwrap } from '../../domain/result.ts';
import { blocksOf } from '../main/builders.ts';

const decidedAt = '2026-01-11T09:30:00.000Z';
const cut = (...lines: string[]) => {
  const text = lines.join('\n');
  return { text, blocks: blocksOf(text) };
};
const decided = (old: ReturnType<typeof cut>, roles: Readonly<Record<number, Role>>): BlockRoles => {
  let number = lastNumber(old.blocks, undefined);
  return {
    kind: 'block-roles',
    id: 'old',
    sourceId: 's',
    roles: Object.entries(roles).map(([index, as]): BlockRole => {
      const decision = { index: Number(index), decidedAt };
      return as === 'passage' ? { as, ...decision, number: ++number } : { as, ...decision };
    }),
  };
};

test('decisions go to the blocks that say the same, wherever they stand', () => {
  const old = cut('The port closes.', 'Share 12', '#Officials deny it', 'Our newsletter');
  const now = cut('Correction.', 'Share 48', 'The port closes in May.', '#Officials deny it');
  const roles = decided(old, { 1: 'furniture', 2: 'passage', 3: 'furniture' });
  const carried = carryRoles(old, roles, now);
  expect(carried).toEqual([
    { from: 1, to: 1 },
    { from: 2, to: 3 },
  ]);
  expect(unwrap(carriedRoles(old, roles, { ...now, id: 'new', sourceId: 's' }, carried))?.roles).toEqual([
    { as: 'furniture', index: 1, words: 'Share 48', decidedAt },
    { as: 'passage', index: 3, words: '#Officials deny it', decidedAt, number: 4 },
  ]);
});

test('of several that say the same, decided otherwise, each keeps its own while they are as many', () => {
  const old = cut('Follow us', 'Text.', 'Follow us');
  const roles = decided(old, { 2: 'furniture' });
  expect(carryRoles(old, roles, cut('Follow us', 'Other text.', 'Follow us'))).toEqual([{ from: 2, to: 2 }]);
  expect(carryRoles(old, roles, cut('Follow us', 'Other text.'))).toEqual([]);
  expect(carryRoles(old, decided(old, { 0: 'furniture', 2: 'furniture' }), cut('Text.', 'Follow us'))).toEqual([{ from: 0, to: 1 }]);
});

test('what the new version says itself is not decided again, and other words are refused', () => {
  const old = cut('Text.', 'Our newsletter');
  const roles = decided(old, { 1: 'furniture' });
  const now = cut('Text!', 'Our newsletter');
  const said = { ...now, blocks: now.blocks.map((block, i) => (i === 1 ? { ...block, kind: 'furniture' as const } : block)) };
  expect(unwrap(carriedRoles(old, roles, { ...said, id: 'new', sourceId: 's' }, [{ from: 1, to: 1 }]))).toBeUndefined();
  expect(carriedRoles(old, roles, { ...now, id: 'new', sourceId: 's' }, [{ from: 1, to: 0 }])).toMatchObject({
    error: { code: 'invalid-input' },
  });
  expect(carriedRoles(old, roles, { ...now, id: 'new', sourceId: 's' }, [{ from: 0, to: 0 }])).toMatchObject({
    error: { code: 'invalid-input' },
  });
});
