import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

declare global {
  interface Window {
    /** Puts paragraphs in place of what the editor holds; settles when they are on the page. */
    benchFill(paragraphs: readonly string[]): Promise<void>;
  }
}

/** Lexical with its rich text and nothing else: the floor under typing in a note or a brief. */

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

window.benchFill = (paragraphs) =>
  new Promise((resolve) => {
    const fill = () => {
      const filled = paragraphs.map((words) => $createParagraphNode().append($createTextNode(words)));
      $getRoot()
        .clear()
        .append(...filled);
    };
    editor.update(fill, { onUpdate: resolve });
  });
