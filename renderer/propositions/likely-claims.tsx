import { Link, LocateFixed } from 'lucide-react';
import { useMemo } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { Proposition } from '../../domain/proposition.ts';
import { IconButton } from '../design/icon-button.tsx';
import { useMessages } from '../messages/index.tsx';
import type { PropositionsShown } from '../mirror/propositions.ts';
import { useSession } from '../session.tsx';
import { useLikely } from './likely-index.ts';
import { useLinking } from './linking.ts';
import { SaidClaim } from './said-claim.tsx';

const MOST = 6;

/** Claims that may be about a proposition and are not linked to it, with what they share. */
export function LikelyClaims(props: { proposition: Proposition; shown: PropositionsShown; onOpenClaim: (claim: Claim) => void }) {
  const messages = useMessages();
  const words = messages.propositions;
  const { queries } = useSession();
  const { link } = useLinking();
  const likely = useLikely();
  const claims = queries.useClaims();
  const { proposition, shown } = props;
  const stances = shown.on.get(proposition.id);
  const found = useMemo(() => {
    if (likely === null || claims === undefined) return [];
    const linked = (stances ?? []).flatMap(({ claimId }) => claims.get(claimId) ?? []);
    return likely.matches.claimsFor(proposition, linked, MOST);
  }, [likely, claims, stances, proposition]);
  if (found.length === 0) return null;
  return (
    <section className="likely-claims">
      <h3>{words.likely}</h3>
      <p className="soft">{words.likelyHint}</p>
      {found.map(({ claimId, shared }) => {
        const claim = claims?.get(claimId);
        return (
          claim !== undefined && (
            <div key={claimId}>
              <SaidClaim
                claim={claim}
                tools={
                  <span className="said-tools">
                    <IconButton label={words.link} onPress={() => link([claimId])}>
                      <Link size={14} aria-hidden />
                    </IconButton>
                    <IconButton label={messages.claim.goTo} onPress={() => props.onOpenClaim(claim)}>
                      <LocateFixed size={14} aria-hidden />
                    </IconButton>
                  </span>
                }
              />
              <p className="soft why">{words.because(shared.join(' · '))}</p>
            </div>
          )
        );
      })}
    </section>
  );
}
