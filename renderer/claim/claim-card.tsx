import { LocateFixed, Trash2 } from 'lucide-react';
import { type Claim, tags } from '../../domain/claim.ts';
import type { Note } from '../../domain/note.ts';
import { Button, Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform } from '../session.tsx';
import { ClaimDetailsForm } from './claim-details-form.tsx';
import { ClaimFacts } from './claim-facts.tsx';
import { NoteField } from './note-field.tsx';

/** One claim in the margin: read at a glance, edited in place. */
export function ClaimCard(props: {
  claim: Claim;
  /** Language of the quote. */
  language: string;
  note: Note | undefined;
  active: boolean;
  editingDetails: boolean;
  editingNote: boolean;
  takeTypedAhead: () => string;
  onChoose: () => void;
  onEdit: (what: 'details' | 'note') => void;
  onLeave: () => void;
}) {
  const messages = useMessages();
  const perform = usePerform();
  const { claim } = props;
  return (
    <article
      className="claim-card"
      data-tag={claim.tag}
      data-claim={claim.id}
      data-active={props.active || undefined}
      aria-label={`${messages.tags[claim.tag]}, ${messages.reader.passageRange(claim.passage, claim.lastPassage)}`}
      aria-current={props.active || undefined}
    >
      <header>
        <span className="tag-word">{messages.tags[claim.tag]}</span>
        <span className="claim-tools">
          <span className="soft">{messages.reader.passageRange(claim.passage, claim.lastPassage)}</span>
          <Button look={['plain', 'small', 'icon']} aria-label={messages.claim.goTo} onPress={props.onChoose}>
            <LocateFixed size={14} aria-hidden />
          </Button>
          <Button
            look={['plain', 'small', 'icon']}
            aria-label={messages.claim.remove}
            onPress={() => void perform('remove-claim', { claimId: claim.id })}
          >
            <Trash2 size={14} aria-hidden />
          </Button>
        </span>
      </header>
      <blockquote lang={props.language}>{claim.anchor.exact}</blockquote>
      {props.active && (
        <Segments
          label={messages.claim.tag}
          chosen={claim.tag}
          choices={tags.map((tag) => [tag, messages.tags[tag]] as const)}
          onChoose={(tag) => void perform('retag-claim', { claimId: claim.id, tag })}
        />
      )}
      {props.editingDetails ? (
        <ClaimDetailsForm claim={claim} onLeave={props.onLeave} />
      ) : (
        <button type="button" className="claim-facts-button" onClick={() => props.onEdit('details')}>
          <ClaimFacts claim={claim} />
        </button>
      )}
      <NoteField
        about={{ kind: 'claim', id: claim.id }}
        note={props.note}
        label={messages.claim.note}
        editing={props.editingNote}
        takeTypedAhead={props.takeTypedAhead}
        onEdit={() => props.onEdit('note')}
        onLeave={props.onLeave}
      />
    </article>
  );
}
