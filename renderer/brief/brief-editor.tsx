import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type Ref, use, useImperativeHandle, useMemo } from 'react';
import { EditorCore, type EditorProps } from '../note/editor-core.tsx';
import { type LiveContent, LiveContentContext } from '../note/live-content.tsx';
import { focusText, insertCitation, insertClaims } from './insert.ts';
import { liveExtension } from './live-extension.ts';
import './brief-editor.css';

/** What can be done to a brief from outside its text. */
export interface BriefEditorHandle {
  /** Quotes claims at the block with the cursor, or at the end. The text then has the focus, ready to be written on. */
  insertClaims(claimIds: readonly string[]): void;
  /** Cites a source at the cursor, or at the end. The text then has the focus, with the cursor after it. */
  insertCitation(sourceId: string): void;
  /** Gives the text the focus: with its cursor, or at the start when it had none. */
  focus(): void;
}

export interface BriefEditorProps extends EditorProps, Required<Pick<LiveContent, 'renderClaim' | 'renderCitation'>> {
  readonly ref?: Ref<BriefEditorHandle>;
}

const extensions = [liveExtension];

/**
 * The editor of a brief: a note's, with quoted claims, and with citations that look like a brief's. `renderClaim` and `renderCitation` are asked
 * again for every claim and citation when either function changes, so keep them stable while nothing does.
 */
export function BriefEditor({ ref, renderClaim, renderCitation, ...props }: BriefEditorProps) {
  const around = use(LiveContentContext);
  const live = useMemo(() => ({ ...around, renderClaim, renderCitation }), [around, renderClaim, renderCitation]);
  return (
    <LiveContentContext value={live}>
      <EditorCore {...props} className="brief-editor" live extensions={extensions} toolbarAt="top">
        <Handle handle={ref} />
      </EditorCore>
    </LiveContentContext>
  );
}

function Handle({ handle }: { handle: Ref<BriefEditorHandle> | undefined }) {
  const [editor] = useLexicalComposerContext();
  useImperativeHandle(
    handle,
    () => ({
      insertClaims: (claimIds) => insertClaims(editor, claimIds),
      insertCitation: (sourceId) => insertCitation(editor, sourceId),
      focus: () => focusText(editor),
    }),
    [editor],
  );
  return null;
}
