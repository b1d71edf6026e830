import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { type Claim, MAX_CLAIMS_AT_ONCE } from '../claim.ts';
import { defineCommand } from './command.ts';
import { adding, outcome } from './find.ts';
import { claimMade, taggedClaim } from './tag-claim.ts';

/** Tags several stretches as claims, in one step. */
export const tagClaims = defineCommand({
  name: 'tag-claims',
  params: z.strictObject({
    claims: z
      .array(taggedClaim)
      .min(1)
      .max(MAX_CLAIMS_AT_ONCE)
      .refine((given) => new Set(given.map(({ claimId }) => claimId)).size === given.length, { error: 'names one of them twice' }),
  }),
  run({ claims }, reading, context) {
    const added: Claim[] = [];
    for (const given of claims) {
      const made = claimMade(reading, given, context);
      if (!made.ok) return made;
      const isNew = adding(reading, made.value);
      if (!isNew.ok) return isNew;
      added.push(made.value);
    }
    return outcome({ ...noChanges, added });
  },
});
