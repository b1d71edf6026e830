import { FilePlus2 } from 'lucide-react';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { SourceSummary } from '../../domain/contract.ts';
import { Button, Empty } from '../design/controls.tsx';
import type { FileToImport } from '../file-to-import.ts';
import { useMessages } from '../messages/index.tsx';
import { useCommands } from '../palette/commands.ts';
import { focusPane, focusText } from '../panes.ts';
import { useDesk } from '../review/desk.ts';
import { waitingBySource } from '../review/waiting.ts';
import { useSession } from '../session.tsx';
import { useReadyRules } from '../suggest/rules.ts';
import { useFileChooser } from '../use-file-chooser.tsx';
import { BibliographyDialog } from './bibliography-dialog.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { EncodingDialog } from './encoding-dialog.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportProgress, TaskLine } from './import-progress.tsx';
import { ImportReportBar } from './import-report.tsx';
import { IncompleteFilter, incompleteOf } from './incomplete-filter.tsx';
import { libraryCommands } from './library-commands.ts';
import { LockedBundleDialog } from './locked-bundle-dialog.tsx';
import { PasteButton } from './paste-dialog.tsx';
import { SourceCard } from './source-card.tsx';
import { ANNOTATION_TYPES, BIBLIOGRAPHY_TYPES, SUGGESTED_TYPES } from './suggested-types.ts';
import { TriageProgress, triageOfAll } from './triage-progress.tsx';
import { useAnnotationFiles } from './use-annotation-files.tsx';
import { type CopyOf, useCopies } from './use-copies.ts';
import { useCorrections } from './use-corrections.ts';
import { useImports } from './use-imports.ts';
import { useSteady } from './use-steady.ts';
import './library.css';

/** Stands for sources that are not known yet. */
const nothing: readonly SourceSummary[] = [];

/** A list then says so too when what is chosen already is pressed. Its type does not know that it passes this on. */
const TELLS_AGAIN = { allowDuplicateSelectionEvents: true };

