import type { Stretch } from '../../sentences.ts';
import type { ReadPassage } from '../read-passages.ts';

/** What a slip is about. `alias`: a name that belongs to somebody else whom the notebook knows. */
export const slipKinds = ['name', 'alias', 'date', 'number'] as const;
export type SlipKind = (typeof slipKinds)[number];

/** The rules, each in a file of its own; a window says in its own language what each found. */
export const slipRules = [
  'other-given-name',
  'near-spelling',
  'speaker-changes',
  'two-holders',
  'half-spelt',
  'wrong-party',
  'near-known-name',
  'others-alias',
  'impossible-day',
  'wrong-weekday',
  'wrong-order',
  'wrong-year',
  'wrong-conversion',
  'swapped-digits',
  'parts-over-whole',
  'differs-elsewhere',
] as const;
export type SlipRule = (typeof slipRules)[number];

/** Words of a text that are likely wrong, `[start, end)` in UTF-16 code units of the text. A hint: the analyst decides. */
export interface Slip extends Stretch {
  /** `text.slice(start, end)`. */
  readonly quote: string;
  readonly kind: SlipKind;
  readonly rule: SlipRule;
  /** What stands there as it is told, and what was expected in its place: for a sentence in another language. */
  readonly found: string;
  readonly expected: string;
  /** Why, one English sentence. */
  readonly reason: string;
  /** Where the words differ from those of other sources on one proposition: which these are, and what that is dismissed by. */
  readonly difference?: { readonly propositionId: string; readonly sourceIds: readonly string[]; readonly key: string } | undefined;
}

/** Somebody or something the notebook has names of. */
export interface KnownEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly { readonly text: string }[];
}

/** What rules look at: a text with its passages in order, and what is known besides. */
export interface Looked {
  readonly text: string;
  readonly passages: readonly ReadPassage[];
  /** As `publishedDate` allows; null when unknown. */
  readonly published: string | null;
}

/** A slip at a stretch of a text. */
export function slipAt(
  text: string,
  { start, end }: Stretch,
  kind: SlipKind,
  rule: SlipRule,
  found: string,
  expected: string,
  reason: string,
): Slip {
  return { start, end, quote: text.slice(start, end), kind, rule, found, expected, reason };
}
