import { useRef, useState } from 'react';
import { sameJson } from '../../domain/changes.ts';
import { type Claim, type ClaimDetails, confidences, credibilities, likelihoods } from '../../domain/claim.ts';
import { ChoiceField } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform } from '../session.tsx';
import { AttributionField } from './attribution-field.tsx';
import { useClaimActs } from './claim-acts.ts';
import { suggestedNames } from './suggested-names.ts';

/** Stands for "not set" in a list of choices. */
const NONE = 'none';

/** Edits who asserts a claim, its credibility, likelihood and confidence. Saves each field as it is left. */
export function ClaimDetailsForm({ claim, onLeave }: { claim: Claim; onLeave: () => void }) {
  const messages = useMessages();
  const perform = usePerform();
  const { namesFor, takeTypedAhead } = useClaimActs();
  const [names] = useState(() => namesFor(claim));
  // The form is the truth while it is open: what the mirror says may be older than the last field.
  const [details, setDetails] = useState<ClaimDetails>(() => detailsOf(claim));
  const sent = useRef(details);
  const save = (next: ClaimDetails) => {
    setDetails(next);
    if (sameJson(next, sent.current)) return;
    sent.current = next;
    void perform('set-claim-details', { claimId: claim.id, details: next });
  };
  const none = [NONE, messages.claim.notSet] as const;
  const { scales } = messages;
  /** Whether the list of suggestions showed when the key went down: Escape then only closes it. */
  const listShowed = useRef(false);
  return (
    <form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(details);
        onLeave();
      }}
      onKeyDownCapture={(event) => {
        const { target } = event;
        // While an input method composes, every key is its own: none saves, leaves, or moves through suggestions.
        if (event.nativeEvent.isComposing) event.stopPropagation();
        listShowed.current = target instanceof HTMLInputElement && target.ariaExpanded === 'true';
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (listShowed.current) return;
        save(details);
        onLeave();
      }}
    >
      <AttributionField
        value={details.attribution}
        suggestions={suggestedNames(details.attribution, names)}
        opensAtOnce={claim.attribution === '' && names.spoken.length > 0}
        onChange={(attribution) => setDetails({ ...details, attribution })}
        onSave={(attribution) => save({ ...details, attribution })}
        takeTypedAhead={takeTypedAhead}
      />
      <ChoiceField
        label={messages.claim.credibility}
        chosen={details.credibility === null ? NONE : String(details.credibility)}
        choices={[none, ...credibilities.map((each) => [String(each), messages.credibility[each], scales.credibility[each]] as const)]}
        onChoose={(chosen) => save({ ...details, credibility: chosen === NONE ? null : Number(chosen) })}
      />
      <ChoiceField
        label={messages.claim.likelihood}
        description={scales.likelihoodIs}
        chosen={details.likelihood ?? NONE}
        choices={[none, ...likelihoods.map((each) => [each, messages.likelihood[each], scales.alsoLikely[each]] as const)]}
        onChoose={(chosen) => save({ ...details, likelihood: chosen === NONE ? null : chosen })}
      />
      <ChoiceField
        label={messages.claim.confidence}
        description={scales.confidenceIs}
        chosen={details.confidence ?? NONE}
        choices={[none, ...confidences.map((each) => [each, messages.confidence[each], scales.confidence[each]] as const)]}
        onChoose={(chosen) => save({ ...details, confidence: chosen === NONE ? null : chosen })}
      />
      <p className="description">{scales.apart}</p>
    </form>
  );
}

function detailsOf({ attribution, credibility, likelihood, confidence }: Claim): ClaimDetails {
  return { attribution, credibility, likelihood, confidence };
}
