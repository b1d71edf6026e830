import { hashText } from './hash-text.ts';

/**
 * Shingles: runs of letters and figures, so that scripts without spaces count as others do. Two texts share few of them unless one
 * repeats words of the other.
 */

/** In letters and figures: long enough that two articles on one topic share few. */
const SHINGLE = 9;

/** The hash of every shingle of a text, in order. @returns 32 bits each; none for a text that is too short for one */
export function shinglesOf(text: string): Uint32Array<ArrayBuffer> {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const hashes = new Uint32Array(Math.max(0, letters.length - SHINGLE + 1));
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(letters, at, at + SHINGLE);
  return hashes;
}

/** The hash of a stretch, with the finaliser of MurmurHash3 so that all its bits count. @returns 32 bits */
function hashOf(text: string, start: number, end: number): number {
  let hash = hashText(text, start, end);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
