/**
 * Which texts are copies of one another, by Broder, “On the resemblance and containment of documents” (1997): a text is
 * the set of its shingles, and the smallest hashes of two sets estimate how much of them is the same. The hashes are taken in one
 * pass, the smallest of each bin, by Li, Owen and Zhang, “One Permutation Hashing” (2012).
 */

/** An estimate of 0.6 is within 0.06 two times in three. */
const BINS = 64;
/** Texts that agree in this many neighbouring bins are compared: of those that share 0.6, more than nine in ten are. */
const BAND = 3;
/** Fewer shingles say too little: short notes resemble each other without being copies. */
const FEWEST = 100;
/** Texts that share this much are copies. */
const NEAR_COPY = 0.6;
const EMPTY = -1;

/** The smallest hash of each bin, -1 where a bin is empty; null for a text too short to tell. */
export type Signature = readonly number[] | null;

/** @param shingles hashes of the shingles of a canonical text without furniture */
export function signatureOf(shingles: Uint32Array): Signature {
  if (shingles.length < FEWEST) return null;
  const least = new Array<number>(BINS).fill(EMPTY);
  for (const hash of shingles) {
    const bin = hash % BINS;
    const value = Math.floor(hash / BINS);
    const present = least[bin] ?? EMPTY;
    if (present === EMPTY || value < present) least[bin] = value;
  }
  return least;
}

/** How much of two texts is the same, in [0, 1]: an estimate of the shingles in both over the shingles in either. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  let same = 0;
  let either = 0;
  for (let bin = 0; bin < BINS; bin++) {
    if (a[bin] === EMPTY && b[bin] === EMPTY) continue;
    either++;
    if (a[bin] === b[bin]) same++;
  }
  return either === 0 ? 0 : same / either;
}

/** Texts that are copies, in the order given, each with how much it shares with the first; at least two. */
export type CopyGroup = readonly { readonly id: string; readonly share: number }[];

interface Known {
  readonly id: string;
  readonly signature: readonly number[];
}

/**
 * Groups texts that are copies of the first of their group. Only those that agree in a band of bins are compared, so
 * that the work grows with the number of texts and not with its square.
 */
export function copyGroups(texts: readonly { readonly id: string; readonly signature: Signature }[]): CopyGroup[] {
  const groups = new Map<Known, { id: string; share: number }[]>();
  const firstsByBand = new Map<string, Known[]>();
  for (const { id, signature } of texts) {
    if (signature === null) continue;
    const bands = bandsOf(signature);
    const candidates = new Set(bands.flatMap((band) => firstsByBand.get(band) ?? []));
    let best: Known | null = null;
    let share = NEAR_COPY;
    for (const first of candidates) {
      const found = resemblance(first.signature, signature);
      if (found >= share) [best, share] = [first, found];
    }
    if (best !== null) {
      groups.get(best)?.push({ id, share });
      continue;
    }
    const known = { id, signature };
    groups.set(known, [{ id, share: 1 }]);
    for (const band of bands) firstsByBand.set(band, [...(firstsByBand.get(band) ?? []), known]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function bandsOf(signature: readonly number[]): string[] {
  const bands: string[] = [];
  for (let bin = 0; bin + BAND <= BINS; bin += BAND) {
    const rows = signature.slice(bin, bin + BAND);
    if (!rows.includes(EMPTY)) bands.push(`${bin}:${rows.join()}`);
  }
  return bands;
}
