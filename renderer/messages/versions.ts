/** The versions of a source and what they do not share, in each language of the window. */
export interface VersionWords {
  open: string;
  title: (source: string) => string;
  number: (n: number) => string;
  current: string;
  warning: string;
  read: string;
  /** What a button says that shows only `read`. */
  readNumber: (n: number) => string;
  compare: (n: number) => string;
  onlyOne: string;
  all: string;
  isOld: (n: number, total: number) => string;
  isCurrent: string;
  textOf: (n: number) => string;
  toCurrent: string;
  diffTitle: (source: string) => string;
  differences: string;
  from: string;
  to: string;
  changes: (n: number) => string;
  changeOf: (n: number, total: number) => string;
  noChanges: string;
  unchanged: (lines: number) => string;
  movedAway: string;
  movedHere: string;
  more: (n: number) => string;
  previous: string;
  next: string;
}

const english = (n: number) => n.toLocaleString('en');
const chinese = (n: number) => n.toLocaleString('zh');
const korean = (n: number) => n.toLocaleString('ko');

export const enVersions: VersionWords = {
  open: 'Versions…',
  title: (source) => `Versions of “${source}”`,
  number: (n) => `Version ${english(n)}`,
  current: 'shown now',
  warning: 'Warning',
  read: 'Read',
  readNumber: (n) => `Read version ${english(n)}`,
  compare: (n) => `Compare with version ${english(n)}`,
  onlyOne: 'A corrected copy that is imported becomes the next version. The text stays readable here.',
  all: 'All versions',
  isOld: (n, total) => `This is the old text, version ${english(n)} of ${english(total)}. It can be read, not changed.`,
  isCurrent: 'This is the text the source has now.',
  textOf: (n) => `Text of version ${english(n)}`,
  toCurrent: 'Show the current text',
  diffTitle: (source) => `Changes in “${source}”`,
  differences: 'What differs, the earlier version on the left',
  from: 'From',
  to: 'To',
  changes: (n) => (n === 1 ? '1 change' : `${english(n)} changes`),
  changeOf: (n, total) => `Change ${english(n)} of ${english(total)}`,
  noChanges: 'The two texts say the same.',
  unchanged: (lines) => (lines === 1 ? '1 line the same' : `${english(lines)} lines the same`),
  movedAway: 'went to another place',
  movedHere: 'came from another place',
  more: (n) => `Show more (${english(n)} left)`,
  previous: 'Previous change',
  next: 'Next change',
};

export const zhVersions: VersionWords = {
  open: '版本…',
  title: (source) => `“${source}”的版本`,
  number: (n) => `第 ${chinese(n)} 版`,
  current: '当前显示',
  warning: '警告',
  read: '阅读',
  readNumber: (n) => `阅读第 ${chinese(n)} 版`,
  compare: (n) => `与第 ${chinese(n)} 版对照`,
  onlyOne: '导入更正版本后，它会成为下一版。旧版正文仍可在此阅读。',
  all: '所有版本',
  isOld: (n, total) => `这是旧正文（第 ${chinese(n)} 版，共 ${chinese(total)} 版），只能阅读，不能修改。`,
  isCurrent: '这是来源现在的正文。',
  textOf: (n) => `第 ${chinese(n)} 版正文`,
  toCurrent: '显示当前正文',
  diffTitle: (source) => `“${source}”的改动`,
  differences: '差异，左侧为较早版本',
  from: '从',
  to: '到',
  changes: (n) => `${chinese(n)} 处改动`,
  changeOf: (n, total) => `第 ${chinese(n)} 处改动，共 ${chinese(total)} 处`,
  noChanges: '两版文字相同。',
  unchanged: (lines) => `${chinese(lines)} 行相同`,
  movedAway: '已移至别处',
  movedHere: '移自别处',
  more: (n) => `显示更多（还有 ${chinese(n)} 处）`,
  previous: '上一处改动',
  next: '下一处改动',
};

export const koVersions: VersionWords = {
  open: '판 목록…',
  title: (source) => `“${source}”의 판`,
  number: (n) => `${korean(n)}판`,
  current: '현재 표시 중',
  warning: '경고',
  read: '읽기',
  readNumber: (n) => `${korean(n)}판 읽기`,
  compare: (n) => `${korean(n)}판과 비교`,
  onlyOne: '정정본을 가져오면 다음 판이 됩니다. 이전 본문은 여기에서 계속 읽을 수 있습니다.',
  all: '모든 판',
  isOld: (n, total) => `이전 본문입니다(전체 ${korean(total)}판 중 ${korean(n)}판). 읽을 수만 있고 고칠 수 없습니다.`,
  isCurrent: '출처의 현재 본문입니다.',
  textOf: (n) => `${korean(n)}판 본문`,
  toCurrent: '현재 본문 보기',
  diffTitle: (source) => `“${source}”의 변경 내용`,
  differences: '다른 곳, 왼쪽이 이전 판',
  from: '이전',
  to: '이후',
  changes: (n) => `변경 ${korean(n)}곳`,
  changeOf: (n, total) => `변경 ${korean(total)}곳 중 ${korean(n)}번째`,
  noChanges: '두 판의 문구가 같습니다.',
  unchanged: (lines) => `${korean(lines)}줄 같음`,
  movedAway: '다른 곳으로 옮겨짐',
  movedHere: '다른 곳에서 옮겨 옴',
  more: (n) => `더 보기(${korean(n)}곳 남음)`,
  previous: '이전 변경',
  next: '다음 변경',
};
