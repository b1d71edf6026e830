import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { mixedJudgements } from '../../domain/icd203.ts';
import { plainTextOf } from '../../domain/rich-text.ts';
import { contentOf } from './content.ts';
import type { EditorWords } from './editor-words.ts';

/** How long (ms) nobody may have typed before something is said: a sentence half written is not yet wrong. */
const PAUSE = 700;

interface Mixed {
  readonly likelihood: string;
  readonly confidence: string;
}

/**
 * A line below a text that says when one sentence of it states both likelihood and confidence. It waits for a pause
 * to appear, and goes as soon as the sentence is mended.
 */
export function JudgementHint({ editor, words }: { editor: LexicalEditor; words: EditorWords }) {
  const [mixed, setMixed] = useState<Mixed | null>(null);
  useEffect(() => {
    let timer = 0;
    let shown = false;
    const look = () => {
      const next = mixedIn(editor);
      shown = next !== null;
      setMixed((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    look();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      if (shown) look();
      else timer = window.setTimeout(look, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor]);
  return (
    <div role="status" className="editor-hint">
      {mixed !== null && <p>{words.mixedJudgement(mixed.likelihood, mixed.confidence)}</p>}
    </div>
  );
}

function mixedIn(editor: LexicalEditor): Mixed | null {
  const text = plainTextOf(contentOf(editor.getEditorState()));
  const [first] = mixedJudgements(text, 'und');
  if (first === undefined) return null;
  const wordsAt = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return { likelihood: wordsAt(first.likelihood), confidence: wordsAt(first.confidence) };
}
