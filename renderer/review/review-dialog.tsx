import { useMemo, useState } from 'react';
import type { Review } from '../../domain/review.ts';
import type { Source } from '../../domain/source.ts';
import { Button, ModalDialog } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { PlaceChooser } from './place-chooser.tsx';
import { reviewActionFor } from './review-keys.ts';
import { ReviewedClaim } from './reviewed-claim.tsx';
import { useReviewed } from './use-reviewed.ts';
import { waitingIn } from './waiting.ts';
import './review.css';

/** The claims of a source that a correction left behind, one at a time: each is accepted where it is proposed, or kept as gone. */
export function ReviewDialog(props: {
  source: Source;
  /** The claim to begin with; null for the likeliest. */
  claimId: string | null;
  onClose: () => void;
}) {
  const { source, onClose } = props;
  const messages = useMessages();
  const words = messages.reviewing;
  const reviews = useSession().queries.useReviews();
  /** One that was judged to stay with the old text is asked for to be judged again. */
  const [again] = useState(() => (reviews.get(props.claimId ?? '')?.status === 'kept' ? props.claimId : null));
  const waiting = useMemo(() => waitingIn(reviews, source.id, again), [reviews, source.id, again]);
  const [chosen, setChosen] = useState({ claimId: props.claimId ?? '', at: 0 });
  const found = waiting.findIndex(({ claimId }) => claimId === chosen.claimId);
  // Where one was judged, the one after it takes its place.
  const at = found >= 0 ? found : Math.min(chosen.at, waiting.length - 1);
  const review = waiting[at];
  const choose = (next: number) => {
    const claimId = waiting[next]?.claimId;
    if (claimId !== undefined) setChosen({ claimId, at: next });
  };
  return (
    <ModalDialog title={words.dialog(source.title)} open wide isUndoable onClose={onClose}>
      {review === undefined ? (
        <>
          <p role="status">{words.none}</p>
          <div className="actions">
            <Button autoFocus onPress={onClose}>
              {messages.app.close}
            </Button>
          </div>
        </>
      ) : (
        <WaitingClaim review={review} at={at} total={waiting.length} source={source} onChoose={choose} onClose={onClose} />
      )}
    </ModalDialog>
  );
}

function WaitingClaim(props: {
  review: Review;
  at: number;
  total: number;
  source: Source;
  onChoose: (at: number) => void;
  onClose: () => void;
}) {
  const { review, at, total, source, onChoose, onClose } = props;
  const messages = useMessages();
  const words = messages.reviewing;
  const { claim, sides, corrected, accept, acceptAt, keep } = useReviewed(review);
  /** The claim that another place is chosen for. */
  const [choosing, setChoosing] = useState<string | null>(null);
  const place = words.place(at + 1, total);
  const canChoose = claim !== null && corrected !== null;
  const choose = () => setChoosing(review.claimId);
  const act = { accept: () => accept?.(), choose, keep, next: () => onChoose(at + 1), previous: () => onChoose(at - 1) };
  if (choosing === review.claimId && claim !== null && corrected !== null) {
    return (
      <PlaceChooser
        claim={claim}
        review={review}
        source={source}
        corrected={corrected}
        onBack={() => setChoosing(null)}
        // Once it is accepted the next claim takes its place.
        onPlace={acceptAt}
      />
    );
  }
  return (
    <section
      // A claim that takes another's place is read out, and keys go on working.
      key={review.claimId}
      ref={focusOn}
      className="review"
      tabIndex={-1}
      aria-label={place}
      onKeyDown={(event) => {
        const action = reviewActionFor(event);
        if (action === null) return;
        event.preventDefault();
        act[action]();
      }}
    >
      <p className="soft">{words.hint}</p>
      <ReviewedClaim review={review} claim={claim} sides={sides} place={place} language={source.language} />
      <div className="actions">
        <span className="actions-start">
          <Button look={['plain']} isDisabled={at === 0} onPress={act.previous}>
            {words.previous} <kbd aria-hidden>K</kbd>
          </Button>
          <Button look={['plain']} isDisabled={at === total - 1} onPress={act.next}>
            {words.next} <kbd aria-hidden>J</kbd>
          </Button>
        </span>
        <Button onPress={onClose}>{messages.app.close}</Button>
        <Button isDisabled={!canChoose} onPress={choose}>
          {words.choose} <kbd aria-hidden>C</kbd>
        </Button>
        <Button isDisabled={review.status === 'kept'} onPress={keep}>
          {words.keep} <kbd aria-hidden>G</kbd>
        </Button>
        <Button look={['primary']} isDisabled={accept === null} onPress={act.accept}>
          {words.accept} <kbd aria-hidden>A</kbd>
        </Button>
      </div>
    </section>
  );
}

function focusOn(element: HTMLElement | null): void {
  element?.focus();
}
