import { english } from '../../speakers/english-words.ts';
import type { Named, NamedPerson } from './person.ts';

/** People in English text: two or three capitalised words beside a title, an apposition, a government or a word for speaking. */

/** Family names that stand first, as Korean and Chinese names are romanised. */
const families = new Set(
  `lee kim park choi choe jung jeong chung kang cho jo yoon yun jang chang lim im rim han oh seo suh shin sin kwon hwang ahn an song ryu yoo yu hong
  ko go moon mun yang son bae baek paik heo huh nam sim shim noh roh ha kwak sung cha joo woo koo min jin chae won wi wei cheon bang li wang zhang liu chen
  huang zhao wu zhou xu sun ma zhu hu guo he lin luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan jiang cai du ye cheng su lu ding ren`.split(
    /\s+/,
  ),
);
const TITLES = [
  'prime minister, vice president, president, premier, chancellor, defense minister, defence minister, defense secretary, foreign minister, unification minister, finance minister, interior minister, justice minister, health minister,',
  'education minister, trade minister, energy minister, transport minister, environment minister, home secretary, secretary of state, secretary of defense, national security adviser, national security advisor, minister,',
  'senator, governor, mayor, ambassador, general, admiral, colonel, professor, spokesperson, spokesman, spokeswoman, chairman, chairwoman, director, judge, justice, representative, leader, researcher, analyst, secretary, king, queen, mr, ms, mrs, dr',
]
  .join(' ')
  .split(/,\s*/)
  .toSorted((a, b) => b.length - a.length)
  .map((title) => title.replaceAll(/\b\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`).replaceAll(' ', '\\s'))
  .join('|');
const WORD = "\\p{Lu}[\\p{L}-]*(?:[’']\\p{Lu}\\p{Ll}+)?";
const NAME = `${WORD}(?:\\s(?:\\p{Lu}\\.\\s)?${WORD}){1,3}`;

const BEFORE_NAME = new RegExp(`\\b(${TITLES})\\.?\\s(${NAME})`, 'gu');
const ANY_NAME = new RegExp(`(?<![\\p{L}-])${NAME}(?![\\p{L}-])`, 'gu');
const GOVERNMENT = /^(?:[’']s)?\s(administration|government)\b/u;
const APPOSITION = /^,\s(?:an?\s|the\s|who\s|\p{Ll}+\s(?:of|at|for)\s|\d{2},)/u;
/** `Counsel for the families, Tomas Berrigan,`: what somebody is, before the name. */
const APPOSED = /(?:^|[.!?”"]\s)(?:[\p{L}’'-]+\s){1,8}[\p{L}’'-]+,\s$/u;
const VERBS = [...english.verbs].join('|');
const SPEAKS = new RegExp(
  `^(?:,[^.!?\\n]{3,80},)?\\s(?:also\\s|later\\s|has\\s|\\p{Ll}+ly\\s)?(?:${VERBS})\\b|^\\s(?:also\\s|later\\s)?(?:told|warned|said)\\b`,
  'u',
);
const OTHER_TIME =
  /(?:[Ff]ormer|[Ee]x-?|[Ll]ate|[Tt]hen-?|[Aa]cting|[Uu]nder(?:\s[Tt]he)?|[Ii]ncoming|[Oo]utgoing)[\s-](?:\p{L}+\s){0,3}$/u;
const OTHER_TIME_AFTER =
  /^(?:[’']s)?\s(?:(?:administration|government)\s)?(?:era|years|in\s(?:19|20)\d\d|from\s(?:19|20)\d\d|\((?:19|20)\d\d)/u;
/** Capitalised words before a name that are no part of it. */
const NO_NAME =
  /^(?:The|A|An|In|On|At|But|And|When|While|As|If|For|After|Before|Since|Under|With|By|From|Both|Presidents?|Minister|Prime|Secretary|Defen[cs]e|Foreign|South|North|East|West|New|United|Mr|Ms|Mrs|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** The people named in a passage, and every other row of capitalised words that may be one. @param from where it begins in the text */
export function* englishPeople(passage: string, from: number): Generator<NamedPerson> {
  const titled = new Map<number, { title: string; before: number }>();
  for (const { 0: whole, 1: title = '', 2: name = '', index } of passage.matchAll(BEFORE_NAME)) {
    titled.set(index + whole.length - name.length, { title: title.toLowerCase().replace(/\s+/gu, ' '), before: index });
  }
  const starts = [...titled.keys()];
  let next = 0;
  for (const { 0: row, index } of passage.matchAll(ANY_NAME)) {
    while ((starts[next] ?? Number.POSITIVE_INFINITY) < index) next++;
    const given = starts[next];
    const start =
      given !== undefined && given < index + row.length
        ? given
        : index + leading(row, index === 0 || /[.!?”"]\s$/u.test(passage.slice(Math.max(0, index - 2), index)));
    const name = passage.slice(start, index + row.length);
    const tokens = name.split(/\s/u);
    if (tokens.length < 2 || tokens.length > 4 || tokens.some((token) => NO_NAME.test(token))) continue;
    const { title, before } = titled.get(start) ?? { title: null, before: start };
    const end = start + name.length;
    const after = passage.slice(end, end + 120);
    const government = GOVERNMENT.exec(after)?.[1];
    yield {
      script: 'latin',
      start: from + start,
      end: from + end,
      name,
      key: name.toLowerCase().replace(/[^\p{L}]/gu, ''),
      ...partsOf(tokens),
      title: title ?? government ?? null,
      isOfAnotherTime: OTHER_TIME.test(passage.slice(Math.max(0, before - 40), before)) || OTHER_TIME_AFTER.test(after),
      isIntroduced:
        title !== null ||
        APPOSITION.test(after) ||
        (after.startsWith(', ') && APPOSED.test(passage.slice(Math.max(0, before - 80), before))),
      speaks: SPEAKS.test(after),
    };
  }
}

const ONE_WORD = new RegExp(`\\b(?:${TITLES})\\.?\\s(${WORD})(?!\\s\\p{Lu}|\\p{L})`, 'gu');

/** People of whom only one name is given, behind a title: they are told, and compared with nobody. */
export function* peopleOfOneName(passage: string): Generator<Named> {
  for (const { 0: whole, 1: name = '', index } of passage.matchAll(ONE_WORD)) {
    const end = index + whole.length;
    if (!NO_NAME.test(name)) yield { start: end - name.length, end, name };
  }
}

/** How much of a row of capitalised words stands before the name in it. @param isFirst whether a sentence begins with it */
function leading(row: string, isFirst: boolean): number {
  let at = 0;
  for (const { 0: whole, 1: word = '', index } of row.matchAll(/(\S+)\s/gu)) {
    // `Later Ahn Gyu-seok`: a family name that stands first, behind the word a sentence begins with.
    const second = row.slice(index + whole.length).split(/\s/u, 1)[0] ?? '';
    const isBeforeFamily = isFirst && index === 0 && !families.has(word.toLowerCase()) && families.has(second.toLowerCase());
    if (!NO_NAME.test(word) && !(isBeforeFamily && row.split(/\s/u).length > 2)) break;
    at += whole.length;
  }
  return at;
}

/** The family name and the rest, in small letters. */
function partsOf(tokens: readonly string[]): { family: string; given: string } {
  const plain = tokens.map((token) => token.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const isFirst = families.has(plain[0] ?? '');
  return isFirst
    ? { family: plain[0] ?? '', given: plain.slice(1).join('') }
    : { family: plain.at(-1) ?? '', given: plain.slice(0, -1).join('') };
}
