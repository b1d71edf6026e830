import { useCallback, useState } from 'react';
import { useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import { type ImportTask, importFile } from './import-files.ts';

/**
 * Imports files one after the other, tells how it went, and lets each be cancelled.
 * @param onImported hears of the first source of a batch, once the batch is through
 */
export function useImports(onImported: (sourceId: string) => void) {
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
        for (const { file: name, duplicateOf, warnings } of [answer.value, ...answer.value.attachments]) {
          if (duplicateOf !== null) notices.tell({ tone: 'info', text: messages.library.duplicate(name) });
          else imported++;
          for (const warning of warnings) notices.tell({ tone: 'problem', text: messages.library.warning(name, warning) });
        }
        first ??= answer.value.sourceId;
      }
      if (first !== null) onImported(first);
      if (imported > 0) notices.tell({ tone: 'info', text: messages.library.imported(imported) });
    },
    [services, notices, messages, onImported],
  );

  const cancel = useCallback((taskId: string) => void services.call('task.cancel', { taskId }), [services]);
  return { tasks, start, cancel };
}
