import { useCallback, useState } from 'react';
import { isDoubtful } from '../../domain/encoding.ts';
import { useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import { encodingName } from './encoding-name.ts';
import { type ImportTask, importFile } from './import-files.ts';

/**
 * Imports files one after the other, tells how it went, and lets each be cancelled.
 * @param onImported hears of the first source of a batch, once the batch is through
 * @param onRecode asked to let the encoding of a source be chosen
 */
export function useImports(onImported: (sourceId: string) => void, onRecode: (source: { id: string; title: string }) => void) {
  const { services } = useSession();
  const notices = useNotices();
  const messages = useMessages();
  const [tasks, setTasks] = useState<readonly ImportTask[]>([]);

  const start = useCallback(
    async (files: readonly File[]) => {
      const queue = files.map((file) => ({ file, taskId: crypto.randomUUID() }));
      setTasks((present) => [...present, ...queue.map(({ file, taskId }) => ({ taskId, name: file.name, share: 0 }))]);
      let imported = 0;
      let first: string | null = null;
      for (const { file, taskId } of queue) {
        const answer = await importFile(services, taskId, file, (share) => {
          setTasks((present) => present.map((task) => (task.taskId === taskId ? { ...task, share } : task)));
        });
        setTasks((present) => present.filter((task) => task.taskId !== taskId));
        if (!answer.ok) {
          const detail = messages.failures[answer.error.code];
          if (answer.error.code !== 'cancelled') notices.tell({ tone: 'problem', text: messages.library.failed(file.name), detail });
          continue;
        }
        if (answer.value.duplicateOf !== null) notices.tell({ tone: 'info', text: messages.library.duplicate(file.name) });
        else imported++;
        const { sourceId: id, title, encoding } = answer.value;
        if (encoding !== null && isDoubtful(encoding)) {
          notices.tell({
            tone: 'problem',
            text: messages.encoding.guessed(file.name, encodingName(encoding.name)),
            detail: messages.encoding.guessedHint,
            action: { label: messages.encoding.choose, run: () => onRecode({ id, title }) },
          });
        }
        for (const warning of answer.value.warnings) notices.tell({ tone: 'problem', text: messages.library.warning(file.name, warning) });
        first ??= answer.value.sourceId;
      }
      if (first !== null) onImported(first);
      if (imported > 0) notices.tell({ tone: 'info', text: messages.library.imported(imported) });
    },
    [services, notices, messages, onImported, onRecode],
  );

  const cancel = useCallback((taskId: string) => void services.call('task.cancel', { taskId }), [services]);
  return { tasks, start, cancel };
}
