import { useState } from 'react';
import type { Proposition } from '../../domain/proposition.ts';
import { ModalDialog } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform, useSession } from '../session.tsx';
import { withWords } from './find-propositions.ts';
import { PropositionPicker } from './proposition-picker.tsx';
import './linking.css';

/** Asks which other proposition says the same, and makes one of the two. */
export function MergeDialog({ proposition, onClose }: { proposition: Proposition; onClose: () => void }) {
  const words = useMessages().propositions;
  const { queries } = useSession();
  const perform = usePerform();
  const [typed, setTyped] = useState('');
  const { byId } = queries.usePropositions();
  const options = withWords(byId.values(), typed)
    .filter(({ id }) => id !== proposition.id)
    .map(({ id, statement }) => ({ key: id, content: <span className="picker-statement">{statement}</span> }));
  const merge = async (mergedId: string) => {
    if (await perform('merge-propositions', { propositionId: proposition.id, mergedIds: [mergedId] })) onClose();
  };
  return (
    <ModalDialog title={words.merge} open onClose={onClose}>
      <div className="link-dialog">
        <p className="link-statement">{proposition.statement}</p>
        <p className="soft">{words.mergeHint}</p>
        <PropositionPicker label={words.search} words={typed} onWords={setTyped} options={options} onChoose={(key) => void merge(key)} />
      </div>
    </ModalDialog>
  );
}
