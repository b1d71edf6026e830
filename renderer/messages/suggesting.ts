import type { CommandName } from '../../domain/commands/index.ts';
import type { CueName } from '../../domain/suggest/cues/cue-class.ts';
import type { Attribution } from '../../domain/suggest/suggestion.ts';
import { enNamesSteps, koNamesSteps, type NamesStep, zhNamesSteps } from './names.ts';

/** The steps that tag, and those that turn down what was suggested. */
type SuggestingStep = Extract<
  CommandName,
  'tag-claim' | 'tag-claims' | 'retag-claim' | 'retag-claims' | 'reject-suggestion' | 'reopen-suggestions'
>;

/** Suggested claims: underlines in the text, why they are there, and what can be made of them. */
export interface SuggestingWords {
  title: string;
  shown: string;
  here: (n: number) => string;
  rejected: (n: number) => string;
  none: string;
  hidden: string;
  nextSuggestion: string;
  previousSuggestion: string;
  acceptThis: string;
  rejectThis: string;
  noFurther: string;
  goThrough: string;
  next: string;
  accept: string;
  acceptAs: (tag: string) => string;
  acceptAll: (n: number, tag: string) => string;
  reject: string;
  reopen: string;
  reopenAll: string;
  why: string;
  close: string;
  saidBy: string;
  itself: string;
  from: Record<Attribution['from'], string>;
  words: string;
  tooLight: string;
  noWords: string;
  cues: Record<CueName, string>;
  otherSide: string;
  goToOther: string;
  acceptedAs: (tag: string) => string;
  acceptedMany: (n: number) => string;
  keys: Record<'accept' | 'acceptAs' | 'acceptAll' | 'reject' | 'move' | 'why' | 'show', string>;
}

const en = (n: number) => n.toLocaleString('en');
const zh = (n: number) => n.toLocaleString('zh-Hans');
const ko = (n: number) => n.toLocaleString('ko');

export const enSuggesting: SuggestingWords = {
  title: 'Suggested claims',
  shown: 'Suggestions',
  here: (n) => `${en(n)} suggested`,
  rejected: (n) => `${en(n)} rejected`,
  none: 'No claim is suggested here.',
  hidden: 'Suggested claims are hidden; t shows them.',
  nextSuggestion: 'Next suggestion',
  previousSuggestion: 'Previous suggestion',
  acceptThis: 'Accept the suggestion',
  rejectThis: 'Reject the suggestion',
  noFurther: 'No further claim is suggested in this direction.',
  goThrough: 'Go through them',
  next: 'Next',
  accept: 'Accept',
  acceptAs: (tag) => `Accept as ${tag}`,
  acceptAll: (n, tag) => `Accept ${en(n)} as ${tag}`,
  reject: 'Reject',
  reopen: 'Suggest again',
  reopenAll: 'Suggest all again',
  why: 'Why it is suggested',
  close: 'Close',
  saidBy: 'Said by',
  itself: 'the source itself',
  from: {
    sentence: 'named in the sentence',
    pronoun: 'named before; the sentence points back',
    quotation: 'whose quotation this is',
    source: 'nobody else is named',
  },
  words: 'Because of',
  tooLight: 'Too light',
  noWords: 'No word makes it uncertain or contested.',
  cues: {
    modality: 'possibility',
    forecast: 'forecast',
    conditional: 'condition',
    evaluation: 'judgement',
    rumour: 'hearsay',
    denial: 'denial',
    contest: 'dispute',
    contrast: 'the opposite is said',
    question: 'question',
    transition: 'transition',
    credit: 'credit line',
  },
  otherSide: 'The other side',
  goToOther: 'Go to the other side',
  acceptedAs: (tag) => `Accept a suggestion: ${tag}`,
  acceptedMany: (n) => `Accept ${en(n)} suggestions`,
  keys: {
    accept: 'Accept the suggestion here, else go to the next',
    acceptAs: 'Accept it with another tag',
    acceptAll: 'Accept all with its tag in this passage',
    reject: 'Reject it, else go to the next',
    move: 'Next suggestion, previous suggestion',
    why: 'Why it is suggested',
    show: 'Show or hide suggested claims',
  },
};

