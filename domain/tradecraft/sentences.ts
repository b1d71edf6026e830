import type { Likelihood } from '../claim.ts';
import { patternsOf } from '../icd203.ts';
import { type Stretch, sentencesOf } from '../sentences.ts';
import { speakersOf } from '../speakers/speakers-of.ts';
import { withoutQuotations } from '../speakers/without-quotations.ts';
import { QUOTED } from '../speakers/word-lists.ts';
import { patternsFor, type Wording, wordingsIn } from '../wordings.ts';
import { LIVE, type ProseBlock } from './blocks.ts';
import { lexicons } from './lexicon.ts';

/** A wording for a degree of likelihood. */
interface Degree {
  /** Its band; null when it stands for none, or its set's terms are not told apart here. */
  readonly band: Likelihood | null;
  /** The set of terms of the directive that it belongs to; null for a wording of neither. */
  readonly set: 'first' | 'second' | null;
  /** Which language's words it is of. */
  readonly language: string;
}

/** A sentence of a brief and what it says of likelihood. All offsets are those of the block's text. */
export interface CheckedSentence extends Stretch {
  /** Degrees of likelihood outside quotations. */
  readonly degrees: readonly (Wording<Degree> & { readonly words: string })[];
  /** The live parts that belong to it, one right after its full stop included. */
  readonly parts: ProseBlock['parts'];
}

const DEGREES = Object.entries(lexicons).flatMap(([language, { spaced, first, second, outside, ignored }]) => [
  ...patternsFor<Degree | null>(ignored, spaced, null),
  ...patternsFor<Degree | null>(first, spaced, { band: null, set: 'first', language }),
  ...patternsFor<Degree | null>(second, spaced, { band: null, set: 'second', language }),
  ...patternsFor<Degree | null>(outside, spaced, { band: null, set: null, language }),
]);
/** Wordings that analysts use and the directive does not, with the band they mean. */
const BANDS = patternsOf<Likelihood>('likelihood');
const ALL = [
  ...DEGREES,
  ...BANDS.map(({ pattern, meaning }) => ({ pattern, meaning: { band: meaning, set: null, language: 'und' } satisfies Degree })),
];
const HEDGES = Object.values(lexicons).flatMap(({ spaced, hedges }) => patternsFor(hedges, spaced, true));

/** The sentences of a block, in order. */
export function checkedSentences({ text, parts }: ProseBlock, language: string): CheckedSentence[] {
  const found = sentencesOf(text, { start: 0, end: text.length }, language).map((stretch) => {
    // A part right after a full stop belongs to the sentence that ends there.
    const leading = new RegExp(`^[\\s${LIVE}]*`, 'u').exec(text.slice(stretch.start, stretch.end))?.[0].length ?? 0;
    return { start: stretch.start, words: stretch.start + leading, end: stretch.end };
  });
  return found.flatMap(({ start, words, end }, index) => {
    if (words === end && index > 0) return [];
    const from = index === 0 ? start : words;
    const next = found.slice(index + 1).find((each) => each.words < each.end);
    const open = openWords(text, { start: from, end });
    const degrees = wordingsIn(open, ALL).flatMap(({ start: at, end: until, meaning }) => {
      if (meaning === null) return [];
      const said = open.slice(at, until);
      const band = meaning.band ?? bandOf(said);
      return [{ start: from + at, end: from + until, words: said, meaning: { ...meaning, band } }];
    });
    return [{ start: from, end, degrees, parts: parts.filter(({ at }) => at >= from && at < (next?.words ?? text.length)) }];
  });
}

function bandOf(words: string): Likelihood | null {
  const whole = wordingsIn(words, BANDS).find(({ start, end }) => start === 0 && end === words.length);
  return whole?.meaning ?? null;
}

/** Whether a sentence leaves it to somebody else what it says: it names who speaks. */
export function isAttributed(text: string, sentence: Stretch, language: string): boolean {
  return speakersOf(text, sentence, language).length > 0;
}

/** Whether a sentence says of itself that it is no fact: by a degree of likelihood, a hedge, a speaker, or because it quotes. */
export function isQualified(text: string, sentence: CheckedSentence, language: string): boolean {
  if (sentence.degrees.length > 0) return true;
  const open = openWords(text, sentence);
  if (wordingsIn(open, HEDGES).length > 0) return true;
  const quoted = open.split('').filter((unit, at) => unit === QUOTED && text[sentence.start + at] !== LIVE).length;
  return quoted >= SHORTEST_QUOTATION || isAttributed(text, sentence, language);
}

/** A shorter one is a name or a word set off, in UTF-16 code units with its marks. */
const SHORTEST_QUOTATION = 8;

function openWords(text: string, { start, end }: Stretch): string {
  return withoutQuotations(text.slice(start, end));
}
