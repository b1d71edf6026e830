import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { $createCitationNode } from './citation-node.tsx';
import { $createClaimReferenceNode } from './claim-reference-node.tsx';
import type { Referable } from './referable.ts';

/** An `@` before the cursor, and what is written after it. Offsets are UTF-16 code units of its text node. */
export interface Mention {
  readonly key: NodeKey;
  /** Where the `@` stands. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** How much may be written to find something, in UTF-16 code units. */
const LONGEST = 60;

/** Not after a letter or digit of an address, such as `desk@example.org`; a Chinese or Korean word is none. */
const MENTION = /(?:^|[^a-z0-9._%+-])[@＠]((?! )[^@＠\n]{0,60})$/i;

/** The mention being written at the cursor. */
export function $mentionAtCursor(): Mention | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return null;
  const end = selection.anchor.offset;
  const words = MENTION.exec(node.getTextContent().slice(Math.max(0, end - LONGEST - 2), end))?.[1];
  return words === undefined ? null : { key: node.getKey(), start: end - words.length - 1, end, words };
}

/** Puts a reference in place of what was written to find it; the cursor stands after it. */
export function insertReference(editor: LexicalEditor, mention: Mention, { kind, id }: Referable): void {
  editor.update(
    () => {
      // A composition may have ended in between.
      const { key, start, end } = $mentionAtCursor() ?? mention;
      const node = $getNodeByKey(key);
      if (!$isTextNode(node)) return;
      const [first, second] = node.splitText(start, end);
      const written = start === 0 ? first : second;
      const reference = kind === 'claim' ? $createClaimReferenceNode(id) : $createCitationNode(id);
      written?.replace(reference);
      reference.selectNext(0, 0);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}
