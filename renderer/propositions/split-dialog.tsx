import { useState } from 'react';
import { Button, LineField, ModalDialog } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform } from '../session.tsx';
import './linking.css';

/** Asks for the words of the proposition that the chosen claims go to. */
export function SplitDialog(props: {
  propositionId: string;
  claimIds: readonly string[];
  onClose: () => void;
  onDone: (propositionId: string) => void;
}) {
  const messages = useMessages();
  const words = messages.propositions;
  const perform = usePerform();
  const [statement, setStatement] = useState('');
  const split = async () => {
    const newPropositionId = crypto.randomUUID();
    const params = { propositionId: props.propositionId, claimIds: [...props.claimIds], newPropositionId, statement };
    if (await perform('split-proposition', params)) props.onDone(newPropositionId);
  };
  return (
    <ModalDialog title={words.split} open onClose={props.onClose}>
      <form
        className="link-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (statement.trim() !== '') void split();
        }}
      >
        <p className="soft">
          {words.chosen(props.claimIds.length)}. {words.splitHint}
        </p>
        <LineField label={words.statement} value={statement} onChange={setStatement} autoFocus />
        <div className="actions">
          <Button onPress={props.onClose}>{messages.app.cancel}</Button>
          <Button type="submit" look={['primary']} isDisabled={statement.trim() === ''}>
            {words.split}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}
