import { HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RichText } from '../../domain/rich-text.ts';
import { released } from './brief-parts.ts';
import { contentOf } from './content.ts';

export interface DocumentProps {
  /** Names the document; another name is another editor. */
  readonly documentKey: string;
  /** The content at this edition. Only a new `edition` makes the editor look at it again. */
  readonly initial: RichText;
  /** Changes when the content changes elsewhere: by undo, or in another window. */
  readonly edition: string;
  /** Called at once for each change of content, with the document it belongs to. */
  onChange(documentKey: string, content: RichText): void;
  /**
   * The content of this edition stands in the editor now, so that what is typed next is based on it. An edition
   * that arrives while somebody is typing is never reported: what they type is based on an older one.
   */
  onShown?(documentKey: string, edition: string): void;
}

/**
 * Ties an editor to one document for as long as it is mounted: reports what is typed, and shows what comes from
 * outside, but never under the hands of somebody who is typing.
 *
 * @param frame the element that holds the editor and its toolbar
 * @param prepare makes content ready for this editor, as JSON
 * @returns what to call when the focus has left the frame
 */
export function useDocument(
  editor: LexicalEditor,
  frame: RefObject<HTMLElement | null>,
  { documentKey, initial, edition, onChange, onShown }: DocumentProps,
  prepare: (content: RichText) => unknown,
): () => void {
  const [failure, setFailure] = useState<Error | null>(null);
  if (failure !== null) throw failure;

  const report = useRef(onChange);
  const tellShown = useRef(onShown);
  /** The content as last reported or shown, as JSON. */
  const present = useRef('');
  const shownEdition = useRef(edition);
  /** Content from outside that waits until nobody is typing. */
  const newer = useRef<{ content: RichText; edition: string } | null>(null);

  useLayoutEffect(() => {
    report.current = onChange;
    tellShown.current = onShown;
  }, [onChange, onShown]);

  useLayoutEffect(() => {
    tellShown.current?.(documentKey, shownEdition.current);
  }, [documentKey]);

  useLayoutEffect(() => {
    present.current = JSON.stringify(contentOf(editor.getEditorState()));
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      try {
        const content = contentOf(editorState);
        const json = JSON.stringify(content);
        if (json === present.current) return;
        present.current = json;
        newer.current = null;
        report.current(documentKey, content);
      } catch (error) {
        setFailure(error instanceof Error ? error : new Error(String(error)));
      }
    });
    return () => {
      // What was typed in this very moment still belongs to this document.
      editor.update(() => undefined, { discrete: true });
      stop();
    };
  }, [editor, documentKey]);

  const showNewer = useCallback(() => {
    const waiting = newer.current;
    newer.current = null;
    if (waiting === null) return;
    const prepared = prepare(waiting.content);
    if (JSON.stringify(released(prepared)) !== present.current) {
      const state = editor.parseEditorState(JSON.stringify(prepared));
      present.current = JSON.stringify(contentOf(state));
      editor.setEditorState(state, { tag: HISTORY_MERGE_TAG });
    }
    tellShown.current?.(documentKey, waiting.edition);
  }, [editor, documentKey, prepare]);

  useEffect(() => {
    if (edition === shownEdition.current) return;
    shownEdition.current = edition;
    newer.current = { content: initial, edition };
    const typing = document.hasFocus() && frame.current?.contains(document.activeElement) === true;
    // The acknowledgement of what stands here already disturbs nobody.
    if (!typing || JSON.stringify(released(prepare(initial))) === present.current) showNewer();
  }, [edition, initial, frame, prepare, showNewer]);

  return showNewer;
}
