import { z } from 'zod';
import { line } from './validate.ts';

/** The notebook's own record: there is exactly one. */
export const notebook = z.strictObject({
  kind: z.literal('notebook'),
  id: z.literal('notebook'),
  title: line(200).pipe(z.string().min(1, { error: 'is empty' })),
});
export type Notebook = z.infer<typeof notebook>;

export function newNotebook(title: string): Notebook {
  return { kind: 'notebook', id: 'notebook', title };
}
