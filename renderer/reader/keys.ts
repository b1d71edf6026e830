import type { Tag } from '../../domain/claim.ts';

/** What a key in the text means. */
export type ReaderAction =
  | { readonly do: 'passage'; readonly by: 1 | -1 }
  | { readonly do: 'edge'; readonly by: 1 | -1 }
  | { readonly do: 'sentence'; readonly by: 1 | -1 }
  | { readonly do: 'word'; readonly by: 1 | -1 }
  | { readonly do: 'tag'; readonly tag: Tag }
  | { readonly do: 'note' | 'details' | 'remove' | 'done' | 'set-aside' | 'next-untouched' | 'next-claim' | 'fold' | 'leave' };

interface Pressed {
  readonly key: string;
  /** The key's place on the keyboard, such as `KeyJ`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

const plain: Record<string, ReaderAction> = {
  j: { do: 'passage', by: 1 },
  ArrowDown: { do: 'passage', by: 1 },
  k: { do: 'passage', by: -1 },
  ArrowUp: { do: 'passage', by: -1 },
  Home: { do: 'edge', by: -1 },
  End: { do: 'edge', by: 1 },
  ArrowRight: { do: 'sentence', by: 1 },
  ArrowLeft: { do: 'sentence', by: -1 },
  '1': { do: 'tag', tag: 'reported' },
  '2': { do: 'tag', tag: 'speculative' },
  '3': { do: 'tag', tag: 'disputed' },
  n: { do: 'note' },
  e: { do: 'details' },
  Delete: { do: 'remove' },
  Backspace: { do: 'remove' },
  d: { do: 'done' },
  x: { do: 'set-aside' },
  u: { do: 'next-untouched' },
  c: { do: 'next-claim' },
  f: { do: 'fold' },
  Escape: { do: 'leave' },
};

const shifted: Record<string, ReaderAction> = {
  ArrowRight: { do: 'word', by: 1 },
  ArrowLeft: { do: 'word', by: -1 },
};

/** The Latin letter at a key's place, for keyboards set to Korean and other scripts. */
function keyInPlaceOf({ key, code }: Pressed): string {
  const isLatin = /^[\x20-\x7e]+$/.test(key);
  return isLatin ? '' : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '');
}

/** The action a key stands for in the text, or null when it is none of the reader's. */
export function actionFor(pressed: Pressed): ReaderAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return null;
  const meanings = pressed.shiftKey ? shifted : plain;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return meanings[key] ?? meanings[keyInPlaceOf(pressed)] ?? null;
}
