import { EditorCore, type EditorProps } from './editor-core.tsx';

/**
 * The editor of a note. `onChange(documentKey, content)` is called at once for each change of content, never for a
 * move of the cursor or for content given to it; `content` passed `parseRichText`. A new `edition` shows the
 * content in `initial`, as soon as the focus is elsewhere; a new `documentKey` starts afresh.
 */
export function NoteEditor(props: EditorProps) {
  return <EditorCore {...props} className="note-editor" live={false} toolbarAt="bottom" />;
}
