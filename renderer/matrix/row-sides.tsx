import { useMemo } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { MatrixRow } from '../../domain/matrix/rows.ts';
import { sayingsOf } from '../../domain/propositions/said.ts';
import { stancesTaken } from '../../domain/stance.ts';
import { useMessages } from '../messages/index.tsx';
import { Dispute } from '../propositions/dispute.tsx';
import { SaidPassages } from '../propositions/said-passage.tsx';
import { StanceSign } from '../propositions/stance-sign.tsx';
import { useNotices, useSession } from '../session.tsx';

/** How many claims of one stance stand in sight at first. */
const SHOWN = 4;

/** All that is said of a proposition, beside each other by stance: what clashes first, with the offer to tag it as disputed. */
export function RowSides({ row, onOpenClaim }: { row: MatrixRow; onOpenClaim: (claim: Claim) => void }) {
  const words = useMessages().propositions;
  const { queries } = useSession();
  const notices = useNotices();
  const { proposition, conflict } = row;
  const stances = queries.usePropositions().on.get(proposition.id);
  const claimIds = useMemo(() => (stances ?? []).map(({ claimId }) => claimId), [stances]);
  const claims = queries.useReferredClaims(claimIds, notices.fail);
  if (stances === undefined) return <p className="soft">{words.nobody}</p>;
  if (claims === undefined) return null;
  const sayings = sayingsOf(stances, claims);
  const others = stancesTaken
    .filter((each) => conflict === null || (each !== 'asserts' && each !== 'denies'))
    .map((taken) => ({ taken, claims: sayings.filter(({ stance }) => stance.stance === taken).map(({ claim }) => claim) }))
    .filter((each) => each.claims.length > 0);
  return (
    <>
      {conflict !== null && <Dispute {...{ proposition, conflict, sayings, onOpenClaim }} />}
      <div className="matrix-beside">
        {others.map((each) => (
          <section key={each.taken} className="dispute-side">
            <h3 className="stance-word">
              <StanceSign stance={each.taken} />
              {words.stances[each.taken]}
            </h3>
            <SaidPassages claims={each.claims} most={SHOWN} onOpenClaim={onOpenClaim} />
          </section>
        ))}
      </div>
    </>
  );
}
