import type { DecidedBlock } from '../passages.ts';
import type { ReadPassage } from './read-text.ts';

/** The passages of a version as suggesting reads them. @param language of the document, where a block has none of its own */
export function readPassages(blocks: readonly DecidedBlock[], language: string): ReadPassage[] {
  return blocks.flatMap(({ number, start, end, kind, language: own }) =>
    number === 0 ? [] : [{ start, end, kind, language: own ?? language }],
  );
}
