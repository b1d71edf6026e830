import { useEffect, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { useSources } from '../use-sources.ts';
import { type CompareTab, compareTabs } from './tabs.ts';
import './compare.css';

/** Across sources: what they say, beside each other. */
export function CompareView({ onOpenClaim }: { onOpenClaim: (claim: Claim) => void }) {
  const messages = useMessages();
  const { hello, sync, queries } = useSession();
  const notices = useNotices();
  const [tab, setTab] = useTab(hello.notebookId);
  const claims = queries.useClaims();
  const sources = useSources(queries.useSummaries());

  useEffect(() => {
    void sync.openClaims().then((done) => {
      if (!done.ok) notices.fail(done.error);
    });
  }, [sync, notices]);

  return (
    <main className="compare">
      {compareTabs.length > 1 && (
        <nav className="compare-tabs" aria-label={messages.compare.ways}>
          <Segments
            label={messages.compare.ways}
            chosen={tab}
            choices={compareTabs.map((each) => [each, messages.compare.tabs[each]])}
            onChoose={setTab}
          />
        </nav>
      )}
      {tab === 'timeline' && <TimelineView claims={claims} sources={sources} onOpenClaim={onOpenClaim} />}
    </main>
  );
}

/** The tab that was open last, for as long as the window lives. */
function useTab(notebookId: string): [CompareTab, (tab: CompareTab) => void] {
  const key = `caveat:compare:${notebookId}`;
  const [tab, setTab] = useState<CompareTab>(() => compareTabs.find((each) => each === sessionStorage.getItem(key)) ?? compareTabs[0]);
  return [
    tab,
    (chosen) => {
      sessionStorage.setItem(key, chosen);
      setTab(chosen);
    },
  ];
}
