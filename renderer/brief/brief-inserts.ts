import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { ListTree, Scale, TableProperties } from 'lucide-react';
import { type InsertCommand, textInserts } from '../note/insert-commands.ts';
import type { Listing } from '../note/live-content.tsx';
import { keys } from '../note/tool.tsx';
import { $currentBlock, focusText } from './insert.ts';
import { $asParagraph, $createKeyJudgementNode, $isKeyJudgementNode } from './key-judgement-node.ts';
import { $createListingNode } from './listing-nodes.tsx';

/** What a brief can hold, its own parts first. */
export const briefInserts: readonly InsertCommand[] = [
  { id: 'key-judgement', name: (words) => words.keyJudgement, hint: keys('Alt+J'), icon: Scale, run: toggleJudgement },
  {
    id: 'table-of-claims',
    name: (words) => words.claimTable,
    hint: null,
    icon: TableProperties,
    run: (editor) => insertListing(editor, 'claims'),
  },
  { id: 'source-list', name: (words) => words.sourceList, hint: null, icon: ListTree, run: (editor) => insertListing(editor, 'sources') },
  ...textInserts,
];

/** Makes the block at the cursor a key judgement, or words like others when it is one; else puts one after the block. */
export function toggleJudgement(editor: LexicalEditor): void {
  editor.update(
    () => {
      const block = $currentBlock();
      if ($isKeyJudgementNode(block)) {
        $asParagraph(block);
        return;
      }
      const judgement = $createKeyJudgementNode();
      const takesItsPlace = $isParagraphNode(block) || $isHeadingNode(block) || $isQuoteNode(block);
      if (takesItsPlace && $isRangeSelection($getSelection())) {
        judgement.append(...block.getChildren());
        block.replace(judgement);
      } else if (block === null) $getRoot().append(judgement);
      else block.insertAfter(judgement);
      if ($getSelection() === null || judgement.isEmpty() || !takesItsPlace) judgement.selectEnd();
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  focusText(editor);
}

/** Lists the claims or the sources after the block at the cursor; the cursor then stands below. */
function insertListing(editor: LexicalEditor, of: Listing): void {
  editor.update(
    () => {
      const block = $currentBlock();
      const listing = $createListingNode(of);
      if (block === null) $getRoot().append(listing);
      else if ($isParagraphNode(block) && block.isEmpty()) block.replace(listing);
      else block.insertAfter(listing);
      const next = listing.getNextSibling();
      if ($isElementNode(next)) next.selectStart();
      else {
        const paragraph = $createParagraphNode();
        listing.insertAfter(paragraph);
        paragraph.select();
      }
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  focusText(editor);
}
