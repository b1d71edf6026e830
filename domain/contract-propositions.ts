import { z } from 'zod';
import { proposition } from './proposition.ts';
import { stance } from './stance.ts';
import { id, offset } from './validate.ts';
import { quoteSentences } from './whole-sentences.ts';

/** A number or a date as a claim has it: `Differing` of domain/propositions. */
const differing = z.strictObject({
  claimId: id,
  sourceId: id,
  start: offset,
  end: offset,
  words: z.string(),
  against: z.array(z.int().min(0)),
});

/** What sources tell differently: `Difference` of domain/propositions, and whether it was dismissed in every one of them. */
const difference = z.strictObject({
  kind: z.enum(['number', 'date']),
  sides: z.array(differing),
  key: z.string(),
  isDismissed: z.boolean(),
});
export type ToldDifference = z.infer<typeof difference>;

/** What a window may ask of the services about propositions: the contract's part that tells of them. */
export const propositionProcedures = {
  /**
   * The propositions of the notebook in the order they were made, each page with every stance on those it brings. `next` is what
   * to ask for next as `after`; null on the last page. The first page is after 0. A window then follows the commits it hears of.
   */
  'propositions.list': {
    params: z.strictObject({ after: z.int().min(0) }),
    result: z.strictObject({
      revision: z.int().min(0),
      propositions: z.array(proposition),
      stances: z.array(stance),
      next: z.int().min(1).nullable(),
    }),
  },
  /** The numbers and dates that the claims of different sources on one proposition tell differently. */
  'propositions.differences': {
    params: z.strictObject({ propositionId: id }),
    result: z.strictObject({ revision: z.int().min(0), differences: z.array(difference) }),
  },
  /** What stands around the quotes of claims in their sentences; claims that are not there, or whose text is not, are left out. */
  'claims.sentences': {
    params: z.strictObject({ claimIds: z.array(id).max(1000) }),
    result: z.strictObject({ sentences: z.array(quoteSentences) }),
  },
} as const;
