import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';

/** Removes a source with everything that belongs to it. Briefs that quote it keep their place and say so. */
export const removeSource = defineCommand({
  name: 'remove-source',
  params: z.strictObject({ sourceId: id }),
  run({ sourceId }, reading) {
    const source = find(reading, 'source', sourceId);
    if (!source.ok) return source;
    return outcome({ ...noChanges, removed: [source.value, ...reading.belongingTo(sourceId)] });
  },
});
