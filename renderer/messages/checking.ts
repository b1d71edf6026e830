import type { BriefCheck, CheckedClaim, ClaimAspect, Verdict } from '../../domain/brief-check.ts';
import type { Review } from '../../domain/review.ts';

/** The check of an exported brief against the notebook, in each language of the window. */
export interface CheckingWords {
  open: string;
  drop: string;
  title: (file: string) => string;
  working: string;
  /** What brief it is, when it was exported, and what the notebook is at. */
  exported: (title: string, revision: number, now: number) => string;
  otherNotebook: string;
  /** Why not everything could be compared. */
  incomplete: Record<Exclude<BriefCheck['manifest'], 'sound'>, string>;
  allSame: string;
  noClaims: string;
  hint: string;
  /** Heads of the lists, with how many claims each holds. */
  groups: Record<Verdict, (n: number) => string>;
  /** What the two sides of a comparison are. */
  asExported: string;
  inFile: string;
  inNotebook: string;
  exportedUnknown: string;
  wordsUnknown: string;
  missing: Record<NonNullable<CheckedClaim['missing']>, string>;
  /** Stands between what was and what is, for those who cannot see the arrow. */
  becomes: string;
  review: string;
  reviews: Record<Review['status'], string>;
  noReview: string;
  /** What differs where there is nothing to be shown of it. */
  others: Record<Extract<ClaimAspect, 'quote' | 'place' | 'version' | 'source' | 'translation' | 'note'>, string>;
}

const english = (n: number) => n.toLocaleString('en');
const englishClaims = (n: number) => `${english(n)} ${n === 1 ? 'claim' : 'claims'}`;
const chinese = (n: number) => n.toLocaleString('zh');
const korean = (n: number) => n.toLocaleString('ko');

export const enChecking: CheckingWords = {
  open: 'Check an exported brief…',
  drop: 'Drop an exported brief to check it against the notebook',
  title: (file) => `Check of “${file}”`,
  working: 'Reading the file and comparing it with the notebook…',
  exported: (title, revision, now) => `“${title}”, exported at revision ${english(revision)}. The notebook is at revision ${english(now)}.`,
  otherNotebook: 'It was exported from another notebook.',
  incomplete: {
    missing: 'The file no longer says what was exported: only words could be compared, not tags, grades or notes.',
    altered: 'What the file says of itself was altered after the export: only words could be compared, not tags, grades or notes.',
    newer: 'A newer Caveat wrote this file: only words could be compared, not tags, grades or notes.',
  },
  allSame: 'Nothing differs: the file has the words that were exported, and the notebook says the same of them.',
  noClaims: 'There are no claims in the file.',
  hint: 'Enter shows a claim in the reader.',
  groups: {
    tampered: (n) => `${englishClaims(n)} with other words in the file`,
    gone: (n) => `${englishClaims(n)} gone`,
    changed: (n) => `${englishClaims(n)} changed in the notebook`,
    unchanged: (n) => `${englishClaims(n)} unchanged`,
  },
  asExported: 'As exported',
  inFile: 'In the file now',
  inNotebook: 'In the notebook now',
  exportedUnknown: 'Not known: the brief was exported without this claim, or its words are no longer in the notebook.',
  wordsUnknown: 'The words that were exported are no longer in the notebook.',
  missing: {
    quote: 'Its words are no longer in the file.',
    claim: 'The claim is no longer in the notebook.',
    source: 'Its source is no longer in the notebook.',
  },
  becomes: 'changed to',
  review: 'Review',
  reviews: { open: 'waits for review', kept: 'kept from the old text' },
  noReview: 'none',
  others: {
    quote: 'The quote is another one now.',
    place: 'It is at another place in the text.',
    version: 'It is from another version of the text.',
    source: 'It is from another source.',
    translation: 'The translation is not the one that was exported.',
    note: 'The note is not the one that was exported.',
  },
};

