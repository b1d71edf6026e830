import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../../domain/version.ts';
import { read } from './helpers.ts';

/** Sentences that people labelled, `boilerplate` among them; offsets count code points of the file. */
interface Gold {
  readonly rows: readonly {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly label: string;
    readonly text: string;
  }[];
}

/** What the import made of labelled sentences. */
export interface FurnitureCounts {
  /** Sentences of articles, and how many of them stayed passages. */
  readonly article: number;
  readonly kept: number;
  /** Sentences of pages, and how many of them were found to be furniture. */
  readonly furniture: number;
  readonly found: number;
}

const shared = join(import.meta.dirname, '../../../../shared');
const labels = join(shared, 'gold/dev.json');

/** Whether labelled articles are beside the project. */
export const goldIsHere = existsSync(labels);

/** For every character of the file that is not white space, in order, whether it lies in a furniture block. */
function furnitureOf(text: string, blocks: readonly Block[]): boolean[] {
  return blocks.flatMap(({ start, end, kind }) => Array.from(text.slice(start, end).replace(/\s/gu, ''), () => kind === 'furniture'));
}

/**
 * Imports the labelled articles and compares. A sentence counts as furniture when more than half of it is.
 * Throws when a character of a file is in no block.
 */
export async function countFurniture(): Promise<FurnitureCounts> {
  const gold: Gold = JSON.parse(readFileSync(labels, 'utf8'));
  const counts = { article: 0, kept: 0, furniture: 0, found: 0 };
  for (const file of new Set(gold.rows.map((row) => row.file))) {
    const bytes = readFileSync(join(shared, 'corpus', file));
    const { text, blocks } = await read(bytes, file);
    const isFurniture = furnitureOf(text, blocks);
    const characters = Array.from(bytes.toString('utf8'));
    const visibleBefore = characters.map(() => 0);
    let visible = 0;
    characters.forEach((character, index) => {
      visibleBefore[index] = visible;
      if (!/\s/u.test(character)) visible++;
    });
    if (isFurniture.length !== visible) throw new Error(`${file}: ${visible} characters came in, ${isFurniture.length} are in blocks.`);
    for (const row of gold.rows.filter((each) => each.file === file)) {
      const within = isFurniture.slice(visibleBefore[row.start], visibleBefore[row.end] ?? visible);
      const isFound = within.filter(Boolean).length * 2 > within.length;
      if (row.label === 'boilerplate') {
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
