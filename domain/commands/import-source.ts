import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { fail } from '../result.ts';
import { source, sourceDetails } from '../source.ts';
import { hash, newId, offset } from '../validate.ts';
import { blocksAreSound, pagesAreSound, version } from '../version.ts';
import { defineCommand } from './command.ts';
import { outcome } from './find.ts';

/** Adds a source with its first version. Text and original must already be stored under their hashes. */
export const importSource = defineCommand({
  name: 'import-source',
  params: z.strictObject({
    sourceId: newId,
    versionId: newId,
    details: sourceDetails,
    textHash: hash,
    length: offset,
    originalHash: hash,
    originalName: version.shape.originalName,
    mediaType: version.shape.mediaType,
    encoding: version.shape.encoding,
    blocks: version.shape.blocks,
    pages: version.shape.pages,
    warnings: version.shape.warnings,
  }),
  run({ sourceId, versionId, details, ...rest }, reading, { now }) {
    if (!blocksAreSound(rest.blocks, rest.length)) {
      return fail('invalid-input', 'The blocks overlap, are empty or lie outside the text.', { where: rest.originalName });
    }
    if (!pagesAreSound(rest.pages ?? [], rest.length)) {
      return fail('invalid-input', 'The pages do not ascend or lie outside the text.', { where: rest.originalName });
    }
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
