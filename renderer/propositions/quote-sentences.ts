import { useEffect, useSyncExternalStore } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { Services } from '../services.ts';
import { useSession } from '../session.tsx';

/** What stands before and after a quote in its sentences. */
export interface Around {
  readonly head: string;
  readonly tail: string;
}

/** As many as one question may ask for. */
const AT_ONCE = 1000;

/** What stands around quotes, as the services tell it, kept for as long as the window lives: the text of a version never changes. */
class Sentences {
  readonly #services: Services;
  readonly #known = new Map<string, Around>();
  readonly #wanted = new Map<string, Claim>();
  readonly #listeners = new Set<() => void>();

  constructor(services: Services) {
    this.#services = services;
  }

  get(claim: Claim): Around | undefined {
    return this.#known.get(keyOf(claim));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks for those of a claim. What is asked for in one go is brought together. */
  want(claim: Claim): void {
    const key = keyOf(claim);
    if (this.#known.has(key)) return;
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#bring());
    this.#wanted.set(key, claim);
  }

  async #bring(): Promise<void> {
    const wanted = [...this.#wanted].slice(0, AT_ONCE);
    for (const [key] of wanted) this.#wanted.delete(key);
    const answer = await this.#services.call('claims.sentences', { claimIds: wanted.map(([, { id }]) => id) });
    // Without an answer the words of the anchor itself stand in their place.
    const found = new Map(answer.ok ? answer.value.sentences.map(({ claimId, head, tail }) => [claimId, { head, tail }]) : []);
    for (const [key, { id }] of wanted) {
      const around = found.get(id);
      if (around !== undefined) this.#known.set(key, around);
    }
    for (const listener of this.#listeners) listener();
    if (this.#wanted.size > 0) void this.#bring();
  }
}

const kept = new WeakMap<Services, Sentences>();

/** What stands around the quote of a claim in its sentences; until that is known, the characters that its anchor keeps. */
export function useAround(claim: Claim, isWanted: boolean): Around {
  const { services } = useSession();
  const sentences = kept.get(services) ?? new Sentences(services);
  kept.set(services, sentences);
  const around = useSyncExternalStore(sentences.subscribe, () => sentences.get(claim));
  useEffect(() => {
    if (isWanted) sentences.want(claim);
  }, [sentences, claim, isWanted]);
  return around ?? { head: claim.anchor.prefix, tail: claim.anchor.suffix };
}

function keyOf({ id, anchor: { versionId, start, end } }: Claim): string {
  return `${id} ${versionId} ${start} ${end}`;
}
