import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, type LexicalEditor, mergeRegister } from 'lexical';
import { useContext, useEffect, useMemo, useState } from 'react';
import { CursorList, type CursorOption } from './cursor-list.tsx';
import type { EditorWords } from './editor-words.ts';
import { type Findable, findable, matching } from './matching.ts';
import { $mentionAtCursor, insertReference, type Mention } from './mention.ts';
import { type Referable, ReferableContext, type WatchReferable } from './referable.ts';

interface SuggestionsProps {
  readonly editor: LexicalEditor;
  readonly words: EditorWords;
}

/** Offers claims and sources while `@` and words are written; choosing one puts a reference in their place. */
export function Suggestions({ editor, words }: SuggestionsProps) {
  const watch = useContext(ReferableContext);
  return watch === null ? null : <Mentions editor={editor} words={words} watch={watch} />;
}

const NONE: { readonly written: string | null; readonly key: string } = { written: null, key: '' };

function Mentions({ editor, words, watch }: SuggestionsProps & { watch: WatchReferable }) {
  const [mention, setMention] = useState<Mention | null>(null);
  const [all, setAll] = useState<readonly Findable[] | null>(null);
  /** The option the arrow keys are on, for the words it was found by. */
  const [active, setActive] = useState(NONE);
  /** The mention that was waved away, by its node and place: it stays away until another is begun. */
  const [dismissed, setDismissed] = useState('');

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          const next = editorState.read($mentionAtCursor);
          setMention((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
        }),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            setMention(null);
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );

  const place = mention === null ? '' : `${mention.key} ${mention.start}`;
  useEffect(() => {
    if (place !== '') return watch((found) => setAll(findable(found)));
    setDismissed('');
    setAll(null);
    setActive(NONE);
  }, [watch, place]);

  const written = mention?.words ?? '';
  const found = useMemo(() => (all === null ? [] : matching(all, written)), [all, written]);
  const at = found.findIndex((each) => keyOf(each) === active.key);
  // What was first when it was shown stays the one that Enter takes, also when more is found a moment later.
  const first = found[0];
  useEffect(() => {
    if (first !== undefined && active.written !== written) setActive({ written, key: keyOf(first) });
  }, [first, active, written]);
  const isOpen = mention !== null && place !== dismissed && all !== null;
  return (
    <>
      {isOpen && found.length > 0 && (
        <CursorList
          editor={editor}
          label={words.references}
          at={mention}
          options={found.map(optionOf)}
          active={Math.max(0, at)}
          onActive={(index) => setActive({ written, key: keyOf(found[index]) })}
          onChoose={(index) => found[index] !== undefined && insertReference(editor, mention, found[index])}
          onDismiss={() => setDismissed(place)}
        />
      )}
      <span role="status" className="visually-hidden">
        {isOpen && words.referencesFound(found.length)}
      </span>
    </>
  );
}

function optionOf(each: Referable): CursorOption {
  return {
    key: keyOf(each),
    ...(each.tag === null ? {} : { tag: each.tag }),
    content: (
      <>
        <span className="suggestion-kind">{each.label}</span>
        <span className="suggestion-text" lang={each.language}>
          {each.text}
        </span>
        <span className="suggestion-details">{each.details.join(' · ')}</span>
      </>
    ),
  };
}

function keyOf(referable: Referable | undefined): string {
  return referable === undefined ? '' : `${referable.kind} ${referable.id}`;
}
