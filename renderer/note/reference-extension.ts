import { $exportMimeTypeFromSelection, GetClipboardDataExtension } from '@lexical/clipboard';
import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import {
  $createNodeSelection,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  getDOMSelection,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import type { Locator } from '../../domain/rich-text.ts';
import { MAX_FOOTNOTE_LENGTH } from '../../domain/rich-text-live.ts';
import { $createCitationNode, CitationNode, LOCATOR_ATTRIBUTE, SOURCE_ATTRIBUTE } from './citation-node.tsx';
import { $createClaimReferenceNode, CLAIM_ATTRIBUTE, ClaimReferenceNode } from './claim-reference-node.tsx';
import { soundText } from './content.ts';
import { plainFromHtml } from './export-words.ts';
import { $createFootnoteNode, FOOTNOTE_ATTRIBUTE, FootnoteNode } from './footnote-node.tsx';
import { registerWritingPast } from './write-past.ts';

/** What an identifier on the clipboard may look like. */
export const identifier = /^[A-Za-z0-9][A-Za-z0-9:_-]{0,127}$/;

const importCitation = defineImportRule({
  name: 'caveat/citation',
  match: sel.tag('cite').attr(SOURCE_ATTRIBUTE, identifier),
  $import: (_context, element) => [$createCitationNode(element.getAttribute(SOURCE_ATTRIBUTE) ?? '', locatorIn(element))],
});

const importFootnote = defineImportRule({
  name: 'caveat/footnote',
  match: sel.tag('span').attr(FOOTNOTE_ATTRIBUTE, /\S/),
  $import: (_context, element) => [
    $createFootnoteNode(soundText(element.getAttribute(FOOTNOTE_ATTRIBUTE) ?? '').slice(0, MAX_FOOTNOTE_LENGTH)),
  ],
});

/** `page 12`, as an exported citation says it. */
function locatorIn(element: HTMLElement): Locator | null {
  const [, unit, label] = /^(page|passage) (.{1,100})$/.exec(element.getAttribute(LOCATOR_ATTRIBUTE) ?? '') ?? [];
  return label === undefined ? null : { unit: unit === 'page' ? 'page' : 'passage', label };
}

const importReference = defineImportRule({
  name: 'caveat/claim-reference',
  match: sel.tag('cite').attr(CLAIM_ATTRIBUTE, identifier),
  $import: (_context, element) => [$createClaimReferenceNode(element.getAttribute(CLAIM_ATTRIBUTE) ?? '')],
});

/** References to claims and sources inside a line, and footnotes: their nodes, how they are selected and left, how they travel on the clipboard. */
export const referenceExtension = defineExtension({
  name: 'caveat/references',
  nodes: () => [CitationNode, ClaimReferenceNode, FootnoteNode],
  dependencies: [
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [CitationNode, ClaimReferenceNode, FootnoteNode] }),
    configExtension(DOMImportExtension, { rules: [importCitation, importReference, importFootnote] }),
    configExtension(GetClipboardDataExtension, {
      // Lexical's own plain text would leave what is live out without a word.
      $exportMimeType: {
        'text/plain': [(selection, $next) => plainFromHtml($exportMimeTypeFromSelection('text/html', selection) ?? '') || $next()],
      },
    }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CLICK_COMMAND, (event) => $selectClicked(event, editor), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ENTER_COMMAND, isForReference, COMMAND_PRIORITY_CRITICAL),
      registerWritingPast(editor),
    ),
});

/** Enter on a reference that has the focus follows it, and is nothing for the text. */
function isForReference(event: KeyboardEvent | null): boolean {
  return event?.target instanceof Element && event.target.closest('.reference') !== null;
}

/** A click on what is live selects it as a whole; one elsewhere puts the cursor there. */
function $selectClicked(event: MouseEvent, editor: LexicalEditor): boolean {
  if (!(event.target instanceof Element) || event.target.closest('a, button, input') !== null) return false;
  const node = $getNearestNodeFromDOMNode(event.target);
  if ($isDecoratorNode(node)) {
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
