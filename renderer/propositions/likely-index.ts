import { useEffect, useMemo, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { Proposition } from '../../domain/proposition.ts';
import { KeptNames } from '../../domain/propositions/kept-names.ts';
import { LikelyMatches } from '../../domain/propositions/likely.ts';
import { useEntities } from '../names/use-entities.ts';
import { useSession } from '../session.tsx';

/** How long the index works at a stretch, in milliseconds: frames fit between. */
const SLICE = 8;

/** Keeps an index of what may belong together level with the claims and propositions in memory, a slice at a time. */
export class LikelyIndex {
  #matches = new LikelyMatches();
  #names = new KeptNames([]);
  #claims: ReadonlyMap<string, Claim> = new Map();
  #propositions: ReadonlyMap<string, Proposition> = new Map();
  #turn: Promise<unknown> = Promise.resolve();

  get matches(): LikelyMatches {
    return this.#matches;
  }

  /** Brings the index level. Calls come after one another; one that nobody waits for any more ends without work. @returns whether it is level */
  follow(
    claims: ReadonlyMap<string, Claim>,
    propositions: ReadonlyMap<string, Proposition>,
    names: KeptNames,
    isWanted: () => boolean,
  ): Promise<boolean> {
    const done = this.#turn.then(() => this.#follow(claims, propositions, names, isWanted));
    this.#turn = done;
    return done;
  }

  async #follow(
    claims: ReadonlyMap<string, Claim>,
    propositions: ReadonlyMap<string, Proposition>,
    names: KeptNames,
    isWanted: () => boolean,
  ) {
    if (!isWanted()) return false;
    if (names.signature !== this.#names.signature) {
      // Any text may have one of them.
      this.#names = names;
      this.#matches = new LikelyMatches(names);
      this.#claims = new Map();
      this.#propositions = new Map();
    }
    let began = performance.now();
    for (const work of this.#workFor(claims, propositions)) {
      work();
      if (performance.now() - began < SLICE) continue;
      await new Promise((resume) => setTimeout(resume));
      began = performance.now();
    }
    this.#claims = claims;
    this.#propositions = propositions;
    return isWanted();
  }

  *#workFor(claims: ReadonlyMap<string, Claim>, propositions: ReadonlyMap<string, Proposition>): Generator<() => void> {
    const { matches } = this;
    for (const id of this.#claims.keys()) if (!claims.has(id)) yield () => matches.removeClaim(id);
    for (const id of this.#propositions.keys()) if (!propositions.has(id)) yield () => matches.removeProposition(id);
    for (const [id, claim] of claims) if (!sameWords(this.#claims.get(id), claim)) yield () => matches.putClaim(claim);
    for (const [id, each] of propositions) {
      if (this.#propositions.get(id)?.statement !== each.statement) yield () => matches.putProposition(each);
    }
  }
}

function sameWords(before: Claim | undefined, now: Claim): boolean {
  return before === now || (before?.anchor.exact === now.anchor.exact && before.translation === now.translation);
}

const kept = new WeakMap<object, LikelyIndex>();

/** What may belong together in this notebook; null until it is known. Another object whenever anything in it changed. */
export function useLikely(): { readonly matches: LikelyMatches } | null {
  const { sync, queries } = useSession();
  const claims = queries.useClaims();
  const { byId, complete } = queries.usePropositions();
  const entities = useEntities();
  const names = useMemo(() => (entities === null ? null : new KeptNames(entities)), [entities]);
  const [level, setLevel] = useState<{ readonly matches: LikelyMatches } | null>(null);
  useEffect(() => {
    if (claims === undefined || !complete || names === null) return;
    let isWanted = true;
    const index = kept.get(sync) ?? new LikelyIndex();
    kept.set(sync, index);
    void index.follow(claims, byId, names, () => isWanted).then((isLevel) => isLevel && setLevel({ matches: index.matches }));
    return () => {
      isWanted = false;
    };
  }, [sync, claims, byId, complete, names]);
  return level;
}
