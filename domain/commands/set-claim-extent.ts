import { z } from 'zod';
import { anchor } from '../anchor.ts';
import { ok } from '../result.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';
import { placeBeside } from './place-claim.ts';

/** Makes a claim longer or shorter, or moves it, inside the text it was tagged in; everything else about it stays. */
export const setClaimExtent = defineCommand({
  name: 'set-claim-extent',
  params: z.strictObject({ claimId: id, anchor }),
  run({ claimId, anchor }, reading) {
    const claim = find(reading, 'claim', claimId);
    if (!claim.ok) return claim;
    const place = placeBeside(reading, claim.value, anchor);
    return place.ok ? editing(ok(claim.value), (present) => ({ ...present, ...place.value })) : place;
  },
});
