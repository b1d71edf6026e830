import { useMemo } from 'react';
import type { Brief } from '../../domain/brief.ts';
import { claimIdsIn, referencedClaimIdsIn } from '../../domain/rich-text.ts';
import { useMessages } from '../messages/index.tsx';
import { reviewedAmong } from '../review/waiting.ts';
import { useSession } from '../session.tsx';

/** The claims that a brief quotes or refers to and that a correction of their source left behind. */
export function useBriefReviews(brief: Brief) {
  const reviews = useSession().queries.useReviews();
  return useMemo(() => {
    const used = [...claimIdsIn(brief.content), ...referencedClaimIdsIn(brief.content)];
    return reviewedAmong(reviews, used);
  }, [reviews, brief]);
}

/** How many claims of a brief a correction left behind, for its entry in the list; nothing when there are none. */
export function BriefReviews({ brief }: { brief: Brief }) {
  const { inUse } = useMessages().reviewing;
  const { open, kept } = useBriefReviews(brief);
  if (open.length + kept.length === 0) return null;
  return (
    <span className="brief-reviews">
      {open.length > 0 && <span data-status="open">{inUse.open(open.length)}</span>}
      {kept.length > 0 && <span data-status="kept">{inUse.kept(kept.length)}</span>}
    </span>
  );
}
