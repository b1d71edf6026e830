import { chinese } from '../../speakers/chinese-words.ts';
import { foldedForCues } from '../folded.ts';
import type { Named, NamedPerson } from './person.ts';

/**
 * People in Chinese text, by what stands beside a name: a title, a government, a word for speaking. A name is a family name with one
 * or two characters that are no word of the dictionary; foreign names, spelt out by their sound, are left alone.
 */

/** Family names of one character, Chinese and Korean ones; those that are function words as often are left out. */
const FAMILIES =
  '王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付邹孟熊秦邱江尹薛闫段侯史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤朴安权柳洪文裴南河车俞具禹辛闵池玄边廉秋宣片琴奇卓牟高马白温习胡';
const families = new Set(FAMILIES);
const FUNCTION = '在于和与对向说称是将就已也还又都的了及等从以为被让把曾会并则、后前中上下时者等指认出';

/** Characters that spell foreign names by their sound, and seldom stand in a given name by themselves. */
export const SPELLING =
  '阿埃艾巴班贝比彼宾波伯布茨达戴丹德迪蒂多厄恩尔法菲费弗夫盖戈格古哈赫霍基吉加杰卡凯坎科克肯库夸拉莱兰勒里利列林隆卢鲁伦罗洛马迈曼梅蒙米莫姆穆纳内尼诺努欧帕派佩皮普奇乔切萨塞桑沙舍史斯苏索塔泰坦特提图托瓦万韦维沃乌西希谢亚扬耶伊因约泽扎佐丘姜兹龙杜';
const spelling = new Set(SPELLING);

const TITLES = [
  '国务总理 总统 总理 首相 国家主席 主席 总书记 委员长 国防部长 外交部长 外务大臣 防卫大臣 统一部长 财政部长 法务部长 教育部长 国务卿 财长 外长 防长 副部长 部长 长官 大臣 安保室长 秘书室长',
  '室长 秘书长 院长 议长 议员 教授 研究员 研究委员 分析师 发言人 代表 会长 社长 行长 司令官 参谋长 上将 中将 少将 大将 将军 大使 局长 主任 博士 律师 检察官 法官 市长 知事 州长 书记 顾问 记者',
  '导演 作家 选手 教练 总裁 董事长 理事长 所长 校长 提名人 候选人 当选人 院士 先生 女士',
]
  .flatMap((line) => line.split(' '))
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const MINISTRIES = '(?:国防|外交|统一|财政|法务|教育|环境|劳动|国土|行政安全|企划财政|产业)';

const BEFORE_NAME = new RegExp(`(?:${MINISTRIES}部)?(?:${TITLES})(?=[${FAMILIES}])`, 'gu');
const AFTER_NAME = new RegExp(`(?:${TITLES}|政府|政权)`, 'gu');
const VERBS = [...chinese.verbs, '说', '称', '确认'].toSorted((a, b) => b.length - a.length).join('|');
const SPEAKER = new RegExp(`(?<=^|[。,;:!?\\s”」])([${FAMILIES}]\\p{Script=Han}{1,2}?)(?=${VERBS})`, 'gu');
const SPEAKS = new RegExp(`^(?:(?:还|也|则|随后|当天|同时|曾|周[一二三四五六日])?(?:${VERBS}))`, 'u');
const OTHER_TIME = /(?:(?<![此以之目日当])前|原|已故|历任|时任|候任|首任|第\d+任|代理|代)\p{Script=Han}{0,4}$/u;
const OTHER_TIME_AFTER =
  /^(?:领导的)?(?:前?(?:总统|总理|首相)|政府|政权)?(?:执政)?(?:时期|时代|时,|时的|年代|当年|任内|任期|当选人|候选人)/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** As many characters say where a name ends. */
const LOOKED_AT = 8;

