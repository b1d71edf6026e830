import { z } from 'zod';
import { anchor } from '../anchor.ts';
import { type Claim, claimDefaults, claimDetails, suggested, tag } from '../claim.ts';
import { ok, type Result } from '../result.ts';
import { newId } from '../validate.ts';
import { type Context, defineCommand, type Reading } from './command.ts';
import { adding } from './find.ts';
import { placeOf } from './place-claim.ts';

/** What makes a claim of a stretch of a text. */
export const taggedClaim = z.strictObject({
  claimId: newId,
  anchor,
  tag,
  details: claimDetails.optional(),
  /** The suggestion that is accepted by it. */
  suggested: suggested.optional(),
});
export type TaggedClaim = z.infer<typeof taggedClaim>;

/** Tags a stretch of a source's text as a claim. */
export const tagClaim = defineCommand({
  name: 'tag-claim',
  params: taggedClaim,
  run(given, reading, context) {
    const made = claimMade(reading, given, context);
    return made.ok ? adding(reading, made.value) : made;
  },
});

/** The claim that tagging makes. @returns what `placeOf` refuses */
export function claimMade(reading: Reading, given: TaggedClaim, { now, author }: Context): Result<Claim> {
  const { claimId, anchor, tag, details, suggested } = given;
  const place = placeOf(reading, anchor);
  if (!place.ok) return place;
  const from = suggested === undefined ? {} : { suggested };
  return ok({ kind: 'claim', id: claimId, ...place.value, tag, ...claimDefaults, ...details, ...from, author, createdAt: now });
}
