import { Suspense } from 'react';
import { broughtLater } from '../brought-later.tsx';
import type { EditorProps } from './editor-core.tsx';
import { NoteView } from './note-view.tsx';

/** Rich-text editing is a large part of the program, and nothing one sees at first needs it. */
const [Editor, bring] = broughtLater(async () => (await import('./note-editor.tsx')).NoteEditor);

/** Fetches the editor before anybody asks for it. */
export function prepareNoteEditor(): void {
  void bring();
}

/** The editor of a note; until its program is there, the note to read. */
export function NoteEditor(props: EditorProps) {
  return (
    <Suspense fallback={<NoteView content={props.initial} />}>
      <Editor {...props} />
    </Suspense>
  );
}
