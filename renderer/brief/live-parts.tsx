import type { Claim } from '../../domain/claim.ts';
import { type Note, noteId } from '../../domain/note.ts';
import type { Review } from '../../domain/review.ts';
import type { Source } from '../../domain/source.ts';
import { ClaimFacts } from '../claim/claim-facts.tsx';
import { Button } from '../design/controls.tsx';
import { dateText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { NoteView } from '../note/note-view.tsx';
import { useDesk } from '../review/desk.ts';

/** A claim as a brief quotes it: as it is now, with everything needed to trace it. */
export function QuotedClaim(props: {
  claim: Claim | undefined;
  /** Set when a correction of its source left it behind. */
  review: Review | undefined;
  notes: ReadonlyMap<string, Note>;
  sources: ReadonlyMap<string, Source>;
  onOpenClaim: (claim: Claim) => void;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const desk = useDesk();
  const { claim, review } = props;
  if (claim === undefined) return <div className="quoted-claim missing">{messages.brief.missingClaim}</div>;
  const source = props.sources.get(claim.sourceId);
  const note = props.notes.get(noteId({ kind: 'claim', id: claim.id }));
  const trace = [
    source?.title ?? messages.brief.missingSource,
    source?.outlet ?? '',
    source?.published == null ? '' : dateText(language, source.published.slice(0, 10)),
    messages.reader.passageRange(claim.passage, claim.lastPassage),
  ].filter((each) => each !== '');
  return (
    <div className="quoted-claim" data-tag={claim.tag}>
      <span className="tag-word">{messages.tags[claim.tag]}</span>
      <blockquote lang={source?.language}>{claim.anchor.exact}</blockquote>
      {review !== undefined && (
        <p className="quoted-review">
          {messages.reviewing.inBrief[review.status]}{' '}
          {review.status === 'open' && (
            <Button look={['link']} onPress={() => desk.review(claim.sourceId, claim.id)}>
              {messages.reviewing.reviewThis}
            </Button>
          )}
        </p>
      )}
      {(claim.attribution !== '' || claim.credibility !== null || claim.likelihood !== null || claim.confidence !== null) && (
        <ClaimFacts claim={claim} />
      )}
      <p className="quoted-trace">
        <span>{trace.join(' · ')}</span>
        {source !== undefined && (
          <Button look={['link']} onPress={() => props.onOpenClaim(claim)}>
            {review === undefined ? messages.claim.goTo : messages.reviewing.readOld}
          </Button>
        )}
      </p>
      {note !== undefined && (
        <div className="quoted-note">
          <NoteView content={note.content} />
        </div>
      )}
    </div>
  );
}

/** A source cited inside a line: who and when, as short as can be. */
export function CitedSource({ source }: { source: Source | undefined }) {
  const messages = useMessages();
  if (source === undefined) return <span className="cited missing">[{messages.brief.missingSource}]</span>;
  const year = source.published?.slice(0, 4);
  return (
    <span className="cited" title={source.title}>
      [{[source.outlet === '' ? source.title : source.outlet, year].filter((each) => each !== undefined).join(', ')}]
    </span>
  );
}
