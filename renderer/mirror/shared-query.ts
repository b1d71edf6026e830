import { liveQuery, type Subscription } from 'dexie';

/**
 * A live question to the working copy that many parts of the window ask: it is asked once for all of them, and again when what it looked
 * at changes, for as long as anybody listens.
 */
export class SharedQuery<T> {
  readonly #ask: () => Promise<T>;
  readonly #listeners = new Set<() => void>();
  #subscription: Subscription | null = null;
  #state: { readonly value?: T; readonly fault?: unknown };

  /** @param first an answer that is known already, until the question is answered */
  constructor(ask: () => Promise<T>, first?: T) {
    this.#ask = ask;
    this.#state = first === undefined ? {} : { value: first };
  }

  /** Undefined until the first answer is there. Throws what the question failed by. */
  get value(): T | undefined {
    if (this.#state.fault !== undefined) throw this.#state.fault;
    return this.#state.value;
  }

  /** Hears of every change of `value`. @returns how to stop */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#subscription ??= liveQuery(this.#ask).subscribe({
      next: (value) => this.#become({ value }),
      error: (fault) => this.#become({ fault }),
    });
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#subscription?.unsubscribe();
      this.#subscription = null;
      // Nobody keeps it level any more.
      this.#state = {};
    };
  };

  #become(state: { readonly value?: T; readonly fault?: unknown }): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
