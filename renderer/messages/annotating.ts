import type { AnnotationReport } from '../../domain/annotation-report.ts';
import type { Doubt } from '../../domain/place-quote.ts';
import { enCount } from './counts.ts';

/** Lists of a report on annotations, in the order in which they are shown. */
export const annotationGroups = [
  'unsure',
  'notFound',
  'noSource',
  'refused',
  'added',
  'notes',
  'alreadyThere',
] as const satisfies (keyof AnnotationReport)[];
export type AnnotationGroup = (typeof annotationGroups)[number];

/** Annotations from elsewhere, in each language of the window. */
export interface AnnotatingWords {
  title: (file: string) => string;
  hint: string;
  reading: string;
  report: string;
  /** What claims are tagged that say nothing of it themselves. */
  defaultTag: string;
  on: string;
  /** Told by what each annotation points at. */
  byAddress: string;
  add: (n: number) => string;
  nothing: string;
  done: (claims: number, notes: number) => string;
  left: (n: number) => string;
  groups: Record<AnnotationGroup, (n: number) => string>;
  doubts: Record<Doubt, string>;
  /** With how alike in percent. */
  likeliest: (guess: string, percent: number) => string;
  noneLike: (target: string) => string;
  severalLike: (target: string, n: number) => string;
  tagged: (tag: string, isDefault: boolean) => string;
}

const chinese = (n: number) => n.toLocaleString('zh');
const korean = (n: number) => n.toLocaleString('ko');

export const enAnnotating: AnnotatingWords = {
  title: (file) => `Annotations in “${file}”`,
  hint: 'Each becomes a claim where its quote stands for sure; one on a whole source goes to the end of its note. Nothing is added before you say so.',
  reading: 'Looking for what they quote…',
  report: 'What would be added',
  defaultTag: 'Tag of those that name none',
  on: 'They are on',
  byAddress: 'The sources whose address or title they name',
  add: (n) => `Add ${enCount(n, 'annotation', 'annotations')}`,
  nothing: 'Nothing to add',
  done: (claims, notes) => `Added: ${enCount(claims, 'claim', 'claims')}, ${enCount(notes, 'note', 'notes')} on sources`,
  left: (n) => `${enCount(n, 'annotation was', 'annotations were')} not added`,
  groups: {
    added: (n) => `${enCount(n, 'claim', 'claims')}`,
    notes: (n) => `${enCount(n, 'note', 'notes')} on sources`,
    alreadyThere: (n) => `${n.toLocaleString('en')} already there`,
    unsure: (n) => `${n.toLocaleString('en')} without a sure place, left out`,
    notFound: (n) => `${n.toLocaleString('en')} whose quote was not found`,
    noSource: (n) => `${n.toLocaleString('en')} without a source in this notebook`,
    refused: (n) => `${n.toLocaleString('en')} refused`,
  },
  doubts: {
    several: 'Its words stand in several places.',
    context: 'Its words stand here in other surroundings, or are too few to tell.',
    near: 'Other words, but like them.',
    position: 'It names a position and no words.',
  },
  likeliest: (guess, percent) => `Likeliest (${percent} %): “${guess}”`,
  noneLike: (target) => `No source is ${target}`,
  severalLike: (target, n) => `${n.toLocaleString('en')} sources may be ${target}`,
  tagged: (tag, isDefault) => (isDefault ? `${tag}, by default` : tag),
};

export const zhAnnotating: AnnotatingWords = {
  title: (file) => `“${file}”中的标注`,
  hint: '引文位置确定的标注将成为论断；针对整个来源的标注追加到该来源的批注末尾。您确认之前不会添加任何内容。',
  reading: '正在查找引文…',
  report: '将要添加的内容',
  defaultTag: '未注明标签者标为',
  on: '所属来源',
  byAddress: '按其所指的网址或标题判断',
  add: (n) => `添加 ${chinese(n)} 条标注`,
  nothing: '没有可添加的内容',
  done: (claims, notes) => `已添加：论断 ${chinese(claims)} 条，来源批注 ${chinese(notes)} 条`,
  left: (n) => `${chinese(n)} 条标注未添加`,
  groups: {
    added: (n) => `论断 ${chinese(n)} 条`,
    notes: (n) => `来源批注 ${chinese(n)} 条`,
    alreadyThere: (n) => `原已存在 ${chinese(n)} 条`,
    unsure: (n) => `位置不确定、不予添加 ${chinese(n)} 条`,
    notFound: (n) => `找不到引文 ${chinese(n)} 条`,
    noSource: (n) => `笔记本中没有对应来源 ${chinese(n)} 条`,
    refused: (n) => `无法采用 ${chinese(n)} 条`,
  },
  doubts: {
    several: '引文出现在多处。',
    context: '文字相同，但上下文不同，或文字过少，无法判断。',
    near: '文字相近，但并不相同。',
    position: '只注明了位置，没有引文。',
  },
  likeliest: (guess, percent) => `最可能处（${percent} %）：“${guess}”`,
  noneLike: (target) => `没有与之对应的来源：${target}`,
  severalLike: (target, n) => `有 ${chinese(n)} 个来源可能与之对应：${target}`,
  tagged: (tag, isDefault) => (isDefault ? `${tag}（默认）` : tag),
};

export const koAnnotating: AnnotatingWords = {
  title: (file) => `“${file}”의 주석`,
  hint: '인용한 자리가 확실한 주석은 주장이 되고, 출처 전체에 대한 주석은 그 출처의 메모 끝에 덧붙습니다. 확인하기 전에는 아무것도 추가하지 않습니다.',
  reading: '인용문을 찾는 중…',
  report: '추가될 내용',
  defaultTag: '태그가 없는 주석의 태그',
  on: '대상 출처',
  byAddress: '주석이 가리키는 주소나 제목으로 판단',
  add: (n) => `주석 ${korean(n)}개 추가`,
  nothing: '추가할 것이 없음',
  done: (claims, notes) => `추가함: 주장 ${korean(claims)}개, 출처 메모 ${korean(notes)}개`,
  left: (n) => `주석 ${korean(n)}개는 추가하지 않았습니다`,
  groups: {
    added: (n) => `주장 ${korean(n)}개`,
    notes: (n) => `출처 메모 ${korean(n)}개`,
    alreadyThere: (n) => `이미 있음 ${korean(n)}개`,
    unsure: (n) => `자리가 확실하지 않아 제외 ${korean(n)}개`,
    notFound: (n) => `인용문을 찾지 못함 ${korean(n)}개`,
    noSource: (n) => `노트에 출처가 없음 ${korean(n)}개`,
    refused: (n) => `받아들이지 못함 ${korean(n)}개`,
  },
  doubts: {
    several: '같은 문구가 여러 곳에 있습니다.',
    context: '문구는 같지만 앞뒤 내용이 다르거나 너무 짧아 판단할 수 없습니다.',
    near: '비슷하지만 같은 문구는 아닙니다.',
    position: '위치만 있고 문구가 없습니다.',
  },
  likeliest: (guess, percent) => `가장 비슷한 곳(${percent} %): “${guess}”`,
  noneLike: (target) => `해당하는 출처 없음: ${target}`,
  severalLike: (target, n) => `해당할 수 있는 출처 ${korean(n)}개: ${target}`,
  tagged: (tag, isDefault) => (isDefault ? `${tag}(기본값)` : tag),
};
