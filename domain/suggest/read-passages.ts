import type { DecidedBlock } from '../passages.ts';
import type { Stretch } from '../sentences.ts';
import type { BlockKind } from '../version.ts';

/** A passage to read: a block that is no furniture. Offsets are UTF-16 code units of the text. */
export interface ReadPassage extends Stretch {
  readonly kind: BlockKind;
  /** BCP 47 tag of its language, `und` when unknown. */
  readonly language: string;
}

/** The passages of a version as suggesting reads them. @param language of the document, where a block has none of its own */
export function readPassages(blocks: readonly DecidedBlock[], language: string): ReadPassage[] {
  return blocks.flatMap(({ number, start, end, kind, language: own }) =>
    number === 0 ? [] : [{ start, end, kind, language: own ?? language }],
  );
}
