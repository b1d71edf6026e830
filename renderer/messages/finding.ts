import type { Tag } from '../../domain/claim.ts';
import { enCount, koNumber, zhNumber } from './counts.ts';

/** The words for finding one's way in a text: search, passages by number, filters, the overview beside the text. */
export interface FindingWords {
  tools: { filter: string; find: string };
  find: {
    bar: string;
    words: string;
    /** Which hit of how many; `capped` when there are more than were counted. */
    place: (n: number, total: number, capped: boolean) => string;
    none: string;
    next: string;
    previous: string;
    matchCase: string;
    wholeWords: string;
    close: string;
  };
  goTo: {
    title: string;
    passage: (count: number) => string;
    wrong: (count: number) => string;
    go: string;
    empty: string;
  };
  filter: {
    bar: string;
    only: string;
    untouched: string;
    mine: string;
    mineHint: string;
    /** A choice with the number of passages it fits, for screen readers. */
    choice: (name: string, passages: number) => string;
    shown: (n: number, total: number) => string;
    all: string;
    nothing: string;
    nothingHint: string;
  };
  ruler: {
    label: string;
    hint: string;
    /** How far down the view is, in percent. */
    place: (percent: number) => string;
  };
  triage: (done: number, setAside: number, total: number) => string;
  /** Parts of a citation, as they stand inside brackets. */
  citation: {
    passages: (first: number, last: number) => string;
    /** By the labels of pages: "3", "iii". */
    pages: (first: string, last: string) => string;
    tags: Record<Tag, string>;
    attributedTo: (who: string) => string;
  };
}

const passages = (n: number) => enCount(n, 'passage', 'passages');

export const enFinding: FindingWords = {
  tools: { filter: 'Filter', find: 'Find' },
  find: {
    bar: 'Find in this text',
    words: 'Find in this text',
    place: (n, total, capped) => `${n.toLocaleString('en')} of ${total.toLocaleString('en')}${capped ? '+' : ''}`,
    none: 'Not found',
    next: 'Next (Enter)',
    previous: 'Previous (Shift Enter)',
    matchCase: 'Match case',
    wholeWords: 'Whole words',
    close: 'Close (Esc)',
  },
  goTo: {
    title: 'Go to passage',
    passage: (count) => `Number of the passage, 1 to ${count.toLocaleString('en')}`,
    wrong: (count) =>
      count === 1
        ? 'There is one passage: enter 1.'
        : `There is no such passage. Enter a whole number from 1 to ${count.toLocaleString('en')}.`,
    go: 'Go',
    empty: 'This text has no passages.',
  },
  filter: {
    bar: 'Show only some passages',
    only: 'Show only',
    untouched: 'Untouched',
    mine: 'Mine',
    mineHint: 'Passages with a claim of yours, or with a note',
    choice: (name, n) => `${name}, ${passages(n)}`,
    shown: (n, total) => `${n.toLocaleString('en')} of ${passages(total)} shown`,
    all: 'Show all',
    nothing: 'No passage fits all of this',
    nothingHint:
      'A passage is shown when it has a claim of one of the chosen tags and fits every other choice. Take one away, or show all.',
  },
  ruler: {
    label: 'Overview of the text',
    hint: 'Claims, places found and work done in the whole text. Click to go there.',
    place: (percent) => `${percent}% of the text`,
  },
  triage: (done, setAside, total) =>
    `${done.toLocaleString('en')} of ${passages(total)} done${setAside === 0 ? '' : `, ${setAside.toLocaleString('en')} set aside`}`,
  citation: {
    passages: (first, last) => (first === last ? `passage ${first}` : `passages ${first}–${last}`),
    pages: (first, last) => (first === last ? `p. ${first}` : `pp. ${first}–${last}`),
    tags: { reported: 'reported', speculative: 'speculative', disputed: 'disputed' },
    attributedTo: (who) => `according to ${who}`,
  },
};

