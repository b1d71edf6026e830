import { z } from 'zod';
import { hashText } from './hash-text.ts';
import { id, instant, line } from './validate.ts';

/** The words of a slip that was dismissed. */
export const dismissedWords = line(500).pipe(z.string().min(1, { error: 'is empty' }));

/** By which rule; later programs may have others. */
export const dismissedRule = z.string().regex(/^[a-z][a-z-]{0,39}$/, { error: 'is not a rule' });

/** What an analyst said is no slip in a source, wherever it stands there and in whichever version. */
export const dismissal = z.strictObject({
  kind: z.literal('dismissal'),
  id,
  sourceId: id,
  rule: dismissedRule,
  /** The words that were pointed out. */
  quote: dismissedWords,
  author: line(200),
  dismissedAt: instant,
});
export type Dismissal = z.infer<typeof dismissal>;

/** The one identifier of a dismissal. Two quotes of one source may by accident have the same: then the second stays pointed out. */
export function dismissalId(sourceId: string, rule: string, quote: string): string {
  return `dismissal:${sourceId}:${rule}:${hashText(quote).toString(16)}`;
}

/** The rule under which what sources tell differently is dismissed, in each of them. */
export const DIFFERENCE_RULE = 'differs-elsewhere';

/** What a dismissal is compared with: a difference is one of all its words, and any other slip one of the words it stands on. */
interface Dismissible {
  readonly rule: string;
  readonly quote: string;
  readonly difference?: { readonly key: string } | undefined;
}

/** Slips without those that were dismissed. */
export function withoutDismissed<S extends Dismissible>(slips: readonly S[], dismissals: Iterable<Dismissal>): S[] {
  const gone = new Set([...dismissals].map(({ rule, quote }) => `${rule} ${quote}`));
  return slips.filter(({ rule, quote, difference }) => !gone.has(`${rule} ${(difference?.key ?? quote).replace(/\s+/gu, ' ').trim()}`));
}
