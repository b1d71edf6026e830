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
  /** The rules, loaded when they are first needed. */
  readonly load: () => Promise<Rules>;
  /** Has the services read the whole text. @param cancelled ends it when its window no longer waits */
  readonly bringWhole: (cancelled: AbortSignal) => Promise<Result<readonly Suggestion[]>>;
}

/** In UTF-16 code units: read in some 10 ms, after which keys and scrolling have their turn. */
const AT_ONCE = 3_000;
/** A text this long the window reads whole by itself; a longer one is left to the services. */
const SHORT_TEXT = 8_000;
/** In UTF-16 code units: enough to tell a language by. */
const FIRST_WORDS = 200;
/** As many passages before those in view say who is speaking in them. */
const LEADING = 3;

/**
 * Reads one text for suggested claims: what is in view at once, then the whole. What was read of a part alone is replaced by
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
  #suggest: typeof suggestClaims | null = null;
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

  /** Begins to read. What was read before stays. */
  async start(): Promise<void> {
    this.#run ??= new AbortController();
    const { signal } = this.#run;
    if (this.#shown.isWhole) return;
    const { suggestClaims, makeReady } = await this.#readers.load();
    for (const _ of makeReady(this.#firstWords())) await aTurn();
    if (signal.aborted) return;
    this.#suggest = suggestClaims;
    await this.#readView(signal);
    const whole = await this.#readWhole(suggestClaims, signal);
    if (whole !== null && !signal.aborted) this.#show({ suggestions: whole, isWhole: true });
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
  async #readWhole(suggest: typeof suggestClaims, signal: AbortSignal): Promise<readonly Suggestion[] | null> {
    const { text, passages } = this.#text;
    if (text.length <= SHORT_TEXT) {
      await aTurn();
      return signal.aborted ? null : suggest(text, passages);
    }
    const brought = await this.#readers.bringWhole(signal);
    return brought.ok ? brought.value : null;
  }

  /** Reads what is in view and was not read yet, a few passages at a time. */
  async #readView(signal: AbortSignal): Promise<void> {
    if (this.#isReading || this.#suggest === null) return;
    this.#isReading = true;
    try {
      for (let next = this.#unread(); next !== null && !signal.aborted && !this.#shown.isWhole; next = this.#unread()) {
        this.#readPart(this.#suggest, next.first, next.end);
        await aTurn();
      }
    } finally {
      this.#isReading = false;
    }
  }

  #readPart(suggest: typeof suggestClaims, first: number, end: number): void {
    const { text, passages } = this.#text;
    const found = suggest(text, passages.slice(leadingFrom(passages, first), end));
    for (let place = first; place < end; place++) {
      const passage = passages[place];
      if (passage === undefined) break;
      this.#near.set(
        place,
        found.filter(({ start }) => start >= passage.start && start < passage.end),
      );
    }
    const inOrder = [...this.#near].sort(([a], [b]) => a - b);
    this.#show({ suggestions: inOrder.flatMap(([, each]) => each), isWhole: false });
  }

  /** The next passages in view to be read together, `[first, end)`; null when all are read. One that is too long by itself waits for the whole. */
  #unread(): { first: number; end: number } | null {
    const view = this.#view;
    if (view === null) return null;
    const { passages } = this.#text;
    const isNext = (place: number) => {
      const passage = passages[place];
      return passage !== undefined && passage.start < view.end && !this.#near.has(place);
    };
    let first = firstEndingAfter(passages, view.start);
    while ((passages[first]?.start ?? view.end) < view.end && (!isNext(first) || lengthOf(passages[first]) > AT_ONCE)) first++;
    if (!isNext(first)) return null;
    let end = first + 1;
    // The first passage of all is read by itself: the rules are made ready with it.
    if (this.#near.size === 0) return { first, end };
    for (let left = AT_ONCE - lengthOf(passages[first]); isNext(end) && lengthOf(passages[end]) <= left; end++)
      left -= lengthOf(passages[end]);
    return { first, end };
  }

  /** Some words in view, by which the rules are made ready. */
  #firstWords(): string {
    const from = this.#view?.start ?? 0;
    return this.#text.text.slice(from, from + FIRST_WORDS);
  }

  #show(shown: SuggestionsShown): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
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
