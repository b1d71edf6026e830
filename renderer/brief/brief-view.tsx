import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Claim } from '../../domain/claim.ts';
import { seenOf } from '../../domain/claim-seen.ts';
import { type ClaimSeen, emptyRichText, type Locator } from '../../domain/rich-text.ts';
import type { Source } from '../../domain/source.ts';
import { useBriefCheck } from '../check/use-brief-check.tsx';
import { Empty } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSavedDocument } from '../mirror/use-saved-document.ts';
import type { Listing } from '../note/live-content.tsx';
import { SavingTrouble } from '../note/saving-trouble.tsx';
import { useNotices, useSession } from '../session.tsx';
import { useSources } from '../use-sources.ts';
import { BlockHandle } from './block-handle.tsx';
import { BriefCount } from './brief-count.tsx';
import { BriefEditor, type BriefEditorHandle } from './brief-editor.tsx';
import { BriefFind } from './brief-find.tsx';
import { BriefHead } from './brief-head.tsx';
import { BriefList } from './brief-list.tsx';
import { BriefNotice } from './brief-notice.tsx';
import { BriefSide } from './brief-side.tsx';
import { countedIn } from './counted.ts';
import { ClaimTable, SourceList } from './listings.tsx';
import { CitedSource, QuotedClaim, type QuotedClaimActs } from './live-parts.tsx';
import { Outline } from './outline.tsx';
import { Tradecraft } from './tradecraft.tsx';
import { TranslationPanel } from './translation-panel.tsx';
import './brief.css';

/** Briefs: the list, the one being written, and the claims to put into it. */
export function BriefView(props: {
  briefId: string | null;
  onChoose: (briefId: string | null) => void;
  onOpenClaim: (claim: Claim) => void;
}) {
  const messages = useMessages();
  const { sync, queries } = useSession();
  const notices = useNotices();
  const editor = useRef<BriefEditorHandle>(null);
  /** Where the outline of the open brief is shown; null while it is not. */
  const [outline, setOutline] = useState<HTMLElement | null>(null);
  /** The same for what its check finds, and how much that is. */
  const [tradecraft, setTradecraft] = useState<HTMLElement | null>(null);
  const [findings, setFindings] = useState(0);
  const briefs = queries.useBriefs();
  const check = useBriefCheck(props.onOpenClaim);
  /** The brief just made: its title waits to be written. */
  const [created, setCreated] = useState<string | null>(null);
  // Undo can take the open brief away, and redo brings it back.
  const isThere = briefs === undefined || briefs.some(({ id }) => id === props.briefId);
  const briefId = isThere ? props.briefId : null;

  // Any claim may be quoted or picked here, so all of them are brought into the mirror.
  useEffect(() => {
    void sync.openClaims().then((done) => {
      if (!done.ok) notices.fail(done.error);
    });
  }, [sync, notices]);

  return (
    <>
      <BriefList
        briefs={briefs}
        chosen={briefId}
        onChoose={props.onChoose}
        onCreated={(made) => {
          setCreated(made);
          props.onChoose(made);
        }}
        onCheck={check.choose}
      />
      <main className="text-pane brief-pane">
        {briefId === null ? (
          <Empty title={messages.brief.choose} hint={messages.brief.emptyHint} />
        ) : (
          <OpenBrief
            key={briefId}
            briefId={briefId}
            editor={editor}
            outline={outline}
            tradecraft={tradecraft}
            onFindings={setFindings}
            nameFirst={created === briefId}
            onNaming={() => setCreated(null)}
            onRemoved={() => props.onChoose(null)}
            onOpenClaim={props.onOpenClaim}
            onCheck={check.choose}
          />
        )}
      </main>
      <BriefSide
        briefId={briefId}
        onInsert={(claimIds) => editor.current?.insertClaims(claimIds)}
        onCite={(sourceId) => editor.current?.insertCitation(sourceId)}
        onOutline={setOutline}
        onTradecraft={setTradecraft}
        findings={findings}
      />
      {check.view}
    </>
  );
}

