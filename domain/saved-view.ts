import { z } from 'zod';
import { id, instant, line } from './validate.ts';

/** What a column, a property or a group is called. A newer program may have others than this one. */
const name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/, { error: 'is not a name' });

const MAX_COLUMNS = 50;
const MAX_VALUES = 1000;

/** How claims are shown in the table: columns, order, choice and groups, by name. */
export const viewShape = z.strictObject({
  /** From the first to the last, each with its width in CSS pixels. */
  columns: z
    .array(z.strictObject({ column: name, width: z.int().min(20).max(4000) }))
    .min(1)
    .max(MAX_COLUMNS),
  /** The first counts most. */
  sort: z.array(z.strictObject({ by: name, descending: z.boolean() })).max(MAX_COLUMNS),
  filter: z.strictObject({
    text: line(1000),
    choices: z.array(z.strictObject({ of: name, values: z.array(line(500)).min(1).max(MAX_VALUES) })).max(MAX_COLUMNS),
    days: z.array(z.strictObject({ of: name, from: z.iso.date().nullable(), to: z.iso.date().nullable() })).max(MAX_COLUMNS),
  }),
  group: name.nullable(),
});
export type ViewShape = z.infer<typeof viewShape>;

export const viewName = line(120).pipe(z.string().min(1, { error: 'is empty' }));

/** A way to look at the claims that an analyst gave a name. It speaks of names alone, so it may name what is not there. */
export const savedView = z.strictObject({ kind: z.literal('view'), id, name: viewName, ...viewShape.shape, savedAt: instant });
export type SavedView = z.infer<typeof savedView>;
