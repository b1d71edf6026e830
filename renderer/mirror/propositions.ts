import type { EventOf, ResultFor } from '../../domain/contract.ts';
import type { Proposition } from '../../domain/proposition.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Stance } from '../../domain/stance.ts';
import type { Services } from '../services.ts';

/** The propositions of the notebook and the stances on them, at one moment. */
export interface PropositionsShown {
  /** By identifier, in the order they were made. */
  readonly byId: ReadonlyMap<string, Proposition>;
  /** The stances on each, by its identifier, and those of each claim. The same arrays for as long as nothing changes in them. */
  readonly on: ReadonlyMap<string, readonly Stance[]>;
  readonly of: ReadonlyMap<string, readonly Stance[]>;
  /** Whether all of them are there. */
  readonly complete: boolean;
}

const NOTHING: PropositionsShown = { byId: new Map(), on: new Map(), of: new Map(), complete: false };

type Linked = Proposition | Stance;

interface Loading {
  gathered: PropositionsShown;
  readonly touched: Map<string, number>;
}

/**
 * Propositions with their stances, in memory: brought from the services once, a page at a time, then level with every commit.
 * A page of an earlier revision does not take back what later commits said.
 */
export class Propositions {
  readonly #services: Services;
  readonly #listeners = new Set<() => void>();
  #shown = NOTHING;
  #gathering: Loading | null = null;
  #loading: Promise<Result<void>> | null = null;

  constructor(services: Services) {
    this.#services = services;
  }

  get shown(): PropositionsShown {
    return this.#shown;
  }

  /** Hears of every change of `shown`. @returns how to stop */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Brings them unless they are there. */
  open(): Promise<Result<void>> {
    return this.#shown.complete ? Promise.resolve(ok(undefined)) : (this.#loading ?? this.#load());
  }

  /** Brings them again where they are there already: something was missed. */
  reload(): void {
    if (this.#shown.complete || this.#loading !== null) void this.#load();
  }

  /** Takes over what a commit did. */
  follow({ revision, changes }: EventOf<'committed'>): void {
    const put = [...changes.added, ...changes.updated.map(({ to }) => to)].filter(isLinked);
    const removed = changes.removed.filter(isLinked);
    if (put.length === 0 && removed.length === 0) return;
    const gathering = this.#gathering;
    if (gathering !== null) {
      for (const { id } of [...put, ...removed]) gathering.touched.set(id, revision);
      gathering.gathered = withLinked(gathering.gathered, put, removed);
    }
    this.#show(withLinked(this.#shown, put, removed));
  }

  #load(): Promise<Result<void>> {
    const gathering: Loading = { gathered: NOTHING, touched: new Map() };
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
      const answer: Result<ResultFor<'propositions.list'>> = await this.#services.call('propositions.list', { after });
      // A loading that began later knows more.
      if (this.#gathering !== gathering) return ok(undefined);
      if (!answer.ok) return answer;
      const { revision, propositions, stances } = answer.value;
      const standing = [...propositions, ...stances].filter(({ id }) => (gathering.touched.get(id) ?? 0) <= revision);
      gathering.gathered = withLinked(gathering.gathered, standing, []);
      after = answer.value.next;
    }
    this.#show({ ...gathering.gathered, complete: true });
    return ok(undefined);
  }

  #show(shown: PropositionsShown): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}

function isLinked(record: CaveatRecord): record is Linked {
  return record.kind === 'proposition' || record.kind === 'stance';
}

function withLinked(shown: PropositionsShown, put: readonly Linked[], removed: readonly Linked[]): PropositionsShown {
  const byId = new Map(shown.byId);
  for (const each of removed) if (each.kind === 'proposition') byId.delete(each.id);
  for (const each of put) if (each.kind === 'proposition') byId.set(each.id, each);
  const isStance = (each: Linked): each is Stance => each.kind === 'stance';
  const [come, gone] = [put.filter(isStance), removed.filter(isStance)];
  return {
    byId,
    on: regrouped(shown.on, come, gone, ({ propositionId }) => propositionId),
    of: regrouped(shown.of, come, gone, ({ claimId }) => claimId),
    complete: shown.complete,
  };
}

function regrouped(
  present: ReadonlyMap<string, readonly Stance[]>,
  come: readonly Stance[],
  gone: readonly Stance[],
  keyOf: (stance: Stance) => string,
): ReadonlyMap<string, readonly Stance[]> {
  if (come.length === 0 && gone.length === 0) return present;
  const next = new Map(present);
  const coming = Map.groupBy(come, keyOf);
  const going = new Set(gone.map(({ id }) => id));
  for (const key of new Set([...come, ...gone].map(keyOf))) {
    const byId = new Map((next.get(key) ?? []).filter(({ id }) => !going.has(id)).map((each) => [each.id, each]));
    for (const each of coming.get(key) ?? []) byId.set(each.id, each);
    if (byId.size === 0) next.delete(key);
    else next.set(key, [...byId.values()]);
  }
  return next;
}
