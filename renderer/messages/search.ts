import type { QueryHint } from '../../domain/search/query-hints.ts';
import { enCount } from './counts.ts';

/** The kinds of things that words are found in. */
type FoundIn = 'title' | 'passage' | 'claim' | 'note' | 'proposition' | 'brief';

/** The words for searching everything. */
export interface SearchWords {
  field: string;
  results: string;
  /** How much was found; `capped` when there is more than was counted. Without `sources` it is not said in how many. */
  found: (hits: number, capped: boolean, sources: number) => string;
  /** How many of very many are listed. */
  listed: (hits: number) => string;
  /** What kept names were looked for under besides. */
  also: (names: string) => string;
  onlyThese: string;
  nothing: string;
  nothingHint: string;
  /** All hits of one source that has more than are listed. */
  more: string;
  /** More of everything. */
  further: string;
  filters: string;
  reset: string;
  removeFilter: (filter: string) => string;
  kinds: string;
  kind: Record<FoundIn, string>;
  tags: string;
  stances: string;
  source: string;
  anySource: string;
  sourcesChosen: string;
  outlets: string;
  languages: string;
  reliability: string;
  published: string;
  from: string;
  to: string;
  /** How a day is written, as long as none is. */
  dayPattern: string;
  noDay: string;
  attribution: string;
  attributionHint: string;
  notes: string;
  withNote: string;
  withoutNote: string;
  building: (percent: number) => string;
  unavailable: string;
  hints: Record<QueryHint, string>;
  /** A hit whose thing is no longer there. */
  gone: string;
  focusField: string;
  moveKeys: string;
  teach: {
    title: string;
    intro: string;
    /** What can be written and what it finds. The signs are the same in every language. */
    ways: readonly (readonly [written: string, meaning: string])[];
    keys: string;
  };
}

export const enSearch: SearchWords = {
  field: 'Search sources, claims, notes and briefs',
  results: 'What was found',
  found: (hits, capped, sources) =>
    `${enCount(hits, 'place', 'places')}${capped ? ' or more' : ''}${sources === 0 ? '' : ` in ${enCount(sources, 'document', 'documents')}`}`,
  listed: (hits) => `the best ${hits.toLocaleString('en')} are listed`,
  also: (names) => `also: ${names}`,
  onlyThese: 'Only these words',
  nothing: 'Nothing found',
  nothingHint: 'Try fewer words, or take a filter away.',
  more: 'More from this source',
  further: 'List more of what was found',
  filters: 'Filters',
  reset: 'Reset',
  removeFilter: (filter) => `Remove the filter: ${filter}`,
  kinds: 'Found in',
  kind: { title: 'Title', passage: 'Passage', claim: 'Claim', note: 'Note', proposition: 'Proposition', brief: 'Brief' },
  tags: 'Tag',
  stances: 'Stance on a proposition',
  source: 'Source',
  anySource: 'Any source',
  sourcesChosen: 'Several sources',
  outlets: 'Outlet',
  languages: 'Language',
  reliability: 'Reliability',
  published: 'Published',
  from: 'From',
  to: 'Until',
  dayPattern: 'YYYY-MM-DD',
  noDay: 'This is no day, so it bounds nothing. Write year, month and day: 2026-03-01.',
  attribution: 'Who says it',
  attributionHint: 'Words of a claim’s attribution',
  notes: 'Note',
  withNote: 'With a note',
  withoutNote: 'Without a note',
  building: (percent) => `The index is being built: ${percent}%. More may be found in a moment.`,
  unavailable: 'There is no index now: every passage is read, which takes longer.',
  hints: {
    'unbalanced-quote': 'A quotation mark has no other half: it is searched as text.',
    'unbalanced-parenthesis': 'A parenthesis has no other half: it is searched as text.',
    'stray-operator': 'AND, OR or NOT stands without words beside it: it is searched as text.',
    'only-excluded': 'Only words to leave out: add one that should be found.',
    'nothing-to-find': 'There are no letters or figures to search for.',
  },
  gone: 'This is no longer in the notebook.',
  focusField: 'Search everything',
  moveKeys: 'In the search: through the places found, open one',
  teach: {
    title: 'Search everything',
    intro:
      'Words find titles, passages, claims, notes, propositions and briefs. Case, accents and width make no difference. A name you keep finds its other names too.',
    ways: [
      ['bridge closed', 'both words, in any order'],
      ['"bridge closed"', 'these words one after the other'],
      ['bridge OR ferry', 'one of the two'],
      ['bridge -ferry', 'the first without the second; NOT ferry means the same'],
      ['clos*', 'words that begin so'],
      ['(bridge OR ferry) closed', 'parentheses say what belongs together'],
    ],
    keys: '↓ and ↑ go through what is found, Enter opens it. Your words are still here when you come back.',
  },
};

