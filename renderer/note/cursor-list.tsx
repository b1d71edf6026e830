import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { placeBelow } from './place-below.ts';
import { take } from './shortcuts.ts';
import './suggestions.css';

/** One thing to choose. */
export interface CursorOption {
  readonly key: string;
  readonly tag?: string;
  readonly content: ReactNode;
}

interface CursorListProps {
  readonly editor: LexicalEditor;
  /** Name of the list for screen readers. */
  readonly label: string;
  /** Where it stands: at an offset (UTF-16 code units) in the text of an element of the editor. */
  readonly at: { readonly key: string; readonly start: number };
  /** At least one. */
  readonly options: readonly CursorOption[];
  readonly active: number;
  onActive(index: number): void;
  onChoose(index: number): void;
  onDismiss(): void;
}

/** A list box at a place in the text: the focus stays in the text, which names the option the arrow keys are on. */
export function CursorList({ editor, label, at, options, active, onActive, onChoose, onDismiss }: CursorListProps) {
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const count = options.length;

  useEffect(() => {
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
        onKey(() => onChoose(active)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(KEY_ESCAPE_COMMAND, onKey(onDismiss), COMMAND_PRIORITY_CRITICAL),
    );
  }, [editor, active, count, onActive, onChoose, onDismiss]);

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: other options at the same place are other elements.
  useLayoutEffect(() => {
    editor.getRootElement()?.setAttribute('aria-activedescendant', `${listId}-${active}`);
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [editor, options, active, listId]);

  useLayoutEffect(() => {
    const element = box.current;
    const text = editor.getElementByKey(at.key);
    if (element === null || text === null) return;
    element.showPopover();
    return placeBelow(element, text, at.start);
  }, [editor, at.key, at.start]);

  return (
    <div ref={box} popover="manual" id={listId} role="listbox" aria-label={label} className="suggestions">
      {options.map(({ key, tag, content }, index) => (
        <div
          key={key}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="suggestion"
          data-tag={tag}
          // The cursor stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onPointerUp={() => onChoose(index)}
          onPointerMove={() => index !== active && onActive(index)}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
