import { korean } from '../../speakers/korean-words.ts';
import type { NamedPerson } from './person.ts';

/** People in Korean text: a family name with a given name of two syllables, beside a title, a government or a word for speaking. */

const TITLES = [
  '대통령 국무총리 총리 국방장관 외교장관 통일장관 장관 차관 위원장 원내대표 대표 의원 교수 연구위원 연구원 대변인 안보실장 비서실장 실장 회장 사장 시장 지사 대사 총장 원장 소장 청장 국장',
  '사령관 합참의장 의장 판사 검사 변호사 감독 선수 작가 기자 후보자 후보 당선인 박사 씨',
  '소설가 시인 화가 배우 가수 평론가 칼럼니스트 활동가 운동가 의사 간호사 약사 교사 농부 어부 선장 기사 요리사 과학자 물리학자 경제학자 역사학자 사회학자 연출가 이사장 이사 부장 과장 팀장 센터장 단장 지회장 전무 상무',
]
  .flatMap((line) => line.split(' '))
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const MINISTRY = '(?:(?:국방부|외교부|통일부|기획재정부|법무부|교육부|환경부|고용노동부|국토교통부)\\s)';
const NAME = '(?<![가-힣])([가-힣]{3})';
const PARTICLE = '(?=[은는이가의도을를에와과]|께서|\\s|[,.)·”"]|$)';

const AFTER_NAME = new RegExp(`${NAME}\\s(${MINISTRY}?(?:${TITLES})|정부|정권)${PARTICLE}`, 'gu');
const BEFORE_NAME = new RegExp(`(?<![가-힣])(${MINISTRY}?(?:${TITLES}))\\s([가-힣]{3})(?=[은는이가의도을를]?(?:\\s|[,.)·”"]|$))`, 'gu');
const AGAIN = /(?<![가-힣])([가-힣]{3})(?=(?:[은는이가의도을를와과]|에게|께서)?(?:\s|[,.)·”"]|$))/gu;
const REPORTING = [...korean.nouns.map((noun) => `${noun}(?:했|한다|하며|하면서|하고)`), ...korean.verbs].join('|');
const SPEAKER = new RegExp(`(?<=^|[.!?”"]\\s)([가-힣]{3})(?=[은는이가]\\s[^.!?\\n]{0,200}?(?:${REPORTING}))`, 'gu');
const OTHER_TIME = /(?:전|전임|역대|고|당시|과거|차기|직무대행)\s(?:[가-힣]+\s)?$/u;
const OTHER_TIME_AFTER = /^(?:\s?(?:대통령|총리|정부|정권))?\s?(?:시절|시대|당시|때|전\s|임기|당선인|후보|재임)/u;
const families = new Set<string>(korean.families);
/** What begins like a name, and is none. */
const NO_NAME =
  /(?:[의를에로라와한된인들며]|정부|국가|전직|현직)$|^(?:대한|한국|미국|중국|일본|정부|이번|지난|우리|지방|연방|중앙|이전|현재|전직|현직|차기|신임|여당|야당|지역|국내|국제|공동|부대|원내|수석|임시|제\d)/u;

/** The people named in a passage. @param from where it begins in the text */
export function* koreanPeople(passage: string, from: number): Generator<NamedPerson> {
  for (const { 0: whole, 1: name = '', 2: title = '', index } of passage.matchAll(AFTER_NAME)) {
    if (isName(name)) yield named(passage, from, index, name, title, !/정[부권]$/u.test(title), index + whole.length);
  }
  for (const { 0: whole, 1: title = '', 2: name = '', index } of passage.matchAll(BEFORE_NAME)) {
    if (isName(name)) yield named(passage, from, index + whole.length - name.length, name, title, true, index + whole.length, index);
  }
  for (const { 1: name = '', index } of passage.matchAll(SPEAKER)) {
    if (isName(name)) yield named(passage, from, index, name, null, false, index + name.length);
  }
}

/** Where names that are known from elsewhere in the text stand besides. */
export function* koreanNamesAgain(passage: string, from: number, keys: ReadonlyMap<string, unknown>): Generator<NamedPerson> {
  for (const { 1: name = '', index } of passage.matchAll(AGAIN)) {
    if (keys.has(name)) yield named(passage, from, index, name, null, false, index + name.length);
  }
}

function isName(name: string): boolean {
  return families.has(name.charAt(0)) && !NO_NAME.test(name);
}

const SPEAKS = new RegExp(`^[은는이가]\\s[^.!?\\n]{0,200}?(?:${REPORTING})`, 'u');

function named(
  passage: string,
  from: number,
  start: number,
  name: string,
  title: string | null,
  isIntroduced: boolean,
  after: number,
  before = start,
): NamedPerson {
  const end = start + name.length;
  return {
    script: 'hangul',
    start: from + start,
    end: from + end,
    name,
    key: name,
    family: name.charAt(0),
    given: name.slice(1),
    title,
    isOfAnotherTime:
      OTHER_TIME.test(passage.slice(Math.max(0, before - 10), before)) ||
      OTHER_TIME_AFTER.test(passage.slice(end, end + 16)) ||
      /(?:^|\s)(?:전|후보|당선인)\s/u.test(passage.slice(end, after)),
    isIntroduced,
    speaks: SPEAKS.test(passage.slice(after, after + 240)),
  };
}
