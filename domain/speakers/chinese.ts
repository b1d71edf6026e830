import { chinese } from './chinese-words.ts';
import { anyOf, QUOTED } from './word-lists.ts';

/** A name in Chinese characters is rarely longer. */
const LONGEST = 30;
/** So many characters of a clause before its verb are looked at: more are no subject, and would be looked at again for each verb. */
const LONGEST_BEFORE = 120;

const CLAUSE = new RegExp(`[^,\uff0c。;\uff1b:\uff1a!\uff01?\uff1f…—–${QUOTED}]+`, 'gu');
/** Whom an answer is given to. */
const ASKED = '本[报刊台网社号]|记者|媒体|外界|质疑';
const REPORTING = new RegExp(
  `${anyOf(chinese.verbs)}|[${chinese.short.join('')}]|(?:${anyOf(chinese.beforeQuotation)})[道说称]?$|(?:${anyOf(chinese.beforeComma)})[道说称]?(?=(?:${ASKED})?$)`,
  'gu',
);
const NO_VERB = new RegExp(anyOf(chinese.notVerbs), 'gu');
const TIME =
  '(?:当地时间)?(?:本?月?\\d{1,2}[日号]|\\d{1,2}月(?:\\d{1,2}日)?|\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?|[上本下]?(?:周|星期|礼拜)[一二三四五六日天])(?:[上下]午|[早晚]间?|凌晨)?';
const LEADING = new RegExp(`^(?:${anyOf(chinese.before)}|${TIME}|[▲●■◆·\\-\\s]|\\d+[.、]\\s*)+`, 'u');
const ASIDE = new RegExp(
  `(?:${anyOf(chinese.between)}|${TIME}|[\\p{Script=Han}]{1,3}[着地]|\\s|[(\uff08][^)\uff09]*[)\uff09]|在[^在]{1,25}(?:上|中|时|里|后|期间|之间|前夕)|在(?:向|与|同|接受).{1,25}(?:上|中|时|后)|接受[^接]{0,20}(?:采访|专访|访问|提问)时?|(?:回应|回复|答复|告诉|告知|致函|致信|(?<![相不])(?:跟|同(?![盟意样时行志事学僚胞济类期])))[^对向就,]{1,12}|(?:把|(?<![上中少大准名健主干])将(?![军领士官近]))[^把将]{1,40}|(?:面对|针对|(?<![反相绝应核])对于?|向|就|通过|关于)[^对向就]{1,40})$`,
  'u',
);
const SOURCED = new RegExp(
  `(?:据|根据|援引|引述|另据|按照)([^,\uff0c。;\uff1b:\uff1a据${QUOTED}]{2,40}?)(?:${TIME}|的|[上本今去当][个]?[月周年日天]|[一这那该两]?[份项则次]|最新|年度|季度|初步|内部|公开|发表|发布|公布|提交|出具|撰写|披露|刊登|所)*(?:${anyOf(chinese.documents)})`,
  'gu',
);
const PUBLISHED = new RegExp(
  `由([^,\uff0c。由的${QUOTED}]{2,20}?)(?:通过|对外|正式|向|于|在)[^,\uff0c。${QUOTED}]{0,20}(?:公布|发布|宣布|披露|证实)`,
  'gu',
);
/** `国防部的说法是`: what is said is a noun. */
const VIEW = new RegExp(
  `(?:^|[,，。;；])([^,，。;；的${QUOTED}]{2,20})(?:方面)?的(?:说法|解释|回应|表态|看法|观点|理由|答复|判断|结论|主张|态度|立场|说明|理由)(?:则)?(?:是|为|只有|很(?:简单|干脆|直接|明确)|[:：])`,
  'gu',
);
/** `对话导演秦雨棠:`, the headline of an interview. */
const INTERVIEWED = /^\s*(?:独家)?(?:对话|专访|访谈)\s?([^:：|丨,，。]{2,24})[:：|丨]/gu;
const RELEASED = new RegExp(
  `(?:^|[,，。;；])([^,，。;；的${QUOTED}]{2,20}?)(?:${TIME})?(?:最新|联合)?(?:公布|发布|披露|公开|出具|撰写|提供|编制)的[^,，。${QUOTED}]{0,20}?(?:显示|表明|指出|认为|称|印证|证实|证明|记载|写着)`,
  'gu',
);
const CLAUSE_WORD = new RegExp(anyOf(chinese.clauses), 'u');
const NO_CLAUSE_WORD = new RegExp(anyOf(chinese.notClauses), 'gu');
const QUOTING = new RegExp(`^[:\uff1a,\uff0c\\s]*${QUOTED}`, 'u');
const pronouns = new Set<string>(chinese.pronouns);
const documents = new Set<string>(chinese.documents);
const onlyPausing = new Set<string>(chinese.beforeComma);
const PAUSE = new RegExp(`^(?:${ASKED})?[,，:：]`, 'u');
const onlyQuoting = new Set<string>(chinese.beforeQuotation);

