import type { Failure } from '../../domain/result.ts';
import type { RichText } from '../../domain/rich-text.ts';
import { Button } from '../design/controls.tsx';
import { failureText, useMessages } from '../messages/index.tsx';
import { NoteView } from './note-view.tsx';

/** Two texts of one document, of which the analyst keeps one. */
export function ConflictPanel(props: { failure: Failure; mine: RichText; other: RichText; onMine: () => void; onOther: () => void }) {
  const messages = useMessages();
  return (
    <div className="conflict" role="alert">
      <p>{props.failure.code === 'changed-meanwhile' ? messages.claim.conflict : failureText(messages, props.failure)}</p>
      <h4>{messages.claim.yours}</h4>
      <NoteView content={props.mine} />
      <h4>{messages.claim.other}</h4>
      <NoteView content={props.other} />
      <span className="actions">
        <Button look={['small', 'primary']} onPress={props.onMine}>
          {messages.claim.keepMine}
        </Button>
        <Button look={['small']} onPress={props.onOther}>
          {messages.claim.takeTheirs}
        </Button>
      </span>
    </div>
  );
}
