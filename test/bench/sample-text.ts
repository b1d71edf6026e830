import { generator } from './random.ts';

/** Deterministic news-like text in English, Chinese and Korean: the same seed gives the same text on every machine. */

interface Language {
  readonly subjects: readonly string[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly places: readonly string[];
  /** A word that is in no dictionary, from a vocabulary as large and as uneven as a real one. */
  invent(random: () => number): string;
  /** Puts a sentence together; names and the amount make most sentences differ. */
  sentence(parts: { subject: string; verb: string; object: string; place: string; names: readonly string[]; amount: number }): string;
  /** What stands between two sentences. */
  readonly gap: string;
}

/** What invented words in Latin letters are made of. */
export const syllables = [
  'ar',
  'bel',
  'cor',
  'dun',
  'el',
  'fen',
  'gar',
  'hol',
  'ist',
  'kel',
  'lor',
  'men',
  'nor',
  'os',
  'pel',
  'ran',
  'sel',
  'tor',
];

const english: Language = {
  subjects: ['The harbour office', 'A union speaker', 'The ministry', 'One engineer', 'The insurer', 'Her deputy', 'The pilots'],
  verbs: ['confirmed', 'denied', 'expects', 'had doubted', 'announced', 'quietly withdrew', 'may publish', 'questioned'],
  objects: [
    'a delay of the dredging',
    'the new toll',
    'an inquiry into the crane',
    'two night shifts',
    'the ferry contract',
    'a report on silt',
  ],
  places: ['on the north quay', 'near the old lock', 'in the river mouth', 'at the container yard', 'behind the fish market'],
  invent(random) {
    return Array.from({ length: 2 + Math.floor(random() * 2) }, () => skewed(syllables, random)).join('');
  },
  sentence: ({ subject, verb, object, place, names, amount }) =>
    `${subject} ${verb} ${object} ${place}, which ${amount} people from ${names.join(', ')} had asked about.`,
  gap: ' ',
};

const chinese: Language = {
  subjects: ['港务局', '工会发言人', '一名工程师', '保险公司', '市政府', '引航员', '运输部门'],
  verbs: ['证实了', '否认了', '预计推迟', '怀疑', '宣布了', '悄悄撤回', '可能公布', '质疑'],
  objects: ['疏浚工程的延期', '新的通行费', '起重机事故调查', '两个夜班的安排', '渡轮合同', '泥沙报告'],
  places: ['在北码头', '在旧船闸附近', '在河口', '在集装箱堆场', '在鱼市场后面'],
  invent: (random) => String.fromCodePoint(skewedFrom(0x4e00, 3000, random), skewedFrom(0x4e00, 3000, random)),
  sentence: ({ subject, verb, object, place, names, amount }) =>
    `${subject}${place}${verb}${object},涉及${names.join('、')}等地${amount}名居民的询问。`,
  gap: '',
};

const korean: Language = {
  subjects: ['항만 사무소는', '노조 대변인은', '한 기술자는', '보험사는', '시 당국은', '도선사들은', '운송 부서는'],
  verbs: ['확인했다', '부인했다', '늦출 전망이다', '의심했다', '발표했다', '조용히 철회했다', '공개할 수 있다'],
  objects: ['준설 공사 지연을', '새 통행료를', '기중기 사고 조사를', '야간 근무 두 조를', '여객선 계약을', '퇴적물 보고서를'],
  places: ['북쪽 부두에서', '옛 갑문 근처에서', '강어귀에서', '컨테이너 야적장에서', '어시장 뒤에서'],
  invent: (random) => String.fromCodePoint(skewedFrom(0xac00, 2000, random), skewedFrom(0xac00, 2000, random)),
  sentence: ({ subject, verb, object, place, names, amount }) =>
    `${subject} ${place} ${names.join(', ')} 주민 ${amount}명이 물은 ${object} ${verb}.`,
  gap: ' ',
};

const languages = [english, chinese, korean] as const;

/** A length that gives about 1,000 paragraphs. */
export const THOUSAND_PARAGRAPHS = 230_000;

/**
 * Paragraphs of one to three sentences, each in one language, with a blank line between two.
 * @param length the least length in UTF-16 code units; the last paragraph may go beyond it
 */
export function sampleText(length: number, seed: number): string {
  const random = generator(seed);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const paragraphs: string[] = [];
  let written = 0;
  while (written < length) {
    const { subjects, verbs, objects, places, invent, sentence, gap } = pick(languages);
    const count = 1 + Math.floor(random() * 3);
    const sentences = Array.from({ length: count }, () =>
      sentence({
        subject: pick(subjects),
        verb: pick(verbs),
        object: pick(objects),
        place: pick(places),
        names: Array.from({ length: 4 + Math.floor(random() * 14) }, () => invent(random)),
        amount: 2 + Math.floor(random() * 9000),
      }),
    );
    const paragraph = sentences.join(gap);
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

/** One of the choices, the first ones far more often, as with the words of a language. */
function skewed<T>(choices: readonly T[], random: () => number): T {
  return choices[Math.floor(random() ** 2 * choices.length)] as T;
}

/** A code point among `count` from `first` on, the first ones far more often. */
function skewedFrom(first: number, count: number, random: () => number): number {
  return first + Math.floor(random() ** 2 * count);
}
