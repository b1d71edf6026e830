import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { checkIncoming, incomingVersion } from '../incoming-version.ts';
import { fail } from '../result.ts';
import { incomingDetails, source } from '../source.ts';
import { newId } from '../validate.ts';
import { defineCommand } from './command.ts';
import { outcome } from './find.ts';

/** Adds a source with its first version. Text and original must already be stored under their hashes. */
export const importSource = defineCommand({
  name: 'import-source',
  params: z.strictObject({
    sourceId: newId,
    versionId: newId,
    details: incomingDetails,
    ...incomingVersion,
  }),
  run({ sourceId, versionId, details, ...rest }, reading, { now }) {
    const sound = checkIncoming(rest);
    if (!sound.ok) return sound;
    if (reading.get('source', sourceId) !== undefined || reading.get('version', versionId) !== undefined) {
      return fail('already-exists', 'There is already a source with this identifier.', { where: `source ${sourceId}` });
    }
    return outcome({
      ...noChanges,
      added: [
        source.parse({ kind: 'source', id: sourceId, ...details, currentVersionId: versionId, importedAt: now }),
        { kind: 'version', id: versionId, sourceId, number: 1, ...rest, importedAt: now },
      ],
    });
  },
});
