import type { EventOf, ResultFor } from '../../domain/contract.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Review } from '../../domain/review.ts';
import type { Services } from '../services.ts';

type Reviewed = ReadonlyMap<string, Review>;

/** What pages and the commits since have brought, and the revision that last touched a claim's review. */
interface Loading {
  gathered: Reviewed;
  readonly touched: Map<string, number>;
}

/**
 * The reviews of the notebook, in memory: brought from the services once, a page at a time, then level with every commit.
 * A page of an earlier revision does not take back what later commits said.
 */
export class Reviews {
  readonly #services: Services;
  readonly #listeners = new Set<() => void>();
  #shown: Reviewed = new Map();
  #isComplete = false;
  #gathering: Loading | null = null;
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
    const gathering = this.#gathering;
    if (gathering !== null) {
      for (const { claimId } of [...put, ...removed]) gathering.touched.set(claimId, revision);
      gathering.gathered = withReviews(gathering.gathered, put, removed);
    }
    this.#show(withReviews(this.#shown, put, removed));
  }

  #load(): Promise<Result<void>> {
    const gathering: Loading = { gathered: new Map(), touched: new Map() };
    this.#gathering = gathering;
    const loading = this.#bring(gathering).finally(() => {
      if (this.#loading !== loading) return;
      this.#loading = null;
      this.#gathering = null;
    });
    this.#loading = loading;
    return loading;
  }

  async #bring(gathering: Loading): Promise<Result<void>> {
    for (let after: number | null = 0; after !== null; ) {
      const answer: Result<ResultFor<'reviews.list'>> = await this.#services.call('reviews.list', { sourceId: null, after });
      // A loading that began later knows more.
      if (this.#gathering !== gathering) return ok(undefined);
      if (!answer.ok) return answer;
      const { revision, reviews } = answer.value;
      const brought = reviews.map(({ review }) => review).filter(({ claimId }) => (gathering.touched.get(claimId) ?? 0) <= revision);
      gathering.gathered = withReviews(gathering.gathered, brought, []);
      // The first time the first of them show before the rest.
      if (!this.#isComplete && after === 0 && answer.value.next !== null) this.#show(gathering.gathered);
      after = answer.value.next;
    }
    this.#isComplete = true;
    this.#show(gathering.gathered);
    return ok(undefined);
  }

  #show(shown: Reviewed): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}

function withReviews(present: Reviewed, put: readonly Review[], removed: readonly Review[]): Reviewed {
  const next = new Map(present);
  for (const { claimId } of removed) next.delete(claimId);
  for (const each of put) next.set(each.claimId, each);
  return next;
}
