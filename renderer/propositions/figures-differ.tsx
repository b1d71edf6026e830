import { useEffect, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { EventOf } from '../../domain/contract.ts';
import type { ToldDifference } from '../../domain/contract-propositions.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform, useSession } from '../session.tsx';
import { mayChangeDifferences } from '../slips/use-slips-between.ts';
import { SaidPassage } from './said-passage.tsx';

/** How many passages of a difference stand in sight at first. */
const SHOWN = 4;

/** The numbers and dates that sources tell differently, each with the passages they stand in, and how to say that it is nothing. */
export function FiguresDiffer({ propositionId, onOpenClaim }: { propositionId: string; onOpenClaim: (claim: Claim) => void }) {
  const words = useMessages().slips.differing;
  const perform = usePerform();
  const differences = useDifferences(propositionId);
  const open = differences.filter(({ isDismissed }) => !isDismissed);
  const dismissed = differences.filter(({ isDismissed }) => isDismissed);
  const sourcesOf = ({ sides }: ToldDifference) => [...new Set(sides.map(({ sourceId }) => sourceId))];
  const restore = async () => {
    for (const each of dismissed) await perform('restore-difference', { sourceIds: sourcesOf(each), key: each.key });
  };
  if (differences.length === 0) return null;
  return (
    <section className="differing" aria-label={words.title}>
      {open.length > 0 && (
        <header>
          <h3>{words.title}</h3>
          <p className="soft">{words.hint}</p>
        </header>
      )}
      {open.map((difference) => (
        <TheDifference
          key={difference.key}
          difference={difference}
          onOpenClaim={onOpenClaim}
          onDismiss={() => void perform('dismiss-difference', { sourceIds: sourcesOf(difference), key: difference.key })}
        />
      ))}
      {dismissed.length > 0 && (
        <p className="soft">
          {words.dismissed(dismissed.length)}
          <Button look={['plain', 'small']} onPress={() => void restore()}>
            {words.restore}
          </Button>
        </p>
      )}
    </section>
  );
}

function TheDifference(props: { difference: ToldDifference; onDismiss: () => void; onOpenClaim: (claim: Claim) => void }) {
  const messages = useMessages();
  const words = messages.slips.differing;
  const { queries } = useSession();
  const claims = queries.useClaims();
  const [isWhole, setWhole] = useState(false);
  const { kind, sides } = props.difference;
  const byClaim = [...Map.groupBy(sides, ({ claimId }) => claimId)];
  const values = [...new Set(sides.map((side) => shownText(side.words)))];
  const title = values.join(' / ');
  return (
    <section className="difference" aria-label={`${messages.slips.kinds[kind]}: ${title}`}>
      <h4>
        <span className="soft">{messages.slips.kinds[kind]}</span>
        {title}
      </h4>
      <div className="dispute-sides">
        {(isWhole ? byClaim : byClaim.slice(0, SHOWN)).map(([claimId, of]) => {
          const claim = claims?.get(claimId);
          if (claim === undefined) return null;
          const marked = of.toSorted((a, b) => a.start - b.start);
          return <SaidPassage key={claimId} claim={claim} marked={marked} onOpenClaim={props.onOpenClaim} />;
        })}
      </div>
      <p>
        {!isWhole && byClaim.length > SHOWN && (
          <Button look={['link']} onPress={() => setWhole(true)}>
            {messages.matrix.showAll(byClaim.length)}
          </Button>
        )}
        <Button look={['plain', 'small']} aria-label={`${words.dismiss}: ${title}`} onPress={props.onDismiss}>
          {words.dismiss}
        </Button>
      </p>
    </section>
  );
}

const NONE: readonly ToldDifference[] = [];

/** What sources tell differently of a proposition, level with every commit. */
function useDifferences(propositionId: string): readonly ToldDifference[] {
  const { services } = useSession();
  const [found, setFound] = useState<readonly ToldDifference[]>(NONE);
  useEffect(() => {
    let isGone = false;
    let revision = -1;
    const load = async () => {
      const answer = await services.call('propositions.differences', { propositionId });
      // What goes wrong here is only a hint that is missing; an answer to an earlier question may come later.
      if (isGone || !answer.ok || answer.value.revision < revision) return;
      revision = answer.value.revision;
      setFound(answer.value.differences);
    };
    void load();
    const stop = services.on('committed', ({ changes }: EventOf<'committed'>) => {
      if (mayChangeDifferences(changes)) void load();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [services, propositionId]);
  return found;
}
