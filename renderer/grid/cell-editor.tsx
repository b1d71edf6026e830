import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { Editable } from '../../domain/claim-properties.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { ClaimTable } from './claim-table.ts';
import { choicesFor, usedNames } from './editing.ts';
import './cell-editor.css';

/** How an edit ends. */
export interface CellEdit {
  /** For the cell alone, or for every chosen claim. */
  readonly isForAll: boolean;
  /** Where the cursor goes. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * Edits the value of a cell in place: any words for an attribution, with names used before to choose from; a value of
 * its scale for everything else, found by typing its beginning.
 */
export function CellEditor(props: {
  what: Editable;
  /** The value there now. */
  value: string;
  /** What the cell says now; empty when typing takes its place. */
  words: string;
  table: ClaimTable;
  /** How many claims are chosen, when the one that is edited is among them. */
  chosen: number;
  onSave: (value: string, edit: CellEdit) => void;
  onLeave: () => void;
}) {
  const { what, table } = props;
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const id = useId();
  const [typed, setTyped] = useState(props.words);
  const [isTyped, setIsTyped] = useState(props.words === '');
  const isFree = what === 'attribution';
  const used = useMemo(() => (isFree ? usedNames(table) : []), [isFree, table]);
  const choices = choicesFor(what, isTyped ? typed : '', used, { messages, language });
  const present = choices.findIndex(({ key }) => key === props.value);
  /** The choice the arrows are at; -1 for none. */
  const [at, setAt] = useState<number | null>(null);
  const marked = at ?? (isFree ? -1 : isTyped && typed !== '' ? 0 : present);
  const isDone = useRef(false);

  const end = (edit: CellEdit | null): void => {
    if (isDone.current) return;
    const choice = choices[marked];
    const value = isFree && at === null ? typed : choice?.key;
    isDone.current = true;
    if (edit === null || value === undefined) props.onLeave();
    else props.onSave(value, edit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The input method has the keys while a syllable or word is being composed.
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const next = marked + (key === 'ArrowDown' ? 1 : -1);
      setAt(Math.max(0, Math.min(choices.length - 1, next)));
    } else if (key === 'Enter') {
      // A value that is not one of the scale's is not thrown away without a word.
      if (isFree || choices[marked] !== undefined)
        end({ isForAll: event.ctrlKey || event.metaKey, rows: event.ctrlKey || event.metaKey ? 0 : 1, columns: 0 });
    } else if (key === 'Tab') end({ isForAll: false, rows: 0, columns: event.shiftKey ? -1 : 1 });
    else if (key === 'Escape') end(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="cell-editor">
      <input
        ref={(input) => input?.focus({ preventScroll: true })}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-choices`}
        aria-activedescendant={choices[marked] === undefined ? undefined : `${id}-${marked}`}
        aria-label={messages.grid.edit(messages.grid.columns[what])}
        value={typed}
        maxLength={300}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsTyped(true);
          setAt(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => end(isFree || isTyped ? { isForAll: false, rows: 0, columns: 0 } : null)}
      />
      <div className="cell-choices popover">
        {choices.length === 0 && !isFree && <p className="soft">{messages.grid.notAValue}</p>}
        <div role="listbox" id={`${id}-choices`} aria-label={messages.grid.columns[what]}>
          {choices.map(({ key, name }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
            <div
              key={key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === marked}
              className="option"
              data-focused={index === marked ? '' : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                isDone.current = true;
                props.onSave(key, { isForAll: false, rows: 0, columns: 0 });
              }}
            >
              {what === 'tag' ? (
                <span className="tag-word" data-tag={key}>
                  {name}
                </span>
              ) : (
                name
              )}
            </div>
          ))}
        </div>
        {props.chosen > 1 && <p className="cell-hint soft">{messages.grid.editAll(props.chosen)}</p>}
      </div>
    </div>
  );
}
