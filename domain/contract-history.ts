import { z } from 'zod';
import { commandNames } from './commands/index.ts';
import { step } from './step.ts';
import { suggestedClaims } from './suggested-claims.ts';
import { id, instant } from './validate.ts';

/** What a window may ask of the services about the history: the contract's part that tells of it and checks the notebook. */

const revision = z.int().min(0);

/** One commit of the history. */
const historyEntry = z.strictObject({
  revision,
  commandId: id,
  command: z.enum(commandNames),
  author: z.string(),
  at: instant,
  undoes: revision.nullable(),
  redoes: revision.nullable(),
  /** What it touched, as `kind id`. */
  touched: z.array(z.string()),
  /** The commit itself, or the one it took back or brought back. */
  step,
  /** What suggested the claims that it made; null when nothing did. */
  suggested: suggestedClaims.nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** What a check of the whole notebook found. */
const verifyReport = z.strictObject({
  revision,
  sources: z.int().min(0),
  claims: z.int().min(0),
  /** Empty when everything is sound. */
  problems: z.array(z.strictObject({ what: z.string(), where: z.string() })),
});
export type VerifyReport = z.infer<typeof verifyReport>;

export const historyProcedures = {
  'history.list': {
    params: z.strictObject({ before: revision.nullable(), limit: z.int().min(1).max(1000) }),
    result: z.strictObject({ entries: z.array(historyEntry) }),
  },
  'notebook.verify': { params: z.strictObject({}), result: verifyReport },
} as const;
