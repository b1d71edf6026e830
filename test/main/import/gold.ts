import { align } from '../../gold/aligned.ts';
import { sharedDocuments } from '../../gold/sets.ts';
import { read } from './helpers.ts';

/** What the import made of labelled sentences. */
export interface FurnitureCounts {
  /** Sentences of articles, and how many of them stayed passages. */
  readonly article: number;
  readonly kept: number;
  /** Sentences of pages, and how many of them were found to be furniture. */
  readonly furniture: number;
  readonly found: number;
}

/**
 * Imports the labelled articles and compares. A sentence counts as furniture when more than half of what is seen of it is.
 * Throws when a character of a file is in no block.
 */
export async function countFurniture(): Promise<FurnitureCounts> {
  const counts = { article: 0, kept: 0, furniture: 0, found: 0 };
  for (const { file, bytes, rows } of sharedDocuments()) {
    const { text, blocks } = await read(bytes, file);
    if (seen(blocks.map(({ start, end }) => text.slice(start, end)).join('')) !== seen(text))
      throw new Error(`${file}: not all is in blocks.`);
    const { stretchOf } = align(Buffer.from(bytes).toString('utf8'), text);
    for (const { start, end, label } of rows) {
      const stretch = stretchOf(start, end) ?? { start: 0, end: 0 };
      const furniture = blocks
        .filter(({ kind }) => kind === 'furniture')
        .reduce((sum, block) => sum + seen(text.slice(Math.max(block.start, stretch.start), Math.min(block.end, stretch.end))), 0);
      const isFound = furniture * 2 > seen(text.slice(stretch.start, stretch.end));
      if (label === 'boilerplate') {
        counts.furniture++;
        if (isFound) counts.found++;
      } else {
        counts.article++;
        if (!isFound) counts.kept++;
      }
    }
  }
  return counts;
}

/** How many characters of a text are seen. */
function seen(text: string): number {
  return text.replace(/\s/gu, '').length;
}
