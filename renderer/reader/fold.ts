import { areApart, nextBorder, standsApart } from './character-borders.ts';

/**
 * What a text looks like to somebody who searches it: without case, accents, widths and the many forms of quotation
 * marks, dashes and white space. Each user-perceived character (grapheme cluster, Unicode Standard Annex 29) is folded
 * by itself, so that every place in the folded text leads back to whole characters of the text.
 */

/** How characters are folded. */
export interface Folding {
  /** Keeps capitals apart from small letters. */
  readonly matchCase: boolean;
  /** BCP 47 tag of the text. Turkish and Azeri have an i of their own. */
  readonly language: string;
}

/** A folded text. Its unit `i` stands for the stretch `[starts[i], ends[i])` of the text, in UTF-16 code units. */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Accents and points written above, below or through a letter. The voicing marks of kana and the vowel signs of Indic scripts are letters. */
const ACCENTS = /[[[\p{Mn}\p{Me}]&&[\p{sc=Inherited}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]]--[\u3099\u309a]]/gv;
/** Says how letters join or where lines may break, not what they are: soft hyphens, joiners, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u2018-\u201b\u2032\u2035\u02bc\u00b4\u2039\u203a\u300e\u300f\ufe43\ufe44]/g, "'"],
  [/[\u201c-\u201f\u2033\u2036\u00ab\u00bb\u300c\u300d\u301d-\u301f\ufe41\ufe42\uff62\uff63]/g, '"'],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'],
];

const WHITE = /^\s+$/;
const SPACE = 0x20;

/** Stands in the table for a character that is not simply replaced by another. */
const LOOK = 0xffff;

/** A grapheme cluster in a run of text: what it is folded to, empty when nothing of it is seen, and its length. */
interface Piece {
  readonly folded: string;
  readonly length: number;
}

/** How many different runs a folder remembers. */
const MOST_RUNS = 20_000;

/** Folds the characters of one kind of text, and remembers what they became. */
class Folder {
  readonly #matchCase: boolean;
  readonly #isTurkic: boolean;
  /** By code unit: the one unit it is folded to wherever it stands apart, LOOK, or 0 when it was not met yet. */
  readonly table = new Uint16Array(0x1_0000);
  readonly #runs = new Map<string, readonly Piece[]>();

  constructor(matchCase: boolean, isTurkic: boolean) {
    this.#matchCase = matchCase;
    this.#isTurkic = isTurkic;
  }

  /** Fills the table for a code unit. @returns the folded unit, or LOOK */
  meet(code: number): number {
    const folded = standsApart(code) ? this.#fold(String.fromCharCode(code)) : '';
    const unit = folded.length === 1 ? folded.charCodeAt(0) || LOOK : LOOK;
    this.table[code] = unit;
    return unit;
  }

