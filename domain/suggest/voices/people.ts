import type { Stretch } from '../../sentences.ts';
import type { CueLanguage } from '../cues/cue-class.ts';
import { cueLanguageOf } from '../language.ts';

/** The last person a sentence names though they say nothing in it: whom a pronoun in the next sentence most likely means. */
const people: Readonly<Record<CueLanguage, RegExp>> = {
  en: /(?:(?:President|Minister|Secretary|Prime Minister|Chancellor|Governor|Mayor|Senator|Chairman|Director|General|Professor|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|CEO|Judge|Captain|Coach)\s(?:\p{Lu}[\p{L}.'’-]+\s?){1,3})|(?<=^|[.,]\s)\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s)?\p{Lu}\p{Ll}+(?=\s(?:is|was|has|had|will|\p{Ll}+ed|\p{Ll}+s)\b)/gu,
  zh: /(?:总统|总理|首相|部长|主席|总裁|市长|省长|校长|教授|董事长|议员|发言人|大臣|将军|秘书长|州长|局长|院长|主任|总监|女士|先生|博士|国务卿|外长|防长)[\p{Script=Han}]{1,4}·[\p{Script=Han}·]{1,10}|(?:总统|总理|首相|部长|主席|总裁|市长|省长|校长|教授|董事长|议员|发言人|大臣|将军|秘书长|州长|局长|院长|主任|总监|博士|国务卿|外长|防长)[\p{Script=Han}]{2,3}(?=[,，、在于将已曾的周])/gu,
  ko: /[가-힣]{2,4}\s(?:대통령|총리|장관|차관|대표|박사|작가|선수|이사장|소장|단장|위원장|의원|시장|지사|회장|사장|교수|대변인|감독|원장|총장|실장|청장)(?=[은는이가의도에를을과와,(])/gu,
};

/** The person last named in a sentence, or null. */
export function lastPersonIn(sentence: string, language: CueLanguage): string | null {
  return [...sentence.matchAll(people[language])].at(-1)?.[0].trim() ?? null;
}

/** How many passages are looked through for whom a text is about. */
const FIRST = 12;

/** The person a text names first, or null. */
export function firstPersonIn(text: string, passages: readonly Stretch[]): string | null {
  for (const { start, end } of passages.slice(0, FIRST)) {
    const words = text.slice(start, end);
    const language = cueLanguageOf(words);
    const [name] = language === null ? [] : (words.match(people[language]) ?? []);
    if (name !== undefined) return name.trim();
  }
  return null;
}
