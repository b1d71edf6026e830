import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { pictureNode } from '../../../domain/matrix/figure-nodes.ts';
import { paragraphOf, type RichText, richTextOf } from '../../../domain/rich-text.ts';
import { ClaimQuoteNode } from '../../../renderer/brief/claim-quote-node.tsx';
import { liveExtension } from '../../../renderer/brief/live-extension.ts';
import { MatrixPictureNode } from '../../../renderer/brief/matrix-picture-node.tsx';
import { withAtEnd } from '../../../renderer/matrix-out/put-into-brief.ts';
import { contentOf } from '../../../renderer/note/content.ts';
import { richTextExtension } from '../../../renderer/note/rich-text-extension.ts';
import { figure } from '../../domain/helpers/matrix-figure.ts';

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

test('a picture of a matrix is a block that is written as it was read, and comes to the end of a brief', () => {
  const content = withAtEnd(richTextOf([paragraphOf('Words.'), paragraphOf()]), [pictureNode(figure)]);
  expect(content.root.children.map(({ type }) => type)).toEqual(['paragraph', 'matrix-picture', 'paragraph']);
  const state = editorFor(content, true).parseEditorState(JSON.stringify(content));
  expect(contentOf(state)).toEqual(content);
  const picture = state.read(() => $getRoot().getChildAtIndex(1));
  expect(picture).toBeInstanceOf(MatrixPictureNode);
  expect(state.read(() => (picture as MatrixPictureNode).isInline())).toBe(false);
  expect(withAtEnd(richTextOf([paragraphOf()]), [pictureNode(figure)]).root.children.map(({ type }) => type)).toEqual([
    'matrix-picture',
    'paragraph',
  ]);
});
