import { z } from 'zod';
import { claim } from './claim.ts';
import { claimRow } from './claim-row.ts';
import { note } from './note.ts';
import { id } from './validate.ts';
import { quoteSentences } from './whole-sentences.ts';

const revision = z.int().min(0);

/** What a window may ask of the services about claims from anywhere in the notebook: the contract's part that tells of them. */
export const claimProcedures = {
  /** Claims by identifier, or all of them, with the plain words of their notes: for briefs and pickers. */
  'claims.list': {
    params: z.strictObject({ claimIds: z.array(id).max(10_000).nullable() }),
    result: z.strictObject({ revision, claims: z.array(claim), notes: z.array(note) }),
  },
  /** What stands around the quotes of claims in their sentences; claims that are not there, or whose text is not, are left out. */
  'claims.sentences': {
    params: z.strictObject({ claimIds: z.array(id).max(1000) }),
    result: z.strictObject({ sentences: z.array(quoteSentences) }),
  },
  /** Every claim of the notebook as a row, in the order they were added; in pages, as `marks.list`. */
  'claims.rows': {
    params: z.strictObject({ after: z.int().min(0) }),
    result: z.strictObject({ revision, rows: z.array(claimRow), next: z.int().min(1).nullable() }),
  },
} as const;
