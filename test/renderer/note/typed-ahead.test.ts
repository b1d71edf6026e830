import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { paragraphOf, type RichText, richTextOf, textOf } from '../../../domain/rich-text.ts';
import { contentOf } from '../../../renderer/note/content.ts';
import { richTextExtension } from '../../../renderer/note/rich-text-extension.ts';
import { $writeTypedAhead } from '../../../renderer/note/typed-ahead.ts';
import { itemOf, listOf } from './rich-text-samples.ts';

/** A note after words were typed ahead of its editor, at its end. */
function typedInto(content: RichText, words: string): RichText {
  const editor = buildEditorFromExtensions(
    richTextExtension({
      content,
      live: false,
      onError: (error) => {
        throw error;
      },
    }),
  );
  editor.update(
    () => {
      $getRoot().selectEnd();
      $writeTypedAhead(words);
    },
    { discrete: true },
  );
  return contentOf(editor.getEditorState());
}

test('what is typed ahead of a note stands where the note ends', () => {
  expect(typedInto(richTextOf([paragraphOf('as before')]), ', 계속')).toEqual(richTextOf([paragraphOf('as before, 계속')]));
});

test('Enter typed ahead begins a paragraph', () => {
  const typed = typedInto(richTextOf([paragraphOf('as before')]), '\n另一段\n\nlast');
  expect(typed).toEqual(richTextOf(['as before', '另一段', '', 'last'].map((words) => paragraphOf(...(words === '' ? [] : [words])))));
});

test('Enter typed ahead of a note that ends in a list begins an item', () => {
  const one = itemOf(textOf('one'));
  const typed = typedInto(richTextOf([listOf(one)]), '\ntwo');
  expect(typed).toEqual(richTextOf([listOf(one, { ...itemOf(textOf('two')), value: 2 })]));
});
