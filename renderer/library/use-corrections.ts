import { useCallback, useSyncExternalStore } from 'react';
import { sayWarning } from '../../domain/import-warning.ts';
import { useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import { loneFile } from './dropped-files.ts';
import { learntSaid } from './learnt-said.ts';

/**
 * Imports corrected copies and tells what came of each.
 * @param onReview asked to show the claims of a source that wait for review
 */
export function useCorrections(onReview: (sourceId: string) => void) {
  const { corrections } = useSession();
  const notices = useNotices();
  const messages = useMessages();
  const tasks = useSyncExternalStore(corrections.subscribe, () => corrections.tasks);
  const correct = useCallback(
    async (sourceId: string, file: File) => {
      const words = messages.reviewing;
      const answer = await corrections.add(sourceId, loneFile(file));
      if (!answer.ok) {
        const { code } = answer.error;
        if (code !== 'cancelled')
          notices.tell({ tone: 'problem', text: messages.library.failed(file.name), detail: messages.failures[code] });
        return;
      }
      const { result, number, claims, notesLeft, warnings, decisions, learnt } = answer.value;
      if (result !== 'added') {
        notices.tell({ tone: 'info', text: (result === 'same-bytes' ? words.sameBytes : words.sameText)(file.name) });
        return;
      }
      const waits = claims.changed + claims.gone > 0;
      notices.tell({
        tone: 'info',
        text: words.added(number),
        detail: [
          words.outcomes(claims),
          ...(notesLeft > 0 ? [words.notesLeft(notesLeft)] : []),
          ...(decisions > 0 ? [messages.furniture.carried(decisions)] : []),
          ...learntSaid(messages, [learnt]),
        ].join('; '),
        ...(waits ? { action: { label: words.review, run: () => onReview(sourceId) } } : {}),
        ...(waits || notesLeft > 0 ? { stays: true } : {}),
      });
      for (const warning of warnings)
        notices.tell({ tone: 'problem', text: messages.library.warning(file.name, sayWarning(messages.importWarnings, warning)) });
    },
    [corrections, notices, messages, onReview],
  );
  return { tasks, correct, cancel: (taskId: string) => corrections.cancel(taskId) };
}
