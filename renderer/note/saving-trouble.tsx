import { emptyRichText, type RichText } from '../../domain/rich-text.ts';
import { failureText, useMessages } from '../messages/index.tsx';
import type { DocumentSaver, SavingState } from '../mirror/document-saver.ts';
import { ConflictPanel } from './conflict-panel.tsx';

/** What stands between a document's text and the notebook: nothing, a failure that may pass, or another text. */
export function SavingTrouble(props: {
  state: SavingState;
  saver: DocumentSaver;
  /** The document as it is stored; undefined when it is not there. */
  stored: { content: RichText; edition: string } | undefined;
}) {
  const messages = useMessages();
  const { state, saver, stored } = props;
  const edition = stored?.edition ?? null;
  if (state.state === 'failed') {
    return (
      <p className="not-saved" role="alert">
        {failureText(messages, state.failure)}
      </p>
    );
  }
  if (state.state !== 'refused') return null;
  return (
    <ConflictPanel
      mine={state.mine}
      other={stored?.content ?? emptyRichText()}
      failure={state.failure}
      onMine={() => void saver.overwrite(edition)}
      onOther={() => void saver.giveUp(edition)}
    />
  );
}
