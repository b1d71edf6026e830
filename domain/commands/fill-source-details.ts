import { z } from 'zod';
import { sameJson } from '../changes.ts';
import { fail } from '../result.ts';
import { type Source, sourceDetails } from '../source.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { defined, withDetails } from './edit-source-details.ts';
import { editingAll, findAll } from './find.ts';

/** Sources that one command may change. */
const MOST_SOURCES = 20_000;

/** Never the reliability: no bibliography may judge a source. */
const details = sourceDetails.omit({ reliability: true }).partial();

/** Changes details of many sources in one step. Each must still be as it was when the change was proposed, or nothing is changed. */
export const fillSourceDetails = defineCommand({
  name: 'fill-source-details',
  params: z.strictObject({
    sources: z
      .array(z.strictObject({ sourceId: id, expected: details, details }))
      .min(1, { error: 'names no source' })
      .max(MOST_SOURCES, { error: `names more than ${MOST_SOURCES}` })
      .refine((given) => new Set(given.map(({ sourceId }) => sourceId)).size === given.length, { error: 'names one of them twice' }),
  }),
  run({ sources }, reading) {
    const wanted = new Map(sources.map((each) => [each.sourceId, each]));
    const found = findAll(reading, 'source', [...wanted.keys()]);
    if (!found.ok) return found;
    const changed = found.value.find((source) => !fits(source, wanted.get(source.id)?.expected ?? {}));
    if (changed !== undefined) {
      return fail('changed-meanwhile', 'The details of a source were changed since.', {
        where: `source ${changed.id}`,
        hint: 'Nothing was filled in. Read the bibliography again.',
      });
    }
    return editingAll(found, (source) => withDetails(source, wanted.get(source.id)?.details ?? {}, 'bibliography', false));
  },
});

function fits(source: Source, expected: z.infer<typeof details>): boolean {
  return Object.entries(defined(expected)).every(([field, value]) => sameJson(source[field as keyof Source], value));
}
