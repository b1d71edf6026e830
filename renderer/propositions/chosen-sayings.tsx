import { Split, Unlink, X } from 'lucide-react';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform } from '../session.tsx';
import { StanceChoice } from './stance-choice.tsx';

/** What can be done with all chosen claims of a proposition at once; each is one undo step. */
export function ChosenSayings(props: { propositionId: string; claimIds: readonly string[]; onSplit: () => void; onLetGo: () => void }) {
  const messages = useMessages();
  const words = messages.propositions;
  const perform = usePerform();
  const { propositionId } = props;
  const claimIds = [...props.claimIds];
  return (
    <div role="toolbar" className="chosen-sayings" aria-label={words.chosen(claimIds.length)}>
      <output>{words.chosen(claimIds.length)}</output>
      <StanceChoice chosen={null} onChoose={(stance) => void perform('set-stances', { propositionId, claimIds, stance })} />
      <Button look={['small']} onPress={props.onSplit}>
        <Split size={13} aria-hidden />
        {words.split}
      </Button>
      <Button look={['small']} onPress={() => void perform('unlink-claims', { propositionId, claimIds })}>
        <Unlink size={13} aria-hidden />
        {words.unlink}
      </Button>
      <Button look={['plain', 'small', 'icon']} aria-label={messages.margin.clear} onPress={props.onLetGo}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}
