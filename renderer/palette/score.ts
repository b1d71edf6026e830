import type { Stretch } from '../../domain/sentences.ts';
import { type Folded, fold } from '../reader/fold.ts';

/**
 * How well a name fits what was typed: by the beginnings of its words, by letters that stand together, and for Korean by
 * initial consonants. Case, accents and width make no difference. Nothing here knows what the names are of.
 */

/** A letter at the beginning of a word, one right after the letter before it, any other. Together they decide what comes first. */
const AT_START = 10;
const TOGETHER = 7;
const ALONE = -3;
/** At the very beginning of the name. */
const FIRST = 6;
/** All that was typed stands in the name as it is; and is the whole of it. */
const AS_TYPED = 12;
const WHOLE = 12;
/** A name that is longer than it needs to be comes later, a little for each letter. */
const TOO_LONG = 0.02;
/** Letters that are scattered fit only when they score this much each. */
const SCATTERED = 4;
/** No more of a name is looked at letter by letter, in UTF-16 code units. */
const LOOKED_AT = 240;
/** Nobody types a longer abbreviation; words this long are looked for as they are. */
const LONGEST_ABBREVIATION = 32;

/** What was typed, ready to be compared. */
export interface Wanted {
  readonly words: readonly string[];
  readonly phrase: string;
}

/** Consonants of two letters, which input methods make of two initial ones typed one after the other. */
const CLUSTERS: Readonly<Record<string, string>> = {
  '\u11aa': '\u1100\u1109',
  '\u11ac': '\u1102\u110c',
  '\u11ad': '\u1102\u1112',
  '\u11b0': '\u1105\u1100',
  '\u11b1': '\u1105\u1106',
  '\u11b2': '\u1105\u1107',
  '\u11b3': '\u1105\u1109',
  '\u11b4': '\u1105\u1110',
  '\u11b5': '\u1105\u1111',
  '\u111a': '\u1105\u1112',
  '\u1121': '\u1107\u1109',
};

export function wantedOf(typed: string): Wanted {
  const folded = foldedName(typed).text.replace(/[\u111a\u1121\u11aa-\u11b5]/g, (cluster) => CLUSTERS[cluster] ?? cluster);
  const words = folded.split(' ').filter((word) => word !== '');
  return { words, phrase: words.join(' ') };
}

/** A name as it is compared. */
export function foldedName(name: string): Folded {
  return fold(name, { matchCase: false, language: 'und' });
}

/**
 * @param name folded
 * @param letters whether abbreviations count (`iff` for “Import files from…”), or only words as they are, in any order
 * @returns the higher the better; null when something that was typed does not fit
 */
export function scoreOf({ words, phrase }: Wanted, name: string, letters: boolean): number | null {
  let score = name.length * -TOO_LONG;
  for (const word of words) {
    const found = fitOf(word, name, letters);
    if (found === null) return null;
    score += found.score;
  }
  if (words.length > 1 && indexOf(name, phrase, 0) >= 0) score += AS_TYPED;
  if (name === phrase) score += WHOLE;
  return score;
}

/** The parts of a name that fit what was typed, in UTF-16 code units of the name, in order; none when it does not fit. */
export function marksIn(wanted: Wanted, name: string, letters: boolean): Stretch[] {
  const folded = foldedName(name);
  const places = new Set<number>();
  for (const word of wanted.words) for (const place of fitOf(word, folded.text, letters)?.places ?? []) places.add(place);
  const marks: Stretch[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const start = folded.starts[place] ?? 0;
    const end = folded.ends[place] ?? start;
    const last = marks.at(-1);
    if (last !== undefined && last.end >= start) marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else marks.push({ start, end });
  }
  return marks;
}

/** How one word fits, and at which places of the folded name its letters are. */
interface Fit {
  readonly score: number;
  readonly places: readonly number[];
}

function fitOf(word: string, name: string, letters: boolean): Fit | null {
  return together(word, name) ?? (letters && word.length <= LONGEST_ABBREVIATION ? scattered(word, name.slice(0, LOOKED_AT)) : null);
}

