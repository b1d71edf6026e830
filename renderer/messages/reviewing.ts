import type { ReimportReport } from '../../domain/import-report.ts';
import type { Review } from '../../domain/review.ts';
import { enVersions, koVersions, type VersionWords, zhVersions } from './versions.ts';

type Outcomes = ReimportReport['claims'];

/** Corrected copies and the claims they leave behind, in each language of the window. */
export interface ReviewingWords {
  importCopy: string;
  comparing: (file: string) => string;
  added: (version: number) => string;
  outcomes: (claims: Outcomes) => string;
  sameBytes: (file: string) => string;
  sameText: (file: string) => string;
  review: string;
  waiting: (n: number) => string;
  /** What a button says that shows only `waiting`. */
  reviewIn: (n: number, title: string) => string;
  dialog: (title: string) => string;
  hint: string;
  place: (n: number, total: number) => string;
  old: string;
  now: string;
  /** How alike the words are, in percent. */
  alike: (percent: number) => string;
  nothingFound: string;
  sameWords: string;
  accept: string;
  choose: string;
  chooseHint: string;
  correctedText: string;
  acceptSelection: string;
  back: string;
  keep: string;
  previous: string;
  next: string;
  none: string;
  /** What a quoted claim says of its review. */
  inBrief: Record<Review['status'], string>;
  /** What a claim is called that has no place in the text that is read. */
  standing: Record<Review['status'], string>;
  /** What leads from a claim to its review. */
  reviewThis: string;
  readOld: string;
  proposedWords: string;
  /** The claims in the margin that have no place in the text. */
  group: (n: number) => string;
  showAll: (n: number) => string;
  /** The notes on passages that a correction left with an old text. */
  notesLeft: (n: number) => string;
  /** `version`: the number of the text it is in; null while that is not known. */
  noteOnOld: (passage: number, version: number | null) => string;
  /** What a brief says of the claims in it. */
  inUse: Record<Review['status'], (n: number) => string>;
  versions: VersionWords;
}

const english = (n: number) => n.toLocaleString('en');
const chinese = (n: number) => n.toLocaleString('zh');
const korean = (n: number) => n.toLocaleString('ko');

export const enReviewing: ReviewingWords = {
  importCopy: 'Import corrected copy…',
  comparing: (file) => `Comparing “${file}” with its source`,
  added: (version) => `The corrected copy is version ${english(version)} of the source`,
  outcomes: ({ held, moved, changed, gone }) =>
    `Claims: ${english(held)} held, ${english(moved)} moved, ${english(changed)} changed, ${english(gone)} gone`,
  sameBytes: (file) => `The source holds this very file already: ${file}`,
  sameText: (file) => `The text of this file is the one the source has; nothing was added: ${file}`,
  review: 'Review',
  waiting: (n) => `${english(n)} to review`,
  reviewIn: (n, title) => `${english(n)} to review in “${title}”`,
  dialog: (title) => `To review in “${title}”`,
  hint: 'The corrected text has no sure place for these claims. Each keeps its old words until you decide; undo takes a decision back.',
  place: (n, total) => `Claim ${english(n)} of ${english(total)}`,
  old: 'Where it was tagged',
  now: 'Proposed in the corrected text',
  alike: (percent) => `${english(percent)} % alike`,
  nothingFound: 'Nothing like it was found.',
  sameWords: 'The words are the same, but they stand elsewhere or more than once.',
  accept: 'Accept this place',
  choose: 'Choose another place',
  chooseHint:
    'Select the words that say this in the corrected text: drag with the mouse, or move with J and K, grow with W, S, P and Shift with arrows. Ctrl F finds.',
  correctedText: 'Corrected text',
  acceptSelection: 'Accept the selection',
  back: 'Back',
  keep: 'Keep as gone',
  previous: 'Previous claim',
  next: 'Next claim',
  none: 'Every claim of this source has been reviewed.',
  inBrief: {
    open: 'The source was corrected. This claim waits for review; its words are from the old text.',
    kept: 'The source was corrected and no longer says this; the words are from the old text.',
  },
  standing: { open: 'under review', kept: 'kept with the old text' },
  reviewThis: 'Review',
  readOld: 'Read the old text',
  proposedWords: 'Proposed',
  group: (n) => `Not in this text (${english(n)})`,
  showAll: (n) => `Show all ${english(n)}`,
  notesLeft: (n) => (n === 1 ? '1 note stays with the old text' : `${english(n)} notes stay with the old text`),
  noteOnOld: (passage, version) =>
    `Note on passage ${english(passage)} of ${version === null ? 'the old text' : `version ${english(version)}`}`,
  inUse: {
    open: (n) => (n === 1 ? '1 claim waits for review' : `${english(n)} claims wait for review`),
    kept: (n) => (n === 1 ? '1 claim from an old text' : `${english(n)} claims from old texts`),
  },
  versions: enVersions,
};

