import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EditorWords } from './editor-words.ts';
import { type Findable, findable, matching } from './matching.ts';
import { $mentionAtCursor, insertReference, type Mention } from './mention.ts';
import { placeBelow } from './place-below.ts';
import { type Referable, ReferableContext, type WatchReferable } from './referable.ts';
import { take } from './shortcuts.ts';
import './suggestions.css';

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
        <SuggestionList
          editor={editor}
          words={words}
          found={found}
          mention={mention}
          active={Math.max(0, at)}
          onActive={(index) => setActive({ written, key: keyOf(found[index]) })}
          onChoose={(referable) => insertReference(editor, mention, referable)}
          onDismiss={() => setDismissed(place)}
        />
      )}
      <span role="status" className="visually-hidden">
        {isOpen && words.referencesFound(found.length)}
      </span>
    </>
  );
}

interface ListProps extends SuggestionsProps {
  readonly found: readonly Referable[];
  readonly mention: Mention;
  readonly active: number;
  onActive(index: number): void;
  onChoose(referable: Referable): void;
  onDismiss(): void;
}

/** The list box of the text: the focus stays in the text, which names the option the arrow keys are on. */
function SuggestionList({ editor, words, found, mention, active, onActive, onChoose, onDismiss }: ListProps) {
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const count = found.length;
  const chosen = found[active];

  useEffect(() => {
    if (chosen === undefined) return;
    // During composition the keys belong to the input method.
    const onKey = (work: () => void) => (event: KeyboardEvent | null) => {
      if (event === null || event.isComposing || event.shiftKey) return false;
      work();
      return take(event);
    };
    return mergeRegister(
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        onKey(() => onActive((active + 1) % count)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        onKey(() => onActive((active + count - 1) % count)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        onKey(() => onChoose(chosen)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(KEY_ESCAPE_COMMAND, onKey(onDismiss), COMMAND_PRIORITY_CRITICAL),
    );
  }, [editor, chosen, active, count, onActive, onChoose, onDismiss]);

  // While there is something to choose the text is a combo box.
  useLayoutEffect(() => {
    const text = editor.getRootElement();
    if (text === null) return;
    const states = {
      role: 'combobox',
      'aria-expanded': 'true',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': listId,
    };
    for (const [name, value] of Object.entries(states)) text.setAttribute(name, value);
    text.removeAttribute('aria-multiline');
    return () => {
      for (const name of [...Object.keys(states), 'aria-activedescendant']) text.removeAttribute(name);
      text.setAttribute('role', 'textbox');
      text.setAttribute('aria-multiline', 'true');
    };
  }, [editor, listId]);
  useLayoutEffect(() => {
    if (chosen !== undefined) editor.getRootElement()?.setAttribute('aria-activedescendant', `${listId}-${active}`);
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [editor, chosen, active, listId]);

  useLayoutEffect(() => {
    const element = box.current;
    const text = editor.getElementByKey(mention.key);
    if (element === null || text === null) return;
    element.showPopover();
    return placeBelow(element, text, mention.start);
  }, [editor, mention.key, mention.start]);

  return (
    <div ref={box} popover="manual" id={listId} role="listbox" aria-label={words.references} className="suggestions">
      {found.map((each, index) => (
        <div
          key={keyOf(each)}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="suggestion"
          data-tag={each.tag ?? undefined}
          // The cursor stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onPointerUp={() => onChoose(each)}
          onPointerMove={() => index !== active && onActive(index)}
        >
          <span className="suggestion-kind">{each.label}</span>
          <span className="suggestion-text" lang={each.language}>
            {each.text}
          </span>
          <span className="suggestion-details">{each.details.join(' · ')}</span>
        </div>
      ))}
    </div>
  );
}

function keyOf(referable: Referable | undefined): string {
  return referable === undefined ? '' : `${referable.kind} ${referable.id}`;
}
