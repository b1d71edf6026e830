import { IS_APPLE } from 'lexical';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Tools that belong together. */
export function Group({ name, children }: { name?: string; children: ReactNode }) {
  return (
    <div className="editor-tools" {...(name === undefined ? {} : { role: 'group', 'aria-label': name })}>
      {children}
    </div>
  );
}

export interface ToolProps {
  readonly name: string;
  /** The key, or what to type instead; null when there is neither. */
  readonly hint: string | null;
  readonly icon: LucideIcon;
  /** Left out for tools that are not switched on and off. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  onPress(): void;
}

export function Tool({ name, hint, icon: Icon, pressed, disabled = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="editor-tool"
      aria-label={name}
      title={hint === null ? name : `${name} (${hint})`}
      aria-pressed={pressed}
      // A disabled button would drop the focus that stands on it.
      aria-disabled={disabled || undefined}
      // The cursor stays in the text when a tool is clicked.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      <Icon aria-hidden="true" size={15} strokeWidth={2} />
    </button>
  );
}

/** How a key with Alt is written on this machine. */
export function alt(key: string): string {
  return IS_APPLE ? `⌥${key}` : `Alt+${key}`;
}

/** How a key with Control, or Command, is written on this machine. */
export function keys(key: string, shift = false): string {
  return IS_APPLE ? `${shift ? '⇧' : ''}⌘${key}` : `Ctrl+${shift ? 'Shift+' : ''}${key}`;
}