const zh = (n: number) => n.toLocaleString('zh-Hans');

export const zhSearch: SearchWords = {
  field: '搜索来源、论断、批注和简报',
  results: '搜索结果',
  found: (hits, capped, sources) => `${sources === 0 ? '' : `在 ${zh(sources)} 份文档中`}找到 ${zh(hits)} 处${capped ? '以上' : ''}`,
  listed: (hits) => `列出最相关的 ${zh(hits)} 处`,
  also: (names) => `另搜：${names}`,
  onlyThese: '只搜这些词',
  nothing: '未找到',
  nothingHint: '请减少词语，或去掉一项筛选。',
  more: '此来源的更多结果',
  further: '列出更多结果',
  filters: '筛选',
  reset: '重置',
  removeFilter: (filter) => `去掉筛选：${filter}`,
  kinds: '范围',
  kind: { title: '标题', passage: '段落', claim: '论断', note: '批注', proposition: '命题', brief: '简报' },
  tags: '标签',
  stances: '对命题的立场',
  source: '来源',
  anySource: '任何来源',
  sourcesChosen: '多个来源',
  outlets: '媒体',
  languages: '语言',
  reliability: '可靠性',
  published: '发布日期',
  from: '自',
  to: '至',
  dayPattern: '年-月-日',
  noDay: '这不是有效日期，未作为条件。请按年、月、日填写：2026-03-01。',
  attribution: '说法来源',
  attributionHint: '论断的说法来源中的词语',
  notes: '批注',
  withNote: '有批注',
  withoutNote: '无批注',
  building: (percent) => `正在建立索引：${percent}%。稍后可能找到更多。`,
  unavailable: '目前没有索引：将逐段读取，需要更长时间。',
  hints: {
    'unbalanced-quote': '引号不成对：已按普通文字搜索。',
    'unbalanced-parenthesis': '括号不成对：已按普通文字搜索。',
    'stray-operator': 'AND、OR 或 NOT 旁边没有词语：已按普通文字搜索。',
    'only-excluded': '只有要排除的词语：请加上要查找的词语。',
    'nothing-to-find': '没有可搜索的文字或数字。',
  },
  gone: '笔记本中已没有此内容。',
  focusField: '搜索全部内容',
  moveKeys: '搜索中：在结果间移动、打开结果',
  teach: {
    title: '搜索全部内容',
    intro:
      '在标题、段落、论断、批注、命题和简报中查找词语，两个字的词也能找到。不区分大小写、重音和全角半角。已保存的名称连同其他称呼一起查找。',
    ways: [
      ['大桥 封闭', '两个词都出现，不论先后'],
      ['"大桥封闭"', '这些字连在一起'],
      ['大桥 OR 渡轮', '二者之一'],
      ['大桥 -渡轮', '有前者而无后者；写 NOT 渡轮 也一样'],
      ['封闭*', '以此开头的词'],
      ['(大桥 OR 渡轮) 封闭', '括号表示哪些属于一组'],
    ],
    keys: '按 ↓ 和 ↑ 在结果间移动，按 Enter 打开。返回时搜索词仍在。',
  },
};

