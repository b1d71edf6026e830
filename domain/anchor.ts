import { z } from 'zod';
import { matchQuote } from './match-quote.ts';
import { fail, ok, type Result } from './result.ts';
import { id, offset, text } from './validate.ts';

/** How much text around a quote an anchor remembers, in UTF-16 code units. */
export const CONTEXT_LENGTH = 32;

/**
 * Where a claim sits: a position in one version and the quote that stands there, with its surroundings.
 * Position and quote are the W3C Web Annotation TextPositionSelector and TextQuoteSelector.
 */
export const anchor = z.strictObject({
  versionId: id,
  start: offset,
  end: offset,
  exact: text.pipe(z.string().min(1)),
  prefix: text,
  suffix: text,
});
export type Anchor = z.infer<typeof anchor>;

/** Where an anchor's quote was found in a text. */
export type Found =
  | { readonly state: 'exact'; readonly start: number; readonly end: number }
  /** The same words stand elsewhere; `score` in [0, 1] says how well the surroundings agree. */
  | { readonly state: 'moved'; readonly start: number; readonly end: number; readonly score: number }
  | { readonly state: 'not-found' };

/**
 * Describes the stretch `[start, end)` of a canonical text.
 * @returns the anchor, or `invalid-input` when the stretch is empty, outside the text, or cuts a surrogate pair
 */
export function describeAnchor(canonical: string, versionId: string, start: number, end: number): Result<Anchor> {
  const where = `${versionId} ${start}–${end}`;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > canonical.length || start >= end) {
    return fail('invalid-input', `There is no text from ${start} to ${end}.`, { where, hint: 'Select at least one character.' });
  }
  if (cutsPair(canonical, start) || cutsPair(canonical, end)) {
    return fail('invalid-input', 'The selection cuts a character in half.', { where, hint: 'Select whole characters.' });
  }
  let before = Math.max(0, start - CONTEXT_LENGTH);
  if (cutsPair(canonical, before)) before++;
  let after = Math.min(canonical.length, end + CONTEXT_LENGTH);
  if (cutsPair(canonical, after)) after--;
  return ok({
    versionId,
    start,
    end,
    exact: canonical.slice(start, end),
    prefix: canonical.slice(before, start),
    suffix: canonical.slice(end, after),
  });
}

/** Finds an anchor's quote in a text: where it was, else the best place its words stand, else nowhere. */
export function findAnchor(canonical: string, wanted: Anchor): Found {
  if (canonical.slice(wanted.start, wanted.end) === wanted.exact) {
    return { state: 'exact', start: wanted.start, end: wanted.end };
  }
  const match = matchQuote(canonical, wanted);
  return match === null ? { state: 'not-found' } : { state: 'moved', ...match };
}

/** Whether a cut at `at` would separate the two halves of a surrogate pair. */
export function cutsPair(canonical: string, at: number): boolean {
  if (at <= 0 || at >= canonical.length) return false;
  const before = canonical.charCodeAt(at - 1);
  const after = canonical.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
