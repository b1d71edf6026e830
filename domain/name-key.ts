import { foldedForCues } from './suggest/folded.ts';

/** A name without what does not tell names apart: case, width, accents, hyphens, spaces, traditional forms of characters. */
export function keyOfName(name: string): string {
  return foldedForCues(
    name
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC'),
  )
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
