import { korean } from './korean-words.ts';
import { anyOf, QUOTED } from './word-lists.ts';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const REPORTING = new RegExp(`^(?:(?:${anyOf(korean.nouns)})(?:했|한다|하며|하면서|하고|하였|한$|해$)|(?:${anyOf(korean.verbs)}))`, 'u');
const SUBJECT = /^(.*[\p{L}\p{N})])(은|는|이|가|께서는|께서|측은|에서는|도)$/u;
const ACCORDING = /^(.+?)(?:에|의)$/u;
/** What ends a reported clause before its verb. */
const QUOTATIVE = new RegExp(`(?:[다라냐자]고만?|[다라]며|[다라]면서|는지|[음함]을|${QUOTED}[가-힣]{0,3})$`, 'u');
/** What ends a quotation before its verb, and what stands before a verb that follows one without a space. */
const QUOTED_END = new RegExp(`${QUOTED}(?:이?라며|이?라고|이?라면서|고|며)$`, 'u');
const QUOTED_START = new RegExp(`^.*${QUOTED}(?:이?라고|고|며)?`, 'u');
/** What ends a view before the noun for it: `…다는 입장`. */
const VIEWED = new RegExp(`(?:[다라자냐]|${QUOTED}(?:이?라)?)는$`, 'u');
/** Endings that no noun before a name has: particles, endings of verbs. */
const NOT_IN_NAME =
  /(?:은|는|을|를|에|에서|에게|께|으로|로|와|과|하고|하며|며|해|해서|지만|던|까지|부터|라고|다고|면서|다|가|이|도|만|한|된|할|인|의|들이|며칠|때|중|후|전|온|난|낸|진|친|킨|린|른|운)$/u;
/** Nouns with such an ending. */
const IN_NAME =
  /^(?:북한|남한|대한|주한|방한|미국인|한국인|외국인|군인|정치인|언론인|경제인|법인|민간인|의료진|연구진|경영진|중앙은행|국가|여가|국제전|대전|오전)$/u;
const TIME =
  /^(?:\d+(?:년|월|일|시|분)|오전|오후|이날|전날|지난\d*|올해|작년|내년|최근|앞서|이어|아울러|더불어|반면|그러면서|그런데|그래서|따라서|실제로|당초|애초|또|또한|한편|그러나|하지만|다만|특히|이후|당시)/u;
const speakers = new Set<string>(korean.speakers);
const pronouns = new Set<string>(korean.pronouns);
const documents = new Set<string>(korean.documents);

/** Who speaks in a Korean sentence with hidden quotations, in order of trust. */
export function koreanSpeakers(sentence: string): string[] {
  const words = [...sentence.matchAll(/[^\s,\uff0c.。…□■◇◆○●▲△▶·ㆍ]+/gu)].map(
    ({ 0: text, index }): Word => ({ text, start: index, end: index + text.length }),
  );
  const names: (string | null)[] = [];
  const verbs = words.flatMap(({ text }, at) => (at > 0 && ((isReporting(text) && !isSeen(words, at)) || isSaying(words, at)) ? [at] : []));
  for (const verb of verbs.filter((at) => !pronouns.has(stripped(words[at - 1]?.text ?? ''))))
    names.push(besideVerb(sentence, words, verb) ?? topicBefore(sentence, words, verb));
  // A quotation that goes on in the next sentence, and a headline that ends with one.
  const last = words.findIndex(({ text }) => text.includes(QUOTED));
  if (last > 0 && sentence.trimEnd().endsWith(QUOTED)) names.push(topicBefore(sentence, words, last) ?? headlined(sentence, words, last));
  // `"…"이라며 웃었다`: whatever is done besides, a quotation with its particle is said.
  const quoted = words.findIndex(({ text }, at) => at > 0 && QUOTED_END.test(text));
  if (quoted !== -1) names.push(topicBefore(sentence, words, quoted));
  const sources = words.flatMap((_, at) => sourcesAt(sentence, words, at));
  // `…는 얘기도 업계에서 나온다`: the subject before belongs to what is told.
  const [first, rest] = [sources.filter(({ isTold }) => isTold), sources.filter(({ isTold }) => !isTold)];
  return [...first.map(({ name }) => name), ...names, ...rest.map(({ name }) => name)].filter((name) => name !== null);
}

/** A view that somebody has, by a noun. */
const OWNED_VIEW =
  /^(?:추정|전망|설명|분석|판단|주장|지적|견해|평가|예측|진단|입장|관측|계산|시각|말|생각|해석|반응|전언)(?:이다|이었다|이며|이고|이지만|임)/u;

