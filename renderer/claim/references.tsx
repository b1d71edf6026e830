import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import { useMessages } from '../messages/index.tsx';
import { type LiveContent, LiveContentContext } from '../note/live-content.tsx';
import { type Referable, ReferableContext } from '../note/referable.ts';
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
  const list = useCallback(async (): Promise<readonly Referable[]> => {
    const { claims, sources } = await queries.referable();
    return [
      ...claims.map((claim): Referable => {
        const source = sources.get(claim.sourceId);
        return {
          kind: 'claim',
          id: claim.id,
          text: claim.anchor.exact,
          language: source?.language ?? 'und',
          details: [claim.attribution, source?.title ?? '', messages.reader.passageRange(claim.passage, claim.lastPassage)].filter(
            isWritten,
          ),
          tag: claim.tag,
          label: messages.tags[claim.tag],
          isHere: claim.sourceId === sourceId,
        };
      }),
      ...[...sources.values()].map(
        (source): Referable => ({
          kind: 'source',
          id: source.id,
          text: source.title,
          language: source.language,
          details: [source.outlet, source.author, source.published?.slice(0, 10) ?? ''].filter(isWritten),
          tag: null,
          label: messages.editor.sourceKind,
          isHere: source.id === sourceId,
        }),
      ),
    ];
  }, [queries, messages, sourceId]);
  return (
    <LiveContentContext value={live}>
      <ReferableContext value={list}>{children}</ReferableContext>
    </LiveContentContext>
  );
}

function ClaimReference({ claimId, onOpen }: { claimId: string; onOpen: (claim: Claim) => void }) {
  const messages = useMessages();
  const { queries } = useSession();
  const claim = useClaim(claimId);
  const source = queries.useRecord('source', claim?.sourceId ?? '');
  if (claim === undefined) return <span className="reference">…</span>;
  if (claim === null) return <span className="reference missing">{messages.editor.goneClaim}</span>;
  const { exact } = claim.anchor;
  return (
    <ReferenceButton tag={claim.tag} title={[exact, source?.title ?? ''].filter(isWritten).join('\n')} onOpen={() => onOpen(claim)}>
      <span lang={source?.language}>“{shortQuote(exact, SHOWN)}”</span> <span className="reference-tag">{messages.tags[claim.tag]}</span>
    </ReferenceButton>
  );
}

function SourceReference({ sourceId, onOpen }: { sourceId: string; onOpen: (sourceId: string) => void }) {
  const messages = useMessages();
  const { queries } = useSession();
  const source = queries.useRecord('source', sourceId);
  if (source === undefined) return <span className="reference">…</span>;
  if (source === null) return <span className="reference missing">{messages.editor.goneSource}</span>;
  return (
    <ReferenceButton title={[source.title, source.outlet].filter(isWritten).join('\n')} onOpen={() => onOpen(sourceId)}>
      <cite lang={source.language}>{shortQuote(source.title, SHOWN)}</cite>
    </ReferenceButton>
  );
}

function ReferenceButton(props: { tag?: Claim['tag']; title: string; onOpen: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className="reference"
      data-tag={props.tag}
      title={props.title}
      onClick={(event) => {
        // It may stand in what opens the note.
        event.stopPropagation();
        props.onOpen();
      }}
    >
      {props.children}
    </button>
  );
}

/**
 * A claim from anywhere in the notebook: brought into the mirror when it is not there yet.
 * @returns undefined until that is known, null when the notebook has none
 */
function useClaim(claimId: string): Claim | null | undefined {
  const { queries, sync } = useSession();
  const present = queries.useRecord('claim', claimId);
  const [isGone, setGone] = useState(false);
  const isMissing = present === null;
  useEffect(() => {
    if (!isMissing) return;
    let stale = false;
    void sync.openClaim(claimId).then((found) => {
      if (!stale) setGone(found.ok && !found.value);
    });
    return () => {
      stale = true;
      setGone(false);
    };
  }, [sync, claimId, isMissing]);
  return present ?? (isGone ? null : undefined);
}

function isWritten(text: string): boolean {
  return text !== '';
}