export const zhFinding: FindingWords = {
  tools: { filter: '筛选', find: '查找' },
  find: {
    bar: '在正文中查找',
    words: '在正文中查找',
    place: (n, total, capped) => `第 ${zhNumber(n)} 处，共 ${zhNumber(total)}${capped ? '+' : ''} 处`,
    none: '未找到',
    next: '下一处（Enter）',
    previous: '上一处（Shift Enter）',
    matchCase: '区分大小写',
    wholeWords: '全词匹配',
    close: '关闭（Esc）',
  },
  goTo: {
    title: '转到段落',
    passage: (count) => `段落编号，1 至 ${zhNumber(count)}`,
    wrong: (count) => (count === 1 ? '只有一个段落：请输入 1。' : `没有这个段落。请输入 1 至 ${zhNumber(count)} 之间的整数。`),
    go: '转到',
    empty: '这篇正文没有段落。',
  },
  filter: {
    bar: '只显示部分段落',
    only: '只显示',
    untouched: '未处理',
    mine: '我的',
    mineHint: '含有您的论断或带批注的段落',
    choice: (name, n) => `${name}，${zhNumber(n)} 段`,
    shown: (n, total) => `共 ${zhNumber(total)} 段，显示 ${zhNumber(n)} 段`,
    all: '全部显示',
    nothing: '没有段落符合全部条件',
    nothingHint: '段落须含有任一所选标签的论断，并符合其他每项条件，才会显示。请去掉一项条件，或全部显示。',
  },
  ruler: {
    label: '全文概览',
    hint: '全文中的论断、查找结果和处理进度。点击即可前往。',
    place: (percent) => `全文的 ${percent}%`,
  },
  triage: (done, setAside, total) =>
    `共 ${zhNumber(total)} 段，已完成 ${zhNumber(done)} 段${setAside === 0 ? '' : `，搁置 ${zhNumber(setAside)} 段`}`,
  citation: {
    passages: (first, last) => (first === last ? `第 ${first} 段` : `第 ${first}–${last} 段`),
    pages: (first, last) => (first === last ? `第 ${first} 页` : `第 ${first}–${last} 页`),
    tags: { reported: '报道', speculative: '推测', disputed: '有争议' },
    attributedTo: (who) => `说法来自：${who}`,
  },
};

export const koFinding: FindingWords = {
  tools: { filter: '필터', find: '찾기' },
  find: {
    bar: '본문에서 찾기',
    words: '본문에서 찾기',
    place: (n, total, capped) => `${koNumber(total)}${capped ? '+' : ''}개 중 ${koNumber(n)}번째`,
    none: '찾을 수 없음',
    next: '다음(Enter)',
    previous: '이전(Shift Enter)',
    matchCase: '대소문자 구분',
    wholeWords: '단어 단위로',
    close: '닫기(Esc)',
  },
  goTo: {
    title: '단락으로 이동',
    passage: (count) => `단락 번호, 1부터 ${koNumber(count)}까지`,
    wrong: (count) =>
      count === 1 ? '단락이 하나뿐입니다. 1을 입력하세요.' : `그런 단락이 없습니다. 1부터 ${koNumber(count)}까지의 정수를 입력하세요.`,
    go: '이동',
    empty: '이 본문에는 단락이 없습니다.',
  },
  filter: {
    bar: '일부 단락만 표시',
    only: '다음만 표시',
    untouched: '미처리',
    mine: '내 작업',
    mineHint: '내가 표시한 주장이나 메모가 있는 단락',
    choice: (name, n) => `${name}, 단락 ${koNumber(n)}개`,
    shown: (n, total) => `단락 ${koNumber(total)}개 중 ${koNumber(n)}개 표시`,
    all: '모두 표시',
    nothing: '모든 조건에 맞는 단락이 없습니다',
    nothingHint: '선택한 태그 중 하나의 주장이 있고 다른 조건에 모두 맞는 단락만 표시됩니다. 조건을 하나 빼거나 모두 표시하세요.',
  },
  ruler: {
    label: '본문 전체 보기',
    hint: '본문 전체의 주장, 찾은 곳, 작업 진행 상황입니다. 클릭하면 그곳으로 이동합니다.',
    place: (percent) => `본문의 ${percent}%`,
  },
  triage: (done, setAside, total) =>
    `단락 ${koNumber(total)}개 중 ${koNumber(done)}개 완료${setAside === 0 ? '' : `, ${koNumber(setAside)}개 보류`}`,
  citation: {
    passages: (first, last) => (first === last ? `단락 ${first}` : `단락 ${first}–${last}`),
    pages: (first, last) => (first === last ? `${first}쪽` : `${first}–${last}쪽`),
    tags: { reported: '보도', speculative: '추측', disputed: '논란' },
    attributedTo: (who) => `주장한 쪽: ${who}`,
  },
};
