import { useEffect, useRef } from 'react';
import { type NoteSubject, noteId } from '../../domain/note.ts';
import { passageId, type Triage, triages } from '../../domain/passage.ts';
import { Empty, Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import type { Reading } from '../reader/use-reading.ts';
import { ClaimCard } from './claim-card.tsx';
import { NoteField } from './note-field.tsx';
import './claim.css';

/** Beside the text: the claims and notes of the passage at hand, or of the whole source. */
export function Margin({ opened, reading, onLeave }: { opened: OpenSource; reading: Reading; onLeave: () => void }) {
  const messages = useMessages();
  const pane = useRef<HTMLElement>(null);
  const { claims, notes, passages, version, source } = opened;
  const { passage, active, editing, scope } = reading;
  const shown = scope === 'passage' ? reading.claimsHere : claims;
  const activeId = active?.id;

  useEffect(() => {
    if (activeId !== undefined) pane.current?.querySelector(`[data-claim="${activeId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const leave = () => {
    reading.setEditing(null);
    onLeave();
  };
  const isEdited = (subject: NoteSubject) =>
    editing?.what === 'note' && editing.subject.kind === subject.kind && editing.subject.id === subject.id;
  const about: NoteSubject =
    scope === 'passage' ? { kind: 'passage', id: passageId(version.id, passage) } : { kind: 'source', id: source.id };

  return (
    <aside ref={pane} className="margin-pane" aria-label={messages.claim.margin}>
      <div className="margin-head">
        <Segments
          label={messages.claim.margin}
          chosen={scope}
          choices={[
            ['passage', messages.claim.thisPassage],
            ['source', messages.claim.wholeSource],
          ]}
          onChoose={reading.setScope}
        />
      </div>
      {scope === 'passage' && (
        <div className="margin-passage">
          <h2>{messages.reader.passage(passage)}</h2>
          <Segments
            label={messages.reader.triage}
            chosen={passages.get(passage)?.triage ?? 'untouched'}
            choices={triages.map((triage): [Triage, string] => [triage, triageWords(messages.reader, triage)])}
            onChoose={(triage) => void reading.setTriage(passage, triage)}
          />
        </div>
      )}
      {shown.length === 0 && <Empty title={messages.claim.none} hint={messages.claim.noneHint} />}
      {shown.map((claim) => {
        const subject: NoteSubject = { kind: 'claim', id: claim.id };
        return (
          <ClaimCard
            key={claim.id}
            claim={claim}
            language={source.language}
            note={notes.get(noteId(subject))}
            active={claim.id === activeId}
            editingDetails={editing?.what === 'details' && editing.subject.id === claim.id}
            editingNote={isEdited(subject)}
            takeTypedAhead={reading.takeTypedAhead}
            onChoose={() => claim.id !== activeId && reading.goTo(claim)}
            onEdit={(what) => {
              if (claim.id !== activeId) reading.goTo(claim);
              reading.setEditing({ what, subject });
            }}
            onLeave={leave}
          />
        );
      })}
      <section className="margin-note">
        <NoteField
          key={about.id}
          about={about}
          note={notes.get(noteId(about))}
          label={scope === 'passage' ? messages.claim.passageNote : messages.claim.sourceNote}
          titled
          editing={isEdited(about)}
          takeTypedAhead={reading.takeTypedAhead}
          onEdit={() => reading.setEditing({ what: 'note', subject: about })}
          onLeave={leave}
        />
      </section>
    </aside>
  );
}

function triageWords(words: { done: string; setAside: string; untouched: string }, triage: Triage): string {
  return triage === 'done' ? words.done : triage === 'set-aside' ? words.setAside : words.untouched;
}
