import { useId, useRef, useState } from 'react';

interface WordsPanelProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** In UTF-16 code units. */
  readonly maxLength: number;
  readonly lang?: string;
  /** The words as they were left, trimmed; called once, and not when Escape gave them up. */
  onKeep(text: string): void;
  close(): void;
}

/** A few lines of plain words: Enter and a click elsewhere keep them, Escape does not. */
export function WordsPanel({ label, hint, text, maxLength, lang, onKeep, close }: WordsPanelProps) {
  const [typed, setTyped] = useState(text);
  const kept = useRef(false);
  const hintId = useId();
  const keep = () => {
    if (kept.current) return;
    kept.current = true;
    if (typed.trim() !== text) onKeep(typed.trim());
  };
  return (
    <>
      <textarea
        className="part-words"
        rows={2}
        spellCheck={false}
        lang={lang}
        aria-label={label}
        aria-describedby={hintId}
        placeholder={label}
        maxLength={maxLength}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => document.hasFocus() && keep()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          keep();
          close();
        }}
      />
      <p id={hintId} className="part-hint">
        {hint}
      </p>
    </>
  );
}