export const zhChecking: CheckingWords = {
  open: '核对已导出的简报…',
  drop: '放下已导出的简报，与笔记本核对',
  title: (file) => `核对“${file}”`,
  working: '正在读取文件并与笔记本比对…',
  exported: (title, revision, now) => `“${title}”，导出时为修订 ${chinese(revision)}；笔记本现为修订 ${chinese(now)}。`,
  otherNotebook: '它是从另一个笔记本导出的。',
  incomplete: {
    missing: '文件中已没有导出时的记录：只能比对文字，无法比对标签、评级和批注。',
    altered: '文件中的导出记录在导出后被改动：只能比对文字，无法比对标签、评级和批注。',
    newer: '文件由更新版本的 Caveat 写成：只能比对文字，无法比对标签、评级和批注。',
  },
  allSame: '没有差异：文件保有导出时的文字，笔记本的记录也相同。',
  noClaims: '文件中没有论断。',
  hint: '按回车在阅读视图中显示论断。',
  groups: {
    tampered: (n) => `${chinese(n)} 条论断在文件中文字不同`,
    gone: (n) => `${chinese(n)} 条论断已不存在`,
    changed: (n) => `${chinese(n)} 条论断在笔记本中有改动`,
    unchanged: (n) => `${chinese(n)} 条论断未变`,
  },
  asExported: '导出时',
  inFile: '文件中现在',
  inNotebook: '笔记本中现在',
  exportedUnknown: '不详：导出时简报中没有这条论断，或笔记本中已没有它的文字。',
  wordsUnknown: '笔记本中已没有导出时的文字。',
  missing: {
    quote: '文件中已没有它的文字。',
    claim: '笔记本中已没有这条论断。',
    source: '笔记本中已没有它的来源。',
  },
  becomes: '改为',
  review: '复核',
  reviews: { open: '等待复核', kept: '沿用旧正文' },
  noReview: '无',
  others: {
    quote: '引文已不同。',
    place: '它在正文中的位置已不同。',
    version: '它现出自另一版正文。',
    source: '它现出自另一个来源。',
    translation: '译文与导出时不同。',
    note: '批注与导出时不同。',
  },
};

export const koChecking: CheckingWords = {
  open: '내보낸 브리프 대조…',
  drop: '내보낸 브리프를 놓으면 노트와 대조합니다',
  title: (file) => `“${file}” 대조`,
  working: '파일을 읽고 노트와 비교하는 중…',
  exported: (title, revision, now) => `“${title}”, 내보낼 때 리비전 ${korean(revision)}. 노트는 현재 리비전 ${korean(now)}입니다.`,
  otherNotebook: '다른 노트에서 내보낸 브리프입니다.',
  incomplete: {
    missing: '파일에 내보낸 내용의 기록이 없습니다. 문구만 비교했고 태그, 등급, 메모는 비교하지 못했습니다.',
    altered: '파일에 있는 내보내기 기록이 나중에 바뀌었습니다. 문구만 비교했고 태그, 등급, 메모는 비교하지 못했습니다.',
    newer: '더 새로운 Caveat가 쓴 파일입니다. 문구만 비교했고 태그, 등급, 메모는 비교하지 못했습니다.',
  },
  allSame: '다른 점이 없습니다. 파일의 문구는 내보낸 그대로이고 노트의 내용도 같습니다.',
  noClaims: '파일에 주장이 없습니다.',
  hint: 'Enter를 누르면 주장을 본문에서 봅니다.',
  groups: {
    tampered: (n) => `파일의 문구가 다른 주장 ${korean(n)}개`,
    gone: (n) => `없어진 주장 ${korean(n)}개`,
    changed: (n) => `노트에서 바뀐 주장 ${korean(n)}개`,
    unchanged: (n) => `그대로인 주장 ${korean(n)}개`,
  },
  asExported: '내보낼 때',
  inFile: '현재 파일',
  inNotebook: '현재 노트',
  exportedUnknown: '알 수 없음: 내보낼 때 브리프에 없던 주장이거나 그 문구가 노트에 더 이상 없습니다.',
  wordsUnknown: '내보낸 문구가 노트에 더 이상 없습니다.',
  missing: {
    quote: '파일에 그 문구가 더 이상 없습니다.',
    claim: '주장이 노트에 더 이상 없습니다.',
    source: '출처가 노트에 더 이상 없습니다.',
  },
  becomes: '다음으로 바뀜:',
  review: '검토',
  reviews: { open: '검토 대기', kept: '이전 본문에서 유지' },
  noReview: '없음',
  others: {
    quote: '인용문이 달라졌습니다.',
    place: '본문에서의 위치가 달라졌습니다.',
    version: '이제 본문의 다른 판에서 온 것입니다.',
    source: '이제 다른 출처에서 온 것입니다.',
    translation: '번역이 내보낸 것과 다릅니다.',
    note: '메모가 내보낸 것과 다릅니다.',
  },
};
