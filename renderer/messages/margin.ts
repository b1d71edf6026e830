import { enCount, koNumber, zhNumber } from './counts.ts';

/** The list of claims in the margin, and what can be done with several at once. */
export interface MarginWords {
  list: (n: number) => string;
  filter: string;
  all: string;
  choose: string;
  chooseAll: string;
  chooseNone: string;
  chosen: (n: number) => string;
  together: string;
  retag: (tag: string) => string;
  remove: (n: number) => string;
  merge: string;
  copy: string;
  copied: (n: number) => string;
  clear: string;
  more: string;
  less: string;
  addDetails: string;
  editDetails: string;
  editNote: string;
  noneTagged: string;
  noneTaggedHint: string;
  teach: Record<'sentence' | 'tag' | 'suggested' | 'details' | 'note' | 'choose', string>;
  says: (who: string) => string;
  spoken: string;
  used: (n: number) => string;
  suggestions: string;
  keys: {
    title: string;
    move: string;
    go: string;
    choose: string;
    chooseMany: string;
    tag: string;
    merge: string;
    copy: string;
  };
}

export const enMargin: MarginWords = {
  list: (n) => enCount(n, 'claim', 'claims'),
  filter: 'Show claims tagged',
  all: 'All',
  choose: 'Choose this claim',
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  chosen: (n) => `${n.toLocaleString('en')} chosen`,
  together: 'All chosen claims together',
  retag: (tag) => `Tag as ${tag}`,
  remove: (n) => `Remove ${enCount(n, 'claim', 'claims')}`,
  merge: 'Merge into one claim',
  copy: 'Copy quotes',
  copied: (n) => `${enCount(n, 'quote', 'quotes')} copied`,
  clear: 'Let go',
  more: 'More',
  less: 'Less',
  addDetails: 'Add details',
  editDetails: 'Edit details',
  editNote: 'Edit note',
  noneTagged: 'No claims with this tag',
  noneTaggedHint: 'Show all, or tag some in the text.',
  teach: {
    sentence: 'go from sentence to sentence, or select words with the mouse',
    tag: 'tag it as reported, speculative or disputed',
    suggested: 'go to the next suggested claim, accept it',
    details: 'say who asserts it and how far you trust it',
    note: 'write a note on it',
    choose: 'here, choose several claims and work on them at once',
  },
  says: (who) => `asserted by ${who}`,
  spoken: 'named in the sentence',
  used: (n) => (n === 1 ? 'used once' : `used ${n.toLocaleString('en')} times`),
  suggestions: 'Suggested names',
  keys: {
    title: 'Claims in the margin',
    move: 'Next claim, previous claim',
    go: 'Show the claim in the text',
    choose: 'Choose the claim, or let it go',
    chooseMany: 'Choose further claims, all claims',
    tag: 'Tag all chosen claims at once',
    merge: 'Merge the chosen claims into one',
    copy: 'Copy the quotes of the chosen claims',
  },
};

export const zhMargin: MarginWords = {
  list: (n) => `${zhNumber(n)} 条论断`,
  filter: '按标签显示论断',
  all: '全部',
  choose: '选择此论断',
  chooseAll: '全选',
  chooseNone: '全不选',
  chosen: (n) => `已选 ${zhNumber(n)} 条`,
  together: '对所选论断一并操作',
  retag: (tag) => `标记为${tag}`,
  remove: (n) => `删除 ${zhNumber(n)} 条论断`,
  merge: '合并为一条论断',
  copy: '复制引文',
  copied: (n) => `已复制 ${zhNumber(n)} 条引文`,
  clear: '取消选择',
  more: '展开',
  less: '收起',
  addDetails: '添加详情',
  editDetails: '编辑详情',
  editNote: '编辑批注',
  noneTagged: '没有带此标签的论断',
  noneTaggedHint: '请显示全部，或在正文中标记。',
  teach: {
    sentence: '逐句移动，也可以用鼠标选中文字',
    tag: '标记为报道、推测或有争议',
    suggested: '转到下一条建议的论断并采纳',
    details: '注明由谁提出、可信程度如何',
    note: '写下批注',
    choose: '在此处选择多条论断，一并处理',
  },
  says: (who) => `由 ${who} 提出`,
  spoken: '句中提到',
  used: (n) => `已用 ${zhNumber(n)} 次`,
  suggestions: '建议的名称',
  keys: {
    title: '页边的论断',
    move: '下一条论断、上一条论断',
    go: '在正文中显示论断',
    choose: '选择或取消选择论断',
    chooseMany: '继续选择、全选',
    tag: '一并更改所选论断的标签',
    merge: '将所选论断合并为一条',
    copy: '复制所选论断的引文',
  },
};

export const koMargin: MarginWords = {
  list: (n) => `주장 ${koNumber(n)}개`,
  filter: '태그별로 주장 보기',
  all: '전체',
  choose: '이 주장 선택',
  chooseAll: '모두 선택',
  chooseNone: '모두 선택 해제',
  chosen: (n) => `${koNumber(n)}개 선택됨`,
  together: '선택한 주장 함께 처리',
  retag: (tag) => `태그 지정: ${tag}`,
  remove: (n) => `주장 ${koNumber(n)}개 삭제`,
  merge: '하나의 주장으로 합치기',
  copy: '인용문 복사',
  copied: (n) => `인용문 ${koNumber(n)}개 복사됨`,
  clear: '선택 해제',
  more: '더 보기',
  less: '접기',
  addDetails: '세부 정보 추가',
  editDetails: '세부 정보 편집',
  editNote: '메모 편집',
  noneTagged: '이 태그의 주장이 없습니다',
  noneTaggedHint: '전체를 보거나 본문에서 태그를 지정하세요.',
  teach: {
    sentence: '문장 사이를 이동하거나 마우스로 글을 선택합니다',
    tag: '보도, 추측, 논란으로 태그를 지정합니다',
    suggested: '다음 제안된 주장으로 이동해 받아들이기',
    details: '누구의 주장인지, 얼마나 믿을 만한지 적습니다',
    note: '메모를 씁니다',
    choose: '여기에서 여러 주장을 골라 한 번에 처리합니다',
  },
  says: (who) => `발언 주체: ${who}`,
  spoken: '문장에 나온 이름',
  used: (n) => `${koNumber(n)}회 사용됨`,
  suggestions: '추천 이름',
  keys: {
    title: '여백의 주장',
    move: '다음 주장, 이전 주장',
    go: '주장을 본문에서 보기',
    choose: '주장 선택 또는 선택 해제',
    chooseMany: '주장 더 선택, 모두 선택',
    tag: '선택한 주장의 태그를 한꺼번에 변경',
    merge: '선택한 주장을 하나로 합치기',
    copy: '선택한 주장의 인용문 복사',
  },
};
