import { useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { Saying } from '../../domain/propositions/said.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { SaidPassage } from '../propositions/said-passage.tsx';
import { StanceSign } from '../propositions/stance-sign.tsx';

/** More at once would not be read. */
const SHOWN = 12;

/** The passages of a cell beside each other, each with its stance. */
export function SayingsBeside({ sayings, onOpenClaim }: { sayings: readonly Saying[]; onOpenClaim: (claim: Claim) => void }) {
  const { matrix: words, propositions } = useMessages();
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <div className="matrix-beside">
        {(isWhole ? sayings : sayings.slice(0, SHOWN)).map(({ claim, stance }) => (
          <SaidPassage
            key={claim.id}
            claim={claim}
            before={
              <span className="stance-word">
                <StanceSign stance={stance.stance} />
                {propositions.stances[stance.stance]}
              </span>
            }
            onOpenClaim={onOpenClaim}
          />
        ))}
      </div>
      {!isWhole && sayings.length > SHOWN && (
        <Button look={['link']} onPress={() => setWhole(true)}>
          {words.showAll(sayings.length)}
        </Button>
      )}
    </>
  );
}
