import { readByline } from './byline.ts';
import type { PageBlock } from './html-line.ts';
import { isLabel } from './shape.ts';

/** No byline is longer, in UTF-16 code units. */
const longest = 160;

/**
 * Sets apart what a page sets apart by its style sheet alone: `<span>Ann Lee</span><span>11 March 2024</span>` would run together to one word.
 * Only where the pieces read as a byline and the line as it stands does not: elsewhere elements side by side are parts of words.
 */
export function withBylinesApart(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.map((block) => {
    if (block.nodes.length < 2 || block.text.length > longest || block.kind === 'heading' || block.kind === 'table-row') return block;
    const pieces = block.nodes.map(({ nodeValue }) => (nodeValue ?? '').replace(/\s+/gu, ' ').trim()).filter((piece) => piece !== '');
    const text = pieces.join(' ');
    const parts = readByline(pieces.join(' | ')) ?? [];
    const isByline = parts.length > 1 && parts.every(({ role, value }) => role !== 'unknown' || isLabel(value));
    return text !== block.text && isByline && saidBy(text) > saidBy(block.text) ? { ...block, text } : block;
  });
}

/** How much a line says of who wrote, and when. */
function saidBy(line: string): number {
  return (readByline(line) ?? []).filter(({ role }) => role !== 'unknown' && role !== 'note').length;
}
