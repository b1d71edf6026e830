import { z } from 'zod';
import { id, line } from './validate.ts';

/** What a check of an exported brief says of each claim. */
export const verdicts = ['tampered', 'gone', 'changed', 'unchanged'] as const;
export type Verdict = (typeof verdicts)[number];

/** In what a claim may differ from what it was when it was exported. */
export const claimAspects = [
  'tag',
  'attribution',
  'credibility',
  'likelihood',
  'confidence',
  'quote',
  'place',
  'version',
  'source',
  'translation',
  'note',
  'review',
] as const;
export type ClaimAspect = (typeof claimAspects)[number];

const difference = z.strictObject({
  aspect: z.enum(claimAspects),
  /** What it was and is, in the notebook's own terms; null where it was or is nothing, and where the file does not say. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type ClaimDifference = z.infer<typeof difference>;

const checkedClaim = z.strictObject({
  /** As far as the file says; a mark that leads to no claim is named as it stands. */
  claimId: z.string(),
  /**
   * The worst that is true of it. `tampered`: the file has other words than were exported. `gone`: what `missing` names is no longer
   * there. `changed`: the notebook says something else of it now. `unchanged`: none of these.
   */
  verdict: z.enum(verdicts),
  /** What is gone: the quote from the file, the claim or its source from the notebook. */
  missing: z.enum(['quote', 'claim', 'source']).nullable(),
  differences: z.array(difference),
  /** The words that were exported; null when neither the notebook nor the file can tell. */
  exported: z.string().nullable(),
  /** The words that the file has where they are others; null when it has the same, or none. */
  found: z.string().nullable(),
  /** Whether its words were found by their mark, by being looked for in the text, or not at all. */
  foundBy: z.enum(['mark', 'words']).nullable(),
  /** Of its source; empty when that is gone. */
  title: z.string(),
});
export type CheckedClaim = z.infer<typeof checkedClaim>;

/** What a check of an exported brief comes to. */
export const briefCheck = z.strictObject({
  file: line(500),
  format: z.enum(['docx', 'html', 'jsonld']),
  /**
   * What the file says of itself. `missing`: nothing, as when another program left it out: then only words can be compared. `altered`: not
   * what was exported. `newer`: a newer Caveat wrote it.
   */
  manifest: z.enum(['sound', 'missing', 'altered', 'newer']),
  /** Whether it was exported from this notebook; null when that is not known. */
  fromThisNotebook: z.boolean().nullable(),
  /** Of the brief when it was exported; empty and null when not known. */
  title: z.string(),
  briefId: id.nullable(),
  exportedRevision: z.int().min(0).nullable(),
  /** Of the notebook now. */
  revision: z.int().min(0),
  claims: z.array(checkedClaim),
});
export type BriefCheck = z.infer<typeof briefCheck>;

/** Whether a brief says what the notebook says, and everything could be compared. */
export function isUnchanged({ manifest, claims }: BriefCheck): boolean {
  return manifest === 'sound' && claims.every(({ verdict }) => verdict === 'unchanged');
}
