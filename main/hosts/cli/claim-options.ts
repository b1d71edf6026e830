import { type ClaimDetails, confidences, likelihoods, tags } from '../../../domain/claim.ts';
import type { Options } from './options.ts';

/** Options about claims that several commands share. */

export const tagOption = { value: 'TAG', about: 'How the source presents it.', choices: tags, required: true } as const;

export const claimOption = { value: 'ID', about: 'The claim, or the beginning of its ID.', required: true } as const;

export const claimsOption = { value: 'ID,…', about: 'The claims, or the beginnings of their IDs.', required: true } as const;

/** The claims that an option names. */
export function claimsFrom(named: string): string[] {
  return named.split(',').map((each) => each.trim());
}

export const detailOptions = {
  attribution: { value: 'WHO', about: 'Who asserts it, as the source names them.' },
  credibility: { value: 'N', about: 'Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged.', integer: [1, 6] },
  likelihood: { value: 'BAND', about: 'The band of ICD 203.', choices: likelihoods },
  confidence: { value: 'LEVEL', about: 'Confidence in the judgement.', choices: confidences },
} as const;

/** The details that were given. */
export function detailsFrom(options: Options<typeof detailOptions>): Partial<ClaimDetails> {
  const { attribution, credibility, likelihood, confidence } = options;
  return {
    ...(attribution !== undefined && { attribution }),
    ...(credibility !== undefined && { credibility }),
    ...(likelihood !== undefined && { likelihood }),
    ...(confidence !== undefined && { confidence }),
  };
}
