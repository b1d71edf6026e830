import { FilePlus2, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { FileTrigger, GridList, GridListItem, ProgressBar } from 'react-aria-components';
import type { SourceSummary } from '../../domain/contract.ts';
import { Button, Empty } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { focusPane } from '../panes.ts';
import { useSession } from '../session.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { EncodingDialog } from './encoding-dialog.tsx';
import { FileDrop } from './file-drop.tsx';
import { SourceCard } from './source-card.tsx';
import { TriageProgress, triageOfAll } from './triage-progress.tsx';
import { useImports } from './use-imports.ts';
import './library.css';

/** What the import dialog offers first; what a file is, is decided by its content. */
const SUGGESTED_TYPES = ['.txt', '.md', '.markdown', '.html', '.htm', 'text/plain', 'text/markdown', 'text/html'];

/** The sources of the notebook: choose one, import more, edit what is known of them. */
export function Library({ chosen, onChoose }: { chosen: string | null; onChoose: (sourceId: string | null) => void }) {
  const messages = useMessages();
  const { queries } = useSession();
  const summaries = queries.useSummaries();
  const [edited, setEdited] = useState<SourceSummary | null>(null);
  const choose = useCallback((sourceId: string) => onChoose(sourceId), [onChoose]);
  const [recoded, setRecoded] = useState<{ id: string; title: string } | null>(null);
  const imports = useImports(choose, setRecoded);
  const known = summaries ?? [];
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
          onSelect={(files) => files !== null && void imports.start([...files])}
        >
          <Button look={['small']}>
            <FilePlus2 size={14} aria-hidden />
            {messages.library.import}
          </Button>
        </FileTrigger>
        {known.length > 1 && <TriageProgress {...triageOfAll(known)} />}
      </div>
      {imports.tasks.map((task) => (
        <ProgressBar key={task.taskId} className="import-task" value={task.share * 100} aria-label={messages.library.importing(task.name)}>
          <span>{task.name}</span>
          <Button
            look={['plain', 'small', 'icon']}
            aria-label={`${messages.app.cancel}: ${messages.library.importing(task.name)}`}
            onPress={() => imports.cancel(task.taskId)}
          >
            <X size={14} aria-hidden />
          </Button>
          <progress value={task.share} aria-hidden />
        </ProgressBar>
      ))}
      {summaries !== undefined && known.length === 0 && imports.tasks.length === 0 ? (
        <Empty title={messages.library.empty} hint={messages.library.emptyHint} />
      ) : (
        <GridList
          className="sources"
          aria-label={messages.library.title(known.length)}
          items={known.map((summary) => ({ id: summary.source.id, summary }))}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (key !== undefined) onChoose(String(key));
          }}
        >
          {({ summary }) => (
            <GridListItem id={summary.source.id} textValue={summary.source.title} className="source">
              <SourceCard summary={summary} onEdit={() => setEdited(summary)} />
            </GridListItem>
          )}
        </GridList>
      )}
      {edited !== null && (
        <DetailsDialog
          key={edited.source.id}
          summary={edited}
          onClose={() => setEdited(null)}
          onRemoved={() => chosen === edited.source.id && onChoose(null)}
        />
      )}
      {recoded !== null && <EncodingDialog key={recoded.id} sourceId={recoded.id} title={recoded.title} onClose={() => setRecoded(null)} />}
      <FileDrop onFiles={(files) => void imports.start(files)} />
    </aside>
  );
}
