import { QuotePlacer } from '../../domain/place-quote.ts';
import type { Stretch } from '../../domain/sentences.ts';

/** Where words are looked for that no mark leads to, and which. */
export interface FindWordsInput {
  readonly text: string;
  readonly wanted: readonly string[];
}

/** Whether words stand in a text: `same` but for what foldings take away, `near` as other words like them, or `none`. */
export type WordsFound = { readonly is: 'same' | 'none' } | { readonly is: 'near'; readonly words: string };

/** Looks for words in all of a text. @returns one answer for each, in order */
export function findWords({ text, wanted }: FindWordsInput): WordsFound[] {
  const end = text.length;
  const placer = new QuotePlacer(text, end === 0 ? [] : [{ start: 0, end, kind: 'paragraph' }]);
  return wanted.map((exact) => {
    const place = placer.place({ exact, prefix: '', suffix: '', position: null });
    if (place.outcome === 'placed' || (place.outcome === 'unsure' && place.doubt !== 'near')) return { is: 'same' };
    return place.outcome === 'unsure' ? { is: 'near', words: lineAround(text, place) } : { is: 'none' };
  });
}

/** In UTF-16 code units. */
const LONGEST_LINE = 1000;

/** The line that holds a stretch, since words may have been put in at its ends too; the stretch alone where that is long. */
function lineAround(text: string, { start, end }: Stretch): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const line = text.slice(from, to < 0 ? text.length : to);
  return line.length > LONGEST_LINE ? text.slice(start, end) : line;
}
