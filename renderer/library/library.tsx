import { FilePlus2 } from 'lucide-react';
import { memo, useCallback, useDeferredValue, useEffect, useState } from 'react';
import { FileTrigger, GridList, GridListItem } from 'react-aria-components';
import type { SourceSummary } from '../../domain/contract.ts';
import { Button, Empty } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { focusPane } from '../panes.ts';
import { useSession } from '../session.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { loneFile } from './dropped-files.ts';
import { EncodingDialog } from './encoding-dialog.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReportBar } from './import-report.tsx';
import { SourceCard } from './source-card.tsx';
import { TriageProgress, triageOfAll } from './triage-progress.tsx';
import { type CopyOf, useCopies } from './use-copies.ts';
import { useImports } from './use-imports.ts';
import { useSteady } from './use-steady.ts';
import './library.css';

/** What the import dialog offers first; what a file is, is decided by its content. */
const SUGGESTED_TYPES = [
  ...['.txt', '.md', '.markdown', '.html', '.htm', 'text/plain', 'text/markdown', 'text/html'],
  ...['.pdf', '.eml', '.mht', '.mhtml', 'application/pdf', 'message/rfc822', 'multipart/related'],
  ...['.docx', '.epub', '.hwpx'],
];

const nothing: readonly SourceSummary[] = [];

/** The sources of the notebook: choose one, import more, edit what is known of them. */
export function Library({ chosen, onChoose }: { chosen: string | null; onChoose: (sourceId: string | null) => void }) {
  const messages = useMessages();
  const { queries } = useSession();
  const [edited, setEdited] = useState<SourceSummary | null>(null);
  const choose = useCallback((sourceId: string) => onChoose(sourceId), [onChoose]);
  const [recoded, setRecoded] = useState<{ id: string; title: string } | null>(null);
  const { state, start, split, imports } = useImports(choose, setRecoded);
  const summaries = useSteady(queries.useSummaries(), state.tasks.length > 1);
  const known = summaries ?? nothing;
  // The numbers of a commit are read later than its claim.
  const shown = useDeferredValue(known);
  const copies = useCopies(known.length, state.tasks.length > 0);
  const isReady = summaries !== undefined;
  useEffect(() => {
    // Keys should mean something from the first moment.
    if (isReady && chosen === null && document.activeElement === document.body) focusPane(1);
  }, [isReady, chosen]);
  return (
    <aside className="list-pane" aria-label={messages.library.title(known.length)}>
      <div className="list-head">
        <h2>{messages.library.title(known.length)}</h2>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={SUGGESTED_TYPES}
          onSelect={(files) => files !== null && void start([...files].map(loneFile))}
        >
          <Button look={['small']}>
            <FilePlus2 size={14} aria-hidden />
            {messages.library.import}
          </Button>
        </FileTrigger>
        {known.length > 1 && <TriageProgress {...triageOfAll(known)} />}
      </div>
      <ImportProgress state={state} imports={imports} />
      <ImportReportBar state={state} imports={imports} onSplit={split} />
      {summaries !== undefined && known.length === 0 && state.tasks.length === 0 ? (
        <Empty title={messages.library.empty} hint={messages.library.emptyHint} />
      ) : (
        <Sources summaries={shown} copies={copies} chosen={chosen} onChoose={choose} onEdit={setEdited} />
      )}
      {edited !== null && (
        <DetailsDialog
          key={edited.source.id}
          summary={edited}
          onClose={() => setEdited(null)}
          onSplit={split}
          onRemoved={() => chosen === edited.source.id && onChoose(null)}
        />
      )}
      {recoded !== null && <EncodingDialog key={recoded.id} sourceId={recoded.id} title={recoded.title} onClose={() => setRecoded(null)} />}
      <FileDrop onFiles={start} />
    </aside>
  );
}

/** Each source with how far the work on it has come. */
const Sources = memo(function Sources(props: {
  summaries: readonly SourceSummary[];
  copies: ReadonlyMap<string, CopyOf>;
  chosen: string | null;
  onChoose: (sourceId: string) => void;
  onEdit: (summary: SourceSummary) => void;
}) {
  const messages = useMessages();
  const { summaries, copies, chosen, onChoose, onEdit } = props;
  const titleOf = (sourceId: string) => summaries.find(({ source }) => source.id === sourceId)?.source.title;
  return (
    <GridList
      className="sources"
      aria-label={messages.library.title(summaries.length)}
      items={summaries.map((summary) => {
        const copy = copies.get(summary.source.id);
        const title = copy === undefined ? undefined : titleOf(copy.sourceId);
        return { id: summary.source.id, summary, copy: copy === undefined || title === undefined ? null : { title, share: copy.share } };
      })}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {({ summary, copy }) => (
        <GridListItem id={summary.source.id} textValue={summary.source.title} className="source">
          <SourceCard summary={summary} copy={copy} onEdit={() => onEdit(summary)} />
        </GridListItem>
      )}
    </GridList>
  );
});
