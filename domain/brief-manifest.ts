import { z } from 'zod';
import type { BriefModel } from './brief-model.ts';
import { claim } from './claim.ts';
import { id, instant, offset, text } from './validate.ts';

/**
 * What an exported brief carries along, unseen, so that it can be held against its notebook later: which claims it shows
 * and what each of them said when it was exported.
 */

const shownClaim = z.strictObject({
  /** Its number in the brief, from 1. */
  number: z.int().min(1),
  claimId: id,
  sourceId: id,
  versionId: id,
  /** Where the quote stands in the text of that version, in UTF-16 code units. */
  start: offset,
  end: offset,
  exact: text,
  ...claim.pick({ tag: true, attribution: true, credibility: true, likelihood: true, confidence: true }).shape,
});
export type ShownClaim = z.infer<typeof shownClaim>;

export const briefManifest = z.strictObject({
  format: z.literal('caveat-brief'),
  version: z.literal(1),
  notebookId: id,
  briefId: id,
  title: text,
  /** The revision of the notebook that was exported. */
  revision: z.int().min(0),
  savedAt: instant,
  claims: z.array(shownClaim).max(100_000),
});
export type BriefManifest = z.infer<typeof briefManifest>;

/** The manifest of a brief; it says the same in every format. */
export function manifestOf({ notebookId, briefId, title, revision, savedAt, claims }: BriefModel): BriefManifest {
  return {
    format: 'caveat-brief',
    version: 1,
    notebookId,
    briefId,
    title,
    revision,
    savedAt,
    claims: claims.map(({ number, claim: { id: claimId, sourceId, anchor, tag, attribution, credibility, likelihood, confidence } }) => ({
      number,
      claimId,
      sourceId,
      versionId: anchor.versionId,
      start: anchor.start,
      end: anchor.end,
      exact: anchor.exact,
      tag,
      attribution,
      credibility,
      likelihood,
      confidence,
    })),
  };
}
