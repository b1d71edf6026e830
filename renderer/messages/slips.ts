import type { SlipKind, SlipRule } from '../../domain/suggest/slips/slip.ts';
import { type DifferingWords, enDiffering, koDiffering, zhDiffering } from './differing.ts';

/** Says why something is pointed out. @param found what stands there @param expected what was expected; may be empty */
type Reason = (found: string, expected: string) => string;

/** Words of a text that are likely wrong. */
export interface SlipWords {
  title: string;
  here: (n: number) => string;
  kinds: Record<SlipKind, string>;
  reasons: Record<SlipRule, Reason>;
  notASlip: string;
  next: string;
  previous: string;
  /** Both, for the page of shortcuts. */
  move: string;
  noFurther: string;
  dismissed: (n: number) => string;
  restore: string;
  /** What sources tell differently of one proposition. */
  differing: DifferingWords;
}

/** Days of the week by their English names, Monday first. */
const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const days = (names: string): Record<string, string> => Object.fromEntries(names.split(' ').map((name, at) => [english[at] ?? '', name]));
const zhDays = days('星期一 星期二 星期三 星期四 星期五 星期六 星期日');
const koDays = days('월요일 화요일 수요일 목요일 금요일 토요일 일요일');

export const enSlips: SlipWords = {
  title: 'Likely slip',
  here: (n) => (n === 1 ? '1 likely slip' : `${n.toLocaleString('en')} likely slips`),
  kinds: { name: 'Name', alias: 'Somebody else’s name', date: 'Date', number: 'Number' },
  reasons: {
    'other-given-name': (found, expected) =>
      `${found}, where the text elsewhere has ${expected}: same family name and office, another given name.`,
    'near-spelling': (found, expected) => `${found} stands once; everywhere else the text has ${expected}.`,
    'speaker-changes': (found, expected) => `${found} speaks right after ${expected}, and the text does not say who that is.`,
    'two-holders': (found, expected) => `${found} has an office here that the text elsewhere gives to ${expected}.`,
    'half-spelt': (found) => `${found} is half a Korean or Chinese name and half a foreign one spelt out by its sound.`,
    'wrong-party': (found, expected) => `${found} is named nowhere else; the text gave the abbreviation it spells to ${expected}.`,
    'near-known-name': (found, expected) => `${found} is nearly ${expected}, a name kept in this notebook.`,
    'others-alias': (found, expected) => `${found} is kept as somebody else’s name; the text elsewhere has ${expected} in its place.`,
    'impossible-day': (found) => `There is no ${found}.`,
    'wrong-weekday': (_found, expected) => `That day was a ${expected}.`,
    'wrong-order': (found) => `“${found}” ends before it begins.`,
    'wrong-year': (found, expected) => `Counted from the publication it is ${expected}, not ${found}.`,
    'wrong-conversion': (_found, expected) => `The number before the brackets is ${expected}: off by a power of ten.`,
    'swapped-digits': (found, expected) => `${found} stands once; elsewhere the text has ${expected} of the same.`,
    'parts-over-whole': (found) => `These parts of one whole add up to ${found}.`,
    'differs-elsewhere': (found, expected) => `${found} here; claims on the same proposition differ: ${expected}.`,
  },
  notASlip: 'Not a slip',
  next: 'Next likely slip',
  previous: 'Previous likely slip',
  move: 'Next, previous likely slip, with the reason',
  noFurther: 'No further slip is pointed out in this direction.',
  dismissed: (n) => `${n.toLocaleString('en')} dismissed`,
  restore: 'Point them out again',
  differing: enDiffering,
};

