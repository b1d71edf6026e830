import type { LexicalEditor, LexicalNode } from 'lexical';
import { parseInert } from './clean-html.ts';

/** Writes what a live node shows at this moment into an element for the clipboard, line by line. */
export function exportWords(editor: LexicalEditor, node: LexicalNode, element: HTMLElement): HTMLElement {
  const shown = editor.getElementByKey(node.getKey());
  for (const [index, line] of (shown === null ? [] : linesIn(shown)).entries()) {
    if (index > 0) element.append(document.createElement('br'));
    element.append(line);
  }
  return element;
}

/** Writes the tables and list items that a live node shows into an element for the clipboard, words only. */
export function exportShown(editor: LexicalEditor, node: LexicalNode, element: HTMLElement): HTMLElement {
  const shown = editor.getElementByKey(node.getKey());
  for (const part of shown?.querySelectorAll('table, li, p') ?? []) {
    if (part instanceof HTMLTableElement) element.append(wordsOfTable(part));
    else if (part.closest('table') === null) {
      const line = document.createElement('p');
      line.textContent = part.textContent;
      element.append(line);
    }
  }
  return element;
}

function wordsOfTable(shown: HTMLTableElement): HTMLTableElement {
  const table = document.createElement('table');
  for (const row of shown.rows) {
    const line = table.insertRow();
    for (const cell of row.cells) line.append(Object.assign(document.createElement(cell.tagName), { textContent: cell.textContent }));
  }
  return table;
}

/** The words on screen: each block on a line of its own, buttons left out, unless they are what a reference looks like. */
function linesIn(shown: HTMLElement): string[] {
  const lines = new Map<Element, string>();
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    let block = walker.currentNode.parentElement;
    while (block !== null && block !== shown && getComputedStyle(block).display === 'inline') block = block.parentElement;
    if (block !== null && block.closest('button:not(.reference)') === null)
      lines.set(block, (lines.get(block) ?? '') + (walker.currentNode.nodeValue ?? ''));
  }
  return [...lines.values()].map((line) => line.trim()).filter((line) => line !== '');
}

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, blockquote, li';

/** The plain text of HTML made for the clipboard: blocks and rows on lines of their own, tabs between cells. */
export function plainFromHtml(html: string): string {
  const page = parseInert(html);
  for (const lineBreak of page.querySelectorAll('br')) lineBreak.replaceWith('\n');
  for (const block of page.querySelectorAll(BLOCKS)) block.append('\n');
  for (const row of page.querySelectorAll('tr')) {
    row.replaceWith(`${[...row.cells].map((cell) => (cell.textContent ?? '').trim().replaceAll(/\s*\n\s*/g, ' ')).join('\t')}\n`);
  }
  return (page.body.textContent ?? '').trim();
}