/** The sources of the notebook: choose one, import more, edit what is known of them. */
export function Library({ chosen, onChoose }: { chosen: string | null; onChoose: (sourceId: string | null) => void }) {
  const messages = useMessages();
  const { queries } = useSession();
  const [edited, setEdited] = useState<SourceSummary | null>(null);
  const choose = useCallback((sourceId: string) => onChoose(sourceId), [onChoose]);
  const [recoded, setRecoded] = useState<{ id: string; title: string } | null>(null);
  /** Shown one after the other. */
  const [bibliographies, setBibliographies] = useState<readonly FileToImport[]>([]);
  const [locked, setLocked] = useState<readonly FileToImport[]>([]);
  const desk = useDesk();
  const corrections = useCorrections(desk.review);
  const reviews = queries.useReviews();
  const waiting = useMemo(() => waitingBySource(reviews), [reviews]);
  const { state, start, split, imports } = useImports(choose, setRecoded, setBibliographies, setLocked);
  const summaries = useSteady(queries.useSummaries(), state.tasks.length > 1);
  const known = summaries ?? nothing;
  const title = messages.library.title(summaries?.length ?? null);
  // The numbers of a commit are read later than its claim.
  const shown = useDeferredValue(known);
  const incomplete = useMemo(() => incompleteOf(shown), [shown]);
  const [onlyIncomplete, setOnlyIncomplete] = useState(false);
  const listed = onlyIncomplete ? incomplete : shown;
  const copies = useCopies(known.length, state.tasks.length > 0);
  const open = known.find(({ source }) => source.id === chosen)?.source ?? null;
  const annotations = useAnnotationFiles(start, open);
  const chooser = useFileChooser(annotations.receive, { allowsMultiple: true });
  const [pasting, setPasting] = useState(false);
  const acts = {
    'import-files': () => chooser.choose(SUGGESTED_TYPES.join(',')),
    'import-bibliography': () => chooser.choose(BIBLIOGRAPHY_TYPES.join(',')),
    'import-annotations': () => chooser.choose(ANNOTATION_TYPES.join(',')),
    paste: () => setPasting(true),
    'source-details': () => setEdited(known.find(({ source }) => source.id === chosen) ?? null),
    'source-versions': () => open !== null && desk.versions(open.id),
    'source-encoding': () => open !== null && setRecoded(open),
    'review-claims': () => open !== null && desk.review(open.id),
    'incomplete-sources': () => setOnlyIncomplete(!onlyIncomplete),
  };
  useCommands(() => {
    const hasReviews = chosen !== null && (waiting.get(chosen) ?? 0) > 0;
    const now = { hasSource: open !== null, hasReviews, hasIncomplete: incomplete.length > 0 || onlyIncomplete };
    return libraryCommands(messages, now, (id) => acts[id]());
  });
  useReadyRules(known);
  const isReady = summaries !== undefined;
  useEffect(() => {
    // Keys should mean something from the first moment.
    if (isReady && chosen === null && document.activeElement === document.body) focusPane(1);
  }, [isReady, chosen]);
  return (
    <aside className="list-pane" aria-label={title}>
      <div className="list-head">
        <h2>{title}</h2>
        <Button look={['small']} onPress={acts['import-files']}>
          <FilePlus2 size={14} aria-hidden />
          {messages.library.import}
        </Button>
        {chooser.field}
        <PasteButton open={pasting} onOpen={setPasting} onFiles={start} />
        <IncompleteFilter count={incomplete.length} chosen={onlyIncomplete} onChoose={setOnlyIncomplete} />
        {known.length > 1 && <TriageProgress {...triageOfAll(known)} />}
      </div>
      <ImportProgress state={state} imports={imports} />
      {corrections.tasks.map((task) => (
        <TaskLine
          key={task.taskId}
          task={task}
          label={messages.reviewing.comparing(task.path)}
          isUnderWay
          onCancel={() => corrections.cancel(task.taskId)}
        />
      ))}
      <ImportReportBar state={state} imports={imports} onSplit={split} />
      {summaries !== undefined && known.length === 0 && state.tasks.length === 0 ? (
        <Empty title={messages.library.empty} hint={messages.library.emptyHint} />
      ) : (
        <Sources
          label={messages.library.title(shown === nothing ? null : listed.length)}
          summaries={listed}
          all={shown}
          copies={copies}
          waiting={waiting}
          chosen={chosen}
          onChoose={choose}
          onEdit={setEdited}
          onReview={desk.review}
        />
      )}
      {edited !== null && (
        <DetailsDialog
          key={edited.source.id}
          summary={edited}
          onClose={() => setEdited(null)}
          onSplit={split}
          onCorrect={corrections.correct}
          onRemoved={() => chosen === edited.source.id && onChoose(null)}
        />
      )}
      {recoded !== null && <EncodingDialog key={recoded.id} sourceId={recoded.id} title={recoded.title} onClose={() => setRecoded(null)} />}
      {annotations.dialog}
      {bibliographies[0] !== undefined && (
        <BibliographyDialog
          key={bibliographies[0].path}
          file={bibliographies[0]}
          onClose={() => setBibliographies((waiting) => waiting.slice(1))}
        />
      )}
      {bibliographies.length === 0 && locked[0] !== undefined && (
        <LockedBundleDialog key={locked[0].path} file={locked[0]} onClose={() => setLocked((waiting) => waiting.slice(1))} />
      )}
      <FileDrop words={messages.library.drop} takesPaste onFiles={annotations.receive} />
    </aside>
  );
}

/** Each source with how far the work on it has come. */
const Sources = memo(function Sources(props: {
  label: string;
  summaries: readonly SourceSummary[];
  /** Those that are not shown too: a copy may be one of them. */
  all: readonly SourceSummary[];
  copies: ReadonlyMap<string, CopyOf>;
  /** How many claims of each source wait for review. */
  waiting: ReadonlyMap<string, number>;
  chosen: string | null;
  onChoose: (sourceId: string) => void;
  onEdit: (summary: SourceSummary) => void;
  onReview: (sourceId: string) => void;
}) {
  const { summaries, all, copies, waiting, chosen, onChoose, onEdit, onReview } = props;
  const titleOf = (sourceId: string) => all.find(({ source }) => source.id === sourceId)?.source.title;
  return (
    <GridList
      className="sources"
      aria-label={props.label}
      items={summaries.map((summary) => {
        const copy = copies.get(summary.source.id);
        const title = copy === undefined ? undefined : titleOf(copy.sourceId);
        return {
          id: summary.source.id,
          summary,
          copy: copy === undefined || title === undefined ? null : { title, share: copy.share, how: copy.how },
          waiting: waiting.get(summary.source.id) ?? 0,
          isOpen: summary.source.id === chosen,
        };
      })}
      selectionMode="single"
      disallowEmptySelection
      {...TELLS_AGAIN}
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key === undefined) return;
        // Only then has the press given the focus to the list.
        if (key === chosen) requestAnimationFrame(focusText);
        else onChoose(String(key));
      }}
    >
      {({ id, summary, copy, waiting, isOpen }) => (
        <GridListItem id={id} textValue={summary.source.title} className="source">
          <SourceCard
            summary={summary}
            copy={copy}
            waiting={waiting}
            isOpen={isOpen}
            onEdit={() => onEdit(summary)}
            onReview={() => onReview(id)}
          />
        </GridListItem>
      )}
    </GridList>
  );
});