/** The word as it is, at the beginning of a word if it is at one. */
function together(word: string, name: string): Fit | null {
  const first = indexOf(name, word, 0);
  if (first < 0) return null;
  let at = first;
  while (at >= 0 && !isStart(name, at)) at = indexOf(name, word, at + 1);
  const place = at < 0 ? first : at;
  const begins = at < 0 ? 0 : AT_START + (place === 0 ? FIRST : 0);
  return { score: begins + AT_START * (word.length - 1) + AS_TYPED, places: Array.from(word, (_, offset) => place + offset) };
}

/** The letters in their order, at the beginnings of words or together as far as can be. */
function scattered(word: string, name: string): Fit | null {
  if (!isWithin(word, name)) return null;
  const width = name.length;
  const best = new Float64Array(word.length * width).fill(Number.NEGATIVE_INFINITY);
  const from = new Int16Array(word.length * width).fill(-1);
  for (let letter = 0; letter < word.length; letter++) {
    /** The best end of the letters before, anywhere to the left. */
    let before = letter === 0 ? 0 : Number.NEGATIVE_INFINITY;
    let beforeAt = -1;
    for (let at = 0; at < width; at++) {
      const here = letter * width + at;
      if (isSame(word.charCodeAt(letter), name.charCodeAt(at))) {
        best[here] = before + (isStart(name, at) ? AT_START + (at === 0 ? FIRST : 0) : ALONE);
        from[here] = beforeAt;
        const joined = letter > 0 && at > 0 ? (best[here - width - 1] ?? 0) + TOGETHER : Number.NEGATIVE_INFINITY;
        if (joined >= (best[here] ?? 0)) {
          best[here] = joined;
          from[here] = at - 1;
        }
      }
      const ended = letter === 0 ? Number.NEGATIVE_INFINITY : (best[here - width] ?? 0);
      if (ended > before) {
        before = ended;
        beforeAt = at;
      }
    }
  }
  const lastRow = (word.length - 1) * width;
  let end = 0;
  for (let at = 1; at < width; at++) if ((best[lastRow + at] ?? 0) > (best[lastRow + end] ?? 0)) end = at;
  const score = best[lastRow + end] ?? Number.NEGATIVE_INFINITY;
  if (score < SCATTERED * word.length) return null;
  const places: number[] = [];
  for (let letter = word.length - 1, at = end; letter >= 0; letter--) {
    places.unshift(at);
    at = from[letter * width + at] ?? 0;
  }
  return { score, places };
}

function isWithin(word: string, name: string): boolean {
  let letter = 0;
  for (let at = 0; at < name.length && letter < word.length; at++) if (isSame(word.charCodeAt(letter), name.charCodeAt(at))) letter++;
  return letter === word.length;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Words are not parted by spaces: every character may begin one. */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a word begins at a place. */
function isStart(name: string, at: number): boolean {
  const here = name[at] ?? '';
  return at === 0 || (LETTER.test(here) && (!LETTER.test(name[at - 1] ?? '') || IDEOGRAPH.test(here)));
}

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables are numbered by initial consonant, vowel and final consonant. */
const WITH_INITIAL = 588;
const WITH_VOWEL = 28;
const FIRST_INITIAL = 0x1100;
const LAST_INITIAL = 0x1112;
const KOREAN = /[\u1100-\u1112\uac00-\ud7a3]/;

/** Whether a typed unit stands for one of a name: an initial consonant for every syllable with it, a syllable without a final consonant for those with one. */
function isSame(typed: number, unit: number): boolean {
  if (typed === unit) return true;
  if (unit < FIRST_SYLLABLE || unit > LAST_SYLLABLE) return false;
  if (typed >= FIRST_INITIAL && typed <= LAST_INITIAL) return Math.floor((unit - FIRST_SYLLABLE) / WITH_INITIAL) === typed - FIRST_INITIAL;
  const isOpen = typed >= FIRST_SYLLABLE && typed <= LAST_SYLLABLE && (typed - FIRST_SYLLABLE) % WITH_VOWEL === 0;
  return isOpen && unit > typed && unit < typed + WITH_VOWEL;
}

function indexOf(name: string, word: string, from: number): number {
  if (!KOREAN.test(word)) return name.indexOf(word, from);
  for (let at = from; at + word.length <= name.length; at++) {
    let same = 0;
    while (same < word.length && isSame(word.charCodeAt(same), name.charCodeAt(at + same))) same++;
    if (same === word.length) return at;
  }
  return -1;
}
