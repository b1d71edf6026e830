import { lazy, type ReactNode, useCallback, useState } from 'react';
import { DialogLater } from '../design/typed-ahead.tsx';
import { useMessages } from '../messages/index.tsx';
import { useCommands } from '../palette/commands.ts';
import { NamesProvider } from './names.ts';

const NamesDialog = lazy(() => import('./names-dialog.tsx').then(({ NamesDialog }) => ({ default: NamesDialog })));

/** Lets everything inside ask for the names of people, organisations and places. */
export function NamesDesk({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ readonly name: string | null } | null>(null);
  const ask = useCallback((name: string | null) => setAsked({ name: name === null ? null : name.replace(/\s+/gu, ' ').trim() }), []);
  const { names } = useMessages();
  useCommands(() => [{ id: 'names', title: names.title, run: () => ask(null) }]);
  return (
    <NamesProvider value={ask}>
      {children}
      {asked !== null && (
        <DialogLater onClose={() => setAsked(null)}>
          <NamesDialog name={asked.name} onClose={() => setAsked(null)} />
        </DialogLater>
      )}
    </NamesProvider>
  );
}
