import {
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
  ClipboardImportExtension,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard';
import { $generateNodesFromDOMViaExtension, contextValue, ImportSource, ImportSourceDataTransfer } from '@lexical/html';
import { $findTableNode, $getTableColumnIndexFromTableCellNode, $getTableRowIndexFromTableCellNode } from '@lexical/table';
import { $getEditor, $isElementNode, type BaseSelection, configExtension, type LexicalNode } from 'lexical';
import {
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  nodesOf,
  parseRichText,
  type RichText,
  type RichTextNode,
  richTextFromPlain,
} from '../../domain/rich-text.ts';
import { arrangeFragment, withoutTables } from './arrange.ts';
import { isBriefOnly, released, withoutBriefParts, withWordsOnly } from './brief-parts.ts';
import { cleanHtml } from './clean-html.ts';
import { soundText } from './content.ts';
import { $cellAtCursor } from './table-changes.ts';

/**
 * What may come in by pasting or dropping. Whatever its form, it is reduced to JSON, parsed as rich text like a
 * stored document, and only then made into nodes: no style, image, script or unsafe link passes.
 *
 * @param live whether what only a brief shows may come in; a note takes its words instead
 */
export function pasteExtension({ live }: { live: boolean }) {
  const $insert = (document: RichText, selection: BaseSelection): boolean => {
    const fragment = $fitting(arrangeFragment((live ? document : withoutBriefParts(document)).root.children), selection);
    if (fragment.length === 0) return false;
    $insertGeneratedNodes($getEditor(), $generateNodesFromSerializedNodes(fragment), selection);
    return true;
  };

  // Another page can write this form to the clipboard too, so it is trusted no more than HTML.
  const $insertOwnFormat: ImportMimeTypeFunction = (data, selection) => {
    const parsed = parseRichText({ root: { type: 'root', children: serialisedNodesIn(data) } });
    if (!parsed.ok) return false;
    // The HTML beside it holds the words of what only a brief can show.
    return (live || !nodesOf(parsed.value).some(isBriefOnly)) && $insert(parsed.value, selection);
  };

  const $insertHtml: ImportMimeTypeFunction = (data, selection, _next, dataTransfer) => {
    const nodes = $generateNodesFromDOMViaExtension(cleanHtml(soundText(data)), {
      context: [contextValue(ImportSource, 'paste'), contextValue(ImportSourceDataTransfer, dataTransfer)],
    });
    const parsed = parseRichText({ root: { type: 'root', children: nodes.map($serialise) } });
    return parsed.ok && $insert(parsed.value, selection);
  };

  const $insertPlain: ImportMimeTypeFunction = (data, selection, $next) => {
    const sound = soundText(data);
    return sound === data ? $next() : $insert(richTextFromPlain(sound.replace(/\r\n?/g, '\n')), selection);
  };

  return configExtension(ClipboardImportExtension, {
    $importMimeType: {
      'application/x-lexical-editor': [$insertOwnFormat],
      'text/html': [$insertHtml],
      'text/plain': [$insertPlain],
      'text/uri-list': [$insertPlain],
    },
  });
}

/**
 * What a cell of a table can take: words and blocks, or one table whose cells go over those from there on, as long as
 * the table does not outgrow its bounds. Any other table comes as lines; Lexical would drop it.
 */
function $fitting(fragment: RichTextNode[], selection: BaseSelection): RichTextNode[] {
  const cell = $cellAtCursor(selection);
  const table = cell === null ? null : $findTableNode(cell);
  if (cell === null || table === null) return fragment;
  const words = withWordsOnly(fragment);
  const [only, ...others] = words;
  if (only?.type === 'table' && others.length === 0) {
    const first = only.children[0];
    const width = first !== undefined && 'children' in first ? first.children.length : 0;
    const height = $getTableRowIndexFromTableCellNode(cell) + only.children.length;
    if (height <= MAX_TABLE_ROWS && $getTableColumnIndexFromTableCellNode(cell) + width <= MAX_TABLE_COLUMNS) return words;
  }
  return withoutTables(words);
}

/** The nodes in Lexical's clipboard JSON, or nothing readable as such. */
function serialisedNodesIn(data: string): unknown {
  try {
    const payload: unknown = JSON.parse(data);
    return typeof payload === 'object' && payload !== null && 'nodes' in payload ? released(payload.nodes) : null;
  } catch {
    return null;
  }
}

function $serialise(node: LexicalNode): unknown {
  const json = node.exportJSON();
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($serialise) } : json;
}
