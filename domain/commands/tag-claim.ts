import { z } from 'zod';
import { anchor, describeAnchor } from '../anchor.ts';
import { claimDefaults, claimDetails, tag } from '../claim.ts';
import { fail } from '../result.ts';
import { newId } from '../validate.ts';
import { type Block, blockIndexAt, passageNumberAt } from '../version.ts';
import { defineCommand } from './command.ts';
import { adding, find } from './find.ts';

/**
 * Tags a stretch of a source's text as a claim. The anchor's quote must stand exactly where it says, in passages
 * alone; the words around it are taken from the text, whatever the caller took them to be.
 */
export const tagClaim = defineCommand({
  name: 'tag-claim',
  params: z.strictObject({ claimId: newId, anchor, tag, details: claimDetails.optional() }),
  run({ claimId, anchor: given, tag, details }, reading, { now }) {
    const { versionId, start, end, exact } = given;
    const where = `${versionId} ${start}–${end}`;
    const version = find(reading, 'version', versionId);
    if (!version.ok) return version;
    const text = reading.textOf(versionId);
    // `slice` stops at the end of the text, so an end beyond it has to be noticed by the length.
    if (text === undefined || end - start !== exact.length || text.slice(start, end) !== exact) {
      return fail('quote-mismatch', 'The quote does not stand at this place of the text.', { where, hint: 'Select the passage again.' });
    }
    const { blocks } = version.value;
    const passage = passageNumberAt(blocks, start);
    if (passage === 0 || runsThroughFurniture(text, blocks, given)) {
      return fail('quote-in-furniture', 'This part of the page is furniture, not a passage.', {
        where,
        hint: 'Select text inside a passage.',
      });
    }
    const described = describeAnchor(text, versionId, start, end);
    if (!described.ok) return described;
    return adding(reading, {
      kind: 'claim',
      id: claimId,
      sourceId: version.value.sourceId,
      anchor: described.value,
      passage,
      // The last character may be a line break after a passage; then the passage before it counts.
      lastPassage: Math.max(passage, passageNumberAt(blocks, end - 1)),
      tag,
      ...claimDefaults,
      ...details,
      createdAt: now,
    });
  },
});

/** Whether a stretch takes in any words of furniture. */
function runsThroughFurniture(text: string, blocks: readonly Block[], { start, end }: { start: number; end: number }): boolean {
  for (let i = Math.max(0, blockIndexAt(blocks, start)); i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || block.start >= end) return false;
    if (block.kind === 'furniture' && text.slice(Math.max(start, block.start), Math.min(end, block.end)).trim() !== '') return true;
  }
  return false;
}
