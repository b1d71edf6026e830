import { z } from 'zod';
import { sourceDetails } from '../source.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Changes some of a source's title, outlet, author, date, language, address and reliability. */
export const editSourceDetails = defineCommand({
  name: 'edit-source-details',
  params: z.strictObject({ sourceId: id, details: sourceDetails.partial() }),
  run: ({ sourceId, details }, reading) => editing(find(reading, 'source', sourceId), (source) => ({ ...source, ...defined(details) })),
});

/** Without what is undefined: a value that is not given leaves what is there. */
export function defined<T extends object>(partial: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
