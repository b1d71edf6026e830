import { GramIndex } from './gram-index.ts';
import type { Lines } from './line-map.ts';

/** The lines of a text that have no counterpart in the other, in one piece that can be searched. */
export interface Free {
  readonly whole: string;
  readonly index: GramIndex;
  /** Where a place of the piece is in the whole text, in UTF-16 code units. */
  originOf(at: number): number;
}

/** @param paired for each line its counterpart, -1 for none */
export function freeText(lines: Lines, paired: Int32Array): Free {
  const words: string[] = [];
  const origins: number[] = [];
  const starts: number[] = [];
  let at = 0;
  for (let line = 0; line < lines.count; line++) {
    if (paired[line] !== -1) {
      // Lines that are no neighbours in the text must not become neighbours here.
      if (words.at(-1) !== '') {
        words.push('');
        starts.push(at++);
        origins.push(lines.starts[line] ?? 0);
      }
      continue;
    }
    words.push(lines.words[line] ?? '');
    starts.push(at);
    origins.push(lines.starts[line] ?? 0);
    at += (lines.words[line] ?? '').length + 1;
  }
  return {
    whole: lines.text,
    index: new GramIndex(words.join('\n')),
    originOf(place) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= place) low = middle;
        else high = middle - 1;
      }
      return (origins[low] ?? 0) + Math.max(0, place - (starts[low] ?? 0));
    },
  };
}
