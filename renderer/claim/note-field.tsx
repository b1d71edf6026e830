import { Plus } from 'lucide-react';
import { type Note, type NoteSubject, noteId } from '../../domain/note.ts';
import { emptyRichText } from '../../domain/rich-text.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSavedDocument } from '../mirror/use-saved-document.ts';
import { NoteEditor } from '../note/lazy-note-editor.tsx';
import { NoteView } from '../note/note-view.tsx';
import { SavingTrouble } from '../note/saving-trouble.tsx';
import { useSession } from '../session.tsx';
import { EditArea } from './edit-area.tsx';

/** Stands for the edition of a note that is not there yet. */
const NO_EDITION = '';

/** The note on a subject: read in place, written in place, saved by itself. */
export function NoteField(props: {
  about: NoteSubject;
  note: Note | undefined;
  label: string;
  /** Whether the label is shown; it is always told to screen readers. */
  titled?: boolean;
  editing: boolean;
  /** Whether Tab leads to its button. Default: yes. */
  reachable?: boolean;
  takeTypedAhead: () => string;
  onEdit: () => void;
  onLeave: () => void;
}) {
  const messages = useMessages();
  const { savers } = useSession();
  const { about, note } = props;
  const isReachable = props.reachable ?? true;
  const saver = savers.forNote(about, note?.edition ?? null);
  const shown = useSavedDocument(saver, note);

  const body = props.editing ? (
    <NoteEditor
      documentKey={noteId(about)}
      edition={shown.edition ?? NO_EDITION}
      initial={shown.content ?? emptyRichText()}
      onChange={(_documentKey, content) => saver.type(content)}
      onShown={(_documentKey, edition) => saver.follow(edition === NO_EDITION ? null : edition)}
      onBlur={() => void saver.commit()}
      onLeave={() => {
        void saver.commit();
        props.onLeave();
      }}
      label={props.label}
      placeholder={messages.claim.notePlaceholder}
      words={messages.editor}
      autoFocus
      takeTypedAhead={props.takeTypedAhead}
    />
  ) : shown.content === null ? (
    <Button look={['plain', 'small']} excludeFromTabOrder={!isReachable} onPress={props.onEdit}>
      <Plus size={13} aria-hidden />
      {messages.claim.addNote}
    </Button>
  ) : (
    <EditArea
      label={props.titled === true ? `${messages.margin.editNote}: ${props.label}` : messages.margin.editNote}
      reachable={isReachable}
      onEdit={props.onEdit}
    >
      <NoteView content={shown.content} />
    </EditArea>
  );
  return (
    <div className="note-field">
      {props.titled === true && <h3>{props.label}</h3>}
      {body}
      <SavingTrouble state={shown.state} saver={saver} stored={note} />
    </div>
  );
}
