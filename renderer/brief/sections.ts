/** What the outline of a brief needs of a block: a heading has a level from 1 to 6, anything else none. */
export interface OutlineBlock {
  readonly level: number | null;
}

/** Blocks from `start` up to, but not including, `end`. */
export interface BlockRange {
  readonly start: number;
  readonly end: number;
}

/** The section a heading opens: up to the next heading that is no deeper. A block that is no heading is by itself. */
export function sectionAt(blocks: readonly OutlineBlock[], index: number): BlockRange {
  const level = blocks[index]?.level ?? null;
  if (level === null) return { start: index, end: index + 1 };
  const next = blocks.findIndex((block, at) => at > index && block.level !== null && block.level <= level);
  return { start: index, end: next < 0 ? blocks.length : next };
}

/**
 * Where a range goes when it is moved past its neighbour: a section past the section before or after it that is no
 * deeper, or out of the one it stands in; anything else past one block.
 * @returns the index before which it is to stand, in the blocks as they are; null when there is nowhere to go
 */
export function placePast(blocks: readonly OutlineBlock[], { start, end }: BlockRange, direction: 'up' | 'down'): number | null {
  const level = blocks[start]?.level ?? null;
  if (direction === 'up') {
    if (start === 0) return null;
    if (level === null) return start - 1;
    const before = blocks.findLastIndex((block, at) => at < start && block.level !== null && block.level <= level);
    return Math.max(0, before);
  }
  const next = blocks[end];
  if (next === undefined) return null;
  // A heading that is less deep opens another part: there it becomes the first section.
  return level === null || (next.level ?? 7) < level ? end + 1 : sectionAt(blocks, end).end;
}
