import { useMemo } from 'react';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import type { Reading } from '../reader/use-reading.ts';
import { useDesk } from '../review/desk.ts';
import { notesLeft } from './elsewhere.ts';
import { NoteField } from './note-field.tsx';
import './elsewhere.css';

/** The notes on passages that a correction left behind: they can be read, edited and emptied here, and lead to the old text. */
export function NotesLeft(props: { opened: OpenSource; reading: Reading; onLeave: () => void }) {
  const words = useMessages().reviewing;
  const { opened, reading, onLeave } = props;
  const { notes, version, source } = opened;
  const editing = reading.editing?.what === 'note' ? reading.editing.subject : null;
  const left = useMemo(() => notesLeft(notes, version.id, editing), [notes, version.id, editing]);
  const desk = useDesk();
  if (left.length === 0) return null;
  return (
    <section className="elsewhere" aria-label={words.notesLeft(left.length)}>
      <h3>{words.notesLeft(left.length)}</h3>
      <ul>
        {left.map(({ about, note, versionId, passage }) => (
          <li key={about.id}>
            <NoteField
              about={about}
              note={note}
              label={words.noteOnOld(passage)}
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
              aria-label={`${words.readOld}: ${words.noteOnOld(passage)}`}
              onPress={() => desk.readOldPassage({ sourceId: source.id, versionId, passage })}
            >
              {words.readOld}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
