import { type ReactNode, useCallback, useMemo } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import type { Source } from '../../domain/source.ts';
import { useMessages } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';
import { type LiveContent, LiveContentContext } from '../note/live-content.tsx';
import { type Referable, ReferableContext, type WatchReferable } from '../note/referable.ts';
import { useSession } from '../session.tsx';
import './references.css';

/** How much of a claim or title a reference shows, in characters. */
const SHOWN = 48;

interface ReferencesProps {
  /** The source that is open, whose claims are offered first; null when none is. */
  readonly sourceId: string | null;
  onOpenClaim(claim: Claim): void;
  onOpenSource(sourceId: string): void;
  readonly children: ReactNode;
}

/** Lets the texts inside refer to claims and sources: what they are offered, how a reference shows, where it leads. */
export function References({ sourceId, onOpenClaim, onOpenSource, children }: ReferencesProps) {
  const messages = useMessages();
  const { queries } = useSession();
  const live = useMemo<LiveContent>(
    () => ({
      renderCitation: (id) => <SourceReference sourceId={id} onOpen={onOpenSource} />,
      renderReference: (id) => <ClaimReference claimId={id} onOpen={onOpenClaim} />,
    }),
    [onOpenClaim, onOpenSource],
  );
  const watch = useCallback<WatchReferable>(
    (tell) =>
      queries.watchReferable(sourceId, (claims, sources) =>
        tell([
          ...claims.map((claim) => referableClaim(messages, claim, sources.get(claim.sourceId), claim.sourceId === sourceId)),
          ...[...sources.values()].map((source) => referableSource(messages, source, source.id === sourceId)),
        ]),
      ),
    [queries, messages, sourceId],
  );
  return (
    <LiveContentContext value={live}>
      <ReferableContext value={watch}>{children}</ReferableContext>
    </LiveContentContext>
  );
}

function referableClaim({ reader, tags }: Messages, claim: Claim, source: Source | undefined, isHere: boolean): Referable {
  return {
    kind: 'claim',
    id: claim.id,
    text: claim.anchor.exact,
    language: languageOfQuote(claim.anchor.exact, source?.language) ?? 'und',
    details: [claim.attribution, source?.title ?? '', reader.passageRange(claim.passage, claim.lastPassage)].filter(isWritten),
    tag: claim.tag,
    label: tags[claim.tag],
    isHere,
  };
}

function referableSource({ editor }: Messages, source: Source, isHere: boolean): Referable {
  return {
    kind: 'source',
    id: source.id,
    text: source.title,
    language: source.language,
    details: [source.outlet, source.author, source.published?.slice(0, 10) ?? ''].filter(isWritten),
    tag: null,
    label: editor.sourceKind,
    isHere,
  };
}

function ClaimReference({ claimId, onOpen }: { claimId: string; onOpen: (claim: Claim) => void }) {
  const messages = useMessages();
  const { queries } = useSession();
  const claim = queries.useReferredClaim(claimId);
  const source = queries.useSource(claim?.sourceId ?? '');
  if (claim === undefined) return <span className="reference">…</span>;
  if (claim === null) return <span className="reference missing">{messages.editor.goneClaim}</span>;
  const { exact } = claim.anchor;
  return (
    <ReferenceLink
      id={claim.id}
      tag={claim.tag}
      title={[exact, source?.title ?? ''].filter(isWritten).join('\n')}
      onOpen={() => onOpen(claim)}
    >
      <span lang={languageOfQuote(exact, source?.language)}>“{shortQuote(exact, SHOWN)}”</span>{' '}
      <span className="reference-tag">{messages.tags[claim.tag]}</span>
    </ReferenceLink>
  );
}

function SourceReference({ sourceId, onOpen }: { sourceId: string; onOpen: (sourceId: string) => void }) {
  const messages = useMessages();
  const { queries } = useSession();
  const source = queries.useSource(sourceId);
  if (source === undefined) return <span className="reference">…</span>;
  if (source === null) return <span className="reference missing">{messages.editor.goneSource}</span>;
  return (
    <ReferenceLink id={source.id} title={[source.title, source.outlet].filter(isWritten).join('\n')} onOpen={() => onOpen(sourceId)}>
      <cite lang={source.language}>{shortQuote(source.title, SHOWN)}</cite>
    </ReferenceLink>
  );
}

/** A link that flows with the words around it, as no button does. */
function ReferenceLink(props: { id: string; tag?: Claim['tag']; title: string; onOpen: () => void; children: ReactNode }) {
  return (
    <a
      href={`#${props.id}`}
      className="reference"
      data-tag={props.tag}
      title={props.title}
      onClick={(event) => {
        event.preventDefault();
        // It may stand in what opens the note.
        event.stopPropagation();
        props.onOpen();
      }}
    >
      {props.children}
    </a>
  );
}

function isWritten(text: string): boolean {
  return text !== '';
}
