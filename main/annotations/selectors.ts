import type { IncomingQuote, Selected } from './incoming.ts';
import { field, isObject, type JsonObject, listOf, textOf, typesOf } from './json-values.ts';

/** How deep selectors may refine one another. */
const DEEPEST = 8;

/** What selectors come to: a stretch of text, the whole document, or something that is no text. */
export type SelectorsRead = { readonly is: 'text'; readonly selected: Selected } | { readonly is: 'whole' } | { readonly is: 'other' };

/**
 * Reads the selectors of a target (Web Annotation Data Model, 4.2). Several are alternatives for the same stretch: a quote goes
 * before a range of quotes, that before a position. XPath and CSS are of a page that is not there; what refines them counts.
 * @param unit what positions count
 */
export function readSelectors(value: unknown, unit: 'code-point' | 'code-unit'): SelectorsRead {
  const selectors = alternatives(value, 0);
  if (selectors.length === 0) return { is: 'whole' };
  const position = selectors.flatMap((each) => positionIn(each, unit) ?? [])[0] ?? null;
  const quote = selectors.flatMap((each) => quoteIn(each, 0) ?? [])[0];
  if (quote !== undefined) return { is: 'text', selected: { kind: 'quote', quote: { ...quote, position } } };
  const range = selectors.flatMap((each) => rangeIn(each) ?? [])[0];
  if (range !== undefined) return { is: 'text', selected: range };
  if (position === null) return { is: 'other' };
  return { is: 'text', selected: { kind: 'quote', quote: { exact: '', prefix: '', suffix: '', position } } };
}

function alternatives(value: unknown, depth: number): JsonObject[] {
  return listOf(value).flatMap((each) => {
    if (!isObject(each)) return [];
    if (typesOf(each).includes('Choice')) return depth > DEEPEST ? [] : alternatives(field(each, 'items', 'members'), depth + 1);
    return [each];
  });
}

type Words = Omit<IncomingQuote, 'position'>;

/** The quote that a selector gives, refined as far as it is. */
function quoteIn(selector: JsonObject, depth: number): Words | null {
  const own = typesOf(selector).includes('TextQuoteSelector') ? wordsOf(selector) : null;
  if (depth > DEEPEST) return own;
  const finer = alternatives(field(selector, 'refinedBy'), 0).flatMap((each) => quoteIn(each, depth + 1) ?? [])[0];
  if (finer === undefined) return own;
  return own === null ? finer : inside(own, finer);
}

function wordsOf(selector: JsonObject): Words | null {
  const exact = textOf(field(selector, 'exact'));
  return exact.trim() === '' ? null : { exact, prefix: textOf(field(selector, 'prefix')), suffix: textOf(field(selector, 'suffix')) };
}

/** A quote inside another one, with all of what is known to stand around it. */
function inside(outer: Words, inner: Words): Words {
  const at = outer.exact.indexOf(inner.exact);
  if (at < 0 || outer.exact.includes(inner.exact, at + 1)) return inner;
  return {
    exact: inner.exact,
    prefix: outer.prefix + outer.exact.slice(0, at),
    suffix: outer.exact.slice(at + inner.exact.length) + outer.suffix,
  };
}

/** From the beginning of what one selector selects to the beginning of what the other does. */
function rangeIn(selector: JsonObject): Selected | null {
  if (!typesOf(selector).includes('RangeSelector')) return null;
  const [from] = alternatives(field(selector, 'startSelector'), 0).flatMap((each) => quoteIn(each, 0) ?? []);
  const [to] = alternatives(field(selector, 'endSelector'), 0).flatMap((each) => quoteIn(each, 0) ?? []);
  if (from === undefined || to === undefined) return null;
  return { kind: 'range', from: { ...from, position: null }, to: { ...to, position: null } };
}

function positionIn(selector: JsonObject, unit: 'code-point' | 'code-unit'): IncomingQuote['position'] {
  if (!typesOf(selector).includes('TextPositionSelector')) return null;
  const [start, end] = [wholeNumber(field(selector, 'start')), wholeNumber(field(selector, 'end'))];
  return start === null || end === null || start >= end ? null : { start, end, unit };
}

function wholeNumber(value: unknown): number | null {
  const [first] = listOf(value);
  const number = isObject(first) ? Number(field(first, '@value')) : first;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
