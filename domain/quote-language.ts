import { isPlainlyEnglish, scriptOf } from './script.ts';

/** Languages of a script that no other language here is written in. */
const unspaced = ['zh', 'ja'];
const ownScript = [...unspaced, 'ko'];

/**
 * The language to show a quote in where its version is not at hand: that of its source, unless the quote is plainly in the script of another.
 * Who has the version asks `languageAt`.
 * @param language BCP 47 tag of the source's language; undefined when there is no source
 * @returns a BCP 47 tag
 */
export function languageOfQuote(quote: string, language: string | undefined): string | undefined {
  const main = language?.split('-')[0] ?? 'und';
  switch (scriptOf(quote)) {
    case 'hangul':
      return main === 'ko' ? language : 'ko';
    case 'chinese':
      if (unspaced.includes(main)) return language;
      return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(quote) ? 'ja' : 'zh';
    case 'latin':
      return ownScript.includes(main) && isPlainlyEnglish(quote) ? 'en' : language;
    default:
      return language;
  }
}
