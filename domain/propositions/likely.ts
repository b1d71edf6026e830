import type { Claim } from '../claim.ts';
import type { Proposition } from '../proposition.ts';
import type { Stance } from '../stance.ts';
import type { KeptNames } from './kept-names.ts';
import { type Likeness, TermIndex } from './term-index.ts';

/** A proposition that a claim may be about. */
export interface LikelyProposition {
  readonly propositionId: string;
  /** In [0, 1]. */
  readonly score: number;
  /** Words of the claim that matched, in reading order. */
  readonly shared: readonly string[];
  /** The claim linked to it that is most like this one; null when its own statement is. */
  readonly through: string | null;
}

/** A claim that may be about a proposition. */
export interface LikelyClaim {
  readonly claimId: string;
  readonly score: number;
  /** Words of the proposition, or of a claim linked to it, that matched. */
  readonly shared: readonly string[];
}

/** How many of a proposition's claims are asked with: those linked last say what it has become. */
const MOST_ASKED = 4;

/**
 * What may belong together: claims and propositions in one index, so that a proposition is found by its own words or by those of the
 * claims linked to it, whatever language they are in. The order is a suggestion: nothing is linked by it.
 */
export class LikelyMatches {
  readonly #index: TermIndex;

  /** @param names that the notebook keeps */
  constructor(names?: KeptNames) {
    this.#index = new TermIndex(names);
  }

  get size(): number {
    return this.#index.size;
  }

  putClaim(claim: Claim): void {
    this.#index.put(keyOf('claim', claim.id), wordsOf(claim));
  }

  removeClaim(claimId: string): void {
    this.#index.remove(keyOf('claim', claimId));
  }

  putProposition({ id, statement }: Proposition): void {
    this.#index.put(keyOf('proposition', id), statement);
  }

  removeProposition(propositionId: string): void {
    this.#index.remove(keyOf('proposition', propositionId));
  }

  /**
   * The propositions a claim may be about, best first.
   * @param stancesOf the stances a claim takes
   */
  propositionsFor(claim: Claim, stancesOf: (claimId: string) => readonly Stance[], most = 8): LikelyProposition[] {
    const best = new Map<string, LikelyProposition>();
    for (const { id, score, shared } of this.#index.like(wordsOf(claim))) {
      const [kind, named] = partsOf(id);
      const through = kind === 'claim' ? named : null;
      if (through === claim.id) continue;
      const ids = through === null ? [named] : stancesOf(through).map(({ propositionId }) => propositionId);
      for (const propositionId of ids) {
        if ((best.get(propositionId)?.score ?? 0) < score) best.set(propositionId, { propositionId, score, shared, through });
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, most);
  }

  /**
   * The claims that may be about a proposition and are not linked to it, best first.
   * @param linked the claims that are linked to it, in the order they were
   */
  claimsFor(proposition: Proposition, linked: readonly Claim[], most = 8): LikelyClaim[] {
    const known = new Set(linked.map(({ id }) => id));
    const accept = (id: string): boolean => {
      const [kind, named] = partsOf(id);
      return kind === 'claim' && !known.has(named);
    };
    const best = new Map<string, LikelyClaim>();
    // What is not among the best for any of these words is not among the best for all of them.
    for (const words of [proposition.statement, ...linked.slice(-MOST_ASKED).map(wordsOf)]) {
      for (const { id, score, shared } of this.#index.like(words, { accept, most })) keepBest(best, { id, score, shared });
    }
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, most);
  }
}

function keepBest(best: Map<string, LikelyClaim>, { id, score, shared }: Likeness): void {
  const [, claimId] = partsOf(id);
  if ((best.get(claimId)?.score ?? 0) < score) best.set(claimId, { claimId, score, shared });
}

/** The words of a claim that tell what it is about: its quote, and the analyst's translation of it. */
function wordsOf({ anchor, translation }: Claim): string {
  return translation === undefined ? anchor.exact : `${anchor.exact}\n${translation}`;
}

function keyOf(kind: 'claim' | 'proposition', id: string): string {
  return `${kind} ${id}`;
}

function partsOf(key: string): [kind: string, id: string] {
  const at = key.indexOf(' ');
  return [key.slice(0, at), key.slice(at + 1)];
}