/** The people named in a passage. @param from where it begins in the text */
export function* chinesePeople(passage: string, from: number): Generator<NamedPerson> {
  const folded = foldedForCues(passage);
  const found = new Map<number, NamedPerson>();
  const put = (start: number, name: string, title: string | null, isIntroduced: boolean, before: string) => {
    const end = start + name.length;
    const known = found.get(start);
    if (known !== undefined && known.title !== null && !known.name.startsWith(name)) return;
    const after = folded.slice(end, end + 12);
    found.set(start, {
      script: 'han',
      start: from + start,
      end: from + end,
      name: passage.slice(start, end),
      key: name,
      family: name.charAt(0),
      given: name.slice(1),
      title: known?.title ?? title,
      isOfAnotherTime: (known?.isOfAnotherTime ?? false) || OTHER_TIME.test(before) || OTHER_TIME_AFTER.test(after),
      isIntroduced: (known?.isIntroduced ?? false) || isIntroduced,
      speaks: SPEAKS.test(after),
    });
  };
  for (const { 0: title, index } of folded.matchAll(BEFORE_NAME)) {
    const start = index + title.length;
    const name = nameAt(folded, start);
    if (name !== null) put(start, name, title, true, folded.slice(Math.max(0, index - 8), index));
  }
  for (const { 0: title, index } of folded.matchAll(AFTER_NAME)) {
    const start = [3, 2].map((length) => index - length).find((at) => at >= 0 && nameAt(folded, at) === folded.slice(at, index));
    if (start !== undefined)
      put(start, folded.slice(start, index), title, !/政府|政权/.test(title), folded.slice(Math.max(0, start - 8), start));
  }
  for (const { 1: name = '', index } of folded.matchAll(SPEAKER)) {
    if (nameAt(folded, index) === name) put(index, name, null, false, '');
  }
  yield* found.values();
}

/** Characters besides that stand within a foreign name, and seldom begin the word behind it. */
const IN_SPELLING = `${SPELLING}朗顿森逊奥汉登根温甘`;
const SPELT = new RegExp(`(?:${TITLES})(\\p{Script=Han}{1,5}(?:·\\p{Script=Han}{1,5})*·[${IN_SPELLING}]{1,6})`, 'gu');

/** People with foreign names of several parts, spelt out by their sound, behind a title: they are told, and compared with nobody. */
export function* foreignersInChinese(passage: string): Generator<Named> {
  for (const { 0: whole, 1: name = '', index } of foldedForCues(passage).matchAll(SPELT)) {
    const end = index + whole.length;
    yield { start: end - name.length, end, name: passage.slice(end - name.length, end) };
  }
}

/** Where names of three characters that are known from elsewhere in the text stand besides. */
export function* chineseNamesAgain(passage: string, from: number, keys: ReadonlyMap<string, unknown>): Generator<NamedPerson> {
  const folded = foldedForCues(passage);
  for (let at = 0; at + 3 <= folded.length; at++) {
    const key = folded.slice(at, at + 3);
    if (!keys.has(key)) continue;
    const after = folded.slice(at + 3, at + 15);
    yield {
      script: 'han',
      start: from + at,
      end: from + at + 3,
      name: passage.slice(at, at + 3),
      key,
      family: key.charAt(0),
      given: key.slice(1),
      title: null,
      isOfAnotherTime: OTHER_TIME.test(folded.slice(Math.max(0, at - 8), at)) || OTHER_TIME_AFTER.test(after),
      isIntroduced: false,
      speaks: SPEAKS.test(after),
    };
  }
}

/**
 * The name that begins at a place of folded text, or null: a family name with single characters, or with one word, behind it. A word that
 * begins with a family name (文件) is part of a name only with a single character behind it (文成 浩).
 */
function nameAt(folded: string, at: number): string | null {
  if (!families.has(folded.charAt(at))) return null;
  const [first = '', second = '', third = ''] = [...words.segment(folded.slice(at, at + LOOKED_AT))].map(({ segment }) => segment);
  const ends = first.length === 1 ? third : second;
  const goesOn = first.length === 1 ? second.length === 1 : first.length === 2;
  const isWhole = goesOn && isGiven(first.slice(1) + second) && ends.length === 1 && isGiven(ends) && !FUNCTION.includes(ends);
  if (!isWhole && (first.length > 1 || FUNCTION.includes(second))) return null;
  const given = isWhole ? folded.slice(at + 1, at + 3) : second;
  if (!isGiven(given) || given.length > 2 || [...given].every((sign) => spelling.has(sign))) return null;
  return first.charAt(0) + given;
}

function isGiven(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word);
}
