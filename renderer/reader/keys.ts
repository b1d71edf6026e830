import type { Tag } from '../../domain/claim.ts';
import { latinKey } from '../latin-key.ts';
import type { SuggestionAct } from '../suggest/acts.ts';
import type { Unit } from './moves.ts';

/** What a key in the text means. */
export type ReaderAction =
  | { readonly do: 'passage' | 'edge' | 'sentence' | 'claim'; readonly by: 1 | -1 }
  | { readonly do: 'caret'; readonly unit: Unit; readonly by: 1 | -1 }
  /** `natural`: by letters from a caret, by words from a sentence. `line` needs the page. */
  | { readonly do: 'extend'; readonly unit: Unit | 'natural' | 'line'; readonly by: 1 | -1 }
  | { readonly do: 'grow'; readonly unit: 'word' | 'sentence' | 'passage' }
  | { readonly do: 'tag'; readonly tag: Tag }
  | { readonly do: SimpleAction }
  | SuggestionAction
  | SlipAction
  | PageAction;

/** What changes cursor or claims. */
export type TextAction = Exclude<ReaderAction, PageAction | SuggestionAction | SlipAction>;

/** What is about suggested claims. */
export interface SuggestionAction {
  readonly do: 'suggestion';
  readonly act: SuggestionAct;
}

/** To the next likely slip, or the one before. */
export interface SlipAction {
  readonly do: 'slip';
  readonly by: 1 | -1;
}

const suggestion = (act: SuggestionAct): SuggestionAction => ({ do: 'suggestion', act });

/** What is about the page, and changes neither the cursor nor the notebook by itself. */
export type PageAction = { readonly do: 'find' | 'go-to' | 'review' } | { readonly do: 'find-next'; readonly by: 1 | -1 };

export type SimpleAction =
  | 'note'
  | 'details'
  | 'remove'
  | 'done'
  | 'set-aside'
  | 'next-untouched'
  | 'next-claim'
  | 'fold'
  | 'role'
  | 'role-of-fold'
  | 'leave'
  | 'select-all'
  | 'reshape'
  | 'confirm'
  | 'split'
  | 'merge'
  | 'link';

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
  '.': { do: 'caret', unit: 'character', by: 1 },
  ',': { do: 'caret', unit: 'character', by: -1 },
  ']': { do: 'claim', by: 1 },
  '[': { do: 'claim', by: -1 },
  w: { do: 'grow', unit: 'word' },
  s: { do: 'grow', unit: 'sentence' },
  p: { do: 'grow', unit: 'passage' },
  '1': { do: 'tag', tag: 'reported' },
  '2': { do: 'tag', tag: 'speculative' },
  '3': { do: 'tag', tag: 'disputed' },
  n: { do: 'note' },
  e: { do: 'details' },
  r: { do: 'reshape' },
  Enter: { do: 'confirm' },
  y: { do: 'split' },
  m: { do: 'merge' },
  Delete: { do: 'remove' },
  Backspace: { do: 'remove' },
  d: { do: 'done' },
  x: { do: 'set-aside' },
  u: { do: 'next-untouched' },
  c: { do: 'next-claim' },
  f: { do: 'fold' },
  h: { do: 'role' },
  g: { do: 'go-to' },
  v: { do: 'review' },
  o: { do: 'link' },
  a: suggestion({ do: 'accept', tag: null }),
  z: suggestion({ do: 'reject' }),
  i: suggestion({ do: 'go', by: 1 }),
  q: suggestion({ do: 'why' }),
  t: suggestion({ do: 'show' }),
  l: { do: 'slip', by: 1 },
  '/': { do: 'find' },
  F3: { do: 'find-next', by: 1 },
  Escape: { do: 'leave' },
};

const shifted: Record<string, ReaderAction> = {
  h: { do: 'role-of-fold' },
  l: { do: 'slip', by: -1 },
  a: suggestion({ do: 'accept-all', tag: null }),
  i: suggestion({ do: 'go', by: -1 }),
  '1': suggestion({ do: 'accept', tag: 'reported' }),
  '2': suggestion({ do: 'accept', tag: 'speculative' }),
  '3': suggestion({ do: 'accept', tag: 'disputed' }),
  ArrowRight: { do: 'extend', unit: 'natural', by: 1 },
  ArrowLeft: { do: 'extend', unit: 'natural', by: -1 },
  ArrowDown: { do: 'extend', unit: 'line', by: 1 },
  ArrowUp: { do: 'extend', unit: 'line', by: -1 },
  End: { do: 'extend', unit: 'passage', by: 1 },
  Home: { do: 'extend', unit: 'passage', by: -1 },
  F3: { do: 'find-next', by: -1 },
};

/** With Ctrl, or Command on Apple's machines. */
const commanded: Record<string, ReaderAction> = {
  ArrowRight: { do: 'caret', unit: 'word', by: 1 },
  ArrowLeft: { do: 'caret', unit: 'word', by: -1 },
  Home: { do: 'edge', by: -1 },
  End: { do: 'edge', by: 1 },
  a: { do: 'select-all' },
  f: { do: 'find' },
  g: { do: 'go-to' },
};

const commandedShifted: Record<string, ReaderAction> = {
  ArrowRight: { do: 'extend', unit: 'word', by: 1 },
  ArrowLeft: { do: 'extend', unit: 'word', by: -1 },
  ArrowDown: { do: 'extend', unit: 'passage', by: 1 },
  ArrowUp: { do: 'extend', unit: 'passage', by: -1 },
  End: { do: 'extend', unit: 'text', by: 1 },
  Home: { do: 'extend', unit: 'text', by: -1 },
};

const altShifted: Record<string, ReaderAction> = {
  ArrowRight: { do: 'extend', unit: 'sentence', by: 1 },
  ArrowLeft: { do: 'extend', unit: 'sentence', by: -1 },
};

function meaningsWith({ ctrlKey, metaKey, altKey, shiftKey }: Pressed): Record<string, ReaderAction> {
  if (altKey) return shiftKey && !ctrlKey && !metaKey ? altShifted : {};
  if (ctrlKey || metaKey) return shiftKey ? commandedShifted : commanded;
  return shiftKey ? shifted : plain;
}

/** Whether an action is about the page only. */
export function isPageAction(action: ReaderAction): action is PageAction {
  return action.do === 'review' || action.do === 'find' || action.do === 'find-next' || action.do === 'go-to';
}

/** The action a key stands for in the text, or null when it is none of the reader's. */
export function actionFor(pressed: Pressed): ReaderAction | null {
  if (pressed.isComposing) return null;
  const meanings = meaningsWith(pressed);
  // With Shift a digit writes another sign, a different one on each keyboard: it is known by its place.
  const digit = pressed.shiftKey ? /^Digit(\d)$/.exec(pressed.code)?.[1] : undefined;
  return meanings[digit ?? latinKey(pressed)] ?? null;
}
