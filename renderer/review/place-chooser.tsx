import { useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { ResultFor } from '../../domain/contract.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import type { Review } from '../../domain/review.ts';
import type { Stretch } from '../../domain/sentences.ts';
import type { Source } from '../../domain/source.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { Cursor } from '../reader/cursor.ts';
import { PlainText } from '../reader/plain-text.tsx';

/** The corrected text, for the analyst to say where in it a claim stands. What is proposed is selected at first. */
export function PlaceChooser(props: {
  claim: Claim;
  review: Review;
  source: Source;
  /** The version under review, with its text. */
  corrected: ResultFor<'version.open'>;
  /** Hears of the place: UTF-16 code units of the version under review. */
  onPlace: (place: Stretch) => void;
  onBack: () => void;
}) {
  const { claim, review, source, corrected, onPlace } = props;
  const messages = useMessages();
  const words = messages.reviewing;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const place = (at: Cursor): void => {
    if (at.selected) onPlace({ start: at.start, end: at.end });
  };
  return (
    <section
      className="review"
      aria-label={words.choose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        props.onBack();
      }}
    >
      <blockquote className="review-wanted" lang={languageOfQuote(claim.anchor.exact, source.language)}>
        {claim.anchor.exact}
      </blockquote>
      <p className="soft">{words.chooseHint}</p>
      <PlainText
        version={corrected.version}
        roles={corrected.roles}
        text={corrected.text}
        source={source}
        label={words.correctedText}
        marked={review.proposed}
        isChosen
        onCursor={setCursor}
        onConfirm={place}
      />
      <div className="actions">
        <Button onPress={props.onBack}>{words.back}</Button>
        <Button look={['primary']} isDisabled={cursor?.selected !== true} onPress={() => cursor !== null && place(cursor)}>
          {words.acceptSelection} <kbd aria-hidden>Enter</kbd>
        </Button>
      </div>
    </section>
  );
}
