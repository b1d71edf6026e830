import type { FurnitureKind } from '../../domain/version.ts';
import { enCount, koNumber, zhNumber } from './counts.ts';

/** The words of the reader: a text, what stands in it, and what can be done there. */
export interface ReaderWords {
  choose: string;
  document: (title: string) => string;
  /** `done` is null while it is not known. */
  passages: (total: number, done: number | null) => string;
  folded: (n: number, kinds: string) => string;
  furniture: Record<FurnitureKind, string>;
  toolbar: string;
  note: string;
  done: string;
  setAside: string;
  untouched: string;
  triage: string;
  passage: (n: number) => string;
  passageRange: (first: number, last: number) => string;
  noLanguage: string;
  claimsInPassage: (n: number) => string;
  nothingToTag: string;
  noClaimHere: string;
  nowhereToSplit: string;
  nothingToMerge: string;
  setExtent: string;
  keepExtent: string;
  /** What a right click offers in the text. */
  menu: {
    title: string;
    claim: string;
    selection: string;
    sentence: string;
    suggested: string;
    passage: string;
    details: string;
    link: string;
    reshape: string;
    split: string;
    merge: string;
    copy: string;
    /** Of the list of keys. */
    keys: { open: string; copy: string };
  };
}

export const enReader: ReaderWords = {
  choose: 'Choose a source on the left, or import one.',
  document: (title) => `Text of “${title}”`,
  passages: (total, done) => `${enCount(total, 'passage', 'passages')}${done === null ? '' : `, ${done} done`}`,
  folded: (n, kinds) => `${enCount(n, 'line', 'lines')} of page furniture: ${kinds}`,
  furniture: {
    navigation: 'navigation',
    related: 'related articles',
    cookie: 'cookie notice',
    share: 'share buttons',
    advert: 'adverts',
    comments: 'comments',
    byline: 'byline',
    disclaimer: 'disclaimer',
    other: 'other',
  },
  toolbar: 'Tag the selection',
  note: 'Note',
  done: 'Done',
  setAside: 'Set aside',
  untouched: 'Untouched',
  triage: 'Passage state',
  passage: (n) => `Passage ${n}`,
  passageRange: (first, last) => (first === last ? `Passage ${first}` : `Passages ${first}–${last}`),
  noLanguage: 'unknown language',
  claimsInPassage: (n) => enCount(n, 'claim', 'claims'),
  nothingToTag: 'Select some text, or put the cursor on a sentence first.',
  noClaimHere: 'There is no claim here to change.',
  nowhereToSplit: 'Put the caret inside a claim to split it there.',
  nothingToMerge: 'Select over two claims or more to merge them.',
  setExtent: 'Set extent',
  keepExtent: 'Keep as it was',
  menu: {
    title: 'What can be done here',
    claim: 'This claim',
    selection: 'The selection',
    sentence: 'This sentence',
    suggested: 'Suggested here',
    passage: 'The passage',
    details: 'Details',
    link: 'Link to a proposition…',
    reshape: 'Change what it covers',
    split: 'Split it here',
    merge: 'Merge the claims',
    copy: 'Copy with citation',
    keys: {
      open: 'What can be done here, as by a right click',
      copy: 'Copy the selection, or else the claim, with citation',
    },
  },
};

export const zhReader: ReaderWords = {
  choose: '请在左侧选择来源，或导入新来源。',
  document: (title) => `“${title}”的正文`,
  passages: (total, done) => `共 ${zhNumber(total)} 段${done === null ? '' : `，已完成 ${done} 段`}`,
  folded: (n, kinds) => `页面杂项 ${zhNumber(n)} 行：${kinds}`,
  furniture: {
    navigation: '导航',
    related: '相关文章',
    cookie: 'Cookie 提示',
    share: '分享按钮',
    advert: '广告',
    comments: '评论',
    byline: '署名',
    disclaimer: '免责声明',
    other: '其他',
  },
  toolbar: '标记所选文字',
  note: '批注',
  done: '完成',
  setAside: '搁置',
  untouched: '未处理',
  triage: '段落状态',
  passage: (n) => `第 ${n} 段`,
  passageRange: (first, last) => (first === last ? `第 ${first} 段` : `第 ${first}–${last} 段`),
  noLanguage: '语言未知',
  claimsInPassage: (n) => `${zhNumber(n)} 条论断`,
  nothingToTag: '请先选中文字，或将光标移到某个句子上。',
  noClaimHere: '这里没有可更改的论断。',
  nowhereToSplit: '把光标放在论断内部，即可在该处拆分。',
  nothingToMerge: '选中两条或更多论断，即可合并。',
  setExtent: '设定范围',
  keepExtent: '保持原样',
  menu: {
    title: '此处可进行的操作',
    claim: '此论断',
    selection: '所选文字',
    sentence: '此句',
    suggested: '此处的建议',
    passage: '此段落',
    details: '详情',
    link: '关联到命题…',
    reshape: '更改范围',
    split: '在此处拆分',
    merge: '合并论断',
    copy: '复制并附出处',
    keys: {
      open: '打开此处可进行的操作（同右键）',
      copy: '复制所选文字并附出处；未选时复制论断',
    },
  },
};

export const koReader: ReaderWords = {
  choose: '왼쪽에서 출처를 선택하거나 새로 가져오세요.',
  document: (title) => `“${title}” 본문`,
  passages: (total, done) => `단락 ${koNumber(total)}개${done === null ? '' : `, ${done}개 완료`}`,
  folded: (n, kinds) => `페이지 부속 요소 ${koNumber(n)}줄: ${kinds}`,
  furniture: {
    navigation: '탐색 메뉴',
    related: '관련 기사',
    cookie: '쿠키 안내',
    share: '공유 버튼',
    advert: '광고',
    comments: '댓글',
    byline: '기자명',
    disclaimer: '면책 조항',
    other: '기타',
  },
  toolbar: '선택 영역에 태그 지정',
  note: '메모',
  done: '완료',
  setAside: '보류',
  untouched: '미처리',
  triage: '단락 상태',
  passage: (n) => `단락 ${n}`,
  passageRange: (first, last) => (first === last ? `단락 ${first}` : `단락 ${first}–${last}`),
  noLanguage: '언어 알 수 없음',
  claimsInPassage: (n) => `주장 ${koNumber(n)}개`,
  nothingToTag: '먼저 텍스트를 선택하거나 커서를 문장에 두세요.',
  noClaimHere: '여기에는 변경할 주장이 없습니다.',
  nowhereToSplit: '주장 안에 커서를 두면 그 자리에서 나눌 수 있습니다.',
  nothingToMerge: '두 개 이상의 주장에 걸쳐 선택하면 합칠 수 있습니다.',
  setExtent: '범위 정하기',
  keepExtent: '그대로 두기',
  menu: {
    title: '여기서 할 수 있는 일',
    claim: '이 주장',
    selection: '선택 영역',
    sentence: '이 문장',
    suggested: '여기 제안된 주장',
    passage: '이 단락',
    details: '세부 정보',
    link: '명제에 연결…',
    reshape: '범위 바꾸기',
    split: '여기서 나누기',
    merge: '주장 합치기',
    copy: '출처와 함께 복사',
    keys: {
      open: '여기서 할 수 있는 일 보기(마우스 오른쪽 버튼과 같음)',
      copy: '선택 영역을, 없으면 주장을 출처와 함께 복사',
    },
  },
};
