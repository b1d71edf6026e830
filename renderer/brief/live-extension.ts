import { ClickAfterLastBlockExtension, KeyboardShortcutsExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $getSelection,
  $isNodeSelection,
  $isRootNode,
  COMMAND_PRIORITY_LOW,
  CONTROL_OR_META,
  configExtension,
  createCommand,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  type LexicalCommand,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { confidences, likelihoods } from '../../domain/claim.ts';
import { CLAIM_ATTRIBUTE } from '../note/claim-reference-node.tsx';
import { $selectNodes, identifier } from '../note/reference-extension.ts';
import { take } from '../note/shortcuts.ts';
import { toggleJudgement } from './brief-inserts.ts';
import { $createClaimQuoteNode, $isClaimQuoteNode, ClaimQuoteNode } from './claim-quote-node.tsx';
import {
  $asParagraph,
  $createKeyJudgementNode,
  CONFIDENCE_ATTRIBUTE,
  JUDGEMENT_ATTRIBUTE,
  KeyJudgementNode,
  LABEL_ATTRIBUTE,
} from './key-judgement-node.ts';
import { $createListingNode, $isListingNode, ClaimTableNode, LISTING_ATTRIBUTE, SourceListNode } from './listing-nodes.tsx';
import { $isMatrixPictureNode, MatrixPictureNode } from './matrix-picture-node.tsx';

const importClaim = defineImportRule({
  name: 'caveat/claim-quote',
  match: sel.tag('blockquote').attr(CLAIM_ATTRIBUTE, identifier),
  $import: (_context, element) => [$createClaimQuoteNode(element.getAttribute(CLAIM_ATTRIBUTE) ?? '')],
});

const JUDGEMENT_KEY_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('JUDGEMENT_KEY');

const importJudgement = defineImportRule({
  name: 'caveat/key-judgement',
  match: sel.tag('p').attr(JUDGEMENT_ATTRIBUTE, /^[a-z-]{0,40}$/),
  $import: (context, element) => {
    const said = (attribute: string) => element.getAttribute(attribute);
    const likelihood = likelihoods.find((each) => each === said(JUDGEMENT_ATTRIBUTE)) ?? null;
    const confidence = confidences.find((each) => each === said(CONFIDENCE_ATTRIBUTE)) ?? null;
    return [$createKeyJudgementNode(likelihood, confidence).append(...context.$importChildren(element))];
  },
});

/** What a judgement says of itself is made anew from its likelihood and confidence. */
const leaveLabel = defineImportRule({
  name: 'caveat/judgement-label',
  match: sel.tag('strong').attr(LABEL_ATTRIBUTE, /^$/),
  $import: () => [],
});

const importListing = defineImportRule({
  name: 'caveat/listing',
  match: sel.tag('div').attr(LISTING_ATTRIBUTE, /^(claims|sources)$/),
  $import: (_context, element) => [$createListingNode(element.getAttribute(LISTING_ATTRIBUTE) === 'claims' ? 'claims' : 'sources')],
});

/** What only a brief holds: its nodes, how they are reached and left, how they travel on the clipboard. */
export const liveExtension = defineExtension({
  name: 'caveat/live',
  nodes: () => [ClaimQuoteNode, ClaimTableNode, SourceListNode, MatrixPictureNode, KeyJudgementNode],
  dependencies: [
    // Named so that its rule for block quotes comes after ours.
    RichTextExtension,
    ClickAfterLastBlockExtension,
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [ClaimQuoteNode, ClaimTableNode, SourceListNode, MatrixPictureNode] }),
    configExtension(KeyboardShortcutsExtension, {
      shortcuts: { judgement: { key: 'j', modifiers: { ...CONTROL_OR_META, altKey: true }, command: JUDGEMENT_KEY_COMMAND } },
    }),
    configExtension(DOMImportExtension, { rules: [importClaim, importJudgement, leaveLabel, importListing] }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        JUDGEMENT_KEY_COMMAND,
        (event) => {
          take(event);
          toggleJudgement(editor);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      // In a cell, a list or a quote it is words like others.
      editor.registerNodeTransform(KeyJudgementNode, (node) => {
        if (!$isRootNode(node.getParent())) $asParagraph(node);
      }),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $stepToBlock(event, 'down'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $stepToBlock(event, 'up'), COMMAND_PRIORITY_LOW),
    ),
});

/** From one claim or listing straight to the next; Lexical would stop between two blocks that hold no cursor. */
function $stepToBlock(event: KeyboardEvent, direction: 'up' | 'down'): boolean {
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
  const block = $selectedBlock();
  const neighbour = direction === 'up' ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!$isLiveBlock(neighbour)) return false;
  event.preventDefault();
  $selectNodes([neighbour.getKey()]);
  return true;
}

function $selectedBlock(): LexicalNode | null {
  const selection = $getSelection();
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  return others.length === 0 && $isLiveBlock(node) ? node : null;
}

function $isLiveBlock(node: LexicalNode | null | undefined): node is LexicalNode {
  return $isClaimQuoteNode(node) || $isListingNode(node) || $isMatrixPictureNode(node);
}
