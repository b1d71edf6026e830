import { useMemo, useRef } from 'react';
import { describeAnchor } from '../../domain/anchor.ts';
import type { Claim } from '../../domain/claim.ts';
import type { CommandName, ParamsOf } from '../../domain/commands/index.ts';
import type { ResultFor } from '../../domain/contract.ts';
import type { Review } from '../../domain/review.ts';
import { type Sides, sideBySide } from '../../domain/review-sides.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { useNotices, usePerform, useSession } from '../session.tsx';
import { useVersions } from './use-versions.ts';

/** A review with the words on both sides, and what can be done about it. */
interface Reviewed {
  /** Null until it is known. */
  readonly claim: Claim | null;
  /** Null until both texts are there. */
  readonly sides: Sides | null;
  /** The version under review; null until it is there. */
  readonly corrected: ResultFor<'version.open'> | null;
  /** Null when no place is proposed, and until its text is there. */
  readonly accept: (() => void) | null;
  /** Puts the claim at another place of the corrected text. */
  readonly acceptAt: (place: Stretch) => void;
  readonly keep: () => void;
}

export function useReviewed(review: Review): Reviewed {
  const { queries } = useSession();
  const notices = useNotices();
  const perform = usePerform();
  const claim = queries.useReferredClaim(review.claimId) ?? null;
  const taggedIn = claim?.anchor.versionId;
  const wanted = useMemo(() => (taggedIn === undefined ? [] : [taggedIn, review.versionId]), [taggedIn, review.versionId]);
  const versions = useVersions(wanted);
  const oldText = taggedIn === undefined ? undefined : versions.get(taggedIn)?.text;
  const corrected = versions.get(review.versionId) ?? null;
  const text = corrected?.text;
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
  const acceptAt = ({ start, end }: Stretch) => {
    if (text === undefined) return;
    const anchor = describeAnchor(text, versionId, start, end);
    if (anchor.ok) void judge('accept-review', { claimId, anchor: anchor.value });
    else notices.fail(anchor.error);
  };
  return {
    claim,
    sides,
    corrected,
    accept: sides === null || proposed === null ? null : () => acceptAt(proposed),
    acceptAt,
    keep: () => void judge('keep-unplaced', { claimId }),
  };
}
