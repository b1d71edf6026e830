import { z } from 'zod';
import { anchor } from './anchor.ts';
import { suggested } from './claim.ts';
import { id, instant, line } from './validate.ts';

/** A suggested claim that an analyst turned down: nothing is suggested there again until it is reopened. */
export const rejection = z.strictObject({
  kind: z.literal('rejection'),
  id,
  sourceId: id,
  /** The words that were suggested as a claim. */
  anchor,
  suggested,
  author: line(200),
  rejectedAt: instant,
});
export type Rejection = z.infer<typeof rejection>;

/** The one identifier of a rejection, by where its words begin. */
export function rejectionId(versionId: string, start: number): string {
  return `${versionId}:r${start}`;
}
