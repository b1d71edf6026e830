import type { Likelihood } from '../claim.ts';

/**
 * What a check of a brief against the tradecraft standards finds: Intelligence Community Directive 203, "Analytic Standards" (2015),
 * and Intelligence Community Directive 206, "Sourcing Requirements for Disseminated Analytic Products" (2015). Advice, never a bar.
 */

/** How a finding weighs: `caution` where a directive says "must" or a reader would be misled, `advice` for the rest. */
export type Severity = 'caution' | 'advice';

/** Every rule, with how it weighs and where it comes from. */
export const tradecraftRules = {
  /** Likelihood and confidence in one sentence. */
  'likelihood-with-confidence': { severity: 'caution', standard: 'ICD 203, D.6.e(2)(b)' },
  /** Terms of both of the directive's sets in one brief: `likely` here, `probable` there. */
  'likelihood-mixed-sets': { severity: 'advice', standard: 'ICD 203, D.6.e(2)(a)' },
  /** A degree of likelihood in words that stand for no band. */
  'likelihood-outside': { severity: 'advice', standard: 'ICD 203, D.6.e(2)(a)' },
  /** A key judgement that says one degree of likelihood in its words and another beside them. */
  'judgement-contradicts': { severity: 'caution', standard: 'ICD 203, D.6.e(2)(a)' },
  /** A key judgement without any degree of likelihood. */
  'judgement-unrated': { severity: 'advice', standard: 'ICD 203, D.6.e(2)' },
  /** A key judgement that names nothing it rests on. */
  'judgement-unsupported': { severity: 'caution', standard: 'ICD 206, source reference citations' },
  /** Another sentence with a degree of likelihood that names nothing it rests on. */
  'likelihood-unsupported': { severity: 'advice', standard: 'ICD 206, source reference citations' },
  /** A source whose reliability nobody has judged. */
  'source-unjudged': { severity: 'advice', standard: 'ICD 203, D.6.e(1)' },
  /** A source with neither author nor outlet. */
  'source-unnamed': { severity: 'caution', standard: 'ICD 206, source descriptors' },
  /** A source without a date. */
  'source-undated': { severity: 'advice', standard: 'ICD 206, source descriptors' },
  /** A sentence that rests on a speculative or disputed claim and reads as fact. */
  'claim-as-fact': { severity: 'caution', standard: 'ICD 203, D.6.e(3)' },
  /** The words of a speculative or disputed claim, neither quoted nor attributed. */
  'claim-repeated': { severity: 'caution', standard: 'ICD 203, D.6.e(3)' },
} as const satisfies Record<string, { readonly severity: Severity; readonly standard: string }>;

export type TradecraftRule = keyof typeof tradecraftRules;

/** Where in a brief a finding stands. */
export interface FindingPlace {
  /** The block: indices of children from the root of the rich text down. */
  readonly path: readonly number[];
  /** From where to where in the block's text, in UTF-16 code units; what is live inside a line counts as one. Both 0 for a quoted claim. */
  readonly start: number;
  readonly end: number;
}

/** What the message of a finding names. */
export interface FindingParams {
  /** Words found in the brief, and words beside them. */
  readonly words?: string;
  readonly other?: string;
  readonly band?: Likelihood;
  /** The title of a source. */
  readonly source?: string;
  readonly tag?: 'speculative' | 'disputed';
}

export interface TradecraftFinding extends FindingPlace {
  readonly rule: TradecraftRule;
  readonly severity: Severity;
  readonly params: FindingParams;
}
