import type { Tag } from '../../domain/claim.ts';
import { latinKey } from '../latin-key.ts';

/** What a key in the table of claims means. */
export type GridAction =
  | { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly do: 'page'; readonly by: 1 | -1; readonly extend: boolean }
  /** To the first or last column, or with `rows` to the first or last row. */
  | { readonly do: 'edge'; readonly by: 1 | -1; readonly rows: boolean; readonly extend: boolean }
  | { readonly do: 'tag'; readonly tag: Tag }
  | { readonly do: 'column'; readonly move: number }
  | { readonly do: 'width'; readonly by: number }
  /** Edits the cell, with what is typed in place of what is there. */
  | { readonly do: 'type' }
  | { readonly do: 'all' | 'toggle' | 'edit' | 'open' | 'remove' | 'leave' | 'menu' | 'filter' };

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const arrows: Record<string, readonly [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const tagKeys: Record<string, Tag> = { '1': 'reported', '2': 'speculative', '3': 'disputed' };
const others: Record<string, GridAction> = {
  ' ': { do: 'toggle' },
  F2: { do: 'edit' },
  Enter: { do: 'edit' },
  Delete: { do: 'remove' },
  Backspace: { do: 'remove' },
  Escape: { do: 'leave' },
  '/': { do: 'filter' },
};
/** How many CSS pixels a key makes a column wider. */
const STEP = 24;

/** The action a key stands for in the table of claims, or null when it is none of the table's. */
export function gridActionFor(pressed: Pressed): GridAction | null {
  const { key, shiftKey: extend } = pressed;
  const arrow = arrows[key];
  if (pressed.altKey) {
    if (pressed.ctrlKey || pressed.metaKey || arrow === undefined) return null;
    const [rows, columns] = arrow;
    if (rows !== 0) return rows > 0 && !extend ? { do: 'menu' } : null;
    return extend ? { do: 'column', move: columns } : { do: 'width', by: columns * STEP };
  }
  const command = pressed.ctrlKey || pressed.metaKey;
  if (arrow !== undefined) {
    const [rows, columns] = arrow;
    if (!command) return { do: 'move', rows, columns, extend };
    return { do: 'edge', by: rows + columns > 0 ? 1 : -1, rows: rows !== 0, extend };
  }
  if (key === 'Home' || key === 'End') return { do: 'edge', by: key === 'End' ? 1 : -1, rows: command, extend };
  if (key === 'PageDown' || key === 'PageUp') return { do: 'page', by: key === 'PageDown' ? 1 : -1, extend };
  if (command) {
    if (key === 'Enter') return { do: 'open' };
    return latinKey(pressed) === 'a' && !extend ? { do: 'all' } : null;
  }
  const tag = tagKeys[key];
  if (tag !== undefined) return { do: 'tag', tag };
  // With a Korean or Chinese keyboard the first letter goes to the input method, and the key has no name of its own.
  return others[key] ?? ([...key].length === 1 || key === 'Process' ? { do: 'type' } : null);
}
