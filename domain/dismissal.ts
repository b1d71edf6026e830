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

/** Slips without those that were dismissed. */
export function withoutDismissed<S extends { readonly rule: string; readonly quote: string }>(
  slips: readonly S[],
  dismissals: Iterable<Dismissal>,
): S[] {
  const gone = new Set([...dismissals].map(({ rule, quote }) => `${rule} ${quote}`));
  return slips.filter(({ rule, quote }) => !gone.has(`${rule} ${quote.replace(/\s+/gu, ' ').trim()}`));
}