export const zhSuggesting: SuggestingWords = {
  title: '建议的论断',
  shown: '建议',
  here: (n) => `${zh(n)} 条建议`,
  rejected: (n) => `已拒绝 ${zh(n)} 条`,
  none: '此处没有建议的论断。',
  hidden: '建议的论断已隐藏，按 t 键可显示。',
  nextSuggestion: '下一条建议',
  previousSuggestion: '上一条建议',
  acceptThis: '采纳此建议',
  rejectThis: '拒绝此建议',
  noFurther: '此方向再无建议的论断。',
  goThrough: '逐条查看',
  next: '下一条',
  accept: '采纳',
  acceptAs: (tag) => `采纳为${tag}`,
  acceptAll: (n, tag) => `将 ${zh(n)} 条采纳为${tag}`,
  reject: '拒绝',
  reopen: '重新建议',
  reopenAll: '全部重新建议',
  why: '为何建议',
  close: '关闭',
  saidBy: '说话者',
  itself: '来源自身',
  from: {
    sentence: '句中点名',
    pronoun: '前文点名，本句回指',
    quotation: '此引语的说话者',
    source: '未提及他人',
  },
  words: '依据',
  tooLight: '分量不足',
  noWords: '没有词语表明其不确定或有争议。',
  cues: {
    modality: '可能性',
    forecast: '预测',
    conditional: '条件',
    evaluation: '评价',
    rumour: '传闻',
    denial: '否认',
    contest: '争议',
    contrast: '文中有相反说法',
    question: '疑问',
    transition: '过渡',
    credit: '署名',
  },
  otherSide: '对立的说法',
  goToOther: '转到对立的说法',
  acceptedAs: (tag) => `采纳建议：${tag}`,
  acceptedMany: (n) => `采纳 ${zh(n)} 条建议`,
  keys: {
    accept: '采纳此处的建议；若无，则转到下一条',
    acceptAs: '以另一标签采纳',
    acceptAll: '采纳本段中同一标签的全部建议',
    reject: '拒绝此处的建议；若无，则转到下一条',
    move: '下一条建议，上一条建议',
    why: '查看建议的理由',
    show: '显示或隐藏建议的论断',
  },
};

export const koSuggesting: SuggestingWords = {
  title: '제안된 주장',
  shown: '제안',
  here: (n) => `제안 ${ko(n)}건`,
  rejected: (n) => `거절 ${ko(n)}건`,
  none: '여기에는 제안된 주장이 없습니다.',
  hidden: '제안된 주장이 숨겨져 있습니다. t 키로 볼 수 있습니다.',
  nextSuggestion: '다음 제안',
  previousSuggestion: '이전 제안',
  acceptThis: '이 제안 받아들이기',
  rejectThis: '이 제안 거절',
  noFurther: '이 방향에는 제안된 주장이 더 없습니다.',
  goThrough: '하나씩 보기',
  next: '다음',
  accept: '받아들이기',
  acceptAs: (tag) => `‘${tag}’ 태그로 받아들이기`,
  acceptAll: (n, tag) => `${ko(n)}건을 ‘${tag}’ 태그로 받아들이기`,
  reject: '거절',
  reopen: '다시 제안',
  reopenAll: '모두 다시 제안',
  why: '제안한 까닭',
  close: '닫기',
  saidBy: '말한 이',
  itself: '출처 자체',
  from: {
    sentence: '문장에 이름이 있음',
    pronoun: '앞에 나온 이를 가리킴',
    quotation: '이 인용문을 말한 이',
    source: '다른 이가 나오지 않음',
  },
  words: '근거',
  tooLight: '약한 근거',
  noWords: '불확실하거나 논란이 있다는 표현이 없습니다.',
  cues: {
    modality: '가능성',
    forecast: '전망',
    conditional: '조건',
    evaluation: '평가',
    rumour: '전언',
    denial: '부인',
    contest: '논란',
    contrast: '반대되는 말이 있음',
    question: '의문',
    transition: '연결',
    credit: '출처 표시',
  },
  otherSide: '반대쪽',
  goToOther: '반대쪽으로 가기',
  acceptedAs: (tag) => `제안 받아들이기: ${tag}`,
  acceptedMany: (n) => `제안 ${ko(n)}건 받아들이기`,
  keys: {
    accept: '여기의 제안 받아들이기, 없으면 다음 제안으로 이동',
    acceptAs: '다른 태그로 받아들이기',
    acceptAll: '이 단락에서 같은 태그의 제안 모두 받아들이기',
    reject: '여기의 제안 거절, 없으면 다음 제안으로 이동',
    move: '다음 제안, 이전 제안',
    why: '제안한 까닭 보기',
    show: '제안된 주장 보이기/숨기기',
  },
};

export const enSuggestingSteps: Record<SuggestingStep | NamesStep, string> = {
  ...enNamesSteps,
  'tag-claim': 'Tag a claim',
  'tag-claims': 'Tag claims',
  'retag-claim': 'Retag a claim',
  'retag-claims': 'Retag claims',
  'reject-suggestion': 'Reject a suggestion',
  'reopen-suggestions': 'Suggest again what was rejected',
};

export const zhSuggestingSteps: Record<SuggestingStep | NamesStep, string> = {
  ...zhNamesSteps,
  'tag-claim': '标记论断',
  'tag-claims': '标记多条论断',
  'retag-claim': '更改论断标签',
  'retag-claims': '更改多条论断的标签',
  'reject-suggestion': '拒绝建议',
  'reopen-suggestions': '重新建议已拒绝的论断',
};

export const koSuggestingSteps: Record<SuggestingStep | NamesStep, string> = {
  ...koNamesSteps,
  'tag-claim': '주장에 태그 지정',
  'tag-claims': '여러 주장에 태그 지정',
  'retag-claim': '주장 태그 변경',
  'retag-claims': '여러 주장 태그 변경',
  'reject-suggestion': '제안 거절',
  'reopen-suggestions': '거절한 주장 다시 제안',
};
