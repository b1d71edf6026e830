import type { CommandName } from '../../domain/commands/index.ts';
import type { LikelyAlias } from '../../domain/contract-names.ts';
import type { EntityType } from '../../domain/entity.ts';

export { enSlips, koSlips, zhSlips } from './slips.ts';

/** The steps that are about the names of people, organisations and places. */
export type NamesStep = Extract<
  CommandName,
  | 'create-entity'
  | 'rename-entity'
  | 'describe-entity'
  | 'add-alias'
  | 'remove-alias'
  | 'merge-entities'
  | 'remove-entity'
  | 'dismiss-slip'
  | 'restore-slips'
  | 'dismiss-difference'
  | 'restore-difference'
>;

/** The dialog of names: who and what sources speak of, and what they are called in each script. */
export interface NamesWords {
  title: string;
  hint: string;
  search: string;
  none: string;
  noneHint: string;
  noneFound: string;
  choose: string;
  create: string;
  name: string;
  type: string;
  types: Record<EntityType, string>;
  aliases: string;
  addAlias: string;
  removeAlias: (alias: string) => string;
  note: string;
  likely: string;
  likelyHint: string;
  how: Record<LikelyAlias['how'], string>;
  merge: string;
  mergeHint: (name: string) => string;
  remove: string;
  save: string;
  alsoCalled: string;
}

export const enNames: NamesWords = {
  title: 'Names',
  hint: 'People, organisations and places, with what sources call them in each script.',
  search: 'Find a name in any script',
  none: 'No names are kept yet',
  noneHint: 'Keep one here, or select a name in a text and choose “Is also called…”.',
  noneFound: 'No name is like this.',
  choose: 'Choose a name to see what else it is called.',
  create: 'Keep a name',
  name: 'Name',
  type: 'What it is',
  types: { person: 'Person', organisation: 'Organisation', place: 'Place' },
  aliases: 'Also called',
  addAlias: 'Add',
  removeAlias: (alias) => `Remove “${alias}”`,
  note: 'Note',
  likely: 'Likely also called',
  likelyHint: 'Made by rules from the names above: choose those that sources use.',
  how: { romanised: 'romanised', hangul: 'Korean reading', pinyin: 'pinyin' },
  merge: 'Merge with…',
  mergeHint: (name) => `The names of the one you choose become names of ${name}.`,
  remove: 'Remove',
  save: 'Save',
  alsoCalled: 'Is also called…',
};

export const zhNames: NamesWords = {
  title: '名称',
  hint: '人物、机构和地点，以及各来源在不同文字中对它们的称呼。',
  search: '用任何文字查找名称',
  none: '还没有保存任何名称',
  noneHint: '可在此添加，或在正文中选中一个名称后选择“又称…”。',
  noneFound: '没有类似的名称。',
  choose: '选择一个名称，查看它的其他称呼。',
  create: '添加名称',
  name: '名称',
  type: '类型',
  types: { person: '人物', organisation: '机构', place: '地点' },
  aliases: '又称',
  addAlias: '添加',
  removeAlias: (alias) => `移除“${alias}”`,
  note: '备注',
  likely: '可能的其他称呼',
  likelyHint: '由以上名称按规则得出：请选择来源中使用的称呼。',
  how: { romanised: '韩文罗马字', hangul: '韩文读音', pinyin: '拼音' },
  merge: '合并…',
  mergeHint: (name) => `所选条目的名称将归入“${name}”。`,
  remove: '删除',
  save: '保存',
  alsoCalled: '又称…',
};

export const koNames: NamesWords = {
  title: '이름',
  hint: '인물, 기관, 장소와 출처마다 여러 문자로 부르는 이름입니다.',
  search: '어떤 문자로든 이름 찾기',
  none: '아직 보관한 이름이 없습니다',
  noneHint: '여기에서 추가하거나, 본문에서 이름을 선택한 뒤 “다른 이름…”을 고르세요.',
  noneFound: '비슷한 이름이 없습니다.',
  choose: '이름을 고르면 다른 이름을 볼 수 있습니다.',
  create: '이름 추가',
  name: '이름',
  type: '종류',
  types: { person: '인물', organisation: '기관', place: '장소' },
  aliases: '다른 이름',
  addAlias: '추가',
  removeAlias: (alias) => `“${alias}” 빼기`,
  note: '메모',
  likely: '있을 법한 다른 이름',
  likelyHint: '위 이름에서 규칙으로 만든 것입니다. 출처에서 쓰는 것을 고르세요.',
  how: { romanised: '로마자 표기', hangul: '한글 독음', pinyin: '병음' },
  merge: '합치기…',
  mergeHint: (name) => `고른 항목의 이름이 ${name}의 이름이 됩니다.`,
  remove: '삭제',
  save: '저장',
  alsoCalled: '다른 이름…',
};

export const enNamesSteps: Record<NamesStep, string> = {
  'create-entity': 'Keep a name',
  'rename-entity': 'Change a name',
  'describe-entity': 'Describe a name',
  'add-alias': 'Add another name',
  'remove-alias': 'Remove another name',
  'merge-entities': 'Merge names',
  'remove-entity': 'Remove a name',
  'dismiss-slip': 'Dismiss a likely slip',
  'restore-slips': 'Point out dismissed slips again',
  'dismiss-difference': 'Dismiss a difference between sources',
  'restore-difference': 'Point out a dismissed difference again',
};

export const zhNamesSteps: Record<NamesStep, string> = {
  'create-entity': '添加名称',
  'rename-entity': '更改名称',
  'describe-entity': '描述名称',
  'add-alias': '添加其他称呼',
  'remove-alias': '移除其他称呼',
  'merge-entities': '合并名称',
  'remove-entity': '删除名称',
  'dismiss-slip': '忽略可能的笔误',
  'restore-slips': '重新提示已忽略的笔误',
  'dismiss-difference': '忽略来源之间的差异',
  'restore-difference': '重新提示已忽略的差异',
};

export const koNamesSteps: Record<NamesStep, string> = {
  'create-entity': '이름 추가',
  'rename-entity': '이름 변경',
  'describe-entity': '이름 설명',
  'add-alias': '다른 이름 추가',
  'remove-alias': '다른 이름 빼기',
  'merge-entities': '이름 합치기',
  'remove-entity': '이름 삭제',
  'dismiss-slip': '오기 아님으로 표시',
  'restore-slips': '오기 다시 표시',
  'dismiss-difference': '출처 간 차이 무시',
  'restore-difference': '무시한 차이 다시 표시',
};
