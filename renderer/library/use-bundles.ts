import { useCallback } from 'react';
import type { BundleReport } from '../../domain/bundle.ts';
import { useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';

/** @returns what tells of a bundle that was taken in, and offers to take it back */
export function useBundles(): (report: BundleReport) => void {
  const { outbox } = useSession();
  const notices = useNotices();
  const messages = useMessages();
  return useCallback(
    ({ file, added, conflicts, leftOut }) => {
      const words = messages.importing.bundle;
      const undo = async () => {
        const undone = await outbox.perform('undo', {});
        if (!undone.ok) notices.fail(undone.error);
      };
      const left = conflicts.length + leftOut.length;
      const isEmpty = Object.values(added).every((count) => count === 0);
      notices.tell({
        tone: 'info',
        text: isEmpty ? words.nothingNew(file) : words.taken(file, added.source, added.claim),
        ...(left === 0 ? {} : { detail: words.left(left) }),
        ...(isEmpty ? {} : { action: { label: messages.app.undo, run: () => void undo() } }),
      });
    },
    [outbox, notices, messages],
  );
}