  /** Folds a stretch between two borders, cluster by cluster. */
  pieces(run: string): readonly Piece[] {
    const known = this.#runs.get(run);
    if (known !== undefined) return known;
    const pieces = Array.from(graphemes.segment(run), ({ segment }) => ({ folded: this.#fold(segment), length: segment.length }));
    if (this.#runs.size < MOST_RUNS) this.#runs.set(run, pieces);
    return pieces;
  }

  #fold(cluster: string): string {
    if (WHITE.test(cluster)) return ' ';
    let folded = cluster;
    for (const [forms, plain] of LOOKALIKES) folded = folded.replace(forms, plain);
    if (this.#isTurkic && !this.#matchCase) folded = folded.normalize('NFC').replaceAll('I', 'ı').replaceAll('İ', 'i');
    folded = folded.normalize('NFKD').replace(ACCENTS, '').replace(UNSEEN, '');
    // Some accents that stand alone are a space with an accent, to Unicode.
    if (WHITE.test(folded) && !/\s/.test(cluster)) return cluster;
    if (!this.#matchCase) folded = this.#withoutCase(folded);
    // Letters of Hangul and voiced kana become whole again.
    return folded.normalize('NFC');
  }

  /** Over capitals, so that ß is ss and every sigma the same; a Turkish dotless i would come back with a dot. */
  #withoutCase(words: string): string {
    return this.#isTurkic ? words.toLowerCase() : words.toUpperCase().toLowerCase();
  }
}

const folders = new Map<string, Folder>();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function folderFor({ matchCase, language }: Folding): Folder {
  const isTurkic = /^(tr|az)(-|$)/i.test(language);
  const key = `${matchCase} ${isTurkic}`;
  let folder = folders.get(key);
  if (folder === undefined) {
    folder = new Folder(matchCase, isTurkic);
    folders.set(key, folder);
  }
  return folder;
}

/** Folds a text. Runs of white space become one space. */
export function fold(text: string, folding: Folding): Folded {
  return new FoldingTask(text, folding).finish();
}

/** The folding of a long text, to be done bit by bit. */
export class FoldingTask {
  readonly #text: string;
  readonly #folder: Folder;
  readonly #out: Output;
  /** Up to where the text is folded: a border. */
  #at = 0;

  constructor(text: string, folding: Folding) {
    this.#text = text;
    this.#folder = folderFor(folding);
    this.#out = new Output(text.length);
  }

  /** Folds about `length` more code units. @returns whether all of the text is folded */
  advance(length: number): boolean {
    const text = this.#text;
    const folder = this.#folder;
    const out = this.#out;
    const { table } = folder;
    const unitAt = (at: number): number => {
      const code = text.charCodeAt(at);
      return table[code] || folder.meet(code);
    };
    const until = Math.min(text.length, this.#at + length);
    let at = this.#at;
    let unit = at < until ? unitAt(at) : SPACE;
    while (at < until) {
      const next = at + 1 < text.length ? unitAt(at + 1) : SPACE;
      if (unit !== LOOK && (next !== LOOK || areApart(text.charCodeAt(at), text.codePointAt(at + 1) ?? 0))) {
        out.add(unit, at, at + 1);
        at++;
        unit = next;
        continue;
      }
      const border = nextBorder(text, at);
      for (const piece of folder.pieces(text.slice(at, border))) {
        for (let i = 0; i < piece.folded.length; i++) out.add(piece.folded.charCodeAt(i), at, at + piece.length);
        at += piece.length;
      }
      if (at < text.length) unit = unitAt(at);
    }
    this.#at = at;
    return at === text.length;
  }

  finish(): Folded {
    this.advance(this.#text.length);
    return this.#out.finish();
  }
}

/** Collects folded units; grows when a text becomes longer by folding. */
class Output {
  #units: Uint16Array<ArrayBuffer>;
  #starts: Uint32Array<ArrayBuffer>;
  #ends: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(expected: number) {
    this.#units = new Uint16Array(expected);
    this.#starts = new Uint32Array(expected);
    this.#ends = new Uint32Array(expected);
  }

  add(unit: number, start: number, end: number): void {
    const at = this.#length;
    if (unit === SPACE && at > 0 && this.#units[at - 1] === SPACE) {
      this.#ends[at - 1] = end;
      return;
    }
    if (at === this.#units.length) this.#grow();
    this.#units[at] = unit;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#length = at + 1;
  }

  finish(): Folded {
    return {
      text: textOf(this.#units.subarray(0, this.#length)),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }

  #grow(): void {
    const size = this.#length * 2 + 16;
    const [units, starts, ends] = [new Uint16Array(size), new Uint32Array(size), new Uint32Array(size)];
    units.set(this.#units);
    starts.set(this.#starts);
    ends.set(this.#ends);
    [this.#units, this.#starts, this.#ends] = [units, starts, ends];
  }
}

/** As many as can be passed as arguments without filling the stack. */
const UNITS_AT_ONCE = 8_192;

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    // Spreading a typed array takes seven times as long.
    parts.push(Reflect.apply(String.fromCharCode, null, units.subarray(at, at + UNITS_AT_ONCE)));
  }
  return parts.join('');
}
