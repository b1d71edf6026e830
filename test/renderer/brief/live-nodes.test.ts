import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { paragraphOf, type RichText, richTextOf } from '../../../domain/rich-text.ts';
import { ClaimQuoteNode } from '../../../renderer/brief/claim-quote-node.tsx';
import { liveExtension } from '../../../renderer/brief/live-extension.ts';
import { contentOf } from '../../../renderer/note/content.ts';
import { richTextExtension } from '../../../renderer/note/rich-text-extension.ts';

const editorFor = (content: RichText, live: boolean) =>
  buildEditorFromExtensions(
    richTextExtension({
      content,
      live,
      extensions: live ? [liveExtension] : [],
      onError: (error) => {
        throw error;
      },
    }),
  );

test('claims are blocks, citations stand in a line, and both are written as the model has them', () => {
  const content = richTextOf([
    { type: 'claim-quote', version: 1, claimId: 'claim:1' },
    paragraphOf('see ', { type: 'citation', version: 1, sourceId: 'source:1' }),
  ]);
  const editor = editorFor(content, true);
  const state = editor.parseEditorState(JSON.stringify(content));
  expect(state.toJSON().root.children[0]).toEqual({ type: 'claim-quote', version: 1, claimId: 'claim:1' });
  expect(contentOf(state)).toEqual(content);
  const [first] = state.read(() => $getRoot().getChildren());
  expect(first).toBeInstanceOf(ClaimQuoteNode);
  expect(state.read(() => first instanceof ClaimQuoteNode && [first.getClaimId(), first.isInline()])).toEqual(['claim:1', false]);
});

test('an editor of notes does not know them', () => {
  const note = editorFor(richTextOf([paragraphOf('')]), false);
  const content = richTextOf([{ type: 'claim-quote', version: 1, claimId: 'claim:1' }]);
  expect(() => note.parseEditorState(JSON.stringify(content))).toThrow();
});
