import { X } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { Button } from '../design/controls.tsx';
import type { ImportQueue, ImportState, ImportTask } from '../import-queue.ts';
import { useMessages } from '../messages/index.tsx';

/** How many files are shown by name: the one under way and the next ones. */
const SHOWN = 4;

/** How far an import has come: in all, and for the files that come next. Each can be cancelled, and so can all. */
export function ImportProgress({ state, imports }: { state: ImportState; imports: ImportQueue }) {
  const messages = useMessages();
  const words = messages.importing;
  const { tasks, outcomes } = state;
  if (tasks.length === 0) return null;
  const total = outcomes.length + tasks.length;
  const share = (outcomes.length + (tasks[0]?.share ?? 0)) / total;
  return (
    <section className="import-progress" aria-label={words.progress(outcomes.length, total)}>
      {total > 1 && (
        <ProgressBar className="import-task import-all" value={share * 100} aria-label={words.progress(outcomes.length, total)}>
          <span>{words.progress(outcomes.length, total)}</span>
          <Button look={['small']} onPress={() => imports.cancelAll()}>
            {words.cancelAll}
          </Button>
          <progress value={share} aria-hidden />
        </ProgressBar>
      )}
      {tasks.slice(0, SHOWN).map((task, place) => (
        <TaskLine
          key={task.taskId}
          task={task}
          label={messages.library.importing(task.path)}
          isUnderWay={place === 0}
          onCancel={() => imports.cancel(task.taskId)}
        />
      ))}
      {tasks.length > SHOWN && <p className="import-more">{words.more(tasks.length - SHOWN)}</p>}
    </section>
  );
}

/** One file on its way, with how far it is and the way to stop it. */
export function TaskLine(props: { task: ImportTask; label: string; isUnderWay: boolean; onCancel: () => void }) {
  const messages = useMessages();
  const { task, label } = props;
  return (
    <ProgressBar className="import-task" value={task.share * 100} aria-label={label}>
      <span title={task.path}>{task.path}</span>
      <Button look={['plain', 'small', 'icon']} aria-label={`${messages.app.cancel}: ${label}`} onPress={props.onCancel}>
        <X size={14} aria-hidden />
      </Button>
      {props.isUnderWay && <progress value={task.share} aria-hidden />}
    </ProgressBar>
  );
}
