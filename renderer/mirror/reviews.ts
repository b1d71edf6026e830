import type { EventOf } from '../../domain/contract.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Review } from '../../domain/review.ts';
import type { Services } from '../services.ts';

type Reviewed = ReadonlyMap<string, Review>;

/**
 * The reviews of the notebook, in memory: brought from the services once, then level with every commit. An answer of an
 * earlier revision does not take back what later commits said.
 */
export class Reviews {
  readonly #services: Services;
  readonly #listeners = new Set<() => void>();
  #shown: Reviewed = new Map();
  #isComplete = false;
  /** While an answer is awaited: the revision that last touched a claim's review. */
  #touched: Map<string, number> | null = null;
  #loading: Promise<Result<void>> | null = null;

  constructor(services: Services) {
    this.#services = services;
  }

  /** By claim, those that were judged included. A new map with each change. */
  get shown(): Reviewed {
    return this.#shown;
  }

  /** Hears of every change of `shown`. @returns how to stop */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Brings the reviews unless they are there. */
  open(): Promise<Result<void>> {
    return this.#isComplete ? Promise.resolve(ok(undefined)) : (this.#loading ?? this.#load());
  }

  /** Brings them again where they are there already: something was missed. */
  reload(): void {
    if (this.#isComplete || this.#loading !== null) void this.#load();
  }

  /** Takes over what a commit did. */
  follow({ revision, changes }: EventOf<'committed'>): void {
    const put = [...changes.added, ...changes.updated.map(({ to }) => to)].filter((each) => each.kind === 'review');
    const removed = changes.removed.filter((each) => each.kind === 'review');
    if (put.length === 0 && removed.length === 0) return;
    const next = new Map(this.#shown);
    for (const { claimId } of removed) next.delete(claimId);
    for (const each of put) next.set(each.claimId, each);
    for (const { claimId } of [...put, ...removed]) this.#touched?.set(claimId, revision);
    this.#show(next);
  }

  #load(): Promise<Result<void>> {
    const touched = new Map<string, number>();
    this.#touched = touched;
    const loading = this.#bring(touched).finally(() => {
      if (this.#loading !== loading) return;
      this.#loading = null;
      this.#touched = null;
    });
    this.#loading = loading;
    return loading;
  }

  async #bring(touched: ReadonlyMap<string, number>): Promise<Result<void>> {
    const answer = await this.#services.call('reviews.list', { sourceId: null });
    // A loading that began later knows more.
    if (this.#touched !== touched) return ok(undefined);
    if (!answer.ok) return answer;
    const { revision, reviews } = answer.value;
    const isLater = (claimId: string) => (touched.get(claimId) ?? 0) > revision;
    const standing = [...this.#shown.values()].filter(({ claimId }) => isLater(claimId));
    const brought = reviews.map(({ review }) => review).filter(({ claimId }) => !isLater(claimId));
    this.#isComplete = true;
    this.#show(new Map([...brought, ...standing].map((each) => [each.claimId, each])));
    return ok(undefined);
  }

  #show(shown: Reviewed): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}
