import { fold } from '../../../domain/search/fold.ts';
import { generator } from '../random.ts';
import { syllables } from '../sample-text.ts';

/**
 * Passages in three languages, as many as wanted: the words of each are invented, and some are as much more frequent than others as Zipf's law says.
 * The same number gives the same passage on every machine.
 */

const VOCABULARY = 20_000;
/** Passages of one source. */
export const PER_SOURCE = 1000;

const particles = ['은', '는', '이', '가', '을', '를', '에', '에서', '의', '도', ''];

/** The word of a rank, the most frequent first. */
const words = {
  en: (rank: number) => spelled(rank, syllables),
  zh: (rank: number) => String.fromCodePoint(0x4e00 + ((rank * 7) % 3000), 0x4e00 + ((rank * 131 + 17) % 3000)),
  ko: (rank: number) => String.fromCodePoint(0xac00 + ((rank * 11) % 2000), 0xac00 + ((rank * 57 + 29) % 2000)),
};
export type BenchLanguage = keyof typeof words;
export const benchLanguages = Object.keys(words) as BenchLanguage[];

export function wordOf(language: BenchLanguage, rank: number): string {
  return words[language](rank);
}

/** The passages of a source, as its text has them: each on a line of its own. */
export function passagesOfSource(source: number): string[] {
  const random = generator(source + 1);
  return Array.from({ length: PER_SOURCE }, () => passage(random));
}

function passage(random: () => number): string {
  const language = benchLanguages[Math.floor(random() * benchLanguages.length)] ?? 'en';
  const count = 8 + Math.floor(random() * 10);
  const written: string[] = [];
  for (let i = 0; i < count; i++) {
    // Ranks whose frequency falls as one over the rank.
    const word = wordOf(language, Math.floor(VOCABULARY ** random()) - 1);
    written.push(language === 'ko' ? word + (particles[Math.floor(random() * particles.length)] ?? '') : word);
  }
  if (language !== 'zh') return `${written.join(' ')}.`;
  const half = Math.floor(count / 2);
  return `${written.slice(0, half).join('')}，${written.slice(half).join('')}。`;
}

function spelled(rank: number, parts: readonly string[]): string {
  let word = parts[rank % parts.length] ?? '';
  for (let rest = rank + parts.length; rest > 0; rest = Math.floor(rest / parts.length)) word += parts[(rest * 7) % parts.length] ?? '';
  return word;
}

/** Something to look for, and how a plain scan of the folded text tells that it is there. */
export interface BenchQuery {
  readonly query: string;
  readonly isIn: (folded: string) => boolean;
}

/** What is looked for: frequent, middling and rare words of each language, one character, pairs of words, and what is nowhere. */
export function benchQueries(): BenchQuery[] {
  const ranks = [0, 3, 10, 40, 150, 600, 2500, 9000, 19_000];
  const has = (language: BenchLanguage, spelling: string) => {
    const word = fold(spelling);
    const whole = new RegExp(`(?<![a-z])${word}(?![a-z])`, 'u');
    return (folded: string) => (language === 'en' ? whole.test(folded) : folded.includes(word));
  };
  const single = benchLanguages.flatMap((language) =>
    ranks.map((rank) => ({ query: wordOf(language, rank), isIn: has(language, wordOf(language, rank)) })),
  );
  const pairs = benchLanguages.flatMap((language) =>
    [1, 20, 300].map((rank) => {
      const pair = [wordOf(language, rank), wordOf(language, rank + 1)];
      return { query: pair.join(' '), isIn: (folded: string) => pair.every((word) => has(language, word)(folded)) };
    }),
  );
  const characters = [0, 5, 100, 2000].map((rank) => {
    const character = wordOf('zh', rank).slice(0, 1);
    return { query: character, isIn: has('zh', character) };
  });
  return [...single, ...pairs, ...characters, { query: '"nowhere at all"', isIn: () => false }];
}
