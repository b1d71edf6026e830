import { useSyncExternalStore } from 'react';
import type { Failure } from '../domain/result.ts';
import { emptyRichText, plainTextOf, type RichText } from '../domain/rich-text.ts';
import { Button, ModalDialog } from './design/controls.tsx';
import { type DocumentPlace, useDocumentPlace, useStoredDocument } from './document-place.ts';
import { failureText, useMessages } from './messages/index.tsx';
import type { DocumentSaver, Subject } from './mirror/document-saver.ts';
import type { Stranded } from './mirror/recovery.ts';
import { ConflictPanel } from './note/conflict-panel.tsx';
import { useSession } from './session.tsx';

/** What is not saved in this window, whether it is on the screen or not. The same arrays until something changes. */
export function useUnsaved(): { readonly savers: readonly DocumentSaver[]; readonly stranded: readonly Stranded[] } {
  const { savers, recovery } = useSession();
  return {
    savers: useSyncExternalStore(
      (listener) => savers.subscribe(listener),
      () => savers.unsaved,
    ),
    stranded: useSyncExternalStore(
      (listener) => recovery.subscribe(listener),
      () => recovery.stranded,
    ),
  };
}

/** Everything that is not saved, with the words it holds, why, and what can be done about it. */
export function UnsavedDialog({ open, onClose, onShow }: { open: boolean; onClose: () => void; onShow: (place: DocumentPlace) => void }) {
  const messages = useMessages();
  const { savers, stranded } = useUnsaved();
  const show = (place: DocumentPlace) => {
    onClose();
    onShow(place);
  };
  return (
    <ModalDialog title={messages.refused.title} open={open} onClose={onClose}>
      <p className="soft">{messages.refused.explain}</p>
      <ul className="refused-list">
        {savers.map((saver) => (
          <UnsavedText key={`${saver.subject.kind} ${saver.subject.id}`} saver={saver} onShow={show} />
        ))}
        {stranded.map((each) => (
          <StrandedItem key={each.commandId} stranded={each} onShow={show} />
        ))}
      </ul>
      <div className="actions">
        <Button onPress={onClose}>{messages.app.close}</Button>
      </div>
    </ModalDialog>
  );
}

type Showing = (place: DocumentPlace) => void;

function UnsavedText({ saver, onShow }: { saver: DocumentSaver; onShow: Showing }) {
  const { state, latest, subject } = saver;
  const found = useStoredDocument(subject);
  if (state.state !== 'failed' && state.state !== 'refused') return null;
  const edition = found?.stored?.edition ?? null;
  if (state.state === 'refused' && state.failure.code === 'changed-meanwhile') {
    return (
      <li>
        <Heading subject={subject} onShow={onShow} />
        {found !== undefined && (
          <ConflictPanel
            mine={state.mine}
            other={found.stored?.content ?? emptyRichText()}
            failure={state.failure}
            onMine={() => void saver.overwrite(edition)}
            onOther={() => void saver.giveUp(edition)}
          />
        )}
      </li>
    );
  }
  return (
    <li>
      <Heading subject={subject} onShow={onShow} />
      <Words
        content={latest}
        failure={state.failure}
        onRetry={state.state === 'failed' ? () => void saver.commit() : null}
        onDiscard={state.state === 'refused' ? () => void saver.giveUp(edition) : null}
      />
    </li>
  );
}

function StrandedItem({ stranded, onShow }: { stranded: Stranded; onShow: Showing }) {
  const messages = useMessages();
  const { recovery } = useSession();
  const { subject, command, content, failure, outcome, commandId } = stranded;
  return (
    <li>
      {subject === null ? <b>{messages.steps[command]}</b> : <Heading subject={subject} onShow={onShow} />}
      <Words
        content={content}
        failure={failure}
        onRetry={outcome === 'waiting' ? () => void recovery.run() : null}
        onDiscard={() => void recovery.discard(commandId)}
      />
    </li>
  );
}

/** What it was written about, with the way there. */
function Heading({ subject, onShow }: { subject: Subject; onShow: Showing }) {
  const messages = useMessages();
  const found = useDocumentPlace(subject);
  const place = found?.place ?? null;
  return (
    <span className="unsaved-heading">
      <b>{found?.name}</b>
      {place !== null && (
        <Button look={['small']} onPress={() => onShow(place)}>
          {messages.saving.show}
        </Button>
      )}
    </span>
  );
}

function Words(props: { content: RichText | null; failure: Failure | null; onRetry: (() => void) | null; onDiscard: (() => void) | null }) {
  const messages = useMessages();
  const words = props.content === null ? '' : plainTextOf(props.content);
  return (
    <>
      {props.failure !== null && <span className="soft">{failureText(messages, props.failure)}</span>}
      {words !== '' && <blockquote>{words}</blockquote>}
      <span className="actions">
        {props.onRetry !== null && (
          <Button look={['small', 'primary']} onPress={props.onRetry}>
            {messages.saving.retry}
          </Button>
        )}
        {words !== '' && (
          <Button look={['small']} onPress={() => void navigator.clipboard.writeText(words)}>
            {messages.refused.copy}
          </Button>
        )}
        {props.onDiscard !== null && (
          <Button look={['small']} onPress={props.onDiscard}>
            {messages.refused.discard}
          </Button>
        )}
      </span>
    </>
  );
}
