import type { Stretch } from '../../domain/sentences.ts';
import { type Folded, FoldingTask, fold } from './fold.ts';

/** A place where words were found: whole characters of the text, in UTF-16 code units. */
export type Hit = Stretch;

/** How words are looked for. */
export interface FindOptions {
  /** Keeps capitals apart from small letters. Default: no. */
  readonly matchCase?: boolean;
  /** Leaves out places that begin or end inside a word; in Chinese and Japanese, words as a dictionary parts them. Default: no. */
  readonly wholeWords?: boolean;
}

/** What was found, in order; no two hits overlap. */
export interface Found {
  readonly hits: readonly Hit[];
  /** Whether there are more than `MOST_HITS`, of which only the first are given. */
  readonly capped: boolean;
}

/** More hits than anybody looks through: beyond these the words should be more. */
export const MOST_HITS = 10_000;

/** How much text around a place is looked at to part words there. A text may be one word of a million letters. */
const WORD_CONTEXT = 200;

/** In code units: a few milliseconds' work. */
const PREPARED_AT_ONCE = 65_536;

const nothing: Found = { hits: [], capped: false };

/**
 * A text made ready to be searched again and again. Make one for each version and keep it: folding the text takes far
 * longer than searching it. It happens at the first search, or bit by bit before (`prepare`).
 */
export class FindableText {
  readonly #text: string;
  readonly #language: string;
  readonly #folded = new Map<boolean, Folded>();
  #last: { readonly search: string; readonly found: Found } | undefined;
  #task: FoldingTask | undefined;
  #segmenter: Intl.Segmenter | undefined;

  /** @param language BCP 47 tag of the text, `und` when unknown */
  constructor(text: string, language: string) {
    this.#text = text;
    this.#language = language;
  }

  /**
   * Every place where words stand, whatever their case, accents, width and form of quotation marks, dashes and white
   * space. What is found inside a character (f in the ligature ﬁ) is that whole character. The same search twice in a
   * row gives the same object.
   * @param words looked for as they are; nothing is found for white space alone
   */
  find(words: string, { matchCase = false, wholeWords = false }: FindOptions = {}): Found {
    const search = JSON.stringify([words, matchCase, wholeWords]);
    if (this.#last?.search !== search) this.#last = { search, found: this.#find(words, matchCase, wholeWords) };
    return this.#last.found;
  }

  #find(words: string, matchCase: boolean, wholeWords: boolean): Found {
    const wanted = fold(words, { matchCase, language: this.#language }).text;
    if (wanted.trim() === '') return nothing;
    const { text, starts, ends } = this.#foldedWith(matchCase);
    const hits: Hit[] = [];
    let free = 0;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const start = starts[at] ?? 0;
      const end = ends[at + wanted.length - 1] ?? 0;
      if (start < free || (wholeWords && !this.#isWhole(start, end))) continue;
      if (hits.length === MOST_HITS) return { hits, capped: true };
      hits.push({ start, end });
      free = end;
      at += wanted.length - 1;
    }
    return { hits, capped: false };
  }

  /**
   * Does a part of what the first search would otherwise wait for.
   * @returns whether there is nothing more to do
   */
  prepare(): boolean {
    if (this.#folded.has(false)) return true;
    this.#task ??= new FoldingTask(this.#text, { matchCase: false, language: this.#language });
    if (!this.#task.advance(PREPARED_AT_ONCE)) return false;
    this.#foldedWith(false);
    return true;
  }

  #foldedWith(matchCase: boolean): Folded {
    let folded = this.#folded.get(matchCase);
    if (folded === undefined) {
      const begun = matchCase ? undefined : this.#task;
      folded = (begun ?? new FoldingTask(this.#text, { matchCase, language: this.#language })).finish();
      this.#folded.set(matchCase, folded);
      if (!matchCase) this.#task = undefined;
    }
    return folded;
  }

  /** Whether a stretch begins and ends where words do. */
  #isWhole(start: number, end: number): boolean {
    if (areOneWord(this.#text, start) || areOneWord(this.#text, end)) return false;
    if (isWhiteOrEdge(this.#text[start - 1]) && isWhiteOrEdge(this.#text[end])) return true;
    this.#segmenter ??= new Intl.Segmenter(known(this.#language), { granularity: 'word' });
    const from = Math.max(0, start - WORD_CONTEXT);
    const words = this.#segmenter.segment(this.#text.slice(from, end + WORD_CONTEXT));
    const last = words.containing(end - 1 - from);
    return words.containing(start - from)?.index === start - from && last !== undefined && from + last.index + last.segment.length === end;
  }
}

/** Written without borders inside a word and with borders between words, whatever a dictionary says. */
const SPACED_LETTER = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hangul}]/u;

/** Whether the characters at both sides of an offset surely belong to one word: told quickly, for most places. */
function areOneWord(text: string, at: number): boolean {
  return SPACED_LETTER.test(text[at - 1] ?? '') && SPACED_LETTER.test(text[at] ?? '');
}

function isWhiteOrEdge(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

function known(language: string): string[] {
  return Intl.Segmenter.supportedLocalesOf(language === 'und' ? [] : language);
}

/** Finds words in a text that is searched once; see `FindableText`. */
export function findAll(text: string, words: string, { language, ...options }: FindOptions & { readonly language: string }): Found {
  return new FindableText(text, language).find(words, options);
}

/**
 * The index of the first hit that starts at an offset or after it, else of the first hit of all.
 * @returns null when there are no hits
 */
export function hitFrom(hits: readonly Hit[], at: number): number | null {
  if (hits.length === 0) return null;
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low === hits.length ? 0 : low;
}
