import { z } from 'zod';
import { hash, id, line } from './validate.ts';

/** What the first file in a bundle says, so that a bundle is known by its content. */
export const BUNDLE_TYPE = 'application/vnd.caveat.bundle+zip';

/** The kinds of records that a bundle holds, in the order in which each finds there what it rests on. */
export const bundleKinds = [
  'source',
  'version',
  'block-roles',
  'passage',
  'claim',
  'review',
  'proposition',
  'stance',
  'entity',
  'note',
  'brief',
] as const;

/** What a bundle says of itself: whose state it holds, and every other file in it but `mimetype`. */
export const bundleManifest = z.strictObject({
  format: z.literal('caveat-bundle'),
  /** 2 when it holds propositions or pictures of matrices, 3 claims that were suggested, 4 entities: programs from before would take them for damage. */
  version: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  notebookId: id,
  revision: z.int().min(0),
  files: z.array(z.strictObject({ name: z.string().min(1).max(1000), size: z.int().min(0), sha256: hash })).max(10_000),
});
export type BundleManifest = z.infer<typeof bundleManifest>;

const named = z.strictObject({ kind: z.enum(bundleKinds), id });

/** What the import of a bundle came to. */
export const bundleReport = z.strictObject({
  file: line(500),
  /** How many records of each kind were added. */
  added: z.record(z.enum(bundleKinds), z.int().min(0)),
  /** How many were there already, exactly so. */
  same: z.int().min(0),
  /** There under the same identifier with other content, and left as they are. */
  conflicts: z.array(named),
  /** Left out because what they rest on is other in the notebook. */
  leftOut: z.array(z.strictObject({ ...named.shape, why: z.string() })),
});
export type BundleReport = z.infer<typeof bundleReport>;
