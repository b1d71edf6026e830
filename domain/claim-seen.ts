import type { Claim } from './claim.ts';
import { hashText } from './hash-text.ts';
import type { ClaimQuoteNode, ClaimSeen } from './rich-text.ts';

/** What a claim says at this moment, to tell later whether it still does. */
export function seenOf({ tag, anchor }: Claim): ClaimSeen {
  return { tag, quote: fingerprint(anchor.exact) };
}

/** What has become another since a claim was looked at; null when nothing has. */
export function changedSince(claim: Claim, seen: ClaimSeen): 'tag' | 'words' | 'both' | null {
  const now = seenOf(claim);
  if (now.tag === seen.tag) return now.quote === seen.quote ? null : 'words';
  return now.quote === seen.quote ? 'tag' : 'both';
}

/** A claim quoted as it is now. */
export function quotedClaim(claim: Claim): ClaimQuoteNode {
  return { type: 'claim-quote', version: 1, claimId: claim.id, seen: seenOf(claim) };
}

/** Eight hexadecimal digits for a text. */
function fingerprint(text: string): string {
  return hashText(text).toString(16).padStart(8, '0');
}
