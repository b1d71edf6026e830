import { type ReactNode, useMemo, useState } from 'react';
import { TypedAhead } from '../design/typed-ahead.tsx';
import { useSession } from '../session.tsx';
import { type Desk, DeskProvider } from './desk.ts';
import { ReviewDialog } from './review-dialog.tsx';
import { VersionsDialog, type VersionsView } from './versions-dialog.tsx';

type Open = { readonly sourceId: string } & (
  | { readonly what: 'review'; readonly claimId: string | null }
  | { readonly what: 'versions'; readonly first: VersionsView }
);

/** What the window has to know of the desk: what can be asked of it, and what is open. */
export interface DeskState {
  readonly desk: Desk;
  readonly open: Open | null;
  readonly onOpen: (open: Open | null) => void;
}

/** The desk of a window, with nothing open. */
export function useDeskState(): DeskState {
  const [open, onOpen] = useState<Open | null>(null);
  const desk = useMemo<Desk>(
    () => ({
      review: (sourceId, claimId) => onOpen({ what: 'review', sourceId, claimId: claimId ?? null }),
      versions: (sourceId) => onOpen({ what: 'versions', sourceId, first: { show: 'list' } }),
      readOld: (claim) => {
        const { sourceId, anchor } = claim;
        onOpen({ what: 'versions', sourceId, first: { show: 'text', versionId: anchor.versionId, claim, passage: null } });
      },
      readOldPassage: ({ sourceId, versionId, passage }) =>
        onOpen({ what: 'versions', sourceId, first: { show: 'text', versionId, claim: null, passage } }),
    }),
    [],
  );
  return { desk, open, onOpen };
}

/** Lets everything inside ask for reviews and versions, whatever part of the window is shown. */
export function ReviewDesk(props: { state: DeskState; onOpenSource: (sourceId: string) => void; children: ReactNode }) {
  const { desk, open, onOpen } = props.state;
  return (
    <DeskProvider value={desk}>
      {props.children}
      {open !== null && <OpenDialog key={`${open.what} ${open.sourceId}`} open={open} onOpen={onOpen} onOpenSource={props.onOpenSource} />}
    </DeskProvider>
  );
}

function OpenDialog(props: { open: Open; onOpen: (open: Open | null) => void; onOpenSource: (sourceId: string) => void }) {
  const { open, onOpen, onOpenSource } = props;
  const source = useSession().queries.useSource(open.sourceId);
  const close = () => onOpen(null);
  if (source === undefined) return <TypedAhead onCancel={close} />;
  if (source === null) return null;
  if (open.what === 'review') return <ReviewDialog source={source} claimId={open.claimId} onClose={close} />;
  return (
    <VersionsDialog
      source={source}
      first={open.first}
      onClose={close}
      onCurrent={() => {
        close();
        onOpenSource(source.id);
      }}
      onReview={(claimId) => onOpen({ what: 'review', sourceId: source.id, claimId })}
    />
  );
}
