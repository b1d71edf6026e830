import { z } from 'zod';
import { type BlockRole, type BlockRoles, wordsKept } from '../block-roles.ts';
import { noChanges, update } from '../changes.ts';
import { noteId } from '../note.ts';
import { passageId } from '../passage.ts';
import { isFurniture, lastNumber, passageNumberAt, roleGiven } from '../passages.ts';
import { fail, ok, type Result } from '../result.ts';
import { id } from '../validate.ts';
import type { Version } from '../version.ts';
import { defineCommand, type Reading } from './command.ts';
import { find, outcome } from './find.ts';

const MOST_BLOCKS = 10_000;

/**
 * Says of blocks of the version shown that they are passages or furniture, in one step. Blocks that are so already stay as they are. What the
 * version says itself needs no record, so a decision that is taken back leaves none.
 * Refused with `passage-in-use` when a passage that claims, a note or triage belong to would become furniture.
 */
export const setBlockRole = defineCommand({
  name: 'set-block-role',
  params: z.strictObject({
    versionId: id,
    /** Places among all blocks of the version, from 0. */
    blocks: z
      .array(z.int().min(0))
      .min(1)
      .max(MOST_BLOCKS)
      .refine((given) => new Set(given).size === given.length, { error: 'names a block twice' }),
    as: z.enum(['passage', 'furniture']),
  }),
  run({ versionId, blocks: indexes, as }, reading, { now }) {
    const version = find(reading, 'version', versionId);
    if (!version.ok) return version;
    const { blocks, sourceId } = version.value;
    if (reading.get('source', sourceId)?.currentVersionId !== versionId) {
      return fail('changed-meanwhile', 'The source shows another version by now.', {
        where: `version ${versionId}`,
        hint: 'Look at it again.',
      });
    }
    const missing = indexes.find((index) => index >= blocks.length);
    if (missing !== undefined) return fail('not-found', `There is no block ${missing}.`, { where: `version ${versionId}` });
    const present = reading.get('block-roles', versionId);
    const changing = indexes.filter((index) => isFurniture(blocks, present, index) === (as === 'passage')).sort((a, b) => a - b);
    if (changing.length === 0) return outcome(noChanges);
    if (as === 'furniture') {
      const free = unused(reading, version.value, present, changing);
      if (!free.ok) return free;
    }
    const text = reading.textOf(versionId) ?? '';
    let number = lastNumber(blocks, present);
    const decided = changing.flatMap((index): BlockRole[] => {
      const block = blocks[index];
      if (block === undefined || roleGiven(block) === as) return [];
      const decision = { index, ...wordsKept(text, block), decidedAt: now };
      return [as === 'passage' ? { as, ...decision, number: ++number } : { as, ...decision }];
    });
    const touched = new Set(changing);
    const others = (present?.roles ?? []).filter(({ index }) => !touched.has(index));
    const roles = [...others, ...decided].sort((a, b) => a.index - b.index);
    if (roles.length === 0) return outcome({ ...noChanges, removed: present === undefined ? [] : [present] });
    const next: BlockRoles = { kind: 'block-roles', id: versionId, sourceId, roles };
    return outcome(present === undefined ? { ...noChanges, added: [next] } : update(present, next));
  },
});

/** @returns `passage-in-use` for the first of the passages that something stands in */
function unused(
  reading: Reading,
  { id, sourceId, blocks }: Version,
  present: BlockRoles | undefined,
  indexes: readonly number[],
): Result<void> {
  const tagged = reading
    .belongingTo(sourceId)
    .flatMap((each) => (each.kind === 'claim' && each.anchor.versionId === id ? [each.anchor] : []));
  for (const index of indexes) {
    const block = blocks[index];
    if (block === undefined) continue;
    const number = passageNumberAt(blocks, present, block.start);
    const passage = passageId(id, number);
    const claims = tagged.filter((anchor) => anchor.start < block.end && anchor.end > block.start).length;
    const counted = [
      ...(claims === 0 ? [] : [`${claims} ${claims === 1 ? 'claim' : 'claims'}`]),
      ...(reading.get('note', noteId({ kind: 'passage', id: passage })) === undefined ? [] : ['a note']),
      ...(reading.get('passage', passage) === undefined ? [] : ['a mark as done or set aside']),
    ];
    if (counted.length === 0) continue;
    return fail('passage-in-use', `Passage ${number} holds ${counted.join(', ')}.`, {
      where: `version ${id} passage ${number}`,
      hint: 'Remove what stands there first; then it can be put among the furniture.',
      params: { passage: number, claims },
    });
  }
  return ok(undefined);
}
