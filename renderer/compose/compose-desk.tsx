import { type ReactNode, useCallback, useState } from 'react';
import { useMessages } from '../messages/index.tsx';
import { useCommands } from '../palette/commands.ts';
import { ComposeProvider } from './compose.ts';
import { ComposeDialog } from './compose-dialog.tsx';

/** Lets everything inside ask for a new brief of claims. @param onCreated goes there */
export function ComposeDesk({ onCreated, children }: { onCreated: (briefId: string) => void; children: ReactNode }) {
  const [asked, setAsked] = useState<{ readonly claimIds: readonly string[] | null } | null>(null);
  const compose = useCallback((claimIds: readonly string[] | null) => setAsked({ claimIds }), []);
  const { composing } = useMessages();
  useCommands(() => [{ id: 'compose-brief', title: composing.newFrom, run: () => compose(null) }]);
  return (
    <ComposeProvider value={compose}>
      {children}
      {asked !== null && (
        <ComposeDialog
          claimIds={asked.claimIds}
          onClose={() => setAsked(null)}
          onCreated={(briefId) => {
            setAsked(null);
            onCreated(briefId);
          }}
        />
      )}
    </ComposeProvider>
  );
}
