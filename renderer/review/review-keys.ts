import { latinKey } from '../latin-key.ts';

type ReviewAction = 'accept' | 'choose' | 'keep' | 'next' | 'previous';

const actions: Readonly<Record<string, ReviewAction>> = {
  a: 'accept',
  c: 'choose',
  g: 'keep',
  j: 'next',
  k: 'previous',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/** What a key does to a claim under review; null for every other key. A key that is held down judges nothing. */
export function reviewActionFor(pressed: Pressed): ReviewAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const action = actions[latinKey(pressed)] ?? null;
  return pressed.repeat && (action === 'accept' || action === 'keep') ? null : action;
}
