import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { Note } from '../../domain/note.ts';
import { emptyRichText } from '../../domain/rich-text.ts';
import { Empty } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSavedDocument } from '../mirror/use-saved-document.ts';
import { SavingTrouble } from '../note/saving-trouble.tsx';
import { useNotices, useSession } from '../session.tsx';
import { BriefEditor, type BriefEditorHandle } from './brief-editor.tsx';
import { BriefHead } from './brief-head.tsx';
import { BriefList } from './brief-list.tsx';
import { BriefNotice } from './brief-notice.tsx';
import { ClaimPicker } from './claim-picker.tsx';
import { CitedSource, QuotedClaim } from './live-parts.tsx';
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
  const briefs = queries.useBriefs();
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
      />
      <main className="text-pane brief-pane">
        {briefId === null ? (
          <Empty title={messages.brief.choose} hint={messages.brief.emptyHint} />
        ) : (
          <OpenBrief
            key={briefId}
            briefId={briefId}
            editor={editor}
            nameFirst={created === briefId}
            onNaming={() => setCreated(null)}
            onRemoved={() => props.onChoose(null)}
            onOpenClaim={props.onOpenClaim}
          />
        )}
      </main>
      <ClaimPicker
        briefId={briefId}
        onInsert={(claimIds) => editor.current?.insertClaims(claimIds)}
        onCite={(sourceId) => editor.current?.insertCitation(sourceId)}
      />
    </>
  );
}

const NO_NOTES: ReadonlyMap<string, Note> = new Map();

function OpenBrief(props: {
  briefId: string;
  editor: React.RefObject<BriefEditorHandle | null>;
  nameFirst: boolean;
  onNaming: () => void;
  onRemoved: () => void;
  onOpenClaim: (claim: Claim) => void;
}) {
  const messages = useMessages();
  const { queries, savers } = useSession();
  const brief = queries.useBrief(props.briefId);
  const claims = queries.useClaims();
  const notes = queries.useNotes();
  const reviews = queries.useReviews();
  const summaries = queries.useSummaries();
  const saver = savers.forBrief(props.briefId, brief?.edition ?? props.briefId);
  const shown = useSavedDocument(saver, brief);
  const sources = useMemo(() => new Map(summaries?.map(({ source }) => [source.id, source])), [summaries]);
  const { onOpenClaim } = props;
  // Stable, so that typing does not render every quoted claim again.
  const renderClaim = useCallback(
    (claimId: string) => (
      <QuotedClaim
        claim={claims?.get(claimId)}
        review={reviews.get(claimId)}
        notes={notes ?? NO_NOTES}
        sources={sources}
        onOpenClaim={onOpenClaim}
      />
    ),
    [claims, reviews, notes, sources, onOpenClaim],
  );
  const renderCitation = useCallback((sourceId: string) => <CitedSource source={sources.get(sourceId)} />, [sources]);
  if (brief === undefined || claims === undefined || notes === undefined || summaries === undefined) return null;
  return (
    <div className="brief">
      <BriefHead
        brief={brief}
        nameFirst={props.nameFirst}
        onNaming={props.onNaming}
        onNamed={() => props.editor.current?.focus()}
        beforeExport={() => saver.commit()}
        onRemoved={props.onRemoved}
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
        renderClaim={renderClaim}
        renderCitation={renderCitation}
      />
    </div>
  );
}
