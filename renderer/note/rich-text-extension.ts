import { HistoryExtension } from '@lexical/history';
import { $isLinkNode, LinkExtension, LinkNode } from '@lexical/link';
import { $isListNode, CheckListExtension, ListExtension, ListItemNode, WordListImportExtension } from '@lexical/list';
import {
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { RichTextExtension } from '@lexical/rich-text';
import { $unwrapNode } from '@lexical/utils';
import {
  $createParagraphNode,
  type AnyLexicalExtensionArgument,
  configExtension,
  defineExtension,
  mergeRegister,
  RootNode,
  registerEventListeners,
} from 'lexical';
import { safeUrl } from '../../domain/rich-text.ts';
import { MAX_LIST_DEPTH } from './arrange.ts';
import { KeptNode } from './kept-node.tsx';
import { pasteExtension } from './paste.ts';
import { referenceExtension } from './reference-extension.ts';
import { shortcutsExtension } from './shortcuts.ts';
import { TABLE, tableExtension } from './table-extension.ts';
import { theme } from './theme.ts';

/** The kinds of text that are written the Markdown way. */
const markdown = [
  HEADING,
  QUOTE,
  UNORDERED_LIST,
  ORDERED_LIST,
  CHECK_LIST,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  LINK,
  TABLE,
];

export interface EditorSetup {
  /** Arranged content, with kept parts wrapped where it is a note's. */
  readonly content: unknown;
  /** Whether it may hold what only a brief shows. */
  readonly live: boolean;
  readonly extensions?: readonly AnyLexicalExtensionArgument[];
  onError(error: Error): void;
}

/** What every editor of Caveat is made of. Without a DOM it runs as well, which the tests use. */
export function richTextExtension({ content, live, extensions = [], onError }: EditorSetup) {
  return defineExtension({
    name: 'caveat/rich-text',
    namespace: 'caveat',
    theme,
    onError,
    nodes: live ? [] : [KeptNode],
    $initialEditorState: JSON.stringify(content),
    dependencies: [
      RichTextExtension,
      configExtension(HistoryExtension, { maxDepth: 500 }),
      configExtension(LinkExtension, {
        validateUrl: (url) => safeUrl(url) !== null,
        attributes: { rel: 'noreferrer', target: null, title: null },
      }),
      configExtension(ListExtension, { hasStrictIndent: true }),
      CheckListExtension,
      WordListImportExtension,
      tableExtension,
      referenceExtension,
      pasteExtension({ live }),
      shortcutsExtension,
      ...extensions,
    ],
    register: (editor) =>
      mergeRegister(
        registerMarkdownShortcuts(editor, markdown),
        editor.registerRootListener((root) => {
          if (root !== null) return registerEventListeners(root, { click: keepLinkClosed, auxclick: keepLinkClosed });
        }),
        editor.registerNodeTransform(LinkNode, $keepLinkSafe),
        editor.registerNodeTransform(ListItemNode, $limitDepth),
        editor.registerNodeTransform(RootNode, (root) => {
          if (root.isEmpty()) root.append($createParagraphNode());
        }),
      ),
  });
}

/** However a link came to be, by typing, pasting or the panel, it is safe or it is only words. */
function $keepLinkSafe(link: LinkNode): void {
  if (!$isLinkNode(link) || !link.isAttached()) return;
  if (safeUrl(link.getURL()) === null) {
    $unwrapNode(link);
    return;
  }
  if (link.getRel() !== 'noreferrer') link.setRel('noreferrer');
  if (link.getTarget() !== null) link.setTarget(null);
  if (link.getTitle() !== null) link.setTitle(null);
}

function $limitDepth(item: ListItemNode): void {
  if (!$isListNode(item.getFirstChild()) && item.getIndent() >= MAX_LIST_DEPTH) item.setIndent(MAX_LIST_DEPTH - 1);
}

/** The program opens nothing: a link is words with an address. */
function keepLinkClosed(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('a[href]') !== null) event.preventDefault();
}
