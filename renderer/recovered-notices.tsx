import { useEffect, useSyncExternalStore } from 'react';
import { type DocumentPlace, documentName, placeOf } from './document-place.ts';
import { useMessages } from './messages/index.tsx';
import type { Messages } from './messages/messages.ts';
import type { Recovered } from './mirror/recovery.ts';
import { useNotices, useSession } from './session.tsx';

/** Tells of what was recovered from windows that are gone, with the way to it. Shows nothing itself. */
export function RecoveredNotices({ onShow }: { onShow: (place: DocumentPlace) => void }) {
  const messages = useMessages();
  const notices = useNotices();
  const { services, recovery } = useSession();
  const untold = useSyncExternalStore(
    (listener) => recovery.subscribe(listener),
    () => recovery.untold,
  );
  useEffect(() => {
    if (untold.length === 0) return;
    recovery.told();
    for (const each of untold) {
      const { subject } = each;
      const found = subject === null ? Promise.resolve(null) : placeOf(services, subject);
      void found.then((place) =>
        notices.tell({
          tone: each.outcome === 'saved' ? 'info' : 'problem',
          text: said(messages, each, place),
          stays: true,
          ...(place === null ? {} : { action: { label: messages.saving.show, run: () => onShow(place) } }),
        }),
      );
    }
  }, [untold, recovery, services, notices, messages, onShow]);
  return null;
}

function said(messages: Messages, { subject, command, outcome }: Recovered, place: DocumentPlace | null): string {
  const { saving, steps } = messages;
  const what = subject === null ? steps[command] : documentName(messages, subject, place);
  return outcome === 'saved'
    ? saving.recovered(what)
    : outcome === 'waiting'
      ? saving.recoveredWaiting(what)
      : saving.recoveredRefused(what);
}
