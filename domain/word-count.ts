/** How long a text is, as its languages count. */
export interface WordCount {
  /** Words between white space and signs, of every writing that parts words; a Korean word counts here too. */
  readonly words: number;
  /** Chinese characters and kana, which count one by one. */
  readonly han: number;
  /** Korean syllables. */
  readonly hangul: number;
}

/**
 * A Chinese character or kana; else a run of letters and digits, held together by the apostrophes, hyphens, points and
 * commas inside words and numbers.
 */
const COUNTED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}\p{M}])+(?:['’.,\-‐·](?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}\p{M}])+)*/gu;
const IDEOGRAM = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
const SYLLABLE = /[\uac00-\ud7a3]/g;

/** Counts what Chinese, Korean and European word processors count: characters of the one, words and syllables of the others. */
export function wordCount(text: string): WordCount {
  let words = 0;
  let han = 0;
  for (const [found] of text.normalize('NFC').matchAll(COUNTED)) {
    if (IDEOGRAM.test(found)) han++;
    else words++;
  }
  return { words, han, hangul: text.normalize('NFC').match(SYLLABLE)?.length ?? 0 };
}
