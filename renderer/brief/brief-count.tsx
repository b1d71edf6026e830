import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $isRangeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import { type WordCount, wordCount } from '../../domain/word-count.ts';
import { useMessages } from '../messages/index.tsx';
import { flatTextOf } from './flat-text.ts';

/** How long (ms) the text rests before it is counted again. */
const PAUSE = 300;

/** How long the brief's own words are, and what is selected of them; quoted claims are their authors'. */
export function BriefCount() {
  const [editor] = useLexicalComposerContext();
  const { composing } = useMessages();
  const [all, setAll] = useState<WordCount>(() => wordCount(flatTextOf(editor.getEditorState()).text));
  const [selected, setSelected] = useState<WordCount | null>(null);
  useEffect(() => {
    let timer = 0;
    let isStale = false;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
      clearTimeout(timer);
      const isChanged = dirtyElements.size > 0 || dirtyLeaves.size > 0;
      if (isChanged) isStale = true;
      timer = window.setTimeout(() => {
        if (isStale) setAll(wordCount(flatTextOf(editorState).text));
        isStale = false;
        const words = editorState.read(() => {
          const selection = $getSelection();
          return $isRangeSelection(selection) && !selection.isCollapsed() ? selection.getTextContent() : '';
        });
        setSelected(words === '' ? null : wordCount(words));
      }, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor]);
  return (
    <p className="brief-count">
      {selected !== null && <span>{composing.selected(composing.count(selected))}</span>}
      <span>{composing.count(all)}</span>
    </p>
  );
}
