import type { Claim } from '../../domain/claim.ts';
import type { EventOf } from '../../domain/contract.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Services } from '../services.ts';

/** How many claims are asked for at once: an answer holds nobody up. */
const AT_ONCE = 2000;

/**
 * The claims that texts refer to, one by one and from anywhere in the notebook, in memory: brought from the services
 * when they are first asked for, then level with every commit.
 */
export class ReferredClaims {
  readonly #services: Services;
  /** Null for a claim the notebook does not have. */
  readonly #known = new Map<string, Claim | null>();
  /** What is asked for and not yet answered; a commit that touches it answers first. */
  readonly #awaited = new Set<string>();
  #bringing: Promise<Result<void>> | null = null;
  #changes = 0;
  /** What lists of claims were answered with, and at which number. */
  #asked = new WeakMap<readonly string[], { readonly changes: number; readonly claims: ReadonlyMap<string, Claim> }>();
  readonly #listeners = new Set<() => void>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** A claim as it is now; null when the notebook has none, undefined until that is known. */
  get(claimId: string): Claim | null | undefined {
    return this.#known.get(claimId);
  }

  /**
   * Those of some claims that the notebook has, by identifier; the same map for as long as nothing known changes.
   * @param claimIds the same list for as long as it says the same
   * @returns undefined until it is known of each what it is, or that the notebook does not have it
   */
  all(claimIds: readonly string[]): ReadonlyMap<string, Claim> | undefined {
    const before = this.#asked.get(claimIds);
    if (before?.changes === this.#changes) return before.claims;
    const claims = new Map<string, Claim>();
    for (const id of claimIds) {
      const claim = this.#known.get(id);
      if (claim === undefined) return undefined;
      if (claim !== null) claims.set(id, claim);
    }
    this.#asked.set(claimIds, { changes: this.#changes, claims });
    return claims;
  }

  /** Hears of every change. @returns how to stop */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks for a claim unless it is known or asked for. Those asked for in one go are brought together. */
  want(claimId: string): void {
    if (this.#known.has(claimId) || this.#awaited.has(claimId)) return;
    this.#awaited.add(claimId);
    this.#bringing ??= Promise.resolve().then(() => this.#bring());
  }

  /**
   * Asks for claims, and waits until they are known. Those known already cost nothing.
   * @param claimIds as `all` takes them: a list that was answered is not gone through again
   */
  async open(claimIds: readonly string[]): Promise<Result<void>> {
    if (!this.#asked.has(claimIds)) for (const id of claimIds) this.want(id);
    return this.#bringing ?? ok(undefined);
  }

  /** Takes over what a commit did. */
  follow({ changes }: EventOf<'committed'>): void {
    let heard = false;
    const learn = (claimId: string, claim: Claim | null): void => {
      if (!this.#known.has(claimId) && !this.#awaited.has(claimId)) return;
      this.#awaited.delete(claimId);
      this.#known.set(claimId, claim);
      heard = true;
    };
    for (const record of changes.removed) if (record.kind === 'claim') learn(record.id, null);
    for (const record of [...changes.added, ...changes.updated.map(({ to }) => to)]) if (record.kind === 'claim') learn(record.id, record);
    if (heard) this.#tell();
  }

  /** Asks again for everything known: something was missed. */
  reload(): void {
    const ids = [...this.#known.keys()];
    this.#known.clear();
    this.#asked = new WeakMap();
    for (const id of ids) this.want(id);
  }

  /** Until nothing is asked for. @returns the last failure, if there was one */
  async #bring(): Promise<Result<void>> {
    let done: Result<void> = ok(undefined);
    while (this.#awaited.size > 0) {
      const claimIds = [...this.#awaited].slice(0, AT_ONCE);
      const answer = await this.#services.call('claims.list', { claimIds });
      const found = new Map(answer.ok ? answer.value.claims.map((each) => [each.id, each]) : []);
      for (const id of claimIds) {
        // A commit was quicker, or the services did not answer: then it is asked for anew when it is next shown.
        if (!this.#awaited.delete(id) || !answer.ok) continue;
        this.#known.set(id, found.get(id) ?? null);
      }
      if (!answer.ok) done = answer;
      this.#tell();
    }
    this.#bringing = null;
    return done;
  }

  #tell(): void {
    this.#changes++;
    for (const listener of this.#listeners) listener();
  }
}
