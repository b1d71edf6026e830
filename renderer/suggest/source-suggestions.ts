import type { Result } from '../../domain/result.ts';
import type { Stretch } from '../../domain/sentences.ts';
import type { makeReady } from '../../domain/suggest/make-ready.ts';
import type { ReadPassage } from '../../domain/suggest/read-passages.ts';
import type { suggestClaims } from '../../domain/suggest/suggest.ts';
import type { Suggestion } from '../../domain/suggest/suggestion.ts';
import { firstEndingAfter } from './offered.ts';

/** What is suggested in a text so far. */
export interface SuggestionsShown {
  /** In the order of the text. */
  readonly suggestions: readonly Suggestion[];
  /** Whether the whole text was read, and not only what was in view. */
  readonly isWhole: boolean;
}

export const nothingSuggested: SuggestionsShown = { suggestions: [], isWhole: false };

/** The text to read. */
export interface SuggestedText {
  readonly text: string;
  readonly passages: readonly ReadPassage[];
}

/** The rules that suggest. */
export interface Rules {
  readonly suggestClaims: typeof suggestClaims;
  readonly makeReady: typeof makeReady;
}

/** By what a text is read. */
export interface SuggestionReaders {
  /** The rules when they are ready to read a view in some milliseconds, else null. */
  readonly ready: () => Rules | null;
  /** The rules, loaded when they are first needed. */
  readonly load: () => Promise<Rules>;
  /** Has the services read the whole text. @param cancelled ends it when its window no longer waits */
  readonly bringWhole: (cancelled: AbortSignal) => Promise<Result<readonly Suggestion[]>>;
}

/** In UTF-16 code units: read in some 10 ms, after which keys and scrolling have their turn. */
const AT_ONCE = 3_000;
/** As many Latin letters are about what is in view. */
const IN_VIEW = 3_000;
/** A text this long the window reads whole by itself; a longer one is left to the services. */
const SHORT_TEXT = 8_000;
/** The first code unit of scripts whose signs are as wide as they are high: Hangul Jamo. */
const FIRST_WIDE = 0x1100;
/** As many passages before those in view say who is speaking in them. */
const LEADING = 3;

/**
 * Reads one text for suggested claims: what is in view first, with the text's own first frame when the rules are ready, then the whole. What was read of a part alone is replaced by
 * what the whole says, since a dispute may have its other side anywhere.
 */
export class SourceSuggestions {
  readonly #text: SuggestedText;
  readonly #readers: SuggestionReaders;
  readonly #listeners = new Set<() => void>();
  /** By place among the passages: those that were read because they were in view. */
  readonly #near = new Map<number, readonly Suggestion[]>();
  #shown = nothingSuggested;
  #view: Stretch | null = null;
  #isReading = false;
  #rules: Rules | null = null;
  /** Ends the present run. */
  #run: AbortController | null = null;

  constructor(text: SuggestedText, readers: SuggestionReaders) {
    this.#text = text;
    this.#readers = readers;
  }

  get shown(): SuggestionsShown {
    return this.#shown;
  }

  /** Hears of every change of `shown`. @returns how to stop */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Reads what comes into view from an offset on, now, so that it is drawn together with the text; nothing while the rules are not ready.
   * Tells nobody.
   */
  readAtOnce(from: number): void {
    const rules = this.#readers.ready();
    const next = rules === null ? null : this.#unread({ start: from, end: endOfView(this.#text.text, from) });
    if (rules !== null && next !== null) this.#readPart(rules, next.first, next.end);
  }

