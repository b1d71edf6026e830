import type { Claim } from '../../domain/claim.ts';
import type { Proposition } from '../../domain/proposition.ts';
import type { Conflict } from '../../domain/propositions/conflict.ts';
import type { Saying } from '../../domain/propositions/said.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform } from '../session.tsx';
import { SaidPassages } from './said-passage.tsx';
import { StanceSign } from './stance-sign.tsx';

/** How many claims of a side stand in sight at first. */
const SHOWN = 2;

/** Two sides that clash, next to each other, and the offer to tag both as disputed. */
export function Dispute(props: {
  proposition: Proposition;
  conflict: Conflict;
  sayings: readonly Saying[];
  onOpenClaim: (claim: Claim) => void;
}) {
  const words = useMessages().propositions;
  const perform = usePerform();
  const { proposition, conflict, sayings } = props;
  const sides = (['asserts', 'denies'] as const).map((side) => ({
    side,
    claims: sayings.filter(({ stance }) => stance.stance === side).map(({ claim }) => claim),
  }));
  const isAccepted = sides.every(({ claims }) => claims.every(({ tag }) => tag === 'disputed'));
  return (
    <section className="dispute" aria-label={words.disputeTitle}>
      <header>
        <h3 className="clash">{conflict.between === 'sources' ? words.clash : words.clashWithin}</h3>
        <p className="soft">{words.disputeHint(conflict.asserting, conflict.denying)}</p>
      </header>
      <div className="dispute-sides">
        {sides.map(({ side, claims }) => (
          <div key={side} className="dispute-side">
            <h4 className="stance-word">
              <StanceSign stance={side} />
              {words.stances[side]}
            </h4>
            <SaidPassages claims={claims} most={SHOWN} onOpenClaim={props.onOpenClaim} />
          </div>
        ))}
      </div>
      {isAccepted ? (
        <p className="soft">{words.accepted}</p>
      ) : (
        <Button look={['small']} onPress={() => void perform('accept-dispute', { propositionId: proposition.id })}>
          {words.accept}
        </Button>
      )}
    </section>
  );
}