export const zhSlips: SlipWords = {
  title: '可能的笔误',
  here: (n) => `${n.toLocaleString('zh-Hans')} 处可能的笔误`,
  kinds: { name: '名称', alias: '他人的名称', date: '日期', number: '数字' },
  reasons: {
    'other-given-name': (found, expected) => `此处为${found}，而文中别处为${expected}：姓氏与职务相同，名字不同。`,
    'near-spelling': (found, expected) => `${found}只出现一次，文中别处均为${expected}。`,
    'speaker-changes': (found, expected) => `${found}紧接${expected}之后发言，而文中没有说明此人是谁。`,
    'two-holders': (found, expected) => `此处${found}担任的职务，文中别处属于${expected}。`,
    'half-spelt': (found) => `${found}一半是韩文或中文姓名，一半是音译。`,
    'wrong-party': (found, expected) => `${found}在别处未曾出现；文中把相应的缩写给了${expected}。`,
    'near-known-name': (found, expected) => `${found}与本笔记本中的${expected}只差一处。`,
    'others-alias': (found, expected) => `${found}在本笔记本中是他人的名称；文中别处为${expected}。`,
    'impossible-day': (found) => `没有${found}这一天。`,
    'wrong-weekday': (_found, expected) => `那天是${zhDays[expected] ?? expected}。`,
    'wrong-order': (found) => `“${found}”的结束早于开始。`,
    'wrong-year': (found, expected) => `按发布日期推算应为${expected}年，而不是${found}年。`,
    'wrong-conversion': (_found, expected) => `括号前的数字是 ${expected}：相差若干位。`,
    'swapped-digits': (found, expected) => `${found} 只出现一次，文中别处为 ${expected}。`,
    'parts-over-whole': (found) => `这些部分相加为 ${found}。`,
    'differs-elsewhere': (found, expected) => `此处为${found}；关于同一命题的其他来源不同：${expected}。`,
  },
  notASlip: '不是笔误',
  next: '下一处可能的笔误',
  previous: '上一处可能的笔误',
  move: '下一处、上一处可能的笔误及理由',
  noFurther: '这个方向上没有其他可能的笔误。',
  dismissed: (n) => `已忽略 ${n.toLocaleString('zh-Hans')} 处`,
  restore: '重新提示',
  differing: zhDiffering,
};

export const koSlips: SlipWords = {
  title: '오기로 보임',
  here: (n) => `오기로 보이는 곳 ${n.toLocaleString('ko')}건`,
  kinds: { name: '이름', alias: '다른 이의 이름', date: '날짜', number: '숫자' },
  reasons: {
    'other-given-name': (found, expected) => `여기서는 ${found}, 다른 곳에서는 ${expected}: 성과 직책은 같고 이름이 다릅니다.`,
    'near-spelling': (found, expected) => `${found}: 한 번만 나오며 다른 곳은 모두 ${expected}입니다.`,
    'speaker-changes': (found, expected) => `${expected} 바로 뒤에 ${found}의 말이 이어지는데, 누구인지 본문에 설명이 없습니다.`,
    'two-holders': (found, expected) => `여기서 ${found}의 직책이 다른 곳에서는 ${expected}의 것입니다.`,
    'half-spelt': (found) => `${found}: 반은 한국식·중국식 이름이고 반은 소리를 옮긴 것입니다.`,
    'wrong-party': (found, expected) => `${found}: 다른 곳에 나오지 않으며, 본문은 그 약자를 ${expected}에 썼습니다.`,
    'near-known-name': (found, expected) => `${found}: 이 노트의 ${expected}와(과) 한 곳만 다릅니다.`,
    'others-alias': (found, expected) => `${found}: 이 노트에서는 다른 이의 이름이며, 본문의 다른 곳은 ${expected}입니다.`,
    'impossible-day': (found) => `${found}: 없는 날짜입니다.`,
    'wrong-weekday': (_found, expected) => `그날은 ${koDays[expected] ?? expected}입니다.`,
    'wrong-order': (found) => `“${found}”: 시작보다 끝이 앞섭니다.`,
    'wrong-year': (found, expected) => `발행일로 따지면 ${found}년이 아니라 ${expected}년입니다.`,
    'wrong-conversion': (_found, expected) => `괄호 앞의 수는 ${expected}입니다. 자릿수가 어긋납니다.`,
    'swapped-digits': (found, expected) => `${found}: 한 번만 나오며 다른 곳은 ${expected}입니다.`,
    'parts-over-whole': (found) => `한 전체의 부분을 더하면 ${found}입니다.`,
    'differs-elsewhere': (found, expected) => `여기서는 ${found}, 같은 명제에 관한 다른 출처는 다릅니다: ${expected}.`,
  },
  notASlip: '오기 아님',
  next: '다음 오기 의심',
  previous: '이전 오기 의심',
  move: '다음·이전 오기 의심과 이유',
  noFurther: '이 방향에는 더 이상 오기로 보이는 곳이 없습니다.',
  dismissed: (n) => `${n.toLocaleString('ko')}건 무시함`,
  restore: '다시 표시',
  differing: koDiffering,
};
