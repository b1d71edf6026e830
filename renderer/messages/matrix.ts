import type { MatrixOrder } from '../../domain/matrix/order.ts';
import type { MatrixBy } from '../../domain/matrix/rows.ts';

/** The words of the stance matrix. */
export interface MatrixWords {
  title: string;
  reading: string;
  empty: string;
  emptyHint: string;
  noneFound: string;
  by: string;
  bys: Record<MatrixBy, string>;
  order: string;
  orders: Record<MatrixOrder, string>;
  /** What a filter says that leaves everything. */
  any: string;
  several: string;
  /** How large it is, by what its columns are. */
  size: (rows: number, columns: number, by: MatrixBy) => string;
  hidden: (n: number) => string;
  propositions: string;
  legend: string;
  split: string;
  /** What a line under a sign tells. */
  tagLine: string;
  nobody: string;
  /** How many copies one column stands for. */
  copies: (n: number) => string;
  cited: (n: number) => string;
  cell: (who: string, said: string) => string;
  nothing: string;
  passages: string;
  bothSides: string;
  openProposition: string;
  close: string;
  showAll: (n: number) => string;
  columnOf: (n: number, by: MatrixBy) => string;
  isOriginal: string;
  isCopy: string;
  goTo: (tab: string) => string;
  keys: { title: string; move: string; edges: string; open: string; leave: string };
}

export const enMatrix: MatrixWords = {
  title: 'Stance matrix',
  reading: 'Reading claims…',
  empty: 'Nothing to lay side by side yet',
  emptyHint:
    'A row is a proposition, a column a source, a cell what the source says of it. Read a source, go to a claim and press o to link it to a proposition; do the same in another source.',
  noneFound: 'No proposition passes these filters.',
  by: 'Columns',
  bys: { source: 'Sources', attribution: 'Speakers' },
  order: 'Order',
  orders: { conflict: 'Clashes first', name: 'By name', date: 'By date', sources: 'Most spoken of' },
  any: 'Any',
  several: 'From two sources on',
  size: (rows, columns, by) =>
    `Propositions: ${rows.toLocaleString('en')} · ${by === 'source' ? 'sources' : 'speakers'}: ${columns.toLocaleString('en')}`,
  hidden: (n) => `${n.toLocaleString('en')} not shown`,
  propositions: 'Propositions',
  legend: 'Legend',
  split: 'asserts and denies',
  tagLine: 'line: tag',
  nobody: 'No attribution',
  copies: (n) => `${n.toLocaleString('en')} near-copies`,
  cited: (n) => (n === 1 ? 'in 1 source' : `in ${n.toLocaleString('en')} sources`),
  cell: (who, said) => `${who}: ${said}`,
  nothing: 'says nothing of it',
  passages: 'Passages',
  bothSides: 'Show both sides',
  openProposition: 'Open the proposition',
  close: 'Close',
  showAll: (n) => `Show all ${n.toLocaleString('en')}`,
  columnOf: (n, by) =>
    by === 'source' ? `Counted as one source: ${n.toLocaleString('en')}` : `Sources that cite this speaker: ${n.toLocaleString('en')}`,
  isOriginal: 'first of its kind',
  isCopy: 'near-copy',
  goTo: (tab) => `Compare: ${tab}`,
  keys: {
    title: 'Stance matrix',
    move: 'Another cell',
    edges: 'First and last cell of the row, of the matrix',
    open: 'The passages of a cell, a row or a column side by side',
    leave: 'Back to the matrix',
  },
};