/** How a word and the one before it name whose what is told is, without a verb of speaking. */
interface SourcePattern {
  readonly word: RegExp;
  /** The word before, the name in its first group. */
  readonly before: RegExp;
  /** What must not follow. */
  readonly unless?: RegExp;
  /** What must stand before the name: a noun for what is told. */
  readonly told?: RegExp;
  /** What must stand before the name, with up to three words between: the end of what is told. */
  readonly behind?: RegExp;
}

const sourcePatterns: readonly SourcePattern[] = [
  // `감독의 생각은 다르다`; `감독의 주장은 사실과 다르다` says something of it.
  {
    word: /^(?:생각|설명|말|얘기|이야기|주장|입장|기억|답|대답|반응|해명)(?:은|는)$/u,
    before: /^(.{2,})의$/u,
    unless: /^(?:사실|근거|거짓|허위|잘못|틀)/u,
  },
  // `이웃한테 들었는데`, `이웃 말로는`.
  { word: /^(?:들었|들은)/u, before: /^(.{2,})(?:한테서?|에게서?)$/u },
  { word: /^(?:말로는|얘기로는|이야기로는|말대로라면)$/u, before: /^(.+[^는은의])의?$/u },
  // `얘기도 업계에서 나온다`.
  {
    word: /^(?:나온|나왔|들린|들려|나돈)/u,
    before: /^(.{2,})에서(?:도|는)?$/u,
    told: /(?:얘기|이야기|말|관측|분석|지적|목소리|우려|불만)(?:이|가|도)$/u,
  },
  // `줄 것이라는 게 산업연구원의 추정이다`.
  { word: OWNED_VIEW, before: /^(.{2,})의$/u, behind: /^(?:게|것이|것은|건|점이)$|(?:것이라는|다는|라는|자는)$/u },
  // `산업연구원에 따르면`.
  { word: /^(?:따르면|의하면)$/u, before: ACCORDING },
];

/** Most words are in none of them. */
const IN_SOURCE = new RegExp(sourcePatterns.map(({ word }) => word.source).join('|'), 'u');

/** Who is named, and whether what is told stands before. */
interface Source {
  readonly name: string | null;
  readonly isTold: boolean;
}

function sourcesAt(sentence: string, words: readonly Word[], at: number): Source[] {
  if (!IN_SOURCE.test(words[at]?.text ?? '')) return [];
  return sourcePatterns.flatMap(({ word, before, unless, told, behind }): Source[] => {
    const noun = word.test(words[at]?.text ?? '') ? before.exec(words[at - 1]?.text ?? '')?.[1] : undefined;
    if (noun === undefined || unless?.test(words[at + 1]?.text ?? '') === true) return [];
    if (behind !== undefined && !behind.test(leading(words, at - 2))) return [];
    if (told === undefined) return [{ name: sourceNamed(sentence, words, at - 1, noun), isTold: false }];
    if (!told.test(words[at - 2]?.text ?? '') || !isSpeaker(noun)) return [];
    return [{ name: noun, isTold: true }];
  });
}

/** `외교장관 "…"`: a headline leaves the particle out. */
function headlined(sentence: string, words: readonly Word[], quoted: number): string | null {
  const word = words[quoted - 1];
  if (word === undefined || !(isSpeaker(word.text) || isPersonName(word.text))) return null;
  return nameEnding(sentence, words, quoted - 1, word.end);
}

/** The nearest word before a name that ends what is said. */
function leading(words: readonly Word[], from: number): string {
  for (let at = from; at > from - 4 && at >= 0; at--)
    if (/^(?:게|것이|것은|건|점이)$|는$/u.test(words[at]?.text ?? '')) return words[at]?.text ?? '';
  return '';
}

/** `…다는 입장이다`, `…라는 말만 되풀이한다`: a view that is had, by a noun. */
const VIEW =
  /^(?:입장|설명|주장|판단|생각|반응|견해|지적|얘기|이야기|말|해명|평가|분석|시각|인식|전언|전망|방침|각오|구상|계산)(?:이다|이었다|이며|이고|입니다|이지만|만|도|을|를|이라|임)/u;

