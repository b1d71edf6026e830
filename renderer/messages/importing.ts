import type { ImportSummary } from '../../domain/import-summary.ts';

/** Importing many files and what came of it, in each language of the window. */
export interface ImportingWords {
  progress: (done: number, total: number) => string;
  more: (n: number) => string;
  cancelAll: string;
  /** The button that opens a place to paste into. */
  paste: string;
  pasteTitle: string;
  pasteHere: (key: string) => string;
  pasteHint: string;
  nothingPasted: string;
  /** On the page of shortcuts. */
  pasteKey: string;
  report: string;
  dismiss: string;
  copy: string;
  copied: string;
  /** The offer to make a source of each article in a file. */
  severalArticles: (titles: readonly string[]) => string;
  split: string;
  splitInto: (n: number) => string;
  /** Says that a source is a copy of another, with how much is the same in percent. */
  copyOf: (title: string, share: number) => string;
  /** Says that a source stands in a longer one, with how much of it does in percent. */
  containedIn: (title: string, share: number) => string;
  /** Said of the bundle of a brief, a file by its name, with how many sources and claims it brought. */
  bundle: {
    taken: (file: string, sources: number, claims: number) => string;
    nothingNew: (file: string) => string;
    left: (n: number) => string;
  };
  /** Heads of the report's lists, with how many files each holds. */
  groups: Record<keyof ImportSummary, (n: number) => string>;
}

const english = (n: number) => n.toLocaleString('en');
const chinese = (n: number) => n.toLocaleString('zh');
const korean = (n: number) => n.toLocaleString('ko');

export const enImporting: ImportingWords = {
  progress: (done, total) => `${english(done)} of ${english(total)} files`,
  more: (n) => `and ${english(n)} more`,
  cancelAll: 'Cancel all',
  paste: 'Paste…',
  pasteTitle: 'Import what you copied',
  pasteHere: (key) => `Press ${key} here`,
  pasteHint:
    'Words, a part of a web page or files that you copied become a source. Outside of text fields the same key works without this window.',
  nothingPasted: 'There was no text and no file to paste.',
  pasteKey: 'Import what was copied, outside of text fields',
  report: 'Import report',
  dismiss: 'Dismiss the report',
  copy: 'Copy as text',
  copied: 'The report is copied',
  severalArticles: (titles) => `This file looks like ${english(titles.length)} articles: ${titles.map((title) => `“${title}”`).join(', ')}`,
  split: 'Split into articles',
  copyOf: (title, share) => `Near-copy of “${title}”, ${share} % the same`,
  containedIn: (title, share) => `Contained in “${title}”, ${share} % of it`,
  splitInto: (n) => `Split into ${english(n)} sources`,
  bundle: {
    taken: (file, sources, claims) => `“${file}” is taken in: sources ${english(sources)}, claims ${english(claims)}`,
    nothingNew: (file) => `Nothing in “${file}” is new here`,
    left: (n) => `Not taken: ${english(n)}, because this notebook has something else in their place.`,
  },
  groups: {
    imported: (n) => `${english(n)} imported`,
    attention: (n) => `${english(n)} imported, to be looked at`,
    alreadyThere: (n) => `${english(n)} already there`,
    refused: (n) => `${english(n)} refused`,
    cancelled: (n) => `${english(n)} cancelled`,
  },
};

export const zhImporting: ImportingWords = {
  progress: (done, total) => `已处理 ${chinese(done)}/${chinese(total)} 个文件`,
  more: (n) => `另有 ${chinese(n)} 个`,
  cancelAll: '全部取消',
  paste: '粘贴…',
  pasteTitle: '导入复制的内容',
  pasteHere: (key) => `请在此按 ${key}`,
  pasteHint: '复制的文字、网页片段或文件将成为来源。在文本框之外，不打开此窗口也可直接使用同一按键。',
  nothingPasted: '没有可粘贴的文字或文件。',
  pasteKey: '在文本框之外：导入复制的内容',
  report: '导入报告',
  dismiss: '关闭报告',
  copy: '复制为文本',
  copied: '报告已复制',
  severalArticles: (titles) => `此文件似乎包含 ${chinese(titles.length)} 篇文章：${titles.map((title) => `“${title}”`).join('、')}`,
  split: '按文章拆分',
  copyOf: (title, share) => `与“${title}”近乎相同（${share} %）`,
  containedIn: (title, share) => `包含于“${title}”中（${share} %）`,
  splitInto: (n) => `已拆分为 ${chinese(n)} 个来源`,
  bundle: {
    taken: (file, sources, claims) => `已导入“${file}”：来源 ${chinese(sources)} 个，论断 ${chinese(claims)} 条`,
    nothingNew: (file) => `“${file}”中没有新内容`,
    left: (n) => `有 ${chinese(n)} 项未导入，因为此笔记本中对应的内容不同。`,
  },
  groups: {
    imported: (n) => `已导入 ${chinese(n)} 个`,
    attention: (n) => `已导入、需查看 ${chinese(n)} 个`,
    alreadyThere: (n) => `原已存在 ${chinese(n)} 个`,
    refused: (n) => `未能导入 ${chinese(n)} 个`,
    cancelled: (n) => `已取消 ${chinese(n)} 个`,
  },
};

export const koImporting: ImportingWords = {
  progress: (done, total) => `파일 ${korean(total)}개 중 ${korean(done)}개 처리됨`,
  more: (n) => `외 ${korean(n)}개`,
  cancelAll: '모두 취소',
  paste: '붙여넣기…',
  pasteTitle: '복사한 내용 가져오기',
  pasteHere: (key) => `여기서 ${key} 키를 누르십시오`,
  pasteHint: '복사한 글이나 웹 페이지 일부, 파일이 출처가 됩니다. 입력란 밖에서는 이 창을 열지 않고도 같은 키를 쓸 수 있습니다.',
  nothingPasted: '붙여넣을 글이나 파일이 없습니다.',
  pasteKey: '입력란 밖에서: 복사한 내용 가져오기',
  report: '가져오기 보고서',
  dismiss: '보고서 닫기',
  copy: '텍스트로 복사',
  copied: '보고서를 복사했습니다',
  severalArticles: (titles) =>
    `이 파일에는 기사 ${korean(titles.length)}개가 들어 있는 것 같습니다: ${titles.map((title) => `“${title}”`).join(', ')}`,
  split: '기사별로 나누기',
  copyOf: (title, share) => `“${title}”의 사본에 가까움(${share} % 일치)`,
  containedIn: (title, share) => `“${title}”에 포함됨(${share} %)`,
  splitInto: (n) => `출처 ${korean(n)}개로 나누었습니다`,
  bundle: {
    taken: (file, sources, claims) => `“${file}”을(를) 가져왔습니다: 출처 ${korean(sources)}개, 주장 ${korean(claims)}개`,
    nothingNew: (file) => `“${file}”에 새로운 것이 없습니다`,
    left: (n) => `${korean(n)}개는 이 노트의 내용과 달라 가져오지 않았습니다.`,
  },
  groups: {
    imported: (n) => `${korean(n)}개 가져옴`,
    attention: (n) => `${korean(n)}개 가져옴(확인 필요)`,
    alreadyThere: (n) => `${korean(n)}개는 이미 있음`,
    refused: (n) => `${korean(n)}개 가져오지 못함`,
    cancelled: (n) => `${korean(n)}개 취소됨`,
  },
};
