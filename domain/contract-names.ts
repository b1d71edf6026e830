import { z } from 'zod';
import { dismissal } from './dismissal.ts';
import { entity, entityName } from './entity.ts';
import { slipKinds, slipRules } from './suggest/slips/slip.ts';
import { id, offset } from './validate.ts';

/** A likely slip as the services send it: `Slip` of domain/suggest/slips. */
const slip = z.strictObject({
  start: offset,
  end: offset,
  quote: z.string(),
  kind: z.enum(slipKinds),
  rule: z.enum(slipRules),
  found: z.string(),
  expected: z.string(),
  reason: z.string(),
  difference: z.strictObject({ propositionId: id, sourceIds: z.array(id).readonly(), key: z.string() }).optional(),
});

/** How a likely alias was made from a name. */
const likelyWays = ['romanised', 'hangul', 'pinyin'] as const;

/** Another name that somebody may have in another script. */
export const likelyAlias = z.strictObject({ text: entityName, language: z.string(), how: z.enum(likelyWays) });
export type LikelyAlias = z.infer<typeof likelyAlias>;

/** What a window may ask of the services about names and slips: the contract's part that tells of them. */
export const namesProcedures = {
  /** Every entity of the notebook, in the order they were added. */
  'names.list': { params: z.strictObject({}), result: z.strictObject({ revision: z.int().min(0), entities: z.array(entity) }) },
  /** What names may be in other scripts, by the rules of romanisation and tables of readings; those that are given are left out. */
  'names.likely': {
    params: z.strictObject({ names: z.array(entityName).min(1).max(201) }),
    result: z.strictObject({ likely: z.array(likelyAlias) }),
  },
  /**
   * The likely slips of a version, as its blocks are decided about and as the notebook knows names now, in the order of the text, and what
   * was dismissed in its source: those are among them still.
   */
  'slips.list': {
    params: z.strictObject({ taskId: id, versionId: id }),
    result: z.strictObject({ revision: z.int().min(0), slips: z.array(slip), dismissals: z.array(dismissal) }),
  },
  /** What of a version's claims other sources on the same propositions tell differently, as likely slips; dismissed ones are among them. */
  'slips.between': {
    params: z.strictObject({ versionId: id }),
    result: z.strictObject({ revision: z.int().min(0), slips: z.array(slip), dismissals: z.array(dismissal) }),
  },
} as const;
