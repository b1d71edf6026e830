import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

/** One thing to choose. */
export interface PickerOption {
  readonly key: string;
  readonly content: ReactNode;
  /** Head of the group that begins with it. */
  readonly head?: string;
}

/** A line to type in above a list box: the focus stays in the line, which names the option the arrow keys are on. */
export function PropositionPicker(props: {
  label: string;
  words: string;
  onWords: (words: string) => void;
  options: readonly PickerOption[];
  onChoose: (key: string) => void;
}) {
  const { options } = props;
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [activeKey, setActive] = useState<string | null>(null);
  const at = Math.max(
    0,
    options.findIndex(({ key }) => key === activeKey),
  );
  const active = options[at];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another option is another element.
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.key]);

  const onKeyDown = (event: KeyboardEvent) => {
    // During composition the keys belong to the input method.
    if (event.nativeEvent.isComposing || event.altKey) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      setActive(options[(at + by + options.length) % options.length]?.key ?? null);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      props.onChoose(active.key);
    }
  };

  return (
    <div className="picker">
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog was asked for to type in.
        autoFocus
        className="picker-input"
        role="combobox"
        aria-label={props.label}
        placeholder={props.label}
        aria-expanded={options.length > 0}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : `${listId}-${at}`}
        value={props.words}
        spellCheck={false}
        onChange={({ target }) => {
          setActive(null);
          props.onWords(target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={box} id={listId} role="listbox" aria-label={props.label} className="picker-list">
        {options.map(({ key, content, head }, index) => (
          <div key={key} role="presentation">
            {head !== undefined && (
              <p className="picker-head" role="presentation">
                {head}
              </p>
            )}
            <div
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="picker-option"
              // The cursor stays in the line.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onChoose(key)}
              onKeyDown={onKeyDown}
              onPointerMove={() => index !== at && setActive(key)}
            >
              {content}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
