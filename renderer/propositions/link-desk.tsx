import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { LinkingProvider } from './linking.ts';

const LinkDialog = lazy(() => import('./link-dialog.tsx').then(({ LinkDialog }) => ({ default: LinkDialog })));

/** Lets everything inside link claims to propositions. @param onOpen goes to a proposition */
export function LinkDesk({ onOpen, children }: { onOpen: (propositionId: string) => void; children: ReactNode }) {
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const linking = useMemo(() => ({ link: (claimIds: readonly string[]) => setAsked(claimIds), open: onOpen }), [onOpen]);
  return (
    <LinkingProvider value={linking}>
      {children}
      {asked !== null && (
        <Suspense>
          <LinkDialog claimIds={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </LinkingProvider>
  );
}
