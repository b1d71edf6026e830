import { z } from 'zod';
import { carriedBlocks, carriedRoles } from '../carry-roles.ts';
import { noChanges } from '../changes.ts';
import { encoding } from '../encoding.ts';
import { fail } from '../result.ts';
import { incomingDetails } from '../source.ts';
import { hash, id, newId, offset } from '../validate.ts';
import { blocksAreSound, type Version, version } from '../version.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';

/**
 * Reads the original of a source in another encoding: another version takes the place of the current one, under the same number, since the
 * document is the same. Only while nothing stands in the text: what was said of it was said of other characters.
 * What was decided about blocks goes over where they still say the same.
 */
export const redecodeSource = defineCommand({
  name: 'redecode-source',
  params: z.strictObject({
    sourceId: id,
    /** The version that was read in a wrong encoding. */
    versionId: id,
    newVersionId: newId,
    /** What the document says of itself, now that it can be read. */
    details: incomingDetails,
    encoding,
    textHash: hash,
    length: offset,
    mediaType: version.shape.mediaType,
    blocks: version.shape.blocks,
    warnings: version.shape.warnings,
    decided: carriedBlocks,
  }),
  run({ sourceId, versionId, newVersionId, details, decided, ...rest }, reading, { now }) {
    const source = find(reading, 'source', sourceId);
    if (!source.ok) return source;
    const before = find(reading, 'version', versionId);
    if (!before.ok) return before;
    if (source.value.currentVersionId !== versionId) {
      return fail('changed-meanwhile', 'The source shows another version by now.', {
        where: `source ${sourceId}`,
        hint: 'Look at it again.',
      });
    }
    if (!blocksAreSound(rest.blocks, rest.length)) {
      return fail('invalid-input', 'The blocks overlap, are empty or lie outside the text.', { where: before.value.originalName });
    }
    if (reading.get('version', newVersionId) !== undefined) {
      return fail('already-exists', 'There is already a version with this identifier.', { where: `version ${newVersionId}` });
    }
    // A note on the source as a whole holds whatever its letters are.
    const belonging = reading.belongingTo(sourceId);
    const marks = belonging
      .filter(({ kind }) => kind !== 'version' && kind !== 'block-roles' && kind !== 'rejection' && kind !== 'dismissal')
      .filter((each) => !(each.kind === 'note' && each.about.kind === 'source'));
    if (marks.length > 0) {
      return fail('source-has-marks', 'The text of this source has claims, notes or triage that stand in it.', {
        where: `source ${sourceId}`,
        hint: 'Import the file again as a corrected copy, in the right encoding.',
        params: { marks: marks.length },
      });
    }
    const { originalHash, originalName, number } = before.value;
    const added: Version = { kind: 'version', id: newVersionId, sourceId, number, originalHash, originalName, ...rest, importedAt: now };
    const old = { text: reading.textOf(versionId) ?? '', blocks: before.value.blocks };
    const present = reading.get('block-roles', versionId);
    const roles = carriedRoles(old, present, { ...added, text: reading.textBy(rest.textHash) ?? '' }, decided);
    if (!roles.ok) return roles;
    return outcome({
      ...noChanges,
      added: [added, ...(roles.value === undefined ? [] : [roles.value])],
      updated: [{ from: source.value, to: { ...source.value, ...details, currentVersionId: newVersionId } }],
      // What was suggested was suggested of other letters.
      removed: [before.value, ...(present === undefined ? [] : [present]), ...belonging.filter(({ kind }) => kind === 'rejection')],
    });
  },
});
