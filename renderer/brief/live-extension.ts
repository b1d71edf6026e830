import { $exportMimeTypeFromSelection, GetClipboardDataExtension } from '@lexical/clipboard';
import { ClickAfterLastBlockExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createNodeSelection,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  getDOMSelection,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $createCitationNode, CitationNode, SOURCE_ATTRIBUTE } from './citation-node.tsx';
import { $createClaimQuoteNode, $isClaimQuoteNode, CLAIM_ATTRIBUTE, ClaimQuoteNode } from './claim-quote-node.tsx';
import { plainFromHtml } from './export-words.ts';
import { registerWritingPast } from './write-past.ts';

const identifier = /^[A-Za-z0-9][A-Za-z0-9:_-]{0,127}$/;

const importClaim = defineImportRule({
  name: 'caveat/claim-quote',
  match: sel.tag('blockquote').attr(CLAIM_ATTRIBUTE, identifier),
  $import: (_context, element) => [$createClaimQuoteNode(element.getAttribute(CLAIM_ATTRIBUTE) ?? '')],
});

const importCitation = defineImportRule({
  name: 'caveat/citation',
  match: sel.tag('cite').attr(SOURCE_ATTRIBUTE, identifier),
  $import: (_context, element) => [$createCitationNode(element.getAttribute(SOURCE_ATTRIBUTE) ?? '')],
});

/** Quoted claims and citations: their nodes, how they are selected and left, how they travel on the clipboard. */
export const liveExtension = defineExtension({
  name: 'caveat/live',
  nodes: () => [ClaimQuoteNode, CitationNode],
  dependencies: [
    // Named so that its rule for block quotes comes after ours.
    RichTextExtension,
    ClickAfterLastBlockExtension,
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [ClaimQuoteNode, CitationNode] }),
    configExtension(DOMImportExtension, { rules: [importClaim, importCitation] }),
    configExtension(GetClipboardDataExtension, {
      // Lexical's own plain text would leave the claims out without a word.
      $exportMimeType: {
        'text/plain': [(selection, $next) => plainFromHtml($exportMimeTypeFromSelection('text/html', selection) ?? '') || $next()],
      },
    }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CLICK_COMMAND, (event) => $selectClicked(event, editor), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $stepToClaim(event, 'down'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $stepToClaim(event, 'up'), COMMAND_PRIORITY_LOW),
      registerWritingPast(editor),
    ),
});

/** A click on a claim or citation selects it; one elsewhere puts the cursor there. */
function $selectClicked(event: MouseEvent, editor: LexicalEditor): boolean {
  if (!(event.target instanceof Element) || event.target.closest('a, button, input') !== null) return false;
  const node = $getNearestNodeFromDOMNode(event.target);
  if ($isClaimQuoteNode(node) || node instanceof CitationNode) {
    $selectNodes([node.getKey()]);
    return true;
  }
  if (!$isNodeSelection($getSelection())) return false;
  // A tap is over before Lexical hears where the browser put the cursor; it would clear the selection, cursor and all.
  const cursor = $createRangeSelectionFromDom(getDOMSelection(window), editor);
  if (cursor === null) return false;
  $setSelection(cursor);
  return true;
}

/** Selects nodes as wholes. */
export function $selectNodes(keys: readonly string[]): void {
  const selection = $createNodeSelection();
  for (const key of keys) selection.add(key);
  $setSelection(selection);
}

/** From one claim straight to the next; Lexical would stop between two blocks that hold no cursor. */
function $stepToClaim(event: KeyboardEvent, direction: 'up' | 'down'): boolean {
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
  const claim = $selectedClaim();
  const neighbour = direction === 'up' ? claim?.getPreviousSibling() : claim?.getNextSibling();
  if (!$isClaimQuoteNode(neighbour)) return false;
  event.preventDefault();
  $selectNodes([neighbour.getKey()]);
  return true;
}

function $selectedClaim(): ClaimQuoteNode | null {
  const selection = $getSelection();
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  return others.length === 0 && $isClaimQuoteNode(node) ? node : null;
}
