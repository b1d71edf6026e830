import { useMessages } from '../messages/index.tsx';
import { useLinking } from '../propositions/linking.ts';
import { StanceSign } from '../propositions/stance-sign.tsx';
import { useSession } from '../session.tsx';

/** The propositions a claim is linked to, each with what the claim says of it; a press goes there. */
export function ClaimPropositions({ claimId, reachable }: { claimId: string; reachable: boolean }) {
  const messages = useMessages();
  const { queries } = useSession();
  const { open } = useLinking();
  const stances = queries.useStancesOf(claimId);
  const { byId } = queries.usePropositions();
  if (stances === undefined) return null;
  return (
    <ul className="claim-propositions" aria-label={messages.propositions.propositionsOf}>
      {stances.map(({ id, propositionId, stance }) => (
        <li key={id}>
          <button type="button" tabIndex={reachable ? 0 : -1} onClick={() => open(propositionId)}>
            <StanceSign stance={stance} />
            <span className="visually-hidden">{messages.propositions.stances[stance]}: </span>
            <span>{byId.get(propositionId)?.statement}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
