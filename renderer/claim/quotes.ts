import type { Claim } from '../../domain/claim.ts';

/** The words of some claims as plain text, for the clipboard: a blank line between two. */
export function quotesOf(claims: readonly Claim[]): string {
  return claims.map(({ anchor }) => anchor.exact).join('\n\n');
}
