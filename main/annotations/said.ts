import { createHash } from 'node:crypto';
import { type ClaimDetails, claim, claimDefaults, claimDetails, type Tag } from '../../domain/claim.ts';
import { nodesOf, paragraphOf, parseRichText, type RichText, type RichTextNode, richTextOf } from '../../domain/rich-text.ts';
import { tidyLine } from '../import/white-space.ts';
import { field, isObject, type JsonObject } from './json-values.ts';
import { tagNamed } from './vocabulary.ts';

/** What annotations of every format say, brought into Caveat's terms. */

/** Our tag among somebody's tags, and the tags that mean something else. Tags that contradict one another say nothing. */
export function sortTags(tags: readonly string[]): { tag: Tag | null; others: string[] } {
  const named = new Set(tags.flatMap((each) => tagNamed(each) ?? []));
  const tag = named.size === 1 ? ([...named][0] ?? null) : null;
  const others = tags.map((each) => tidyLine(each, 100)).filter((each) => each !== '' && (tag === null || tagNamed(each) === null));
  return { tag, others: [...new Set(others)] };
}

/** Texts one after the other, with tags as a last line; null when there is nothing. */
export function composeNote(parts: readonly (RichText | null)[], tags: readonly string[]): RichText | null {
  const blocks = parts.flatMap((each) => each?.root.children ?? []);
  const all =
    tags.length === 0 ? blocks : [...blocks, paragraphOf(tags.map((each) => (each.startsWith('#') ? each : `#${each}`)).join(' '))];
  return all.length === 0 ? null : richTextOf(all);
}

/** Details in Caveat's own terms; one that is not valid is left out. */
export function detailsIn(body: JsonObject): ClaimDetails {
  const found: ClaimDetails = { ...claimDefaults };
  for (const key of Object.keys(claimDefaults) as (keyof ClaimDetails)[]) {
    const value = claimDetails.shape[key].safeParse(field(body, key));
    if (value.success) Object.assign(found, { [key]: value.data });
  }
  return found;
}

/** A translation in Caveat's own terms; null when there is none that is valid. */
export function translationIn(body: JsonObject): string | null {
  const value = claim.shape.translation.safeParse(field(body, 'translation'));
  return value.data ?? null;
}

/** What a note can hold; what belongs into briefs alone does not come in from elsewhere. */
const inNotes: ReadonlySet<string> = new Set<RichTextNode['type']>([
  ...(['text', 'linebreak', 'tab', 'paragraph', 'heading', 'quote', 'list', 'listitem', 'link'] as const),
  ...(['table', 'tablerow', 'tablecell', 'citation', 'claim-reference'] as const),
]);

/** A note as Caveat wrote it itself, or null. */
export function ownNote(value: unknown): RichText | null {
  const parsed = isObject(value) ? parseRichText(value) : null;
  return parsed?.ok === true && nodesOf(parsed.value).every(({ type }) => inNotes.has(type)) ? parsed.value : null;
}

/** An address as a line of its own: a link when it is safe to follow, else its words; null when it is empty. */
export function linkTo(address: string): RichText | null {
  const words = tidyLine(address, 2000);
  if (words === '') return null;
  const children = [{ type: 'link', url: words, children: [{ type: 'text', text: words }] }];
  return ownNote({ root: { type: 'root', children: [{ type: 'paragraph', children }] } });
}

/** A moment in UTC with milliseconds, or null when a value is no moment. */
export function momentFrom(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value)) return null;
  const date = new Date(value);
  const year = date.getUTCFullYear();
  return Number.isNaN(date.getTime()) || year < 0 || year > 9999 ? null : date.toISOString();
}

/** What makes an annotation without an address itself: all that it says. */
export function contentKey(annotation: unknown): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(sorted(annotation)))
    .digest('hex')}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
}
