import { useMemo } from 'react';
import type { NoteSubject } from '../../domain/note.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import type { Reading } from '../reader/use-reading.ts';
import { useDesk } from '../review/desk.ts';
import { useVersionList } from '../review/use-version-list.ts';
import { type NoteLeft, notesLeft } from './elsewhere.ts';
import { NoteField } from './note-field.tsx';
import './elsewhere.css';

interface NotesLeftProps {
  readonly opened: OpenSource;
  readonly reading: Reading;
  readonly onLeave: () => void;
}

/** The notes on passages that a correction left behind: they can be read, edited and emptied here, and lead to the old text. */
export function NotesLeft(props: NotesLeftProps) {
  const { opened, reading } = props;
  const { notes, version } = opened;
  const editing = reading.editing?.what === 'note' ? reading.editing.subject : null;
  const left = useMemo(() => notesLeft(notes, version.id, editing), [notes, version.id, editing]);
  return left.length === 0 ? null : <Left {...props} left={left} editing={editing} />;
}

function Left(props: NotesLeftProps & { left: readonly NoteLeft[]; editing: NoteSubject | null }) {
  const words = useMessages().reviewing;
  const { opened, reading, left, editing, onLeave } = props;
  const { source } = opened;
  const desk = useDesk();
  const listed = useVersionList(source);
  // Each correction may have left one on a passage of the same number.
  const numbers = useMemo(() => new Map(listed?.versions.map(({ id, number }) => [id, number])), [listed]);
  const inOrder = left.toSorted((a, b) => (numbers.get(a.versionId) ?? 0) - (numbers.get(b.versionId) ?? 0));
  return (
    <section className="elsewhere" aria-label={words.notesLeft(left.length)}>
      <h3>{words.notesLeft(left.length)}</h3>
      <ul>
        {inOrder.map(({ about, note, versionId, passage }) => {
          const label = words.noteOnOld(passage, numbers.get(versionId) ?? null);
          return (
            <li key={about.id}>
              <NoteField
                about={about}
                note={note}
                label={label}
                titled
                editing={editing?.id === about.id}
                takeTypedAhead={reading.takeTypedAhead}
                onEdit={() => reading.setEditing({ what: 'note', subject: about })}
                onLeave={() => {
                  reading.setEditing(null);
                  onLeave();
                }}
              />
              <Button
                look={['small']}
                aria-label={`${words.readOld}: ${label}`}
                onPress={() => desk.readOldPassage({ sourceId: source.id, versionId, passage })}
              >
                {words.readOld}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
