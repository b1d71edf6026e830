import { type ReactNode, useMemo, useState } from 'react';
import { broughtLater } from '../brought-later.tsx';
import { DialogLater } from '../design/typed-ahead.tsx';
import { LinkingProvider } from './linking.ts';

const [LinkDialog, bring] = broughtLater(async () => (await import('./link-dialog.tsx')).LinkDialog);

/** Fetches the dialog before anybody asks for it: what an input method composes needs a field. */
export function prepareLinking(): void {
  void bring();
}

/** Lets everything inside link claims to propositions. @param onOpen goes to a proposition */
export function LinkDesk({ onOpen, children }: { onOpen: (propositionId: string) => void; children: ReactNode }) {
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const linking = useMemo(() => ({ link: (claimIds: readonly string[]) => setAsked(claimIds), open: onOpen }), [onOpen]);
  return (
    <LinkingProvider value={linking}>
      {children}
      {asked !== null && (
        <DialogLater onClose={() => setAsked(null)}>
          <LinkDialog claimIds={asked} onClose={() => setAsked(null)} />
        </DialogLater>
      )}
    </LinkingProvider>
  );
}
