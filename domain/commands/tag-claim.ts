import { z } from 'zod';
import { anchor } from '../anchor.ts';
import { claimDefaults, claimDetails, tag } from '../claim.ts';
import { newId } from '../validate.ts';
import { defineCommand } from './command.ts';
import { adding } from './find.ts';
import { placeOf } from './place-claim.ts';

/** Tags a stretch of a source's text as a claim. */
export const tagClaim = defineCommand({
  name: 'tag-claim',
  params: z.strictObject({ claimId: newId, anchor, tag, details: claimDetails.optional() }),
  run({ claimId, anchor, tag, details }, reading, { now, author }) {
    const place = placeOf(reading, anchor);
    if (!place.ok) return place;
    return adding(reading, { kind: 'claim', id: claimId, ...place.value, tag, ...claimDefaults, ...details, author, createdAt: now });
  },
});
