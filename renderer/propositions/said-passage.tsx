import { LocateFixed } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { Button } from '../design/controls.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { dateText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { SaidClaim } from './said-claim.tsx';

/** A claim in its whole sentences, below the source it stands in, with the way there. */
export function SaidPassage(props: { claim: Claim; marked?: readonly Stretch[]; before?: ReactNode; onOpenClaim: (claim: Claim) => void }) {
  const { claim, marked, before, onOpenClaim } = props;
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const { queries } = useSession();
  const source = queries.useSource(claim.sourceId);
  const facts = [source?.outlet ?? '', source?.published == null ? '' : dateText(language, source.published)].filter((each) => each !== '');
  return (
    <div className="said-passage">
      <p className="dispute-source">
        <span lang={source?.language}>{source?.title}</span>
        {facts.length > 0 && ` · ${facts.join(' · ')}`}
      </p>
      <SaidClaim
        claim={claim}
        inContext
        {...(marked !== undefined && { marked })}
        before={before}
        tools={
          <span className="said-tools">
            <IconButton label={messages.claim.goTo} onPress={() => onOpenClaim(claim)}>
              <LocateFixed size={14} aria-hidden />
            </IconButton>
          </span>
        }
      />
    </div>
  );
}

/** Claims in their sentences, the first of them, and all when asked. */
export function SaidPassages(props: { claims: readonly Claim[]; most: number; onOpenClaim: (claim: Claim) => void }) {
  const words = useMessages().matrix;
  const [isWhole, setWhole] = useState(false);
  const { claims, most } = props;
  return (
    <>
      {(isWhole ? claims : claims.slice(0, most)).map((claim) => (
        <SaidPassage key={claim.id} claim={claim} onOpenClaim={props.onOpenClaim} />
      ))}
      {!isWhole && claims.length > most && (
        <Button look={['link']} onPress={() => setWhole(true)}>
          {words.showAll(claims.length)}
        </Button>
      )}
    </>
  );
}
