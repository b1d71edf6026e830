import { z } from 'zod';
import { anchor } from './anchor.ts';
import { id, ids, instant, line, text } from './validate.ts';

/** How a source presents a claim: as fact it reports, as its own or others' speculation, or as contested. */
export const tags = ['reported', 'speculative', 'disputed'] as const;
export type Tag = (typeof tags)[number];
export const tag = z.enum(tags);

/** Credibility of a claim, Admiralty code: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. */
export const credibility = z.int().min(1).max(6);
export const credibilities = [1, 2, 3, 4, 5, 6] as const;

/** Likelihood bands of ICD 203 (Analytic Standards), each with its range in percent. */
export const likelihoodBands = {
  'almost-no-chance': [1, 5],
  'very-unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly-even': [45, 55],
  likely: [55, 80],
  'very-likely': [80, 95],
  'almost-certain': [95, 99],
} as const;
export type Likelihood = keyof typeof likelihoodBands;
export const likelihoods = Object.keys(likelihoodBands) as Likelihood[];

/** Confidence in the judgement (not in the event), ICD 203. */
export const confidences = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** What an analyst adds to a tagged claim. */
export const claimDetails = z.strictObject({
  /** Who asserts it, as the source names them. */
  attribution: line(300),
  credibility: credibility.nullable(),
  likelihood: z.enum(likelihoods).nullable(),
  confidence: z.enum(confidences).nullable(),
});
export type ClaimDetails = z.infer<typeof claimDetails>;

/** Who suggested a claim to the analyst, and what: the suggestion as it was, whatever the analyst made of it. */
export const suggested = z.strictObject({
  /** Under which rules it was suggested: `SUGGEST_RULES` at that time. */
  rules: z.int().min(1),
  tag,
  attribution: claimDetails.shape.attribution,
  /** The classes of the words that led to it, each once, the weightiest first. Named as they were then: later rules may have others. */
  cues: z.array(z.string().regex(/^[a-z][a-z-]{0,39}$/)).max(40),
});
export type Suggested = z.infer<typeof suggested>;

/** The analyst's own translation of a quote, in UTF-16 code units at most as long as this. */
export const MAX_TRANSLATION_LENGTH = 20_000;

/** An assertion inside a passage, tagged. */
export const claim = z.strictObject({
  kind: z.literal('claim'),
  id,
  sourceId: id,
  anchor,
  /** Number (from 1) of the passage the anchor starts in; stable because versions never change. */
  passage: z.int().min(1),
  /** Number of the passage it ends in; the same for most claims. */
  lastPassage: z.int().min(1),
  tag,
  ...claimDetails.shape,
  /** The analyst's translation of the quote, when there is one. */
  translation: text.min(1).max(MAX_TRANSLATION_LENGTH).optional(),
  /** The suggestion that the analyst accepted; absent when nothing suggested it. */
  suggested: suggested.optional(),
  /** Who tagged it: the author of that commit, or whom an annotation from elsewhere names. */
  author: line(200),
  createdAt: instant,
});
export type Claim = z.infer<typeof claim>;

/** How many claims one step may speak of: each change is kept with what was there before, and sent to every window. */
export const MAX_CLAIMS_AT_ONCE = 10_000;

/** The claims that one step may speak of at once. */
export const claimSelection = ids(1, MAX_CLAIMS_AT_ONCE);

export const claimDefaults: ClaimDetails = { attribution: '', credibility: null, likelihood: null, confidence: null };

/** Reading order: by start, the longer first where two start together, then by age, then by identifier. */
export function inReadingOrder(a: Claim, b: Claim): number {
  return a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
