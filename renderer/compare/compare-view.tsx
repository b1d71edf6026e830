import { type ReactNode, useEffect } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { Segments } from '../design/controls.tsx';
import { MatrixTab } from '../matrix/matrix-tab.tsx';
import { useMessages } from '../messages/index.tsx';
import type { Place } from '../place.ts';
import { PropositionsTab } from '../propositions/propositions-tab.tsx';
import { useNotices, useSession } from '../session.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { useSources } from '../use-sources.ts';
import { compareTabs } from './tabs.ts';
import './compare.css';

interface CompareViewProps {
  readonly place: Place;
  readonly onPlace: (change: Partial<Place>) => void;
  readonly onOpenClaim: (claim: Claim) => void;
}

/** Across sources: what they say, beside each other. */
export function CompareView({ place, onPlace, onOpenClaim }: CompareViewProps) {
  const messages = useMessages();
  const { sync } = useSession();
  const notices = useNotices();

  const { compareTab } = place;
  // Claims of any source may stand here, so all of them are brought into memory; the matrix brings those that it needs.
  useEffect(() => {
    if (compareTab === 'matrix') return;
    void sync.openClaims().then((done) => {
      if (!done.ok) notices.fail(done.error);
    });
  }, [sync, notices, compareTab]);

  const head = (
    <nav className="compare-tabs" aria-label={messages.compare.ways}>
      <Segments
        label={messages.compare.ways}
        chosen={compareTab}
        choices={compareTabs.map((each) => [each, messages.compare.tabs[each]])}
        onChoose={(chosen) => onPlace({ compareTab: chosen })}
      />
    </nav>
  );
  if (compareTab === 'matrix') {
    const openBrief = (briefId: string) => onPlace({ view: 'brief', briefId });
    return <MatrixTab head={head} onOpenClaim={onOpenClaim} onOpenBrief={openBrief} />;
  }
  if (compareTab === 'timeline') return <TimelineTab head={head} onOpenClaim={onOpenClaim} />;
  const choose = (propositionId: string | null) => onPlace({ propositionId });
  return <PropositionsTab propositionId={place.propositionId} onChoose={choose} onOpenClaim={onOpenClaim} head={head} />;
}

function TimelineTab({ head, onOpenClaim }: { head: ReactNode; onOpenClaim: (claim: Claim) => void }) {
  const { queries } = useSession();
  const claims = queries.useClaims();
  const sources = useSources(queries.useSummaries());
  return (
    <main className="compare">
      {head}
      <TimelineView claims={claims} sources={sources} onOpenClaim={onOpenClaim} />
    </main>
  );
}
