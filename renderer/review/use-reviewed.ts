import { useMemo, useRef } from 'react';
import { describeAnchor } from '../../domain/anchor.ts';
import type { Claim } from '../../domain/claim.ts';
import type { CommandName, ParamsOf } from '../../domain/commands/index.ts';
import type { Review } from '../../domain/review.ts';
import { type Sides, sideBySide } from '../../domain/review-sides.ts';
import { useNotices, usePerform, useSession } from '../session.tsx';
import { useTexts } from './use-texts.ts';

/** A review with the words on both sides, and what can be done about it. */
interface Reviewed {
  /** Null until it is known. */
  readonly claim: Claim | null;
  /** Null until both texts are there. */
  readonly sides: Sides | null;
  /** Null when no place is proposed, and until its text is there. */
  readonly accept: (() => void) | null;
  readonly keep: () => void;
}

export function useReviewed(review: Review): Reviewed {
  const { queries } = useSession();
  const notices = useNotices();
  const perform = usePerform();
  const claim = queries.useReferredClaim(review.claimId) ?? null;
  const taggedIn = claim?.anchor.versionId;
  const wanted = useMemo(() => (taggedIn === undefined ? [] : [taggedIn, review.versionId]), [taggedIn, review.versionId]);
  const texts = useTexts(wanted);
  const oldText = taggedIn === undefined ? undefined : texts.get(taggedIn);
  const text = texts.get(review.versionId);
  const sides = useMemo(() => {
    if (claim === null || oldText === undefined || text === undefined) return null;
    const { start, end } = claim.anchor;
    return sideBySide({ text: oldText, start, end }, review.proposed === null ? null : { text, ...review.proposed });
  }, [claim, review, oldText, text]);
  /** What was asked for and may not have been heard of yet: a second press must not judge the same once more. */
  const judged = useRef<Review | null>(null);

  const judge = async <N extends CommandName>(name: N, params: ParamsOf<N>) => {
    if (judged.current === review) return;
    judged.current = review;
    if (!(await perform(name, params))) judged.current = null;
  };
  const { claimId, versionId, proposed } = review;
  const accept = () => {
    if (text === undefined || proposed === null) return;
    const anchor = describeAnchor(text, versionId, proposed.start, proposed.end);
    if (anchor.ok) void judge('accept-review', { claimId, anchor: anchor.value });
    else notices.fail(anchor.error);
  };
  return {
    claim,
    sides,
    accept: sides === null || proposed === null ? null : accept,
    keep: () => void judge('keep-unplaced', { claimId }),
  };
}
