import { z } from 'zod';
import { proposition } from './proposition.ts';
import { stance } from './stance.ts';
import { id } from './validate.ts';
import { quoteSentences } from './whole-sentences.ts';

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
  /** What stands around the quotes of claims in their sentences; claims that are not there, or whose text is not, are left out. */
  'claims.sentences': {
    params: z.strictObject({ claimIds: z.array(id).max(1000) }),
    result: z.strictObject({ sentences: z.array(quoteSentences) }),
  },
} as const;
