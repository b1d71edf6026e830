import type { Tag } from '../../domain/claim.ts';
import { latinKey } from '../latin-key.ts';

/** What a key in the list of claims means. */
export type ListAction =
  | { readonly do: 'move'; readonly by: number; readonly extend: boolean }
  | { readonly do: 'edge'; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly do: 'tag'; readonly tag: Tag }
  | { readonly do: 'toggle'; readonly extend: boolean }
  | { readonly do: 'all' | 'go' | 'note' | 'details' | 'merge' | 'link' | 'remove' | 'leave' };

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** How many claims Page Up and Page Down go over. */
const PAGE = 5;

const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, PageDown: PAGE, PageUp: -PAGE };
const edges: Record<string, 1 | -1> = { Home: -1, End: 1 };
const tagKeys: Record<string, Tag> = { '1': 'reported', '2': 'speculative', '3': 'disputed' };
const others: Record<string, ListAction> = {
  Enter: { do: 'go' },
  n: { do: 'note' },
  e: { do: 'details' },
  m: { do: 'merge' },
  o: { do: 'link' },
  Delete: { do: 'remove' },
  Backspace: { do: 'remove' },
  Escape: { do: 'leave' },
};

/** The action a key stands for in the list of claims, or null when it is none of the list's. */
export function listActionFor(pressed: Pressed): ListAction | null {
  const key = latinKey(pressed);
  const extend = pressed.shiftKey;
  if (pressed.ctrlKey || pressed.metaKey) return key === 'a' && !extend && !pressed.altKey ? { do: 'all' } : null;
  if (pressed.altKey) return null;
  const move = moves[key];
  if (move !== undefined) return { do: 'move', by: move, extend };
  const edge = edges[key];
  if (edge !== undefined) return { do: 'edge', by: edge, extend };
  if (key === ' ') return { do: 'toggle', extend };
  if (extend) return null;
  const tag = tagKeys[key];
  return tag === undefined ? (others[key] ?? null) : { do: 'tag', tag };
}
