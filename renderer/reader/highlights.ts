import { type Claim, tags } from '../../domain/claim.ts';
import type { ClaimIndex } from '../../domain/claim-index.ts';
import { hiddenCharactersIn } from '../../domain/hidden-characters.ts';
import type { Stretch } from '../../domain/sentences.ts';
import type { Cursor } from './cursor.ts';
import { type PageText, rangesOver } from './page-offsets.ts';

/** A claim as a key has just made or changed it: painted at once, and counted once it is committed. */
export type ComingClaim = Pick<Claim, 'id' | 'tag'> & { readonly anchor: Stretch };

/**
 * Paints claims and cursor with the CSS Custom Highlight API: the text's own nodes are never touched. Only what is on
 * the page is registered, because every registered range costs time at every change.
 * The styles stand in reader.css under the names used here.
 */
export function paintClaims(texts: readonly PageText[], claims: ClaimIndex, coming: readonly ComingClaim[]): void {
  const shown = onPage(texts);
  const present = shown === null ? [] : claims.touching(shown);
  const near = coming.length === 0 ? present : [...present.filter(({ id }) => !coming.some((each) => each.id === id)), ...coming];
  const byTag = Map.groupBy(near, ({ tag }) => tag);
  for (const tag of tags) {
    const stretches = (byTag.get(tag) ?? []).map(({ anchor }) => anchor);
    set(`claim-${tag}`, texts, stretches, 1);
  }
}

/**
 * Paints what the program proposes about stretches of the text, under one name for each kind; nothing that is proposed covers a claim.
 * @param kinds every name there may be
 */
export function paintProposed<K extends string>(
  texts: readonly PageText[],
  kinds: readonly K[],
  proposedIn: (shown: Stretch) => readonly (Stretch & { readonly kind: K })[],
): void {
  const shown = onPage(texts);
  const byKind = Map.groupBy(shown === null ? [] : proposedIn(shown), ({ kind }) => kind);
  for (const kind of kinds) set(kind, texts, byKind.get(kind) ?? [], 0);
}

/** Paints where the analyst is: the sentence the cursor rests on, and the claim that is being worked on. */
export function paintCursor(texts: readonly PageText[], cursor: Cursor | null, active: ComingClaim | null): void {
  for (const tag of tags) set(`active-${tag}`, texts, active?.tag === tag ? [active.anchor] : [], 2);
  set('cursor', texts, cursor === null || cursor.selected ? [] : [cursor], 0);
}

/** Paints what is selected. */
export function paintSelection(texts: readonly PageText[], selected: Stretch | null): void {
  set('chosen', texts, selected === null ? [] : [selected], 3);
}

/** Where words were found, and which of the places is looked at. */
export interface FoundPlaces {
  /** Ascending; they do not overlap. */
  readonly hits: readonly Stretch[];
  readonly current: number | null;
}

/** Paints where words were found. */
export function paintFound(texts: readonly PageText[], { hits, current }: FoundPlaces): void {
  const shown = onPage(texts);
  const near = shown === null ? [] : hits.filter(({ start, end }) => start < shown.end && end > shown.start);
  const here = current === null ? undefined : hits[current];
  set('found', texts, near, 4);
  set('found-here', texts, here === undefined ? [] : [here], 5);
}

/** More places than these are not painted: a text that is full of hidden characters must not hold up the page. */
const MOST_HIDDEN = 1000;

/** Paints the signs that stand for characters that are not seen, so that nobody takes them for the text's own. */
export function paintHidden(texts: readonly PageText[], text: string): void {
  const found = texts.flatMap(({ start, node }) => hiddenCharactersIn(text, { start, end: start + node.length }));
  set('hidden', texts, runsOf(found).slice(0, MOST_HIDDEN), 6);
}

/** Neighbours as one. */
function runsOf(stretches: readonly Stretch[]): Stretch[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const last = runs.at(-1);
    if (last?.end === start) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** What is painted on a text that is looked at beside the one that is read. */
export interface PlainPaint {
  /** Words that it was opened for. */
  readonly marked: Stretch | null;
  /** Where the analyst is in it, or what is selected. */
  readonly cursor: Cursor | null;
  readonly previewed: Stretch | null;
  readonly found: FoundPlaces;
}

const PLAIN = 'plain-';

/** Paints a text that is looked at beside the one that is read. */
export function paintPlain(texts: readonly PageText[], { marked, cursor, previewed, found }: PlainPaint): void {
  const shown = onPage(texts);
  const hits = shown === null ? [] : found.hits.filter(({ start, end }) => start < shown.end && end > shown.start);
  const here = found.current === null ? undefined : found.hits[found.current];
  const selected = previewed ?? (cursor?.selected === true ? cursor : null);
  set(`${PLAIN}cursor`, texts, cursor === null || selected !== null ? [] : [cursor], 0);
  set(`${PLAIN}marked`, texts, marked === null ? [] : [marked], 1);
  set(`${PLAIN}chosen`, texts, selected === null ? [] : [selected], 3);
  set(`${PLAIN}found`, texts, hits, 4);
  set(`${PLAIN}found-here`, texts, here === undefined ? [] : [here], 5);
}

/** Takes every highlight off the text that is read. */
export function unpaint(): void {
  clear((name) => !name.startsWith(PLAIN));
}

/** Takes every highlight off a text that is looked at beside it. */
export function unpaintPlain(): void {
  clear((name) => name.startsWith(PLAIN));
}

function clear(isMeant: (name: string) => boolean): void {
  for (const name of [...CSS.highlights.keys()]) if (isMeant(name)) CSS.highlights.delete(name);
}

/** From the first to the last letter on the page. */
function onPage(texts: readonly PageText[]): Stretch | null {
  const first = texts[0];
  const last = texts.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.start + last.node.length };
}

function set(name: string, texts: readonly PageText[], stretches: readonly Stretch[], priority: number): void {
  const ranges = stretches.flatMap(({ start, end }) => rangesOver(texts, start, end));
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
