import { useCallback } from 'react';
import { useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import { learntDetail } from './learnt-said.ts';
import { watchWaiting } from './watch-waiting.ts';

/**
 * Makes a source of each article in a source's file and tells how it went.
 * @param onSplit hears of the first of the new sources, if the analyst only waited for them
 */
export function useSplit(onSplit: (sourceId: string) => void): (sourceId: string) => Promise<boolean> {
  const { services } = useSession();
  const notices = useNotices();
  const messages = useMessages();
  return useCallback(
    async (sourceId) => {
      const onlyWaited = watchWaiting();
      const answer = await services.call('source.split', { taskId: crypto.randomUUID(), sourceId });
      const isAwaited = onlyWaited();
      if (!answer.ok) {
        notices.fail(answer.error);
        return false;
      }
      const { sources } = answer.value;
      notices.tell({
        tone: 'info',
        text: messages.importing.splitInto(sources.length),
        ...learntDetail(
          messages,
          sources.map(({ learnt }) => learnt),
        ),
      });
      const [first] = sources;
      if (first !== undefined && isAwaited) onSplit(first.sourceId);
      return true;
    },
    [services, notices, messages, onSplit],
  );
}
