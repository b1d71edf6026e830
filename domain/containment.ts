import type { CopyGroup } from './near-copy.ts';

/**
 * Which texts stand whole in longer ones, by the same paper's other sketch (Broder 1997, section 3: containment): every shingle whose hash
 * is divisible by a fixed number is kept, so that a text and one that holds it keep the same ones of what they share. The share of the shorter text's
 * kept shingles that the longer one has too estimates how much of it stands there.
 */

/** One shingle in so many is kept. */
const EVERY = 8;
/** Fewer kept shingles say too little; a text of fewer than about 130 letters is left out. */
const FEWEST = 16;
/** A longer text than this many kept shingles is a book, and no article that took in another. */
const MOST = 25_000;
/** A text stands in another when this much of it does. A sentence quoted out of it is far less. */
const CONTAINED = 0.75;
/** The longer text is at least so many times as long; below that they are copies or nothing. */
const LONGER = 1.25;
/** Shingles in more texts than this are what an outlet prints below everything. */
const COMMON = 200;

/** The kept hashes of a text, ascending, each once; null when there are too few or too many to tell. */
export type Sample = Uint32Array | null;

/** @param hashes of a text's shingles */
export function sampleOf(hashes: Uint32Array): Sample {
  const kept = new Set<number>();
  for (const hash of hashes) if (hash % EVERY === 0) kept.add(hash);
  return kept.size < FEWEST || kept.size > MOST ? null : Uint32Array.from(kept).sort();
}

/** A text that stands in another, and how much of it does, in [0, 1]. */
interface Contained {
  readonly within: string;
  readonly share: number;
}

interface Sampled {
  readonly id: string;
  readonly sample: Sample;
}

/** For each text that stands in a longer one of those given: the longest that holds it. */
export function containments(texts: readonly Sampled[]): Map<string, Contained> {
  const known = texts
    .flatMap(({ id, sample }) => (sample === null ? [] : [{ id, sample }]))
    .toSorted((a, b) => b.sample.length - a.sample.length);
  const holders = new Map<number, number[]>();
  const found = new Map<string, Contained>();
  known.forEach(({ id, sample }, index) => {
    // Longer texts came before, so that all that could hold this one are known.
    const counts = new Map<number, number>();
    let counted = 0;
    for (const hash of sample) {
      const longer = holders.get(hash) ?? [];
      if (longer.length > COMMON) continue;
      counted++;
      for (const each of longer) counts.set(each, (counts.get(each) ?? 0) + 1);
      longer.push(index);
      holders.set(hash, longer);
    }
    if (counted < FEWEST) return;
    const within = [...counts]
      .toSorted(([a], [b]) => a - b)
      .find(([longer, both]) => {
        const length = known[longer]?.sample.length ?? 0;
        return length >= sample.length * LONGER && both / counted >= CONTAINED;
      });
    const longer = within === undefined ? undefined : known[within[0]];
    if (within !== undefined && longer !== undefined) found.set(id, { within: longer.id, share: within[1] / counted });
  });
  return found;
}

/** Texts that belong together, the first being the one that the others copy or stand in. */
export type RelatedGroup = readonly { readonly id: string; readonly share: number; readonly how: 'copy' | 'contained' }[];

/**
 * Groups of copies, with the texts that stand in the first of a group or in one of its copies added, and groups of their own for texts that
 * stand in one that has no copies. A text is in one group: being a copy comes first. In the order of `texts`.
 */
export function relatedGroups(texts: readonly Sampled[], copies: readonly CopyGroup[]): RelatedGroup[] {
  const held = containments(texts);
  const firstOf = new Map(copies.flatMap((group) => group.map(({ id }) => [id, group[0]?.id ?? id] as const)));
  const headOf = (id: string) => firstOf.get(id) ?? id;
  const groups = new Map<string, RelatedGroup[number][]>();
  const groupOf = (head: string) => {
    const group = groups.get(head) ?? [{ id: head, share: 1, how: 'copy' as const }];
    groups.set(head, group);
    return group;
  };
  // A first that stands in a text outside of its group takes its whole group along.
  const moved = new Map<string, string>();
  for (const { id } of texts) {
    const within = held.get(id);
    if (within !== undefined && headOf(id) === id && headOf(within.within) !== id) moved.set(id, headOf(within.within));
  }
  const lastHead = (id: string) => {
    const passed = new Set<string>();
    let head = headOf(id);
    // Copies differ in length, so that two groups may each stand in the other.
    for (let next = moved.get(head); next !== undefined && !passed.has(next); next = moved.get(head)) {
      passed.add(head);
      head = next;
    }
    return head;
  };
  const shareOf = new Map(copies.flatMap((group) => group.map(({ id, share }) => [id, share] as const)));
  for (const { id } of texts) {
    const head = lastHead(id);
    if (head === id) {
      if (copies.some((group) => group[0]?.id === id)) groupOf(id);
      continue;
    }
    const isCopy = headOf(id) === head;
    const share = isCopy ? (shareOf.get(id) ?? 1) : (held.get(id)?.share ?? held.get(headOf(id))?.share ?? 1);
    groupOf(head).push({ id, share, how: isCopy ? 'copy' : 'contained' });
  }
  return [...groups.values()];
}
