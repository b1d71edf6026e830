import { ClickAfterLastBlockExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
} from 'lexical';
import { CLAIM_ATTRIBUTE } from '../note/claim-reference-node.tsx';
import { $selectNodes, identifier } from '../note/reference-extension.ts';
import { $createClaimQuoteNode, $isClaimQuoteNode, ClaimQuoteNode } from './claim-quote-node.tsx';

const importClaim = defineImportRule({
  name: 'caveat/claim-quote',
  match: sel.tag('blockquote').attr(CLAIM_ATTRIBUTE, identifier),
  $import: (_context, element) => [$createClaimQuoteNode(element.getAttribute(CLAIM_ATTRIBUTE) ?? '')],
});

/** Quoted claims: their node, how they are reached and left, how they travel on the clipboard. */
export const liveExtension = defineExtension({
  name: 'caveat/live',
  nodes: () => [ClaimQuoteNode],
  dependencies: [
    // Named so that its rule for block quotes comes after ours.
    RichTextExtension,
    ClickAfterLastBlockExtension,
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [ClaimQuoteNode] }),
    configExtension(DOMImportExtension, { rules: [importClaim] }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $stepToClaim(event, 'down'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $stepToClaim(event, 'up'), COMMAND_PRIORITY_LOW),
    ),
});

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
