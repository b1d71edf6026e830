import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey } from 'lexical';
import { type ComponentType, type ReactNode, type Ref, use, useImperativeHandle, useLayoutEffect, useMemo } from 'react';
import type { ClaimSeen } from '../../domain/rich-text.ts';
import { EditorCore, type EditorProps } from '../note/editor-core.tsx';
import { type LiveContent, LiveContentContext } from '../note/live-content.tsx';
import { notePanels } from '../note/note-panels.tsx';
import { type Counted, NumberingContext } from '../note/numbering.ts';
import type { PartPanelProps } from '../note/part-panels.tsx';
import { EDIT_PART_COMMAND } from '../note/parts.ts';
import { briefInserts } from './brief-inserts.ts';
import { $isClaimQuoteNode } from './claim-quote-node.tsx';
import { focusText, insertCitation, insertClaims } from './insert.ts';
import { JudgementHeads, JudgementWords } from './judgement-heads.tsx';
import { JudgementPanel } from './judgement-panel.tsx';
import { liveExtension } from './live-extension.ts';
import './brief-editor.css';
import './composing.css';

/** What can be done to a brief from outside its text. */
export interface BriefEditorHandle {
  /** Quotes claims at the block with the cursor, or at the end. The text then has the focus, ready to be written on. */
  insertClaims(claimIds: readonly string[]): void;
  /** Cites a source at the cursor, or at the end. The text then has the focus, with the cursor after it. */
  insertCitation(sourceId: string): void;
  /** Opens the panel of a part, by its node. */
  editPart(nodeKey: string): void;
  /** Notes what a quoted claim says by now. */
  seeClaim(nodeKey: string, seen: ClaimSeen): void;
  /** Gives the text the focus: with its cursor, or at the start when it had none. */
  focus(): void;
}

type Rendering = Required<Pick<LiveContent, 'renderClaim' | 'renderCitation'>> & Pick<LiveContent, 'renderListing'>;

export interface BriefEditorProps extends EditorProps, Rendering {
  readonly ref?: Ref<BriefEditorHandle>;
  /** What a claim says now, to be kept with its quote. */
  seenOf?(claimId: string): ClaimSeen | undefined;
  /** What counts in the brief; keep it stable while nothing in it changes. Default: its footnotes alone. */
  readonly counted?: Counted;
  /** What the translation of a quoted claim is written in, by the block of the claim. */
  readonly claimPanel?: ComponentType<PartPanelProps>;
  /** Rendered inside the editor, with its context. */
  readonly children?: ReactNode;
}

const extensions = [liveExtension];
const renderJudgement: NonNullable<LiveContent['renderJudgement']> = (likelihood, confidence) => (
  <JudgementWords likelihood={likelihood} confidence={confidence} />
);

/**
 * The editor of a brief: a note's, with what only a brief holds, and with citations that look like a brief's. `renderClaim`,
 * `renderCitation` and `renderListing` are asked again for every part when one of them changes, so keep them stable while nothing does.
 */
export function BriefEditor(props: BriefEditorProps) {
  const { ref, renderClaim, renderCitation, renderListing, seenOf, counted, claimPanel, children, ...others } = props;
  const around = use(LiveContentContext);
  const live = useMemo<LiveContent>(
    () => ({ ...around, renderClaim, renderCitation, renderJudgement, ...(renderListing === undefined ? {} : { renderListing }) }),
    [around, renderClaim, renderCitation, renderListing],
  );
  const panels = useMemo(
    () => ({ ...notePanels, 'key-judgement': JudgementPanel, ...(claimPanel === undefined ? {} : { 'claim-quote': claimPanel }) }),
    [claimPanel],
  );
  return (
    <LiveContentContext value={live}>
      <EditorCore {...others} className="brief-editor" live extensions={extensions} toolbarAt="top" inserts={briefInserts} panels={panels}>
        <Inside handle={ref} seenOf={seenOf} counted={counted} />
        {children}
      </EditorCore>
    </LiveContentContext>
  );
}

function Inside(props: {
  handle: Ref<BriefEditorHandle> | undefined;
  seenOf: ((claimId: string) => ClaimSeen | undefined) | undefined;
  counted: Counted | undefined;
}) {
  const { handle, seenOf, counted } = props;
  const [editor] = useLexicalComposerContext();
  const numbering = use(NumberingContext);
  useLayoutEffect(() => {
    if (counted !== undefined) numbering?.count(editor.getEditorState(), counted);
  }, [editor, numbering, counted]);
  useImperativeHandle(
    handle,
    () => ({
      insertClaims: (claimIds) => insertClaims(editor, claimIds, seenOf),
      insertCitation: (sourceId) => insertCitation(editor, sourceId),
      editPart: (nodeKey) => editor.update(() => void editor.dispatchCommand(EDIT_PART_COMMAND, nodeKey)),
      seeClaim: (nodeKey, seen) =>
        editor.update(() => {
          const node = $getNodeByKey(nodeKey);
          if ($isClaimQuoteNode(node)) node.setSeen(seen);
        }),
      focus: () => focusText(editor),
    }),
    [editor, seenOf],
  );
  return <JudgementHeads editor={editor} />;
}
