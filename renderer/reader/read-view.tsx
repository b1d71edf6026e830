import { memo, useDeferredValue, useEffect } from 'react';
import { Empty } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { leftAt } from '../place.ts';
import { useNotices, useSession } from '../session.tsx';
import { type Going, SourceReader } from './source-reader.tsx';
import './reader.css';

/** The chosen source with its margin, or what to do when none is chosen. */
export const ReadView = memo(function ReadView({ sourceId, ...going }: { sourceId: string | null } & Going) {
  const messages = useMessages();
  if (sourceId === null) {
    return (
      <main className="text-pane text-pane-empty">
        <Empty title={messages.reader.choose} />
      </main>
    );
  }
  return <OpenedSource key={sourceId} sourceId={sourceId} {...going} />;
});

function OpenedSource({ sourceId, ...going }: { sourceId: string } & Going) {
  const { queries, sync } = useSession();
  const notices = useNotices();
  const opened = queries.useOpenSource(sourceId);
  useEffect(() => {
    const versionId = sync.versionOf(sourceId);
    void sync.open(sourceId, versionId === undefined ? 1 : leftAt(versionId)).then((done) => {
      if (!done.ok && done.error.code !== 'not-found') notices.fail(done.error);
    });
  }, [sync, sourceId, notices]);
  // Drawn in slices: a key or a click in between is answered.
  const isDue = useDeferredValue(opened !== undefined, false);
  if (opened === undefined || !isDue) return <main className="text-pane" aria-busy />;
  return <SourceReader key={opened.version.id} opened={opened} {...going} />;
}
