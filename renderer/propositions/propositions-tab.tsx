import { Empty } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import type { CompareProps } from './compare-props.ts';
import { PropositionDetail } from './proposition-detail.tsx';
import { PropositionList } from './proposition-list.tsx';
import { PropositionSide } from './proposition-side.tsx';
import { useIndependence } from './use-independence.ts';
import './propositions.css';

/** The propositions of the notebook, what is said of one of them, and what the analyst makes of it. */
export function PropositionsTab({ propositionId, onChoose, onOpenClaim, head }: CompareProps) {
  const messages = useMessages();
  const { queries } = useSession();
  const shown = queries.usePropositions();
  const copies = useIndependence();
  // Undo can take the open one away, and another window can remove it.
  const open = shown.byId.get(propositionId ?? '');
  return (
    <>
      <PropositionList shown={shown} copies={copies} chosen={open?.id ?? null} onChoose={onChoose} />
      <main className="text-pane compare-pane">
        {head}
        {open === undefined ? (
          <Empty title={messages.propositions.choose} hint={messages.propositions.noneHint} />
        ) : (
          <PropositionDetail key={open.id} proposition={open} shown={shown} copies={copies} onChoose={onChoose} onOpenClaim={onOpenClaim} />
        )}
      </main>
      <aside className="margin-pane proposition-side" aria-label={messages.propositions.status}>
        {open !== undefined && <PropositionSide key={open.id} proposition={open} shown={shown} onOpenClaim={onOpenClaim} />}
      </aside>
    </>
  );
}
