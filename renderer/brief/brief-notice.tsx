import type { Brief } from '../../domain/brief.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useDesk } from '../review/desk.ts';
import { BriefReviews, useBriefReviews } from './brief-reviews.tsx';

/** Above a brief: that claims in it were left behind by a correction, with the way to review those that wait. */
export function BriefNotice({ brief }: { brief: Brief }) {
  const words = useMessages().reviewing;
  const desk = useDesk();
  const { open, kept } = useBriefReviews(brief);
  const [first] = open;
  if (open.length + kept.length === 0) return null;
  return (
    <p className="brief-notice" role="status">
      <BriefReviews brief={brief} />
      {first !== undefined && (
        <Button look={['small']} onPress={() => desk.review(first.sourceId, first.claimId)}>
          {words.review}
        </Button>
      )}
    </p>
  );
}
