import { z } from 'zod';
import { anchor } from '../anchor.ts';
import { type Changes, noChanges, update } from '../changes.ts';
import { type Claim, type ClaimDetails, inReadingOrder } from '../claim.ts';
import { fail } from '../result.ts';
import { reviewId } from '../review.ts';
import { ids } from '../validate.ts';
import { joined, ofClaim } from './carry-stances.ts';
import { defineCommand, type Reading } from './command.ts';
import { findAll, outcome } from './find.ts';
import { mergedNote } from './merged-note.ts';
import { placeBeside } from './place-claim.ts';
import { withNotes } from './remove-claim.ts';
import { reviewAgain } from './review-again.ts';

/**
 * Makes one claim of several in the same text, with an anchor that covers them all. The first in reading order stays,
 * with its tag; each of its details that says nothing is taken from the next claim that says something. What is
 * written on the others is appended to its note, what they say of propositions it says of them; then they are removed.
 * Where one of them waits for review, it does.
 */
export const mergeClaims = defineCommand({
  name: 'merge-claims',
  params: z.strictObject({ claimIds: ids(2, 100), anchor }),
  run({ claimIds, anchor }, reading, context) {
    const found = findAll(reading, 'claim', claimIds);
    if (!found.ok) return found;
    const [survivor, ...others] = found.value.toSorted(inReadingOrder);
    if (survivor === undefined) return fail('invalid-input', 'There are no claims to merge.');
    const place = placeBeside(reading, survivor, anchor);
    if (!place.ok) return place;
    const outside = found.value.find((each) => !covers(anchor, each.anchor));
    if (outside !== undefined) {
      return fail('invalid-input', 'The merged claim has to cover every claim it is made of, in one text.', {
        where: `claim ${outside.id}`,
        hint: 'Merge claims of one text, and select all of them.',
      });
    }
    const about = ({ id }: Claim) => ({ kind: 'claim', id }) as const;
    const note = mergedNote(reading, about(survivor), others.map(about), context);
    if (!note.ok) return note;
    const whole: Claim = { ...survivor, ...place.value, ...mergedDetails([survivor, ...others]) };
    const merged = update(survivor, whole);
    const review = mergedReview(reading, [survivor, ...others], whole);
    const stances = joined(
      reading,
      others.flatMap((each) => ofClaim(reading.stancesOf(each.id), survivor)),
    );
    return outcome({
      added: [...note.value.added, ...review.added, ...stances.added],
      updated: [...merged.updated, ...note.value.updated, ...review.updated, ...stances.updated],
      removed: withNotes(reading, others),
    });
  },
});

function covers(whole: Claim['anchor'], part: Claim['anchor']): boolean {
  return whole.versionId === part.versionId && whole.start <= part.start && part.end <= whole.end;
}

/** What becomes of the reviews of claims: one, of what they are now. Those of the others go with them. */
function mergedReview(reading: Reading, inOrder: readonly Claim[], whole: Claim): Changes {
  const earlier = inOrder.flatMap(({ id }) => reading.get('review', reviewId(id)) ?? []);
  const review = reviewAgain(reading, earlier, whole);
  if (review === null) return noChanges;
  const before = earlier.find(({ claimId }) => claimId === whole.id);
  return before === undefined ? { ...noChanges, added: [review] } : update(before, review);
}

/** Each detail as the first claim that says anything about it has it. */
function mergedDetails(inOrder: readonly Claim[]): ClaimDetails {
  const first = <K extends keyof ClaimDetails>(key: K) =>
    inOrder.map((claim) => claim[key]).find((value) => value !== null && value !== '');
  return {
    attribution: first('attribution') ?? '',
    credibility: first('credibility') ?? null,
    likelihood: first('likelihood') ?? null,
    confidence: first('confidence') ?? null,
  };
}
