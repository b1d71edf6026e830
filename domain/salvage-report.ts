import { z } from 'zod';
import { instant } from './validate.ts';

/** What came of reading a damaged notebook into a new one. */

const count = z.int().min(0);

/** How something was put right that could not be read whole. */
const mended = z.strictObject({
  kind: z.enum(['source', 'version']),
  id: z.string(),
  /**
   * `text-rebuilt`: the text is lost but for what claims quote; `original-lost`: the original file is lost, the text stands in for it; `stand-in`:
   * the source's details are lost; `other-version`: the version that the source showed is lost, another one is shown.
   */
  how: z.enum(['text-rebuilt', 'original-lost', 'stand-in', 'other-version']),
  /** The source's title or the file's name. */
  name: z.string(),
});
export type Mended = z.infer<typeof mended>;

/** Records of one kind. */
const salvagedKind = z.strictObject({
  kind: z.string(),
  /** How many are known to have been there. */
  found: count,
  /** How many are in the new notebook. */
  recovered: count,
  /** Of these, how many were read from the history, and from a backup, because the record itself was damaged. */
  fromHistory: count,
  fromBackup: count,
  missing: count,
});
export type SalvagedKind = z.infer<typeof salvagedKind>;

const missing = z.strictObject({
  kind: z.string(),
  id: z.string(),
  /** What people know it by: a title, the words of a claim; null when nothing of it could be read. */
  name: z.string().nullable(),
  /** Why it could not go over although it could be read, one English sentence; null when it could not be read. */
  why: z.string().nullable(),
});
export type Missing = z.infer<typeof missing>;

export const salvageReport = z.strictObject({
  /** The file name of the new notebook. */
  fileName: z.string(),
  /** That of the damaged one. */
  from: z.string(),
  at: instant,
  /** The new notebook's revision. */
  revision: count,
  pages: z.strictObject({ count, unreadable: count }),
  /** Commits: the highest that is known of, whether there may have been more, and up to which one the new notebook has them. */
  history: z.strictObject({ last: count, mayGoOn: z.boolean(), kept: count }),
  kinds: z.array(salvagedKind),
  /** The first thousand. */
  missing: z.array(missing),
  mended: z.array(mended),
  /** Records that read well, of which nothing else confirms that they are the newest. */
  unconfirmed: count,
  /** The backup that filled gaps; null when there is none that opens. */
  backup: z.string().nullable(),
  /** What a check of the new notebook found; empty when it is sound. */
  problems: z.array(z.strictObject({ what: z.string(), where: z.string() })),
});
export type SalvageReport = z.infer<typeof salvageReport>;
