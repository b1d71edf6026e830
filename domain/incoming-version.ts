import { fail, ok, type Result } from './result.ts';
import { blocksAreSound, pagesAreSound, type Version, version } from './version.ts';

/** What a command says of a version that comes in; identifiers, number and moment are added to it. */
export const incomingVersion = version.pick({
  textHash: true,
  length: true,
  originalHash: true,
  originalName: true,
  mediaType: true,
  encoding: true,
  blocks: true,
  pages: true,
  warnings: true,
}).shape;

/** Whether blocks and pages obey the rules that `version` states. @returns `invalid-input` when they do not */
export function checkIncoming({
  blocks,
  pages = [],
  length,
  originalName,
}: Pick<Version, 'blocks' | 'pages' | 'length' | 'originalName'>): Result<void> {
  if (!blocksAreSound(blocks, length)) {
    return fail('invalid-input', 'The blocks overlap, are empty or lie outside the text.', { where: originalName });
  }
  if (!pagesAreSound(pages, length)) {
    return fail('invalid-input', 'The pages do not ascend or lie outside the text.', { where: originalName });
  }
  return ok(undefined);
}
