import { z } from 'zod';
import type { Changes } from './changes.ts';

/** The claims of one commit that were suggested: how many, under which rules, and by which classes of words, each once. */
export const suggestedClaims = z.strictObject({
  claims: z.int().min(1),
  rules: z.array(z.int().min(1)),
  cues: z.array(z.string()),
});
export type SuggestedClaims = z.infer<typeof suggestedClaims>;

/** What suggested the claims that changes add; null when nothing did. */
export function suggestedClaimsIn({ added }: Changes): SuggestedClaims | null {
  const suggestions = added.flatMap((each) => (each.kind === 'claim' && each.suggested !== undefined ? [each.suggested] : []));
  if (suggestions.length === 0) return null;
  return {
    claims: suggestions.length,
    rules: [...new Set(suggestions.map(({ rules }) => rules))],
    cues: [...new Set(suggestions.flatMap(({ cues }) => cues))],
  };
}
