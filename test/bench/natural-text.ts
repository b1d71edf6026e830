import { generator } from './random.ts';
import { syllables } from './sample-text.ts';

/**
 * Deterministic text that costs an index what real text does: Chinese, Korean and English in equal shares of characters, and words of
 * which some are as much more frequent than others as Zipf's law says, out of so many that new ones keep coming.
 */

/** Words of each language: an unabridged dictionary of news has about as many, names included. */
const LEXICON = 80_000;
/** Up to this rank words are short, as the commonest of every language are. */
const SHORT = 150;
/** What holds English sentences together, the commonest first. */
const functionWords = 'the of to and in a is for on that by with was as at from it were be has not an have this said'.split(' ');
const particles = ['은', '는', '이', '가', '을', '를', '에', '에서', '의', '도', '로', '와', '과', ''];

interface Language {
  readonly words: readonly string[];
  /** Words of a sentence, at least and at most. */
  readonly sentence: readonly [number, number];
  /** What stands between words, after a part of a sentence, and after the sentence. */
  readonly gap: string;
  readonly comma: string;
  readonly stop: string;
  /** What a word may carry at its end. */
  readonly endings: readonly string[];
}

const english: Language = {
  words: lexicon((rank, random) => functionWords[rank] ?? spelled(rank < SHORT ? 1 : 2 + Math.floor(random() * 3), random)),
  sentence: [10, 30],
  gap: ' ',
  comma: ', ',
  stop: '. ',
  endings: [''],
};

const chinese: Language = {
  words: lexicon((rank, random) => from(0x4e00, 3500, rank < SHORT ? 1 : 2 + Math.floor(random() * 1.3), random)),
  sentence: [8, 24],
  gap: '',
  comma: '，',
  stop: '。',
  endings: [''],
};

const korean: Language = {
  words: lexicon((rank, random) => from(0xac00, 2350, rank < SHORT ? 1 : 2 + Math.floor(random() * 1.6), random)),
  sentence: [6, 18],
  gap: ' ',
  comma: ', ',
  stop: '. ',
  endings: particles,
};

const languages = [english, chinese, korean] as const;

/**
 * Paragraphs of two to four sentences, each in one language, with a blank line between two; now and then a headline.
 * @param length the least length in UTF-16 code units; the last paragraph may go beyond it
 */
export function naturalText(length: number, seed: number): string {
  const random = generator(seed);
  const written = languages.map(() => 0);
  const paragraphs: string[] = [];
  for (let total = 0; total < length; ) {
    const turn = written.indexOf(Math.min(...written));
    const language = languages[turn] ?? english;
    const isHeadline = random() < 0.06;
    const count = 2 + Math.floor(random() * 3);
    const paragraph = isHeadline
      ? clause(language, 5 + Math.floor(random() * 4), random)
      : Array.from({ length: count }, () => sentence(language, random))
          .join('')
          .trimEnd();
    paragraphs.push(paragraph);
    written[turn] = (written[turn] ?? 0) + paragraph.length;
    total += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

function sentence(language: Language, random: () => number): string {
  const [least, most] = language.sentence;
  const parts: string[] = [];
  for (let left = least + Math.floor(random() * (most - least + 1)); left > 0; ) {
    const count = Math.min(left, 4 + Math.floor(random() * 6));
    parts.push(clause(language, count, random));
    left -= count;
  }
  return parts.join(language.comma) + language.stop;
}

function clause({ words, gap, endings }: Language, count: number, random: () => number): string {
  const pick = () => {
    if (random() < 0.03) return String(Math.floor(10 ** (1 + 3 * random())));
    // Ranks whose frequency falls as one over the rank (Zipf, Human Behavior and the Principle of Least Effort, 1949).
    const word = words[Math.floor(LEXICON ** (random() ** 1.3)) - 1] ?? '';
    return word + (endings[Math.floor(random() * endings.length)] ?? '');
  };
  return Array.from({ length: count }, pick).join(gap);
}

function lexicon(invent: (rank: number, random: () => number) => string): string[] {
  const random = generator(LEXICON);
  return Array.from({ length: LEXICON }, (_, rank) => invent(rank, random));
}

function spelled(count: number, random: () => number): string {
  return Array.from({ length: count }, () => syllables[Math.floor(random() ** 2 * syllables.length)]).join('');
}

/** Characters from `first` on, the first of `count` far more often. */
function from(first: number, count: number, length: number, random: () => number): string {
  return String.fromCodePoint(...Array.from({ length }, () => first + Math.floor(random() ** 3 * count)));
}
