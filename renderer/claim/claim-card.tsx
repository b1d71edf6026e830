import { LocateFixed, Plus, Scale, Trash2 } from 'lucide-react';
import { type HTMLAttributes, memo } from 'react';
import { type Claim, tags } from '../../domain/claim.ts';
import type { Note } from '../../domain/note.ts';
import { Button, Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';
import { useClaimActs } from './claim-acts.ts';
import { ClaimDetailsForm } from './claim-details-form.tsx';
import { ClaimFacts, hasFacts } from './claim-facts.tsx';
import { ClaimPropositions } from './claim-propositions.tsx';
import { ClaimQuote } from './claim-quote.tsx';
import { EditArea } from './edit-area.tsx';
import { NoteField } from './note-field.tsx';
import { TranslationField } from './translation-field.tsx';

/** How much of a quote a screen reader hears as part of a card's name, in UTF-16 code units. */
const SPOKEN_QUOTE = 160;

interface ClaimCardProps {
  readonly claim: Claim;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** Language of the quote. */
  readonly language: string;
  readonly note: Note | undefined;
  readonly active: boolean;
  readonly chosen: boolean;
  /** Whether Tab leads to this card and what is in it. */
  readonly reachable: boolean;
  readonly unfolded: boolean;
  readonly editing: 'details' | 'note' | null;
}

/**
 * One claim in the margin, a row of the list: read at a glance, edited in place. A click with the mouse edits what is
 * under it; keys and screen readers find a button for the same.
 */
export const ClaimCard = memo(function ClaimCard(props: ClaimCardProps) {
  const messages = useMessages();
  const acts = useClaimActs();
  const { claim, active, editing } = props;
  const excludeFromTabOrder = !props.reachable;
  // Roles on plain elements: table elements laid out as cards would lose what they mean.
  const row: HTMLAttributes<HTMLElement> = {
    role: 'row',
    tabIndex: props.reachable ? 0 : -1,
    'aria-rowindex': props.index + 1,
    'aria-selected': props.chosen,
    'aria-current': active,
    'aria-label': nameOf(messages, claim),
  };
  const cell: HTMLAttributes<HTMLElement> = { role: 'gridcell' };
  return (
    <div
      {...row}
      className="claim-card"
      data-tag={claim.tag}
      data-claim={claim.id}
      data-active={active || undefined}
      data-chosen={props.chosen || undefined}
    >
      <div {...cell} className="claim-parts">
        <header>
          <label className="claim-check">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={props.chosen}
              aria-label={messages.margin.choose}
              onChange={({ nativeEvent }) =>
                acts.choose(claim.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey ? 'extend' : 'toggle')
              }
            />
          </label>
          <span className="tag-word">{messages.tags[claim.tag]}</span>
          <span className="claim-tools">
            <span className="soft">{messages.reader.passageRange(claim.passage, claim.lastPassage)}</span>
            <Button
              look={['plain', 'small', 'icon']}
              aria-label={messages.claim.goTo}
              excludeFromTabOrder={excludeFromTabOrder}
              onPress={() => acts.go(claim)}
            >
              <LocateFixed size={14} aria-hidden />
            </Button>
            <Button
              look={['plain', 'small', 'icon']}
              aria-label={messages.claim.remove}
              excludeFromTabOrder={excludeFromTabOrder}
              onPress={() => acts.remove([claim.id])}
            >
              <Trash2 size={14} aria-hidden />
            </Button>
          </span>
        </header>
        <ClaimQuote exact={claim.anchor.exact} language={props.language} open={props.unfolded} onToggle={() => acts.unfold(claim.id)} />
        {(active || claim.translation !== undefined) && <TranslationField claim={claim} reachable={props.reachable} />}
        {active && (
          <Segments
            label={messages.claim.tag}
            chosen={claim.tag}
            choices={tags.map((tag) => [tag, messages.tags[tag]] as const)}
            onChoose={(tag) => acts.retag([claim.id], tag)}
          />
        )}
        {editing === 'details' ? (
          <ClaimDetailsForm claim={claim} onLeave={acts.leave} />
        ) : (
          hasFacts(claim) && (
            <EditArea label={messages.margin.editDetails} reachable={props.reachable} onEdit={() => acts.edit(claim, 'details')}>
              <ClaimFacts claim={claim} />
            </EditArea>
          )
        )}
        <ClaimPropositions claimId={claim.id} reachable={props.reachable} />
        <div className="claim-foot">
          {editing !== 'details' && !hasFacts(claim) && (
            <Button look={['plain', 'small']} excludeFromTabOrder={excludeFromTabOrder} onPress={() => acts.edit(claim, 'details')}>
              <Plus size={13} aria-hidden />
              {messages.margin.addDetails}
            </Button>
          )}
          {active && (
            <Button look={['plain', 'small']} excludeFromTabOrder={excludeFromTabOrder} onPress={() => acts.link([claim.id])}>
              <Scale size={13} aria-hidden />
              {messages.propositions.link}
            </Button>
          )}
          <NoteField
            about={{ kind: 'claim', id: claim.id }}
            note={props.note}
            label={messages.claim.note}
            editing={editing === 'note'}
            reachable={props.reachable}
            takeTypedAhead={acts.takeTypedAhead}
            onEdit={() => acts.edit(claim, 'note')}
            onLeave={acts.leave}
          />
        </div>
      </div>
    </div>
  );
});

/** A card in one breath: its tag, where it is, who asserts it, how it begins. */
function nameOf(messages: Messages, claim: Claim): string {
  const { exact } = claim.anchor;
  const quote = exact.length > SPOKEN_QUOTE ? `${exact.slice(0, SPOKEN_QUOTE).toWellFormed()}…` : exact;
  const who = claim.attribution === '' ? [] : [messages.margin.says(claim.attribution)];
  return [messages.tags[claim.tag], messages.reader.passageRange(claim.passage, claim.lastPassage), ...who, quote].join(', ');
}
