import type { Stretch } from '../../domain/sentences.ts';
import { elsewhereIn } from '../claim/elsewhere.ts';
import type { OpenSource } from '../mirror/open-source.ts';
import { useSession } from '../session.tsx';
import { useDesk } from './desk.ts';

/** Opens the review of the claim proposed in the passage at hand, else of the first that waits in the source; does nothing when none waits. */
export function useReviewHere({ source, version, elsewhere }: OpenSource, passage: Stretch | null): () => void {
  const desk = useDesk();
  const { sync } = useSession();
  return () => {
    const reviews = sync.reviews.shown;
    const here = passage === null ? [] : elsewhereIn(elsewhere, reviews, version.id, passage);
    const [first] = [...here, ...elsewhereIn(elsewhere, reviews, version.id, null)].filter(({ review }) => review.status === 'open');
    if (first !== undefined) desk.review(source.id, first.claim.id);
  };
}
