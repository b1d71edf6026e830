import fc from 'fast-check';
import type { Block } from '../../../domain/version.ts';

/** Sound blocks with gaps of 0–3 code units between them, and the length of the text they lie in. */
export const soundBlocks = fc
  .array(
    fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 8 }), kind: fc.constantFrom('paragraph', 'heading', 'furniture') }),
    { maxLength: 12 },
  )
  .map((parts) => {
    const blocks: Block[] = [];
    let at = 0;
    for (const { gap, length, kind } of parts) {
      blocks.push({ start: at + gap, end: at + gap + length, kind });
      at += gap + length;
    }
    return { blocks, length: at };
  });
