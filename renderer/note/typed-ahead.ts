import { $getSelection, $isRangeSelection } from 'lexical';

/**
 * Writes at the selection what was typed before there was an editor to take it: Enter, `\n` in it, begins a paragraph as it does in the editor.
 * Call inside an update.
 */
export function $writeTypedAhead(words: string): void {
  for (const [index, line] of words.split('\n').entries()) {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (index > 0) selection.insertParagraph();
    if (line !== '') $getSelection()?.insertText(line);
  }
}
