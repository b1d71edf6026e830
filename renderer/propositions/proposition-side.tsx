import { useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { noteId } from '../../domain/note.ts';
import { type Proposition, type PropositionStatus, statuses, statusOf } from '../../domain/proposition.ts';
import { statusPeriods } from '../../domain/propositions/status-periods.ts';
import { NoteField } from '../claim/note-field.tsx';
import { Button, ChoiceField, LineField } from '../design/controls.tsx';
import { dateText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { PropositionsShown } from '../mirror/propositions.ts';
import { usePerform, useSession } from '../session.tsx';
import { LikelyClaims } from './likely-claims.tsx';

/** What the analyst makes of a proposition: the judgements with their reasons, the note, and what may belong to it too. */
export function PropositionSide(props: { proposition: Proposition; shown: PropositionsShown; onOpenClaim: (claim: Claim) => void }) {
  const messages = useMessages();
  const words = messages.propositions;
  const { queries } = useSession();
  const { proposition } = props;
  const about = { kind: 'proposition', id: proposition.id } as const;
  const note = queries.useNote(noteId(about));
  const [isWriting, setWriting] = useState(false);
  return (
    <div className="margin-scroll proposition-judging">
      <Judging proposition={proposition} />
      <section>
        <h3>{words.history}</h3>
        <Judgements proposition={proposition} />
      </section>
      <section className="margin-note">
        <NoteField
          about={about}
          note={note}
          label={words.note}
          titled
          editing={isWriting}
          takeTypedAhead={() => ''}
          onEdit={() => setWriting(true)}
          onLeave={() => setWriting(false)}
        />
      </section>
      <LikelyClaims proposition={proposition} shown={props.shown} onOpenClaim={props.onOpenClaim} />
    </div>
  );
}

function Judging({ proposition }: { proposition: Proposition }) {
  const words = useMessages().propositions;
  const perform = usePerform();
  const [status, setStatus] = useState<PropositionStatus>(statusOf(proposition));
  const [reason, setReason] = useState('');
  const judge = async () => {
    if (await perform('set-proposition-status', { propositionId: proposition.id, status, reason })) setReason('');
  };
  return (
    <form
      className="judging"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void judge();
      }}
    >
      <ChoiceField
        label={words.status}
        chosen={status}
        choices={statuses.map((each) => [each, words.statuses[each], words.statusMeaning[each]] as const)}
        onChoose={setStatus}
      />
      <LineField label={words.reason} value={reason} onChange={setReason} />
      <Button type="submit" look={['small']} isDisabled={reason.trim() === ''}>
        {words.judge}
      </Button>
    </form>
  );
}

function Judgements({ proposition }: { proposition: Proposition }) {
  const words = useMessages().propositions;
  const language = useInterfaceLanguage();
  const day = (at: string) => dateText(language, at.slice(0, 10));
  return (
    <ol className="judgements">
      {statusPeriods(proposition).map(({ status, at, until, author, reason }) => (
        <li key={at + status}>
          <span className="status-chip" data-status={status}>
            {words.statuses[status]}
          </span>
          <span className="soft">
            {words.until(day(at), until === null ? null : day(until))}, {author}
          </span>
          <p>{reason === '' ? words.made : reason}</p>
        </li>
      ))}
    </ol>
  );
}
