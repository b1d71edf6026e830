import { memo, useContext, useSyncExternalStore } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { changedSince, seenOf } from '../../domain/claim-seen.ts';
import { noteId } from '../../domain/note.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import type { ClaimSeen, Locator } from '../../domain/rich-text.ts';
import type { Source } from '../../domain/source.ts';
import { ClaimFacts, hasFacts } from '../claim/claim-facts.tsx';
import { Button } from '../design/controls.tsx';
import { dateText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';
import { NoteView } from '../note/note-view.tsx';
import { NumberingContext, noNumbers } from '../note/numbering.ts';
import { useDesk } from '../review/desk.ts';
import { useSession } from '../session.tsx';

/** What can be done to a claim quoted in a brief. */
export interface QuotedClaimActs {
  openClaim(claim: Claim): void;
  /** Opens what a translation is written in. */
  translate(nodeKey: string): void;
  /** The analyst has seen what the claim says now. */
  see(nodeKey: string, seen: ClaimSeen): void;
}

interface QuotedClaimProps {
  readonly claimId: string;
  /** Its block, where the brief is being written. */
  readonly nodeKey: string | undefined;
  readonly seen: ClaimSeen | null;
  readonly sources: ReadonlyMap<string, Source>;
  readonly acts: QuotedClaimActs;
}

/** A claim as a brief quotes it: as it is now, with everything needed to trace it. */
export const QuotedClaim = memo(function QuotedClaim({ claimId, nodeKey, seen, sources, acts }: QuotedClaimProps) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const desk = useDesk();
  const { queries } = useSession();
  const claim = queries.useClaim(claimId);
  const review = queries.useReview(claimId);
  const note = queries.useNote(noteId({ kind: 'claim', id: claimId }));
  const numbering = useContext(NumberingContext) ?? noNumbers;
  const number = useSyncExternalStore(numbering.subscribe, () => numbering.claim(claimId));
  const footnotes = useSyncExternalStore(numbering.subscribe, () => (nodeKey === undefined ? 0 : numbering.footnotesBefore(nodeKey)));
  if (claim === undefined) return <div className="quoted-claim missing">{messages.brief.missingClaim}</div>;
  const source = sources.get(claim.sourceId);
  const changed = seen === null ? null : changedSince(claim, seen);
  const { composing } = messages;
  const trace = [
    source?.title ?? messages.brief.missingSource,
    source?.outlet ?? '',
    source?.published == null ? '' : dateText(language, source.published.slice(0, 10)),
    messages.reader.passageRange(claim.passage, claim.lastPassage),
  ].filter((each) => each !== '');
  return (
    <div className="quoted-claim" data-tag={claim.tag} data-claim={claim.id}>
      <span className="quoted-head">
        {number !== null && (
          <span className="quoted-number">
            <span className="visually-hidden">{composing.claimNumber(number)}</span>
            <span aria-hidden>{number}</span>
          </span>
        )}
        <span className="tag-word">{messages.tags[claim.tag]}</span>
      </span>
      {review !== undefined && (
        <p className="quoted-warning">
          {messages.reviewing.inBrief[review.status]}{' '}
          {review.status === 'open' && (
            <Button look={['link']} onPress={() => desk.review(claim.sourceId, claim.id)}>
              {messages.reviewing.reviewThis}
            </Button>
          )}
        </p>
      )}
      {changed !== null && seen !== null && (
        <p className="quoted-warning">
          {changed === 'words' ? composing.changed.words : composing.changed[changed](messages.tags[seen.tag])}{' '}
          {nodeKey !== undefined && (
            <Button look={['link']} excludeFromTabOrder onPress={() => acts.see(nodeKey, seenOf(claim))}>
              {composing.seen}
            </Button>
          )}
        </p>
      )}
      <blockquote lang={languageOfQuote(claim.anchor.exact, source?.language)}>{claim.anchor.exact}</blockquote>
      {claim.translation !== undefined && (
        <p className="quoted-translation">
          <span className="quoted-label">{composing.translation}</span> {claim.translation}
        </p>
      )}
      {hasFacts(claim) && <ClaimFacts claim={claim} />}
      <p className="quoted-trace" data-panel-below>
        <span>{trace.join(' · ')}</span>
        <span className="quoted-tools">
          {nodeKey !== undefined && (
            <Button look={['link']} excludeFromTabOrder onPress={() => acts.translate(nodeKey)}>
              {claim.translation === undefined ? composing.translate : composing.editTranslation}
            </Button>
          )}
          {source !== undefined && (
            <Button look={['link']} onPress={() => acts.openClaim(claim)}>
              {review === undefined ? messages.claim.goTo : messages.reviewing.readOld}
            </Button>
          )}
        </span>
      </p>
      {note !== undefined && (
        <div className="quoted-note">
          <NoteView content={note.content} footnotesBefore={footnotes} />
        </div>
      )}
    </div>
  );
});

/** A source cited inside a line: who and when, as short as can be, and where in it. */
export function CitedSource({ source, locator }: { source: Source | undefined; locator: Locator | null }) {
  const messages = useMessages();
  const place = locator === null ? [] : [placeText(messages, locator)];
  if (source === undefined) return <span className="cited missing">[{[messages.brief.missingSource, ...place].join(', ')}]</span>;
  return (
    <span className="cited" title={source.title}>
      [{[nameOf(source), ...place].join(', ')}]
    </span>
  );
}

/** A source as a line cites it: who and when. */
function nameOf(source: Source): string {
  const year = source.published?.slice(0, 4);
  return [source.outlet === '' ? source.title : source.outlet, year].filter((each) => each !== undefined).join(', ');
}

/** Where in a source: “p. 12”, “passage 3”. */
export function placeText({ composing }: Messages, { unit, label }: Locator): string {
  return unit === 'page' ? composing.page(label) : composing.passage(label);
}
