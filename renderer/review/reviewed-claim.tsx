import type { Claim } from '../../domain/claim.ts';
import type { Review } from '../../domain/review.ts';
import type { Sides } from '../../domain/review-sides.ts';
import { TagWord } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { SideView } from './side-view.tsx';

/** A claim under review: what it is, the words it was tagged in, and beside them those proposed. */
export function ReviewedClaim(props: { review: Review; claim: Claim | null; sides: Sides | null; place: string; language: string }) {
  const messages = useMessages();
  const words = messages.reviewing;
  const { review, claim, sides, place, language } = props;
  return (
    <>
      <p className="review-facts">
        <span>{place}</span>
        {claim !== null && <TagWord tag={claim.tag} words={messages.tags[claim.tag]} />}
        {claim !== null && claim.attribution !== '' && (
          <span>
            {messages.claim.says}: {claim.attribution}
          </span>
        )}
        {review.proposed !== null && <span>{words.alike(Math.round(review.score * 100))}</span>}
      </p>
      <div className="review-sides" aria-busy={sides === null}>
        {sides !== null && <SideView title={words.old} side={sides.old} marked="del" language={language} />}
        {sides !== null && sides.now !== null && <SideView title={words.now} side={sides.now} marked="ins" language={language} />}
        {review.proposed === null && <p className="review-nothing">{words.nothingFound}</p>}
      </div>
      {sides !== null && isSame(sides) && <p>{words.sameWords}</p>}
    </>
  );
}

function isSame({ old, now }: Sides): boolean {
  return now !== null && [...old.pieces, ...now.pieces].every(({ differs }) => !differs);
}
