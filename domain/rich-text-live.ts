import { confidences, likelihoods, tags } from './claim.ts';
import { matrixFigure } from './matrix/matrix-figure.ts';
import { fail, ok, type Result } from './result.ts';
import type { ClaimSeen, ElementBase, KeyJudgementNode, Locator, RichTextNode } from './rich-text-nodes.ts';
import { id } from './validate.ts';

/** The parts of rich text that only Caveat knows: what is quoted, cited or listed live, footnotes and key judgements. */

/** A footnote is a remark, not a chapter; in UTF-16 code units. */
export const MAX_FOOTNOTE_LENGTH = 10_000;
/** Of the label of a locator, in UTF-16 code units. */
export const MAX_LOCATOR_LENGTH = 100;

/**
 * A part without children, from untrusted JSON.
 * @returns null when it is of no such type
 */
export function parseLivePart(value: Readonly<Record<string, unknown>>): Result<RichTextNode> | null {
  const type = value['type'];
  switch (type) {
    case 'claim-quote':
    case 'claim-reference': {
      const claimId = id.safeParse(value['claimId']);
      if (!claimId.success) return fail('invalid-input', `A ${type === 'claim-quote' ? 'quoted claim' : 'reference'} names no claim.`);
      const seen = type === 'claim-quote' ? seenFrom(value['seen']) : null;
      return ok({ type, version: 1, claimId: claimId.data, ...(seen === null ? {} : { seen }) });
    }
    case 'citation': {
      const sourceId = id.safeParse(value['sourceId']);
      if (!sourceId.success) return fail('invalid-input', 'A citation names no source.');
      const locator = locatorFrom(value['locator']);
      return ok({ type, version: 1, sourceId: sourceId.data, ...(locator === null ? {} : { locator }) });
    }
    case 'footnote': {
      const words = value['text'];
      if (typeof words !== 'string' || !words.isWellFormed() || words.includes('\u0000')) {
        return fail('invalid-input', 'A footnote holds no text, half of a surrogate pair or a NUL character.');
      }
      if (words.length > MAX_FOOTNOTE_LENGTH) return fail('invalid-input', `A footnote is longer than ${MAX_FOOTNOTE_LENGTH} characters.`);
      return ok({ type, version: 1, text: words });
    }
    case 'claim-table':
    case 'source-list':
      return ok({ type, version: 1 });
    case 'matrix-picture': {
      const figure = matrixFigure.safeParse(value['figure']);
      if (figure.success) return ok({ type, version: 1, figure: figure.data });
      const [issue] = figure.error.issues;
      return fail('invalid-input', `A picture of a matrix cannot be drawn: ${issue?.path.join('.')} ${issue?.message}.`);
    }
    default:
      return null;
  }
}

/** @param common what every element has, its children parsed */
export function parseKeyJudgement(common: ElementBase, value: Readonly<Record<string, unknown>>): KeyJudgementNode {
  return {
    type: 'key-judgement',
    ...common,
    likelihood: likelihoods.find((each) => each === value['likelihood']) ?? null,
    confidence: confidences.find((each) => each === value['confidence']) ?? null,
  };
}

/** Without it nothing is said of changes; the claim is quoted all the same. */
function seenFrom(value: unknown): ClaimSeen | null {
  if (typeof value !== 'object' || value === null) return null;
  const { tag, quote } = value as Record<string, unknown>;
  const known = tags.find((each) => each === tag);
  return known !== undefined && typeof quote === 'string' && /^[0-9a-f]{8}$/.test(quote) ? { tag: known, quote } : null;
}

/** What says no place is no locator; the citation stands without it. */
function locatorFrom(value: unknown): Locator | null {
  if (typeof value !== 'object' || value === null) return null;
  const { unit, label } = value as Record<string, unknown>;
  if ((unit !== 'page' && unit !== 'passage') || typeof label !== 'string' || !label.isWellFormed()) return null;
  const line = label
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, MAX_LOCATOR_LENGTH)
    .toWellFormed();
  return line === '' ? null : { unit, label: line };
}