  /** Begins to read. What was read before stays. */
  async start(): Promise<void> {
    this.#run ??= new AbortController();
    const { signal } = this.#run;
    if (this.#shown.isWhole) return;
    this.#rules ??= await this.#readers.load();
    await this.#readView(signal);
    const whole = signal.aborted ? null : await this.#readWhole(this.#rules, signal);
    if (whole === null || signal.aborted) return;
    this.#shown = { suggestions: whole, isWhole: true };
    this.#tell();
  }

  /** Stops reading, also in the services. */
  stop(): void {
    this.#run?.abort();
    this.#run = null;
  }

  /** Says which part of the text is in view. */
  see(view: Stretch): void {
    this.#view = view;
    if (this.#run !== null) void this.#readView(this.#run.signal);
  }

  /** @returns null when the services did not finish; then only what comes into view is suggested in */
  async #readWhole({ suggestClaims }: Rules, signal: AbortSignal): Promise<readonly Suggestion[] | null> {
    const { text, passages } = this.#text;
    if (text.length <= SHORT_TEXT) {
      await aTurn();
      return signal.aborted ? null : suggestClaims(text, passages);
    }
    const brought = await this.#readers.bringWhole(signal);
    return brought.ok ? brought.value : null;
  }

  /** Reads what is in view and was not read yet, a few passages at a time. */
  async #readView(signal: AbortSignal): Promise<void> {
    const rules = this.#rules;
    if (this.#isReading || rules === null) return;
    this.#isReading = true;
    try {
      while (!signal.aborted && !this.#shown.isWhole) {
        const next = this.#view === null ? null : this.#unread(this.#view);
        if (next === null) break;
        for (const words of this.#passages(next)) for (const _ of rules.makeReady(words)) await aTurn();
        if (signal.aborted) break;
        this.#readPart(rules, next.first, next.end);
        this.#tell();
        await aTurn();
      }
    } finally {
      this.#isReading = false;
    }
  }

  #readPart({ suggestClaims }: Rules, first: number, end: number): void {
    const { text, passages } = this.#text;
    const found = suggestClaims(text, passages.slice(leadingFrom(passages, first), end));
    for (let place = first; place < end; place++) {
      const passage = passages[place];
      if (passage === undefined) break;
      this.#near.set(
        place,
        found.filter(({ start }) => start >= passage.start && start < passage.end),
      );
    }
    const inOrder = [...this.#near].sort(([a], [b]) => a - b);
    this.#shown = { suggestions: inOrder.flatMap(([, each]) => each), isWhole: false };
  }

  /** The next passages in view to be read together, `[first, end)`; null when all are read. One that is too long by itself waits for the whole. */
  #unread(view: Stretch): { first: number; end: number } | null {
    const { passages } = this.#text;
    const isNext = (place: number) => {
      const passage = passages[place];
      return passage !== undefined && passage.start < view.end && !this.#near.has(place);
    };
    let first = firstEndingAfter(passages, view.start);
    while ((passages[first]?.start ?? view.end) < view.end && (!isNext(first) || lengthOf(passages[first]) > AT_ONCE)) first++;
    if (!isNext(first)) return null;
    let end = first + 1;
    for (let left = AT_ONCE - lengthOf(passages[first]); isNext(end) && lengthOf(passages[end]) <= left; end++)
      left -= lengthOf(passages[end]);
    return { first, end };
  }

  /** The words of passages. */
  #passages({ first, end }: { first: number; end: number }): string[] {
    const { text, passages } = this.#text;
    return passages.slice(first, end).map((each) => text.slice(each.start, each.end));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Where about the view ends that begins at an offset: Han and Hangul are twice as wide as Latin letters. */
function endOfView(text: string, from: number): number {
  let end = from;
  for (let width = 0; width < IN_VIEW && end < text.length; end++) width += text.charCodeAt(end) < FIRST_WIDE ? 1 : 2;
  return end;
}

function lengthOf(passage: Stretch | undefined): number {
  return passage === undefined ? 0 : passage.end - passage.start;
}

/** Where to begin so that who speaks in a passage may have been named before it. */
function leadingFrom(passages: readonly ReadPassage[], first: number): number {
  let from = first;
  while (from > 0 && from > first - LEADING && lengthOf(passages[from - 1]) <= AT_ONCE / LEADING) from--;
  return from;
}

/** Lets everything else have its turn. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