const ko = (n: number) => n.toLocaleString('ko');

export const koSearch: SearchWords = {
  field: '출처, 주장, 메모, 브리프에서 검색',
  results: '찾은 결과',
  found: (hits, capped, sources) => `${sources === 0 ? '' : `문서 ${ko(sources)}개에서 `}${ko(hits)}곳${capped ? ' 이상' : ''} 찾음`,
  listed: (hits) => `가장 잘 맞는 ${ko(hits)}곳을 표시`,
  also: (names) => `함께 찾은 이름: ${names}`,
  onlyThese: '입력한 말만',
  nothing: '찾은 것이 없습니다',
  nothingHint: '낱말을 줄이거나 필터를 하나 빼 보세요.',
  more: '이 출처의 결과 더 보기',
  further: '찾은 결과 더 보기',
  filters: '필터',
  reset: '초기화',
  removeFilter: (filter) => `필터 제거: ${filter}`,
  kinds: '찾을 곳',
  kind: { title: '제목', passage: '단락', claim: '주장', note: '메모', proposition: '명제', brief: '브리프' },
  tags: '태그',
  stances: '명제에 대한 입장',
  source: '출처',
  anySource: '모든 출처',
  sourcesChosen: '여러 출처',
  outlets: '매체',
  languages: '언어',
  reliability: '신뢰도',
  published: '발행일',
  from: '시작일',
  to: '종료일',
  dayPattern: '연-월-일',
  noDay: '날짜가 아니므로 조건으로 쓰지 않습니다. 연, 월, 일 순으로 쓰세요: 2026-03-01.',
  attribution: '주장한 쪽',
  attributionHint: '주장한 쪽의 이름에 든 말',
  notes: '메모',
  withNote: '메모 있음',
  withoutNote: '메모 없음',
  building: (percent) => `색인을 만드는 중: ${percent}%. 잠시 뒤 더 찾을 수 있습니다.`,
  unavailable: '지금은 색인이 없어 모든 단락을 읽으므로 더 오래 걸립니다.',
  hints: {
    'unbalanced-quote': '따옴표의 짝이 없어 글자 그대로 검색했습니다.',
    'unbalanced-parenthesis': '괄호의 짝이 없어 글자 그대로 검색했습니다.',
    'stray-operator': 'AND, OR, NOT 옆에 낱말이 없어 글자 그대로 검색했습니다.',
    'only-excluded': '제외할 낱말만 있습니다. 찾을 낱말을 더해 주세요.',
    'nothing-to-find': '검색할 글자나 숫자가 없습니다.',
  },
  gone: '공책에 더 이상 없는 내용입니다.',
  focusField: '전체 검색',
  moveKeys: '검색에서: 찾은 곳 사이 이동, 열기',
  teach: {
    title: '전체 검색',
    intro:
      '제목, 단락, 주장, 메모, 명제, 브리프에서 낱말을 찾습니다. 대소문자, 악센트, 전각과 반각은 구별하지 않습니다. 저장한 이름은 다른 이름으로도 찾습니다.',
    ways: [
      ['대교 폐쇄', '두 낱말 모두, 순서와 관계없이'],
      ['"대교 폐쇄"', '이 낱말들이 이어진 곳'],
      ['대교 OR 여객선', '둘 가운데 하나'],
      ['대교 -여객선', '뒤엣것 없이 앞엣것만. NOT 여객선도 같은 뜻입니다'],
      ['폐쇄*', '이렇게 시작하는 낱말'],
      ['(대교 OR 여객선) 폐쇄', '괄호로 묶음을 나타냅니다'],
    ],
    keys: '↓와 ↑로 결과 사이를 옮기고 Enter로 엽니다. 돌아오면 검색어가 그대로 있습니다.',
  },
};
