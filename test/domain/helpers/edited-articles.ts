import { generator } from '../../bench/random.ts';

/** Articles and corrected copies of them, made together, so that it is known what became of each sentence. */

export type Language = 'en' | 'zh' | 'ko';

interface Sentence {
  /** Where it comes from: the same in both texts for a sentence that nobody touched, null for one that was written since. */
  readonly origin: number | null;
  readonly words: string;
}

/** A sentence of the first text, with its place in the corrected one: null when it was altered or taken out. */
export interface Known {
  readonly start: number;
  readonly end: number;
  readonly truth: number | null;
}

export interface EditedArticle {
  readonly before: string;
  readonly after: string;
  readonly sentences: readonly Known[];
}

interface Words {
  readonly names: readonly string[];
  readonly gap: string;
  say(name: string, other: string, amount: number, topic: string): string;
  readonly topics: readonly string[];
  negate(words: string): string;
  amend(words: string): string;
}

const languages: Record<Language, Words> = {
  en: {
    names: ['Ruth Ames', 'Ivan Petrov', 'the port office', 'Mayor Lind', 'the insurer'],
    topics: ['the tunnel toll', 'a ferry contract', 'the dredging plan', 'two night shifts', 'the crane inquiry 🚢'],
    gap: ' ',
    say: (name, other, amount, topic) => `On Monday ${name} told ${other} that ${topic} will cost ${amount} million a year.`,
    negate: (words) => words.replace(' will ', ' will not '),
    amend: (words) => words.replace('On Monday', 'Late on Tuesday evening'),
  },
  zh: {
    names: ['王敏', '港务局', '李市长', '保险公司', '工程师陈伟'],
    topics: ['隧道收费', '渡轮合同', '疏浚计划', '夜班安排', '起重机调查🚢'],
    gap: '',
    say: (name, other, amount, topic) => `周一${name}告诉${other},${topic}每年会花费${amount}万元。`,
    negate: (words) => words.replace('会花费', '不会花费'),
    amend: (words) => words.replace('周一', '周二深夜'),
  },
  ko: {
    names: ['김민수', '항만공사', '이 시장', '보험사', '박 기사'],
    topics: ['터널 통행료', '여객선 계약', '준설 계획', '야간 근무', '크레인 조사 🚢'],
    gap: ' ',
    say: (name, other, amount, topic) =>
      `월요일 ${name} 측은 ${other} 쪽에 ${topic} 비용으로 해마다 ${amount}억 원을 쓴다고 밝혔다.`.normalize('NFD'),
    negate: (words) => words.replace('쓴다고'.normalize('NFD'), '안 쓴다고'.normalize('NFD')),
    amend: (words) => words.replace('월요일'.normalize('NFD'), '화요일 밤늦게'.normalize('NFD')),
  },
};

export const edits = [
  'nothing',
  'negate',
  'number',
  'swap-names',
  'amend',
  'delete',
  'delete-leaving-twin',
  'insert',
  'duplicate',
  'move-paragraph',
  'merge-paragraphs',
  'drop-one-of-two',
] as const;
export type Edit = (typeof edits)[number];

/** An article of a dozen paragraphs, edited in one way throughout. The same seed gives the same article. */
export function editedArticle(seed: number, language: Language, edit: Edit): EditedArticle {
  const random = generator(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const words = languages[language];
  const write = (): string => {
    const name = words.names[below(words.names.length)] ?? '';
    const others = words.names.filter((each) => each !== name);
    return words.say(name, others[below(others.length)] ?? '', 10 + below(900), words.topics[below(words.topics.length)] ?? '');
  };
  let origin = 0;
  const first = Array.from({ length: 12 }, () =>
    Array.from({ length: 1 + below(4) }, (): Sentence => ({ origin: origin++, words: write() })),
  );
  if (edit === 'drop-one-of-two')
    for (const paragraph of first) for (const each of [...paragraph]) paragraph.push({ ...each, origin: origin++ });
  if (edit === 'delete-leaving-twin') {
    first.push(first.flat().map((each) => ({ origin: origin++, words: each.words.replace(/\d+/, (digits) => `${digits}0`) })));
  }
  const alter = (sentence: Sentence, change: (text: string) => string): Sentence => ({ origin: null, words: change(sentence.words) });
  let second = first.map((paragraph, at) =>
    paragraph.flatMap((each): Sentence[] => {
      if (random() < 0.5 || (edit === 'delete-leaving-twin' && at === 12)) return [each];
      if (edit === 'negate') return [alter(each, words.negate)];
      if (edit === 'number') return [alter(each, (text) => text.replace(/\d+/, (digits) => String(Number(digits) + 1)))];
      if (edit === 'swap-names') return [alter(each, (text) => swap(text, words.names))];
      if (edit === 'amend') return [alter(each, words.amend)];
      if (edit === 'delete' || edit === 'delete-leaving-twin' || edit === 'drop-one-of-two') return [];
      if (edit === 'insert') return [each, { origin: null, words: write() }];
      if (edit === 'duplicate') return [each, { ...each, origin: null }];
      return [each];
    }),
  );
  if (edit === 'move-paragraph') second = [...second.slice(7), ...second.slice(3, 7), ...second.slice(0, 3)];
  if (edit === 'merge-paragraphs') second = [0, 2, 4, 6, 8, 10].map((at) => [...(second[at] ?? []), ...(second[at + 1] ?? [])]);
  const before = layOut(first, words.gap);
  const after = layOut(second, words.gap);
  const sentences = before.placed.flatMap(({ sentence, start }) => {
    const truth = after.placed.find((each) => each.sentence.origin === sentence.origin)?.start ?? null;
    return { start, end: start + sentence.words.length, truth };
  });
  return { before: before.text, after: after.text, sentences };
}

function swap(text: string, names: readonly string[]): string {
  const [a, b] = names
    .map((each) => each.normalize(text.normalize('NFC') === text ? 'NFC' : 'NFD'))
    .filter((each) => text.includes(each))
    .toSorted((x, y) => text.indexOf(x) - text.indexOf(y));
  return a === undefined || b === undefined ? `${text}!` : text.replace(b, '\u0001').replace(a, b).replace('\u0001', a);
}

function layOut(paragraphs: readonly (readonly Sentence[])[], gap: string) {
  const placed: { sentence: Sentence; start: number }[] = [];
  let text = '';
  for (const paragraph of paragraphs.filter((each) => each.length > 0)) {
    if (text !== '') text += '\n';
    paragraph.forEach((sentence, index) => {
      if (index > 0) text += gap;
      placed.push({ sentence, start: text.length });
      text += sentence.words;
    });
  }
  return { text, placed };
}
