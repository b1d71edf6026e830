import { z } from 'zod';
import { type BlockRole, type BlockRoles, wordsKept } from './block-roles.ts';
import { lastNumber, roleGiven } from './passages.ts';
import { fail, ok, type Result } from './result.ts';
import { labelKey, saySame, wordsKey } from './same-words.ts';
import type { Block, Version } from './version.ts';

/** A block that was decided about and a block of another version that says the same, by their places among all blocks. */
const carriedBlock = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });
export type CarriedBlock = z.infer<typeof carriedBlock>;

/** What a command is told of decisions that go over; one may go to several blocks, and none gets two. */
export const carriedBlocks = z
  .array(carriedBlock)
  .refine((carried) => new Set(carried.map(({ to }) => to)).size === carried.length, { error: 'names a block twice' })
  .default([]);

interface Cut {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * Where the decisions about the blocks of one text go in another: to the blocks that say the same. Where several do, the decisions have to be
 * the same too, or there have to be as many on both sides; else nothing goes over.
 */
export function carryRoles(old: Cut, decided: BlockRoles | undefined, now: Cut): CarriedBlock[] {
  const roles = new Map(decided?.roles.map((each) => [each.index, each]));
  if (roles.size === 0) return [];
  const taken = new Map<number, number>();
  for (const keyOf of [wordsKey, labelKey]) {
    const was = groupsOf(old, keyOf);
    const is = groupsOf(now, keyOf);
    for (const [key, from] of was) {
      const to = is.get(key);
      if (to === undefined || !from.some((index) => roles.has(index))) continue;
      const said = new Set(from.map((index) => roles.get(index)?.as));
      to.forEach((index, place) => {
        const source = said.size === 1 ? from[0] : from.length === to.length ? from[place] : undefined;
        if (source !== undefined && roles.has(source) && !taken.has(index)) taken.set(index, source);
      });
    }
  }
  return [...taken].map(([to, from]) => ({ from, to })).sort((a, b) => a.to - b.to);
}

function groupsOf({ text, blocks }: Cut, keyOf: (words: string) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  blocks.forEach(({ start, end }, index) => {
    const key = keyOf(text.slice(start, end));
    if (key === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

/**
 * The decisions as they stand with another version: those that say what it says itself are not kept, and passages are numbered after its own.
 * @returns undefined when none is left; `invalid-input` when blocks do not say the same
 */
export function carriedRoles(
  old: Cut,
  decided: BlockRoles | undefined,
  into: Cut & Pick<Version, 'id' | 'sourceId'>,
  carried: readonly CarriedBlock[],
): Result<BlockRoles | undefined> {
  const present = new Map(decided?.roles.map((each) => [each.index, each]));
  let number = lastNumber(into.blocks, undefined);
  const roles: BlockRole[] = [];
  for (const { from, to } of carried.toSorted((a, b) => a.to - b.to)) {
    const role = present.get(from);
    const was = old.blocks[from];
    const is = into.blocks[to];
    if (role === undefined || was === undefined || is === undefined || !saySame(wordsIn(old, was), wordsIn(into, is))) {
      return fail('invalid-input', 'A block was taken for one with other words.', { where: `version ${into.id} block ${to}` });
    }
    if (role.as === roleGiven(is)) continue;
    const decision = { index: to, ...wordsKept(into.text, is), decidedAt: role.decidedAt };
    roles.push(role.as === 'passage' ? { as: role.as, ...decision, number: ++number } : { as: role.as, ...decision });
  }
  return ok(roles.length === 0 ? undefined : { kind: 'block-roles', id: into.id, sourceId: into.sourceId, roles });
}

function wordsIn({ text }: Cut, { start, end }: Block): string {
  return text.slice(start, end);
}
