import type { Stretch } from '../sentences.ts';
import { chineseSpeakers } from './chinese.ts';
import { englishSpeakers } from './english.ts';
import { koreanSpeakers } from './korean.ts';
import { withoutQuotations } from './without-quotations.ts';
import { QUOTED } from './word-lists.ts';

/** A longer name is more likely a clause that was misread, in UTF-16 code units; those of an alphabet take more. */
const LONGEST_NAME = 40;
const LONGEST_IN_LATIN = 60;

/** A longer sentence is a table or a list that was misread; only its beginning is looked at, in UTF-16 code units. */
export const LONGEST_SENTENCE = 2000;

/** Finds speakers in a sentence whose quotations are hidden. */
type Finder = (sentence: string) => string[];

const finders: readonly { readonly language: string; readonly script: RegExp; readonly find: Finder }[] = [
  { language: 'ko', script: /\p{Script=Hangul}/u, find: koreanSpeakers },
  { language: 'zh', script: /^(?!.*[\p{Script=Hiragana}\p{Script=Katakana}]).*\p{Script=Han}/su, find: chineseSpeakers },
  { language: 'en', script: /\p{Script=Latin}/u, find: englishSpeakers },
];

/**
 * Who a sentence itself says is speaking, as it names them: title and name, no pronoun. Found by reporting verbs and
 * set phrases outside quotations (`X said`, `according to X`, `X表示`, `据X报道`, `X는 …라고 말했다`, `X에 따르면`),
 * without any knowledge of what stands around the sentence. A suggestion only: it can be wrong.
 * @param text the canonical text of a version
 * @param sentence the stretch to look at, in UTF-16 code units
 * @param language BCP 47 tag of the text, `und` when unknown: its rules come first, then those of other scripts in the sentence
 * @returns the names, best first; empty when the sentence names no speaker, or none of these languages' rules fit
 */
export function speakersOf(text: string, sentence: Stretch, language: string): string[] {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_SENTENCE));
  const open = withoutQuotations(words);
  const primary = language.toLowerCase().split('-')[0];
  const fitting = finders.filter(({ script }) => script.test(open));
  const inOrder = [...fitting.filter((each) => each.language === primary), ...fitting.filter((each) => each.language !== primary)];
  const names = inOrder.flatMap(({ find }) => find(open)).map((name) => name.replace(/\s+/g, ' ').trim());
  return [...new Set(names)].filter(
    (name) => name !== '' && name.length <= (/\p{Script=Latin}/u.test(name) ? LONGEST_IN_LATIN : LONGEST_NAME) && !name.includes(QUOTED),
  );
}
