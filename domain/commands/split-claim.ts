import { z } from 'zod';
import { anchor } from '../anchor.ts';
import { type Changes, update } from '../changes.ts';
import type { Claim } from '../claim.ts';
import { fail } from '../result.ts';
import { reviewId } from '../review.ts';
import { id, newId } from '../validate.ts';
import { ofClaim } from './carry-stances.ts';
import { defineCommand } from './command.ts';
import { adding, find, outcome } from './find.ts';
import { placeBeside } from './place-claim.ts';
import { reviewAgain } from './review-again.ts';

/**
 * Makes two claims of one. The claim keeps its identifier and its note with the first anchor; the new one gets the
 * second. Tag, details and author are the same on both. The anchors stand one after the other inside the claim's present extent.
 * What the claim says of propositions both do, and where it waits for review, so do both.
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
    const half: Claim = { ...present, ...right.value, id: newClaimId, createdAt: now };
    const added = adding(reading, half);
    if (!added.ok) return added;
    const kept: Claim = { ...present, ...left.value };
    const updated: Changes['updated'] = [{ from: present, to: kept }];
    const stances = ofClaim(reading.stancesOf(claimId), half);
    const before = reading.get('review', reviewId(claimId));
    if (before === undefined) return outcome({ added: [half, ...stances], updated, removed: [] });
    const ofKept = reviewAgain(reading, [before], kept) ?? before;
    const ofHalf = reviewAgain(reading, [before], half) ?? [];
    return outcome({
      added: [half, ofHalf, stances].flat(),
      updated: [...updated, ...update(before, ofKept).updated],
      removed: [],
    });
  },
});