export const zhMatrix: MatrixWords = {
  title: '立场矩阵',
  reading: '正在读取论断…',
  empty: '还没有可并列对照的内容',
  emptyHint:
    '每行是一个命题，每列是一个来源，单元格是该来源对命题的立场。阅读来源时，转到一条论断并按 o，将其关联到命题；再在另一来源中同样操作。',
  noneFound: '没有命题符合这些筛选条件。',
  by: '列',
  bys: { source: '来源', attribution: '说话者' },
  order: '排序',
  orders: { conflict: '冲突在前', name: '按名称', date: '按日期', sources: '提及最多' },
  any: '不限',
  several: '至少两个来源',
  size: (rows, columns, by) =>
    `命题 ${rows.toLocaleString('zh')} 个 · ${by === 'source' ? '来源' : '说话者'} ${columns.toLocaleString('zh')} 个`,
  hidden: (n) => `未显示 ${n.toLocaleString('zh')} 个`,
  propositions: '命题',
  legend: '图例',
  split: '既断言又否认',
  tagLine: '线：标签',
  nobody: '未注明说话者',
  copies: (n) => `${n.toLocaleString('zh')} 个近似副本`,
  cited: (n) => `见于 ${n.toLocaleString('zh')} 个来源`,
  cell: (who, said) => `${who}：${said}`,
  nothing: '未涉及',
  passages: '段落',
  bothSides: '显示正反两方',
  openProposition: '打开命题',
  close: '关闭',
  showAll: (n) => `显示全部 ${n.toLocaleString('zh')} 条`,
  columnOf: (n, by) => (by === 'source' ? `合计为一个来源：${n.toLocaleString('zh')} 个` : `引述此人的来源：${n.toLocaleString('zh')} 个`),
  isOriginal: '首个',
  isCopy: '近似副本',
  goTo: (tab) => `对照：${tab}`,
  keys: {
    title: '立场矩阵',
    move: '移到其他单元格',
    edges: '本行、整个矩阵的首尾单元格',
    open: '并列显示单元格、行或列的段落',
    leave: '返回矩阵',
  },
};

export const koMatrix: MatrixWords = {
  title: '입장 행렬',
  reading: '주장을 읽는 중…',
  empty: '아직 나란히 놓을 것이 없습니다',
  emptyHint:
    '행은 명제, 열은 출처, 칸은 그 출처가 명제에 대해 취하는 입장입니다. 출처를 읽다가 주장에서 o를 눌러 명제에 연결하고, 다른 출처에서도 그렇게 하세요.',
  noneFound: '이 조건에 맞는 명제가 없습니다.',
  by: '열',
  bys: { source: '출처', attribution: '말한 이' },
  order: '순서',
  orders: { conflict: '어긋나는 것 먼저', name: '이름순', date: '날짜순', sources: '많이 다룬 순' },
  any: '모두',
  several: '출처가 둘 이상',
  size: (rows, columns, by) =>
    `명제 ${rows.toLocaleString('ko')}개 · ${by === 'source' ? '출처' : '말한 이'} ${columns.toLocaleString('ko')}개`,
  hidden: (n) => `${n.toLocaleString('ko')}개 숨김`,
  propositions: '명제',
  legend: '범례',
  split: '단언하면서 부인',
  tagLine: '선: 태그',
  nobody: '말한 이 없음',
  copies: (n) => `거의 같은 사본 ${n.toLocaleString('ko')}개`,
  cited: (n) => `출처 ${n.toLocaleString('ko')}개에서`,
  cell: (who, said) => `${who}: ${said}`,
  nothing: '다루지 않음',
  passages: '단락',
  bothSides: '양쪽 보기',
  openProposition: '명제 열기',
  close: '닫기',
  showAll: (n) => `${n.toLocaleString('ko')}개 모두 보기`,
  columnOf: (n, by) =>
    by === 'source' ? `하나로 세는 출처: ${n.toLocaleString('ko')}개` : `이 사람을 인용한 출처: ${n.toLocaleString('ko')}개`,
  isOriginal: '처음 것',
  isCopy: '거의 같은 사본',
  goTo: (tab) => `대조: ${tab}`,
  keys: {
    title: '입장 행렬',
    move: '다른 칸으로',
    edges: '행과 행렬의 처음과 끝 칸',
    open: '칸, 행, 열의 단락을 나란히 보기',
    leave: '행렬로 돌아가기',
  },
};
