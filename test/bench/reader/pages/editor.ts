import { registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';

/** Lexical with its rich text and nothing else: the floor under typing in a note. */

const element = document.querySelector('div');
const editor = createEditor({
  namespace: 'bare',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(element);
registerRichText(editor);
editor.focus();
