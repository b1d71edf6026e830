import { $createLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { $createTextNode, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useId, useRef, useState } from 'react';
import { safeUrl } from '../../domain/rich-text.ts';
import type { EditorWords } from './editor-words.ts';
import { $linkAtCursor } from './format-state.ts';

interface LinkPanelProps {
  readonly editor: LexicalEditor;
  readonly words: EditorWords;
  onClose(): void;
}

/** A line below the toolbar in which the link at the cursor is written, changed or removed. */
export function LinkPanel({ editor, words, onClose }: LinkPanelProps) {
  const [present] = useState(() => editor.read(() => $linkAtCursor()?.getURL() ?? null));
  const [address, setAddress] = useState(present ?? '');
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const errorId = useId();
  useEffect(() => field.current?.select(), []);

  const finish = (change?: () => void) => {
    // Panel first: while it is there, focusing the text would close it with the text's own Escape.
    onClose();
    if (change !== undefined) editor.update(change);
    editor.focus();
  };
  const apply = () => {
    const url = safeUrl(completed(address));
    if (url === null) {
      setRefused(true);
      field.current?.focus();
      return;
    }
    finish(() => $setLink(editor, url));
  };

  return (
    <form
      className="editor-link"
      aria-label={words.linkPanel}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        apply();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        finish();
      }}
    >
      <input
        ref={field}
        className="editor-link-field"
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.linkAddress}
        placeholder="https://"
        aria-invalid={refused}
        aria-describedby={refused ? errorId : undefined}
        value={address}
        onChange={(event) => {
          setAddress(event.target.value);
          setRefused(false);
        }}
      />
      <button type="submit" className="editor-link-button">
        {words.linkApply}
      </button>
      {present !== null && (
        <button
          type="button"
          className="editor-link-button"
          onClick={() => finish(() => void editor.dispatchCommand(TOGGLE_LINK_COMMAND, null))}
        >
          {words.linkRemove}
        </button>
      )}
      <button type="button" className="editor-link-button" onClick={() => finish()}>
        {words.linkCancel}
      </button>
      {refused && (
        <p id={errorId} role="alert" className="editor-link-refused">
          {words.linkRefused}
        </p>
      )}
    </form>
  );
}

/** `example.org/page` means a web page. */
function completed(address: string): string {
  const trimmed = address.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(trimmed) ? `https://${trimmed}` : trimmed;
}

function $setLink(editor: LexicalEditor, url: string): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && selection.isCollapsed() && $linkAtCursor() === null) {
    selection.insertNodes([$createLinkNode(url).append($createTextNode(url))]);
    return;
  }
  editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
}
