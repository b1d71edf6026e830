import { franc } from 'franc-min';
import { hasLetters } from '../../domain/letters.ts';
import { isPlainlyEnglish, scriptOf } from '../../domain/script.ts';

/** How much of a text is enough to know its language, in UTF-16 code units. */
export const sampleLength = 40_000;

/** Below this many, statistics of letters say nothing at all. */
const tooFewLetters = 60;

/** Below this many letters, statistics of letters are a guess, and what the document says is better. */
const fewLetters = 300;

/**
 * The main language of a text as a BCP 47 tag without region, `und` when too little is known. Han, kana and Hangul decide
 * by counting; other scripts go to `franc` (trigram statistics after Cavnar and Trenkle, 1994).
 * @param declared what the document says of itself; it settles short texts, but does not overrule the script
 */
export function detectLanguage(text: string, declared = ''): string {
  const sample = text.slice(0, sampleLength);
  const stated = canonicalTag(declared)?.split('-')[0];
  const found = guess(sample);
  if (stated === undefined || found === stated) return found;
  const isOpen = found === 'und' || (!hasOwnScript(found) && !hasOwnScript(stated) && !hasLetters(sample, fewLetters));
  return isOpen ? stated : found;
}

function hasOwnScript(language: string): boolean {
  return language === 'zh' || language === 'ko' || language === 'ja';
}

/** A language tag in canonical form (`ENG-us` becomes `en-US`), or null when it is none the model accepts. */
export function canonicalTag(tag: string): string | null {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    return canonical !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(canonical) ? canonical : null;
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** Letters enough for the language of a block to be told apart from a name or a phrase in it. */
const fewestInBlock = 40;

/**
 * How to tell blocks in another language than the document's by their script, as the Chinese original below its English translation.
 * Languages of one script are not told apart: a paragraph has too few letters for statistics that must not be wrong.
 * @param text the whole document
 * @param main BCP 47 tag of its language
 * @returns what gives the tag of a block's language, null where it is the document's or not clear
 */
export function languageFinder(text: string, main: string): (block: string) => string | null {
  const mainScript = scriptOf(text.slice(0, sampleLength));
  return (block) => {
    const script = scriptOf(block);
    if (script === null || script === mainScript) return null;
    // Kana decides for Japanese, which has as many Chinese characters.
    const isLong = script === 'latin' || script === 'other' ? hasLetters(block, fewestInBlock) : true;
    const language = script === 'hangul' ? 'ko' : isLong ? guess(block) : 'und';
    return language === 'und' || language === main.split('-')[0] ? null : language;
  };
}

function guess(text: string): string {
  const { han, kana, hangul, letters } = lettersIn(text);
  // Characters to words, roughly: a Chinese word has 1.7 of them, a Korean one 3 syllables, a European one 5 letters.
  const chinese = (han + kana) / 1.7;
  const korean = hangul / 3;
  const alphabetic = letters / 5;
  if (chinese + korean + alphabetic < 1) return 'und';
  if (korean >= chinese && korean >= alphabetic) return 'ko';
  if (chinese >= alphabetic) return kana > (han + kana) * 0.05 ? 'ja' : 'zh';
  const isMixed = han + kana + hangul > 0;
  const spelled = isMixed ? text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, '') : text;
  // Statistics take a line of English for Turkish, and take longest of all; a wrong language is worse than none.
  if (isPlainlyEnglish(spelled)) return 'en';
  if (letters < tooFewLetters) return 'und';
  return canonicalTag(franc(spelled, { minLength: 20 })) ?? 'und';
}

/** How many letters of each kind a text has; `letters` are those of all other scripts. */
interface Letters {
  readonly han: number;
  readonly kana: number;
  readonly hangul: number;
  readonly letters: number;
}

/** By code unit, as `kindOfLetter` says it; 0 where it was not asked for yet. */
const known = new Uint8Array(0x10000);

/** In one pass, because every paragraph in another script than the document's is asked about. */
function lettersIn(text: string): Letters {
  const counts = new Uint32Array(6);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let code = known[unit] ?? 0;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      // Half of a pair says nothing by itself.
      code = kindOfLetter(String.fromCodePoint(text.codePointAt(at++) ?? 0));
    } else if (code === 0) {
      code = kindOfLetter(String.fromCharCode(unit));
      known[unit] = code;
    }
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const [, , han = 0, kana = 0, hangul = 0, letters = 0] = counts;
  return { han, kana, hangul, letters };
}

/** @returns 2 for Han, 3 for kana, 4 for Hangul, 5 for any other letter, 1 for what is none */
function kindOfLetter(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return 2;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return 3;
  if (/\p{Script=Hangul}/u.test(character)) return 4;
  return /\p{L}/u.test(character) ? 5 : 1;
}
