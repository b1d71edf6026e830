import { useRef, useState } from 'react';
import { sameJson } from '../../domain/changes.ts';
import { type Claim, type ClaimDetails, confidences, credibilities, likelihoods } from '../../domain/claim.ts';
import { ChoiceField, LineField } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform } from '../session.tsx';

/** Stands for "not set" in a list of choices. */
const NONE = 'none';

/** Edits who asserts a claim, its credibility, likelihood and confidence. Saves each field as it is left. */
export function ClaimDetailsForm({ claim, onLeave }: { claim: Claim; onLeave: () => void }) {
  const messages = useMessages();
  const perform = usePerform();
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
  return (
    <form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(details);
        onLeave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        save(details);
        onLeave();
      }}
    >
      <LineField
        label={messages.claim.attribution}
        description={messages.claim.attributionHint}
        value={details.attribution}
        onChange={(attribution) => setDetails({ ...details, attribution })}
        onBlur={() => save(details)}
        autoFocus
      />
      <ChoiceField
        label={messages.claim.credibility}
        chosen={details.credibility === null ? NONE : String(details.credibility)}
        choices={[none, ...credibilities.map((each) => [String(each), messages.credibility[each]] as const)]}
        onChoose={(chosen) => save({ ...details, credibility: chosen === NONE ? null : Number(chosen) })}
      />
      <ChoiceField
        label={messages.claim.likelihood}
        chosen={details.likelihood ?? NONE}
        choices={[none, ...likelihoods.map((each) => [each, messages.likelihood[each]] as const)]}
        onChoose={(chosen) => save({ ...details, likelihood: chosen === NONE ? null : chosen })}
      />
      <ChoiceField
        label={messages.claim.confidence}
        chosen={details.confidence ?? NONE}
        choices={[none, ...confidences.map((each) => [each, messages.confidence[each]] as const)]}
        onChoose={(chosen) => save({ ...details, confidence: chosen === NONE ? null : chosen })}
      />
    </form>
  );
}

function detailsOf({ attribution, credibility, likelihood, confidence }: Claim): ClaimDetails {
  return { attribution, credibility, likelihood, confidence };
}
