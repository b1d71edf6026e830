import { enCount, enNumber, koNumber, zhNumber } from './counts.ts';
import { enGridNames, type GridNames, koGridNames, zhGridNames } from './grid-names.ts';

/** The words of the table of claims, in the window's languages. */
export interface GridWords extends GridNames {
  table: (n: number) => string;
  /** A value that is not there. */
  none: string;
  withNote: string;
  withoutNote: string;
  sourceGone: string;
  propositionGone: string;
  quick: string;
  shown: (n: number, total: number) => string;
  loading: (n: number, total: number) => string;
  sorting: string;
  again: string;
  againHint: string;
  filter: string;
  filterBy: (column: string) => string;
  /** A value with how many claims have it, for screen readers. */
  choice: (name: string, claims: number) => string;
  findValue: string;
  moreValues: (n: number) => string;
  from: string;
  to: string;
  clear: (column: string) => string;
  clearAll: string;
  menuOf: (column: string) => string;
  ascending: string;
  descending: string;
  sortAlso: string;
  sortedBy: string;
  groupBy: string;
  group: string;
  noGroup: string;
  hide: string;
  chooseColumns: string;
  moveLeft: (column: string) => string;
  moveRight: (column: string) => string;
  views: string;
  allClaims: string;
  saveView: string;
  saveAs: string;
  viewName: string;
  rename: string;
  removeView: string;
  unknown: (view: string, names: string) => string;
  chooseAll: string;
  chooseRow: string;
  set: (column: string) => string;
  apply: string;
  tooMany: (n: number, most: number) => string;
  copied: (n: number) => string;
  detail: string;
  /** Stands there while the cursor is at no claim. */
  detailHint: string;
  empty: string;
  emptyHint: string;
  nothing: string;
  nothingHint: string;
  edit: (column: string) => string;
  /** Below a cell that is edited while several claims are chosen. */
  editAll: (n: number) => string;
  notAValue: string;
}

const claims = (n: number) => enCount(n, 'claim', 'claims');

export const enGrid: GridWords = {
  ...enGridNames,
  table: claims,
  none: 'none',
  withNote: 'with a note',
  withoutNote: 'without a note',
  sourceGone: 'source removed',
  propositionGone: 'proposition removed',
  quick: 'Find claims by words',
  shown: (n, total) => (n === total ? claims(total) : `${enNumber(n)} of ${claims(total)}`),
  loading: (n, total) => `Bringing claims: ${enNumber(n)} of ${enNumber(total)}`,
  sorting: 'Sorting…',
  again: 'Arrange again',
  againHint: 'Claims were changed and stay where they are. This filters and sorts them again.',
  filter: 'Filter',
  filterBy: (column) => `Filter by ${column.toLowerCase()}`,
  choice: (name, n) => `${name}, ${claims(n)}`,
  findValue: 'Find a value',
  moreValues: (n) => `${enNumber(n)} more: find them by their words`,
  from: 'From',
  to: 'Up to',
  clear: (column) => `Clear the filter by ${column.toLowerCase()}`,
  clearAll: 'Clear all filters',
  menuOf: (column) => `${column}: sort, filter, group`,
  ascending: 'Sort ascending',
  descending: 'Sort descending',
  sortAlso: 'Sort by this too',
  sortedBy: 'Sorted by',
  groupBy: 'Group by',
  group: 'Group by this',
  noGroup: 'No groups',
  hide: 'Hide this column',
  chooseColumns: 'Columns',
  moveLeft: (column) => `Move ${column} to the left`,
  moveRight: (column) => `Move ${column} to the right`,
  views: 'Views',
  allClaims: 'All claims',
  saveView: 'Save',
  saveAs: 'Save as a view…',
  viewName: 'Name of the view',
  rename: 'Rename…',
  removeView: 'Remove',
  unknown: (view, names) => `“${view}” was saved by a newer Caveat and is shown without what this one does not know: ${names}.`,
  chooseAll: 'Choose all claims shown',
  chooseRow: 'Choose',
  set: (column) => `Set ${column.toLowerCase()}`,
  apply: 'Set',
  tooMany: (n, most) =>
    `${claims(n)} are chosen, and one step can change ${enNumber(most)} at most. Nothing was changed: filter, or choose fewer.`,
  copied: (n) => `${claims(n)} copied for a spreadsheet`,
  detail: 'The claim under the cursor',
  detailHint: 'Click a claim, or go to it with the arrow keys, to read all of it here.',
  empty: 'No claims yet',
  emptyHint: 'What you tag in the reader stands here: every claim of the notebook, to filter, sort, compare and correct.',
  nothing: 'No claim fits all of this',
  nothingHint: 'Take a filter away, or clear all of them.',
  edit: (column) => `Edit ${column.toLowerCase()}`,
  editAll: (n) => `Enter: this claim. Ctrl Enter: all ${enNumber(n)} chosen.`,
  notAValue: 'Choose one of these values.',
};

