import { z } from 'zod';
import { id } from './validate.ts';

/** How far an analyst has come with a passage. */
export const triages = ['untouched', 'done', 'set-aside'] as const;
export type Triage = (typeof triages)[number];

/** The triage of one passage. An untouched passage has no record. */
export const passage = z.strictObject({
  kind: z.literal('passage'),
  id,
  sourceId: id,
  versionId: id,
  /** Number of the passage in its version, from 1. */
  number: z.int().min(1),
  triage: z.enum(['done', 'set-aside']),
});
export type Passage = z.infer<typeof passage>;

/** The one identifier a passage's record can have. */
export function passageId(versionId: string, number: number): string {
  return `${versionId}:p${number}`;
}

/** The version and number a passage's identifier is made of, or null when it is none. */
export function splitPassageId(id: string): { versionId: string; number: number } | null {
  const parts = /^(.+):p([1-9]\d*)$/.exec(id);
  return parts?.[1] === undefined ? null : { versionId: parts[1], number: Number(parts[2]) };
}