/** `…다고 했다`: to do, after what is said, is to say; so is to see it (`…것으로 본다`). A view that comes up (`관측도 나온다`) is somebody's. */
function isSaying(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  if (/^(?:본다|봤다|보고|봤었|보며)/u.test(words[at]?.text ?? '')) return /(?:것으로|다고|라고)$/u.test(before);
  if (/^(?:나온|나왔|제기|많|우세|거세)/u.test(words[at]?.text ?? ''))
    return /^(?:관측|분석|지적|전망|평가|목소리|비판|반응|우려|주장|얘기|이야기|해석|계산|추정|예측|예상|추산|진단|의견|설명|반론|불만|볼멘소리|한탄|요구|회의론|낙관론|비관론|신중론|경계론|말|소리|하소연|푸념)(?:이|가|도|까지|마저)$/u.test(
      before,
    );
  if (VIEW.test(words[at]?.text ?? '')) return VIEWED.test(before);
  if (/^그[었으]/u.test(words[at]?.text ?? '')) return before === '선을';
  if (/^(?:든다|들었|들며|든|들고|들어)/u.test(words[at]?.text ?? '')) return /^(?:근거|이유|예|사례|원인)로$/u.test(before);
  if (/^(?:분위기|눈치|기색|태도)(?:이?다|였다)/u.test(words[at]?.text ?? '')) return /는$/u.test(before);
  if (/^있(?:다|었|지만|으며)/u.test(words[at]?.text ?? ''))
    return /^(?:관측|의견|지적|시각|주장|해석|우려|목소리|비판|분석)(?:이|가|도)$/u.test(before);
  return (
    /^(?:했|한다|하며|하면서|하였|하고|하시|하셨|하더라|하던데|하네요|해요|합니다)/u.test(words[at]?.text ?? '') && QUOTATIVE.test(before)
  );
}

/** `질의에 답하고 있다`, `주민들이 중단을 요구하고 있다`: what a picture shows, unless it says what is said, or of whom it tells. */
function isSeen(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (!/^있/u.test(words[at + 1]?.text ?? '') || QUOTATIVE.test(words[at - 1]?.text ?? '')) return false;
  if (/^(?:답|질의|대답|답변|발언|말|설명|인사|연설|브리핑|발표|회견)하고$/u.test(text)) return true;
  return /^(?:요구|촉구|규탄|항의)하고$/u.test(text) && !words.some((each, index) => index < at && /[은는]$/u.test(each.text));
}

/** A word that reports, also with the quotation it follows directly: `”고밝혔다`. */
function isReporting(text: string): boolean {
  return REPORTING.test(text.replace(QUOTED_START, ''));
}

/** A subject between what is reported and the verb: `…라고 대변인이 말했다`. */
function besideVerb(sentence: string, words: readonly Word[], verb: number): string | null {
  const quotative = words.findLastIndex(({ text }, at) => at < verb && QUOTATIVE.test(text));
  for (let at = quotative + 1; quotative !== -1 && at < verb; at++) {
    const name = subjectAt(sentence, words, at, false);
    if (name !== null) return name;
  }
  return null;
}

const PERSONAL = /^(?:그는|그녀는|그들은|이들은|저는|나는|우리는)$/u;

/** The first topic, else the first subject, before a verb and the quotation it reports. */
function topicBefore(sentence: string, words: readonly Word[], verb: number): string | null {
  const quoted = words.findIndex(({ text }, at) => at < verb && text.includes(QUOTED));
  const isQuoting = quoted !== -1;
  const until = isQuoting ? quoted : verb;
  for (const particles of ['은는', '이가께도']) {
    for (let at = 0; at < until; at++) {
      // `그는 군이 약속했다고 했다`: whoever that is, it is not the subject of what is said.
      if (particles === '은는' && PERSONAL.test(words[at]?.text ?? '')) return null;
      if (!particles.includes(words[at]?.text.at(-1) ?? ' ') && !/께서$/u.test(words[at]?.text ?? '')) continue;
      const isTopic = particles === '은는' && isPerson(stripped(words[at]?.text ?? ''));
      const name = subjectAt(sentence, words, at, isQuoting || isTopic);
      if (name !== null) return name;
    }
  }
  return null;
}

/** The name that ends with a subject particle at a word. @param trusting whether any noun will do, because a quotation shows that somebody speaks */
function subjectAt(sentence: string, words: readonly Word[], at: number, trusting: boolean): string | null {
  const word = words[at];
  const [, subject, particle] = SUBJECT.exec(word?.text ?? '') ?? [];
  const noun = particle === '는' ? subject?.replace(/에서$/u, '') : subject;
  if (word === undefined || noun === undefined || particle === undefined || !fitsParticle(noun, particle, noun !== subject)) return null;
  if (pronouns.has(noun) || TIME.test(noun) || noun.includes(QUOTED) || /안팎$/u.test(noun)) return null;
  // `김정은 위원장은`: what looks like a particle belongs to the name.
  if (isSpeaker(stripped(words[at + 1]?.text ?? '')) && isPersonName(word.text)) return null;
  if (!isSpeaker(noun) && !isPersonName(noun) && !/^\p{Lu}/u.test(noun) && !isTitled(sentence, words, at) && !(trusting && noun.length > 1))
    return null;
  return nameEnding(sentence, words, at, word.start + noun.length);
}

