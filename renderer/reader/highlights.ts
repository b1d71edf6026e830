import { type Claim, tags } from '../../domain/claim.ts';
import type { Cursor } from './cursor.ts';
import { type PageText, rangesOver } from './page-offsets.ts';

/**
 * Paints claims and cursor with the CSS Custom Highlight API: the text's own nodes are never touched.
 * The styles stand in reader.css under the names used here.
 */
export function paintClaims(texts: readonly PageText[], claims: readonly Claim[]): void {
  for (const tag of tags) {
    const stretches = claims.filter((claim) => claim.tag === tag).map(({ anchor }) => anchor);
    set(`claim-${tag}`, texts, stretches, 1);
  }
}

/** Paints where the analyst is: the sentence or selection, and the claim that is being worked on. */
export function paintCursor(texts: readonly PageText[], cursor: Cursor | null, active: Claim | null): void {
  for (const tag of tags) set(`active-${tag}`, texts, active?.tag === tag ? [active.anchor] : [], 2);
  set('cursor', texts, cursor === null || cursor.selected ? [] : [cursor], 0);
  set('chosen', texts, cursor?.selected === true ? [cursor] : [], 3);
}

/** Takes every highlight off the page. */
export function unpaint(): void {
  CSS.highlights.clear();
}

function set(name: string, texts: readonly PageText[], stretches: readonly { start: number; end: number }[], priority: number): void {
  const ranges = stretches.flatMap(({ start, end }) => rangesOver(texts, start, end));
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