const NO_SOURCES: ReadonlyMap<string, Source> = new Map();
const NO_CLAIMS: ReadonlyMap<string, Claim> = new Map();

function OpenBrief(props: {
  briefId: string;
  editor: React.RefObject<BriefEditorHandle | null>;
  outline: HTMLElement | null;
  tradecraft: HTMLElement | null;
  onFindings: (count: number) => void;
  nameFirst: boolean;
  onNaming: () => void;
  onRemoved: () => void;
  onOpenClaim: (claim: Claim) => void;
  onCheck: () => void;
}) {
  const messages = useMessages();
  const { queries, savers } = useSession();
  const brief = queries.useBrief(props.briefId);
  const claims = queries.useClaims();
  const notes = queries.useNotes();
  const sources = useSources(queries.useSummaries());
  const saver = savers.forBrief(props.briefId, brief?.edition ?? props.briefId);
  const shown = useSavedDocument(saver, brief);
  const { editor, onOpenClaim } = props;
  // Asked for the moment a claim is put in; a new function for each change of a claim would make the editor's handle anew.
  const present = useRef(claims);
  useEffect(() => {
    present.current = claims;
  }, [claims]);
  const seen = useCallback((claimId: string) => {
    const claim = present.current?.get(claimId);
    return claim === undefined ? undefined : seenOf(claim);
  }, []);
  const acts = useMemo<QuotedClaimActs>(
    () => ({
      openClaim: onOpenClaim,
      translate: (nodeKey) => editor.current?.editPart(nodeKey),
      see: (nodeKey, seen) => editor.current?.seeClaim(nodeKey, seen),
    }),
    [editor, onOpenClaim],
  );
  // Stable, so that neither typing nor a change of one claim renders every quoted claim again.
  const rendering = useMemo(() => {
    const known = sources ?? NO_SOURCES;
    return {
      renderClaim: (claimId: string, nodeKey?: string, seen?: ClaimSeen | null) => (
        <QuotedClaim claimId={claimId} nodeKey={nodeKey} seen={seen ?? null} sources={known} acts={acts} />
      ),
      renderCitation: (sourceId: string, locator: Locator | null) => <CitedSource source={known.get(sourceId)} locator={locator} />,
      renderListing: (of: Listing) => (of === 'claims' ? <ClaimTable sources={known} /> : <SourceList sources={known} />),
    };
  }, [sources, acts]);
  const counted = useMemo(
    () => (claims === undefined || notes === undefined || sources === undefined ? undefined : countedIn(claims, notes, sources)),
    [claims, notes, sources],
  );
  if (brief === undefined || counted === undefined) return null;
  return (
    <div className="brief">
      <BriefHead
        brief={brief}
        nameFirst={props.nameFirst}
        onNaming={props.onNaming}
        onNamed={() => props.editor.current?.focus()}
        beforeExport={() => saver.commit()}
        onRemoved={props.onRemoved}
        onCheck={props.onCheck}
      />
      <BriefNotice brief={brief} />
      <SavingTrouble state={shown.state} saver={saver} stored={brief} />
      <BriefEditor
        ref={props.editor}
        documentKey={brief.id}
        edition={shown.edition ?? ''}
        initial={shown.content ?? emptyRichText()}
        onChange={(_documentKey, content) => saver.type(content)}
        onShown={(_documentKey, edition) => saver.follow(edition)}
        onBlur={() => void saver.commit()}
        label={messages.brief.editor}
        placeholder={messages.brief.placeholder}
        words={messages.editor}
        seenOf={seen}
        counted={counted}
        claimPanel={TranslationPanel}
        {...rendering}
      >
        <BlockHandle />
        <BriefFind />
        <BriefCount />
        {props.outline !== null && createPortal(<Outline />, props.outline)}
        <Tradecraft claims={claims ?? NO_CLAIMS} sources={sources ?? NO_SOURCES} place={props.tradecraft} onCount={props.onFindings} />
      </BriefEditor>
    </div>
  );
}