export const zhGrid: GridWords = {
  ...zhGridNames,
  table: (n) => `${zhNumber(n)} 条论断`,
  none: '无',
  withNote: '有批注',
  withoutNote: '无批注',
  sourceGone: '来源已删除',
  propositionGone: '命题已删除',
  quick: '按文字查找论断',
  shown: (n, total) => (n === total ? `${zhNumber(total)} 条论断` : `共 ${zhNumber(total)} 条论断，显示 ${zhNumber(n)} 条`),
  loading: (n, total) => `正在读取论断：${zhNumber(n)} / ${zhNumber(total)}`,
  sorting: '正在排序…',
  again: '重新整理',
  againHint: '有论断已更改，仍留在原处。点此重新筛选和排序。',
  filter: '筛选',
  filterBy: (column) => `按${column}筛选`,
  choice: (name, n) => `${name}，${zhNumber(n)} 条论断`,
  findValue: '查找值',
  moreValues: (n) => `另有 ${zhNumber(n)} 个：请输入文字查找`,
  from: '从',
  to: '至',
  clear: (column) => `清除“${column}”筛选`,
  clearAll: '清除全部筛选',
  menuOf: (column) => `${column}：排序、筛选、分组`,
  ascending: '升序排列',
  descending: '降序排列',
  sortAlso: '再按此列排序',
  sortedBy: '排序',
  groupBy: '分组',
  group: '按此列分组',
  noGroup: '不分组',
  hide: '隐藏此列',
  chooseColumns: '列',
  moveLeft: (column) => `将“${column}”左移`,
  moveRight: (column) => `将“${column}”右移`,
  views: '视图',
  allClaims: '全部论断',
  saveView: '保存',
  saveAs: '另存为视图…',
  viewName: '视图名称',
  rename: '重命名…',
  removeView: '删除',
  unknown: (view, names) => `“${view}”由更新版本的 Caveat 保存，已略去本版本不认识的部分：${names}。`,
  chooseAll: '选择显示的全部论断',
  chooseRow: '选择',
  set: (column) => `设置${column}`,
  apply: '设置',
  tooMany: (n, most) => `已选择 ${zhNumber(n)} 条论断，一步最多只能更改 ${zhNumber(most)} 条。未作任何更改：请先筛选，或少选一些。`,
  copied: (n) => `已复制 ${zhNumber(n)} 条论断，可粘贴到电子表格`,
  detail: '光标所在的论断',
  detailHint: '点击一条论断，或用方向键移到它，即可在此读到全文。',
  empty: '还没有论断',
  emptyHint: '在阅读视图中标记的内容都列在这里：可筛选、排序、比较和更正笔记本中的每一条论断。',
  nothing: '没有论断符合全部条件',
  nothingHint: '请去掉一项筛选，或清除全部筛选。',
  edit: (column) => `编辑${column}`,
  editAll: (n) => `Enter：仅此论断。Ctrl Enter：已选的全部 ${zhNumber(n)} 条。`,
  notAValue: '请从这些值中选择。',
};

export const koGrid: GridWords = {
  ...koGridNames,
  table: (n) => `주장 ${koNumber(n)}개`,
  none: '없음',
  withNote: '메모 있음',
  withoutNote: '메모 없음',
  sourceGone: '삭제된 출처',
  propositionGone: '삭제된 명제',
  quick: '단어로 주장 찾기',
  shown: (n, total) => (n === total ? `주장 ${koNumber(total)}개` : `주장 ${koNumber(total)}개 중 ${koNumber(n)}개`),
  loading: (n, total) => `주장 불러오는 중: ${koNumber(n)} / ${koNumber(total)}`,
  sorting: '정렬하는 중…',
  again: '다시 정리',
  againHint: '변경된 주장이 제자리에 남아 있습니다. 누르면 다시 거르고 정렬합니다.',
  filter: '필터',
  filterBy: (column) => `필터: ${column}`,
  choice: (name, n) => `${name}, 주장 ${koNumber(n)}개`,
  findValue: '값 찾기',
  moreValues: (n) => `${koNumber(n)}개 더 있음: 단어로 찾으세요`,
  from: '시작',
  to: '끝',
  clear: (column) => `필터 지우기: ${column}`,
  clearAll: '모든 필터 지우기',
  menuOf: (column) => `${column}: 정렬, 필터, 묶기`,
  ascending: '오름차순 정렬',
  descending: '내림차순 정렬',
  sortAlso: '이 열로도 정렬',
  sortedBy: '정렬',
  groupBy: '묶기',
  group: '이 열로 묶기',
  noGroup: '묶지 않음',
  hide: '이 열 숨기기',
  chooseColumns: '열',
  moveLeft: (column) => `왼쪽으로 이동: ${column}`,
  moveRight: (column) => `오른쪽으로 이동: ${column}`,
  views: '보기',
  allClaims: '모든 주장',
  saveView: '저장',
  saveAs: '보기로 저장…',
  viewName: '보기 이름',
  rename: '이름 바꾸기…',
  removeView: '삭제',
  unknown: (view, names) => `“${view}”은(는) 더 최신 버전의 Caveat에서 저장되어, 이 버전이 모르는 부분을 빼고 표시합니다: ${names}.`,
  chooseAll: '표시된 주장 모두 선택',
  chooseRow: '선택',
  set: (column) => `설정: ${column}`,
  apply: '설정',
  tooMany: (n, most) =>
    `주장 ${koNumber(n)}개를 선택했지만 한 번에 ${koNumber(most)}개까지만 바꿀 수 있습니다. 변경된 내용은 없습니다. 필터를 쓰거나 더 적게 선택하세요.`,
  copied: (n) => `주장 ${koNumber(n)}개를 스프레드시트용으로 복사함`,
  detail: '커서 위치의 주장',
  detailHint: '주장을 클릭하거나 화살표 키로 옮겨 가면 여기에서 전체를 읽을 수 있습니다.',
  empty: '아직 주장이 없습니다',
  emptyHint: '읽기 화면에서 태그한 내용이 모두 여기에 모입니다. 노트의 모든 주장을 거르고 정렬하고 비교하고 고칠 수 있습니다.',
  nothing: '모든 조건에 맞는 주장이 없습니다',
  nothingHint: '필터를 하나 빼거나 모두 지우세요.',
  edit: (column) => `편집: ${column}`,
  editAll: (n) => `Enter: 이 주장만. Ctrl Enter: 선택한 ${koNumber(n)}개 모두.`,
  notAValue: '이 값들 중에서 선택하세요.',
};
