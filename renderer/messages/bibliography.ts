import type { EntryFault, Evidence, Unsure } from '../../domain/bibliography.ts';

/** Bibliographies and what they fill in, in each language of the window. */
export interface BibliographyWords {
  title: (file: string) => string;
  reading: string;
  hint: string;
  /** Heads of the lists, with how many entries each holds. */
  groups: Record<'fills' | 'differs' | 'overwrites' | 'unsure' | 'same' | 'unmatched' | 'refused', (n: number) => string>;
  evidence: Record<Evidence, string>;
  score: (percent: number) => string;
  why: Record<Unsure['why'], string>;
  line: (n: number) => string;
  /** Why an entry cannot be read. */
  faults: Record<EntryFault, string>;
  /** Stands for a detail that is not known yet. */
  empty: string;
  overwrite: string;
  apply: (sources: number) => string;
  filled: (sources: number) => string;
  nothing: string;
}

const english = (n: number) => n.toLocaleString('en');
const chinese = (n: number) => n.toLocaleString('zh');
const korean = (n: number) => n.toLocaleString('ko');

export const enBibliography: BibliographyWords = {
  title: (file) => `Bibliography “${file}”`,
  reading: 'Reading the bibliography and comparing it with the sources…',
  hint: 'Only empty details are filled in, and only where it is clear which source an entry speaks of. Undo takes it back in one step.',
  groups: {
    fills: (n) => `${english(n)} to be filled in`,
    differs: (n) => `${english(n)} with details that differ: they stay as they are`,
    overwrites: (n) => `${english(n)} with details that are replaced`,
    unsure: (n) => `${english(n)} not sure: nothing is filled in`,
    same: (n) => `${english(n)} with nothing to add`,
    unmatched: (n) => `${english(n)} that fit no source`,
    refused: (n) => `${english(n)} that cannot be read`,
  },
  evidence: { url: 'address', file: 'file name', title: 'title', date: 'date' },
  score: (percent) => `${percent} %`,
  why: { weak: 'May be:', sources: 'May be any of:', entries: 'Another entry speaks of the same source:' },
  line: (n) => `Line ${english(n)}`,
  faults: {
    unbalanced: 'Its braces are not balanced.',
    definitions: 'The definitions (@string) it uses are too long.',
    'no-entry': 'It is no BibTeX entry.',
    'no-object': 'It is no object.',
    'no-record': 'The line stands outside of a record: TY is missing before it.',
    'no-end': 'The record has no end (ER): the file may be cut off.',
  },
  empty: 'empty',
  overwrite: 'Replace details that differ',
  apply: (n) => (n === 1 ? 'Fill in 1 source' : `Fill in ${english(n)} sources`),
  filled: (n) => (n === 1 ? 'Details of 1 source filled in' : `Details of ${english(n)} sources filled in`),
  nothing: 'Nothing to fill in',
};

export const zhBibliography: BibliographyWords = {
  title: (file) => `参考文献“${file}”`,
  reading: '正在读取参考文献并与来源比对…',
  hint: '只补全空缺的信息，且仅限能确定条目所指来源的情况。一次撤销即可全部还原。',
  groups: {
    fills: (n) => `将补全 ${chinese(n)} 条`,
    differs: (n) => `${chinese(n)} 条信息有出入：保持原样`,
    overwrites: (n) => `${chinese(n)} 条信息将被替换`,
    unsure: (n) => `${chinese(n)} 条无法确定：不作改动`,
    same: (n) => `${chinese(n)} 条无可补充`,
    unmatched: (n) => `${chinese(n)} 条没有对应的来源`,
    refused: (n) => `${chinese(n)} 条无法读取`,
  },
  evidence: { url: '网址', file: '文件名', title: '标题', date: '日期' },
  score: (percent) => `${percent} %`,
  why: { weak: '可能是：', sources: '可能是其中之一：', entries: '另有条目指向同一来源：' },
  line: (n) => `第 ${chinese(n)} 行`,
  faults: {
    unbalanced: '大括号不配对。',
    definitions: '所用的定义（@string）过长。',
    'no-entry': '不是 BibTeX 条目。',
    'no-object': '不是对象。',
    'no-record': '该行不属于任何记录：前面缺少 TY。',
    'no-end': '记录没有结尾（ER）：文件可能不完整。',
  },
  empty: '空',
  overwrite: '替换有出入的信息',
  apply: (n) => `补全 ${chinese(n)} 个来源`,
  filled: (n) => `已补全 ${chinese(n)} 个来源的信息`,
  nothing: '没有可补全的信息',
};

export const koBibliography: BibliographyWords = {
  title: (file) => `참고문헌 “${file}”`,
  reading: '참고문헌을 읽고 출처와 비교하는 중…',
  hint: '어느 출처를 가리키는지 분명한 항목에서 비어 있는 정보만 채웁니다. 한 번의 실행 취소로 모두 되돌릴 수 있습니다.',
  groups: {
    fills: (n) => `채울 항목 ${korean(n)}개`,
    differs: (n) => `정보가 서로 다른 항목 ${korean(n)}개: 그대로 둠`,
    overwrites: (n) => `정보를 바꿀 항목 ${korean(n)}개`,
    unsure: (n) => `확실하지 않은 항목 ${korean(n)}개: 채우지 않음`,
    same: (n) => `더할 것이 없는 항목 ${korean(n)}개`,
    unmatched: (n) => `맞는 출처가 없는 항목 ${korean(n)}개`,
    refused: (n) => `읽을 수 없는 항목 ${korean(n)}개`,
  },
  evidence: { url: '주소', file: '파일 이름', title: '제목', date: '날짜' },
  score: (percent) => `${percent} %`,
  why: { weak: '다음일 수 있음:', sources: '다음 중 하나일 수 있음:', entries: '다른 항목도 같은 출처를 가리킴:' },
  line: (n) => `${korean(n)}행`,
  faults: {
    unbalanced: '중괄호의 짝이 맞지 않습니다.',
    definitions: '사용한 정의(@string)가 너무 깁니다.',
    'no-entry': 'BibTeX 항목이 아닙니다.',
    'no-object': '객체가 아닙니다.',
    'no-record': '레코드 밖에 있는 행입니다. 앞에 TY가 없습니다.',
    'no-end': '레코드의 끝(ER)이 없습니다. 파일이 잘렸을 수 있습니다.',
  },
  empty: '비어 있음',
  overwrite: '서로 다른 정보를 바꾸기',
  apply: (n) => `출처 ${korean(n)}개 채우기`,
  filled: (n) => `출처 ${korean(n)}개의 정보를 채웠습니다`,
  nothing: '채울 정보가 없음',
};
