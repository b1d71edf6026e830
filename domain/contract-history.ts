import { z } from 'zod';
import { commitNames } from './commit-name.ts';
import { step } from './step.ts';
import { suggestedClaims } from './suggested-claims.ts';
import { id, instant } from './validate.ts';

/** What a window may ask of the services about the history: the contract's part that tells of it and checks the notebook. */

const revision = z.int().min(0);

/** One commit of the history. */
const historyEntry = z.strictObject({
  revision,
  commandId: id,
  command: z.enum(commitNames),
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

/** What the history is chained to: the notebook as it was made. */
const beginning = z.strictObject({
  notebookId: z.string(),
  createdAt: z.string(),
  /** The notebook's record before the first commit, as JSON. */
  firstRecord: z.string(),
});
export type Beginning = z.infer<typeof beginning>;

/** One commit as its hash is taken over it (docs/file-format.md), with that hash. */
const loggedCommit = z.strictObject({
  revision: z.int().min(1),
  commandId: z.string(),
  /** Any name: a log is checked by programs that do not know every command. */
  command: z.string(),
  undoes: revision.nullable(),
  redoes: revision.nullable(),
  author: z.string(),
  at: z.string(),
  /** SHA-256 in hexadecimal, as is `hash`; or whatever else stands there in a notebook that was tampered with. */
  paramsHash: z.string(),
  /** What it did to records, as JSON text; null where that follows from the commit it undoes or redoes. */
  changes: z.string().nullable(),
  hash: z.string(),
});
export type LoggedCommit = z.infer<typeof loggedCommit>;

/** The parts that an audit log is written of. */
export const logParts = { beginning, commit: loggedCommit } as const;

export const historyProcedures = {
  'history.list': {
    params: z.strictObject({ before: revision.nullable(), limit: z.int().min(1).max(1000) }),
    result: z.strictObject({ entries: z.array(historyEntry) }),
  },
  'history.log': {
    params: z.strictObject({ after: revision, limit: z.int().min(1).max(1000) }),
    result: z.strictObject({ beginning, entries: z.array(loggedCommit) }),
  },
  'notebook.verify': { params: z.strictObject({}), result: verifyReport },
} as const;