/** `내무장관 요나스 크랄이`: a name of any form behind what somebody is. */
function isTitled(sentence: string, words: readonly Word[], at: number): boolean {
  for (let title = at - 1; title >= 0 && at - title < 4; title--) {
    if (!isModifier(sentence, words, title)) return false;
    if (isSpeaker(words[title]?.text ?? '')) return true;
  }
  return false;
}

/** The source named before `에 따르면`, without the document it is found in. */
function sourceNamed(sentence: string, words: readonly Word[], at: number, noun: string): string | null {
  const isDocument = documents.has(noun);
  const last = isDocument ? words[at - 1] : words[at];
  if (last === undefined) return null;
  const name = isDocument ? last.text.replace(/(?:의|가|이)$/u, '') : noun;
  if (pronouns.has(name) || TIME.test(name) || documents.has(name) || name.length < 2 || name.includes(QUOTED)) return null;
  if (isDocument && !isSpeaker(name) && NOT_IN_NAME.test(name)) return null;
  return nameEnding(sentence, words, isDocument ? at - 1 : at, last.start + name.length);
}

/** A name from its title or family name to `end`. */
function nameEnding(sentence: string, words: readonly Word[], at: number, end: number): string {
  let first = at;
  while (first > 0 && at - first < 4 && isModifier(sentence, words, first - 1)) first--;
  return sentence.slice(words[first]?.start, end);
}

/** Whether a word belongs to the name after it: a body, an office, a family name; not a particle, time or verb. */
function isModifier(sentence: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || !/^\s+$/u.test(sentence.slice(word.end, next.start))) return false;
  const { text } = word;
  if (text.includes(QUOTED) || TIME.test(text) || /[()=]/u.test(text)) return false;
  if (text === '한' || isPersonName(text)) return true;
  if (pronouns.has(text)) return text === '이' && isSpeaker(stripped(next.text));
  return isSpeaker(text) || IN_NAME.test(text) || !NOT_IN_NAME.test(text);
}

function stripped(text: string): string {
  return SUBJECT.exec(text)?.[1] ?? text;
}

/** What ends the name of a company, and is a thing by itself. */
const COMPANY = new RegExp(`.(?:${anyOf(korean.companies)})$`, 'u');

/** Whether a noun is one for people or bodies who speak. */
function isSpeaker(noun: string): boolean {
  const last = noun.replace(/[(\uff08].*$/u, '');
  return (
    speakers.has(last) ||
    /.님$/u.test(last) ||
    COMPANY.test(last) ||
    [...speakers].some((each) => each.length > 1 && last.endsWith(each)) ||
    isBody(last)
  );
}

/** Things that are counted, and say nothing. */
const PLURAL_THINGS =
  /(?:것|문제|제품|자료|숫자|지표|사건|사례|시설|건물|규정|기술|상품|종목|지역|도로|차량|선박|결과|내용|조항|조치|나라|도시|국가)들$/u;

/** Whether the ending of a noun is one for people. */
function isPerson(noun: string): boolean {
  if (/들$/u.test(noun)) return noun.length > 2 && !PLURAL_THINGS.test(noun);
  return noun.length > 1 && korean.people.some((each) => noun.endsWith(each)) && !korean.things.some((each) => noun.endsWith(each));
}

function isBody(noun: string): boolean {
  return noun.length > 2 && korean.bodies.some((each) => noun.endsWith(each));
}

/** Three Hangul syllables that begin with a family name. */
function isPersonName(word: string): boolean {
  return /^[가-힣]{3}$/u.test(word) && korean.families.has(word[0] ?? '') && !TIME.test(word) && !pronouns.has(word);
}

/** Whether a noun takes this form of its particle; the stems of verbs before `-는` and `-은` are no nouns. */
function fitsParticle(noun: string, particle: string, isPlace = false): boolean {
  const last = noun.at(-1) ?? '';
  if (!/[가-힣]/u.test(last)) return true;
  const endsInVowel = (last.charCodeAt(0) - 0xac00) % 28 === 0;
  if (particle === '는' && isPlace) return true;
  if (particle === '는') return endsInVowel && (isSpeaker(noun) || !korean.adnominal.has(last));
  if (particle === '은') return !endsInVowel && !korean.past.has(last);
  if (particle === '가') return endsInVowel;
  return particle !== '이' || !endsInVowel;
}
