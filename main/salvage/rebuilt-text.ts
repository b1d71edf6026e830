import type { Anchor } from '../../domain/anchor.ts';
import type { BlockRoles } from '../../domain/block-roles.ts';
import { blocksAreSound, type Version } from '../../domain/version.ts';

/** Stands for each UTF-16 code unit that nobody knows. */
const UNKNOWN = 0xfffd;
const LINE_FEED = 0x0a;
/** In UTF-16 code units: a damaged record may claim any length. */
const LONGEST = 128 * 1024 * 1024;

/**
 * A text of the length and the blocks that a version says, whose own was lost: what its claims quote stands where it stood, so that they stand in it as
 * before; everything else is U+FFFD.
 * @param anchors of claims and rejections in this version
 * @returns the text, and how many of its code units are not known; null when the version cannot have had one
 */
export function rebuildText(
  version: Version,
  anchors: readonly Anchor[],
  roles: BlockRoles | undefined,
): { text: string; unknown: number } | null {
  const { length, blocks } = version;
  if (length > LONGEST || !blocksAreSound(blocks, length)) return null;
  const units = new Uint16Array(length).fill(LINE_FEED);
  for (const { start, end } of blocks) units.fill(UNKNOWN, start, end);
  const isKnown = new Uint8Array(length);
  const put = (start: number, words: string): void => {
    for (let i = 0; i < words.length; i++) {
      const at = start + i;
      if (at < 0 || at >= length || isKnown[at] === 1) continue;
      units[at] = words.charCodeAt(i);
      isKnown[at] = 1;
    }
  };
  // Quotes first: no surroundings that disagree may write over one.
  for (const { start, exact } of anchors) put(start, exact);
  for (const { index, words = '' } of roles?.roles ?? []) put(blocks[index]?.start ?? length, words);
  for (const { start, end, prefix, suffix } of anchors) {
    put(start - prefix.length, prefix);
    put(end, suffix);
  }
  const unknown = units.reduce((sum, unit, at) => sum + (unit === UNKNOWN && isKnown[at] === 0 ? 1 : 0), 0);
  return { text: textOf(units), unknown };
}

function textOf(units: Uint16Array): string {
  // A pair of which only a half is known would be no UTF-8.
  return Buffer.from(units.buffer).toString('utf16le').toWellFormed();
}
