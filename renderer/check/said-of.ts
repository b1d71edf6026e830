import type { ClaimDifference } from '../../domain/brief-check.ts';
import type { Messages } from '../messages/messages.ts';

/** A difference in words: what changed from what to what, or a sentence where there is nothing to show of either. */
export type SaidDifference = { readonly what: string; readonly from: string; readonly to: string } | { readonly sentence: string };

/** Says in the window's language in what a claim differs from what was exported. A grade that is not known stays as it stands. */
export function saidOf({ claim, checking, ...messages }: Messages, { aspect, from, to }: ClaimDifference): SaidDifference {
  const graded = (what: string, words: Readonly<Record<string, string>>, none = claim.notSet): SaidDifference => {
    const said = (value: string | null) => (value === null ? none : (words[value] ?? value));
    return { what, from: said(from), to: said(to) };
  };
  switch (aspect) {
    case 'tag':
      return graded(claim.tag, messages.tags);
    case 'attribution':
      return graded(claim.attribution, {});
    case 'credibility':
      return graded(claim.credibility, messages.credibility);
    case 'likelihood':
      return graded(claim.likelihood, messages.likelihood);
    case 'confidence':
      return graded(claim.confidence, messages.confidence);
    case 'review':
      return graded(checking.review, checking.reviews, checking.noReview);
    default:
      return { sentence: checking.others[aspect] };
  }
}