export const zhReviewing: ReviewingWords = {
  importCopy: '导入更正版本…',
  comparing: (file) => `正在将“${file}”与来源对照`,
  added: (version) => `更正版本已作为来源的第 ${chinese(version)} 版导入`,
  outcomes: ({ held, moved, changed, gone }) =>
    `论断：未变 ${chinese(held)}，移位 ${chinese(moved)}，改动 ${chinese(changed)}，消失 ${chinese(gone)}`,
  sameBytes: (file) => `来源中已有完全相同的文件：${file}`,
  sameText: (file) => `此文件的正文与来源现有正文相同，未添加任何内容：${file}`,
  review: '复核',
  waiting: (n) => `${chinese(n)} 条待复核`,
  reviewIn: (n, title) => `“${title}”有 ${chinese(n)} 条待复核`,
  dialog: (title) => `“${title}”中待复核的论断`,
  hint: '这些论断在更正后的正文中没有确定的位置。在您决定之前，每条都保留原有文字；决定可以撤销。',
  place: (n, total) => `第 ${chinese(n)} 条，共 ${chinese(total)} 条`,
  old: '原标记处',
  now: '更正后正文中的建议位置',
  alike: (percent) => `相似度 ${chinese(percent)} %`,
  nothingFound: '未找到相似的文字。',
  sameWords: '文字相同，但位置不同，或出现不止一次。',
  accept: '采用此位置',
  choose: '另选位置',
  chooseHint: '请在更正后的正文中选取表达此论断的文字：用鼠标拖选，或用 J、K 移动，用 W、S、P 或 Shift 加方向键扩大选区；Ctrl F 查找。',
  correctedText: '更正后的正文',
  acceptSelection: '采用所选文字',
  back: '返回',
  keep: '视为已删除',
  previous: '上一条论断',
  next: '下一条论断',
  none: '此来源的论断均已复核。',
  inBrief: {
    open: '来源已更正。此论断待复核，文字出自旧版本。',
    kept: '来源已更正，不再有此说法；文字出自旧版本。',
  },
  standing: { open: '待复核', kept: '保留在旧版本中' },
  reviewThis: '复核',
  readOld: '阅读旧版本',
  proposedWords: '建议',
  group: (n) => `不在此正文中（${chinese(n)}）`,
  showAll: (n) => `显示全部 ${chinese(n)} 条`,
  notesLeft: (n) => `${chinese(n)} 条批注留在旧版本中`,
  noteOnOld: (passage, version) => `${version === null ? '旧版本' : `第 ${chinese(version)} 版`}第 ${chinese(passage)} 段的批注`,
  inUse: {
    open: (n) => `${chinese(n)} 条论断待复核`,
    kept: (n) => `${chinese(n)} 条论断出自旧版本`,
  },
  versions: zhVersions,
};

export const koReviewing: ReviewingWords = {
  importCopy: '정정본 가져오기…',
  comparing: (file) => `“${file}” 파일을 출처와 비교하는 중`,
  added: (version) => `정정본을 출처의 ${korean(version)}판으로 가져왔습니다`,
  outcomes: ({ held, moved, changed, gone }) =>
    `주장: 그대로 ${korean(held)}개, 옮겨짐 ${korean(moved)}개, 바뀜 ${korean(changed)}개, 사라짐 ${korean(gone)}개`,
  sameBytes: (file) => `똑같은 파일이 출처에 이미 있습니다: ${file}`,
  sameText: (file) => `본문이 출처의 현재 본문과 같아 아무것도 추가하지 않았습니다: ${file}`,
  review: '검토',
  waiting: (n) => `검토할 주장 ${korean(n)}개`,
  reviewIn: (n, title) => `“${title}”에서 검토할 주장 ${korean(n)}개`,
  dialog: (title) => `“${title}”에서 검토할 주장`,
  hint: '정정된 본문에서 자리를 확실히 찾지 못한 주장입니다. 결정하기 전까지 원래 문구를 유지하며, 결정은 실행 취소할 수 있습니다.',
  place: (n, total) => `주장 ${korean(total)}개 중 ${korean(n)}번째`,
  old: '원래 표시한 곳',
  now: '정정된 본문에서 제안하는 곳',
  alike: (percent) => `${korean(percent)} % 유사`,
  nothingFound: '비슷한 문구를 찾지 못했습니다.',
  sameWords: '문구는 같지만 다른 곳에 있거나 여러 번 나옵니다.',
  accept: '이 자리로 받아들이기',
  choose: '다른 자리 고르기',
  chooseHint:
    '정정된 본문에서 이 주장에 해당하는 문구를 선택하세요. 마우스로 끌거나 J, K로 움직이고 W, S, P 또는 Shift와 화살표로 넓힙니다. Ctrl F로 찾습니다.',
  correctedText: '정정된 본문',
  acceptSelection: '선택한 문구로 받아들이기',
  back: '돌아가기',
  keep: '사라진 것으로 두기',
  previous: '이전 주장',
  next: '다음 주장',
  none: '이 출처의 주장을 모두 검토했습니다.',
  inBrief: {
    open: '출처가 정정되었습니다. 이 주장은 검토를 기다리며, 문구는 이전 판에서 왔습니다.',
    kept: '출처가 정정되어 더는 이렇게 말하지 않습니다. 문구는 이전 판에서 왔습니다.',
  },
  standing: { open: '검토 대기', kept: '이전 판에 남김' },
  reviewThis: '검토',
  readOld: '이전 판 읽기',
  proposedWords: '제안',
  group: (n) => `이 본문에 없는 주장(${korean(n)})`,
  showAll: (n) => `${korean(n)}개 모두 보기`,
  notesLeft: (n) => `메모 ${korean(n)}개가 이전 판에 남아 있음`,
  noteOnOld: (passage, version) => `${version === null ? '이전 판' : `${korean(version)}판`} 단락 ${korean(passage)}의 메모`,
  inUse: {
    open: (n) => `주장 ${korean(n)}개가 검토를 기다림`,
    kept: (n) => `주장 ${korean(n)}개가 이전 판에서 옴`,
  },
  versions: koVersions,
};
