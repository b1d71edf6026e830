import { memo, useMemo, useRef, useState } from 'react';
import { type Tag, tags } from '../../domain/claim.ts';
import { type NoteSubject, noteId } from '../../domain/note.ts';
import { passageId, type Triage, triages } from '../../domain/passage.ts';
import { languageAt } from '../../domain/version.ts';
import { Button, Empty, Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import type { Reading } from '../reader/use-reading.ts';
import { MarginSlips } from '../slips/margin-slips.tsx';
import type { SourceSlips } from '../slips/use-source-slips.ts';
import { MarginSuggestions } from '../suggest/margin-suggestions.tsx';
import type { Suggesting } from '../suggest/use-suggesting.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { ClaimActsProvider } from './claim-acts.ts';
import { ClaimList, type ClaimListHandle } from './claim-list.tsx';
import { ElsewhereGroup } from './elsewhere-group.tsx';
import { NoteField } from './note-field.tsx';
import { NotesLeft } from './notes-left.tsx';
import { Teaching } from './teaching.tsx';
import { useClaimWork } from './use-claim-work.ts';
import type { RowPlace } from './use-rows.ts';
import './claim.css';
import './margin.css';

/** Beside the text: the claims and notes of the passage at hand, or of the whole source. */
export const Margin = memo(function Margin(props: {
  opened: OpenSource;
  reading: Reading;
  suggesting: Suggesting;
  slips: SourceSlips;
  onLeave: () => void;
}) {
  const messages = useMessages();
  const { opened, reading, suggesting, slips, onLeave } = props;
  const { claims, notes, passages, version, source } = opened;
  const { passage, editing, scope } = reading;
  const [tag, setTag] = useState<Tag | 'all'>('all');
  const inScope = scope === 'passage' ? reading.claimsHere : claims;
  const shown = useMemo(
    () => (scope === 'passage' || tag === 'all' ? inScope : inScope.filter((claim) => claim.tag === tag)),
    [scope, tag, inScope],
  );
  const list = useRef<ClaimListHandle>(null);
  const { acts, chosen, unfolded } = useClaimWork(opened, reading, shown, list, onLeave);
  const chosenClaims = useMemo(() => (chosen.size === 0 ? [] : shown.filter(({ id }) => chosen.has(id))), [shown, chosen]);
  /** Where the list of the whole source was left, for when it comes back. */
  const sourcePlace = useRef<RowPlace | null>(null);
  const passagePlace = useRef<RowPlace | null>(null);

  const about: NoteSubject =
    scope === 'passage' ? { kind: 'passage', id: passageId(version.id, passage) } : { kind: 'source', id: source.id };
  const note = (
    <section className="margin-note">
      <NoteField
        key={about.id}
        about={about}
        note={notes.get(noteId(about))}
        label={scope === 'passage' ? messages.claim.passageNote : messages.claim.sourceNote}
        titled
        editing={editing?.what === 'note' && editing.subject.kind === about.kind && editing.subject.id === about.id}
        takeTypedAhead={reading.takeTypedAhead}
        onEdit={() => reading.setEditing({ what: 'note', subject: about })}
        onLeave={() => {
          reading.setEditing(null);
          onLeave();
        }}
      />
    </section>
  );

  return (
    <ClaimActsProvider value={acts}>
      <aside className="margin-pane claims-pane" aria-label={messages.claim.margin}>
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
          {scope === 'source' && claims.length > 0 && (
            <Segments
              label={messages.margin.filter}
              chosen={tag}
              choices={[['all', messages.margin.all], ...tags.map((each) => [each, messages.tags[each]] as const)]}
              onChoose={setTag}
            />
          )}
          {shown.length > 1 && (
            <div className="margin-count">
              <output className="soft">{messages.margin.list(shown.length)}</output>
              <Button look={['plain', 'small']} onPress={acts.chooseAll}>
                {chosen.size === shown.length ? messages.margin.chooseNone : messages.margin.chooseAll}
              </Button>
            </div>
          )}
        </div>
        <ClaimList
          key={scope}
          ref={list}
          claims={shown}
          notes={notes}
          languageOf={(claim) => languageAt(opened.version.blocks, claim.anchor.start, source.language)}
          label={messages.margin.list(shown.length)}
          activeId={reading.active?.id ?? null}
          editing={editing}
          chosen={chosen}
          unfolded={unfolded}
          place={scope === 'passage' ? passagePlace : sourcePlace}
          lead={
            <>
              {scope === 'passage' ? <PassageState triage={passages.get(passage)?.triage} reading={reading} /> : note}
              <MarginSuggestions
                key={passage}
                suggesting={suggesting}
                rejections={opened.rejections}
                within={scope === 'passage' ? (reading.here ?? null) : null}
                language={source.language}
              />
              <MarginSlips
                slips={slips}
                within={scope === 'passage' ? (reading.here ?? null) : null}
                language={source.language}
                onGo={({ start, end }) => reading.select(start, end)}
              />
              <ElsewhereGroup opened={opened} within={scope === 'passage' ? (reading.here ?? null) : null} />
              {scope === 'source' && <NotesLeft opened={opened} reading={reading} onLeave={onLeave} />}
              {opened.complete && shown.length === 0 && (claims.length === 0 || scope === 'passage' ? <Teaching /> : <NoneTagged />)}
            </>
          }
          tail={scope === 'passage' && passage > 0 && note}
          onLeave={onLeave}
        />
        {chosenClaims.length > 0 && <ChosenBar claims={chosenClaims} />}
      </aside>
    </ClaimActsProvider>
  );
});

/** Which block is at hand: of a passage how far the analyst is with it, of furniture who said that it is; and the way to make it the other. */
function PassageState({ triage, reading }: { triage: Triage | undefined; reading: Reading }) {
  const { reader, furniture } = useMessages();
  const { here, passage } = reading;
  const words: Record<Triage, string> = { done: reader.done, 'set-aside': reader.setAside, untouched: reader.untouched };
  return (
    <div className="margin-passage">
      <h2>{passage > 0 ? reader.passage(passage) : furniture.title}</h2>
      {passage > 0 ? (
        <Segments
          label={reader.triage}
          chosen={triage ?? 'untouched'}
          choices={triages.map((each): [Triage, string] => [each, words[each]])}
          onChoose={(chosen) => void reading.setTriage(passage, chosen)}
        />
      ) : (
        here !== undefined && <p className="soft">{furniture.by[here.decidedBy]}</p>
      )}
      {here !== undefined && (
        <Button look={['link']} onPress={() => void reading.decide([here], passage > 0 ? 'furniture' : 'passage')}>
          {passage > 0 ? furniture.toFurniture : furniture.toPassage}
        </Button>
      )}
    </div>
  );
}

function NoneTagged() {
  const { margin } = useMessages();
  return <Empty title={margin.noneTagged} hint={margin.noneTaggedHint} />;
}
