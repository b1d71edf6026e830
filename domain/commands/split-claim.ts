import { z } from 'zod';
import { anchor } from '../anchor.ts';
import { fail } from '../result.ts';
import { id, newId } from '../validate.ts';
import { defineCommand } from './command.ts';
import { adding, find, outcome } from './find.ts';
import { placeBeside } from './place-claim.ts';

/**
 * Makes two claims of one. The claim keeps its identifier and its note with the first anchor; the new one gets the
 * second. Tag, details and author are the same on both. The anchors stand one after the other inside the claim's present extent.
 */
export const splitClaim = defineCommand({
  name: 'split-claim',
  params: z.strictObject({ claimId: id, anchors: z.tuple([anchor, anchor]), newClaimId: newId }),
  run({ claimId, anchors: [first, second], newClaimId }, reading, { now }) {
    const claim = find(reading, 'claim', claimId);
    if (!claim.ok) return claim;
    const present = claim.value;
    const left = placeBeside(reading, present, first);
    if (!left.ok) return left;
    const right = placeBeside(reading, present, second);
    if (!right.ok) return right;
    if (first.start < present.anchor.start || first.end > second.start || second.end > present.anchor.end) {
      return fail('invalid-input', 'The parts of a claim have to follow one another inside it.', {
        where: `claim ${claimId}`,
        hint: 'Choose a place inside the claim to split it at.',
      });
    }
    const added = adding(reading, { ...present, ...right.value, id: newClaimId, createdAt: now });
    if (!added.ok) return added;
    return outcome({ ...added.value.changes, updated: [{ from: present, to: { ...present, ...left.value } }] });
  },
});