/** `市长摇了摇头:“……”`: what comes before a quotation with a colon is somebody's, whatever they do: to what can be no part of a name. */
const BEFORE_COLON = new RegExp(
  `(?:^|[,，。;；!?！？])([^,，。;；:：!?！？${QUOTED}]{2,20}?)(?:方面)?(?:(?:倒是|只是|只|也|却|则|还|都|就|又|曾|在|于|用|给|向|对|从|把|被|发|写|回|留|说|笑|叹|摇|点|摆|耸|皱|挥|一脸|连连|随即|当场|直接|这样|如此|这么|依旧|仍|很|无奈|激动|感慨|的(?:说法|回应|答复|态度|解释|理由|看法|结论|原话|评价|原文)).{0,24})?[:：]\\s?${QUOTED}`,
  'gu',
);

const COLON = new RegExp(`[:：]\\s?${QUOTED}`, 'u');

/** Who speaks in a Chinese sentence with hidden quotations: whoever a quotation follows first, then in order of occurrence. */
export function chineseSpeakers(sentence: string): string[] {
  const words = sentence.replace(NO_VERB, (word) => QUOTED.repeat(word.length));
  const quoting: string[] = [];
  const telling: string[] = [];
  for (const { 0: clause, index } of words.matchAll(CLAUSE)) {
    for (const { 0: verb, index: at } of clause.matchAll(REPORTING)) {
      // `被批评`: whoever speaks is not named.
      if (clause[at - 1] === '被') continue;
      // `外界所说的“协议”`: what is said is named, not who says it.
      if (words[index + at + verb.length] === '的') continue;
      const isQuoting = QUOTING.test(words.slice(index + at + verb.length));
      if (!isQuoting && onlyQuoting.has(verb)) continue;
      if (!isQuoting && onlyPausing.has(verb) && !PAUSE.test(words.slice(index + at + verb.length))) continue;
      const name = subjectOf(clause.slice(0, at));
      if (name === null) continue;
      (isQuoting ? quoting : telling).push(name);
      break;
    }
  }
  for (const pattern of [SOURCED, PUBLISHED, VIEW, RELEASED, INTERVIEWED]) {
    for (const [, given] of sentence.matchAll(pattern)) {
      const name = subjectOf(given ?? '');
      if (name !== null) telling.push(name);
    }
  }
  if (quoting.length === 0 && COLON.test(words)) {
    for (const [, given] of words.matchAll(BEFORE_COLON)) {
      const name = subjectOf(given ?? '');
      if (name !== null) quoting.push(name);
    }
  }
  return [...quoting, ...telling];
}

/** The name in the words before a verb, without what says when, where and to whom; null when they are no name. */
function subjectOf(before: string): string | null {
  if (before.length > LONGEST_BEFORE) return null;
  // `她的对手`: whose they are is no part of the name.
  let words = before
    .replace(LEADING, '')
    .replace(/^(?:[他她它]们?的|其|这位|那位)(?=\p{Script=Han}{3,}$|\p{Script=Han}{2,}·)/u, '')
    .replace(/^有(?=[^关])/u, '');
  for (let rest = words.replace(ASIDE, ''); rest !== words; rest = words.replace(ASIDE, '')) {
    // `对主权的再度强调`: what looks like a verb is a noun.
    if (rest.endsWith('的')) return null;
    words = rest;
  }
  const name = headOf(words).replace(LEADING, '').trim();
  if (name.length < 2 || name.length > LONGEST || pronouns.has(name) || documents.has(name)) return null;
  if (NOT_FIRST.test(name) || /[的地得在被由把将]$/u.test(name) || CLAUSE_WORD.test(name.replace(NO_CLAUSE_WORD, ''))) return null;
  return /\p{L}/u.test(name) ? name : null;
}

/** What begins no name: pronouns and prepositions, but for the names that begin with the same character. */
const NOT_FIRST =
  /^(?!以色列|以方|以军|以总|以外|以媒|自由|自民|自治|自卫队|自然|当局|当地|对外|从业|在野|在任|在押|在场|在线|为民|及川|我国|我军|我方|我外)[他她它我你您这那其该此从在对以自按为把当及若倘]/u;

/** The noun after its last attribute, unless that is as short as a name's own (`韩国的`). */
function headOf(name: string): string {
  const attribute = name.lastIndexOf('的');
  return attribute > 4 ? name.slice(attribute + 1) : name;
}
