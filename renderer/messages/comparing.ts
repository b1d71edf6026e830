import type { CompareTab } from '../compare/tabs.ts';

/** The words around the ways to look across sources. */
export interface ComparingWords {
  ways: string;
  tabs: Record<CompareTab, string>;
}

export const enComparing: ComparingWords = {
  ways: 'Ways to compare',
  tabs: { propositions: 'Propositions', matrix: 'Matrix', timeline: 'Timeline' },
};
export const zhComparing: ComparingWords = { ways: '对照方式', tabs: { propositions: '命题', matrix: '矩阵', timeline: '时间线' } };
export const koComparing: ComparingWords = { ways: '대조 방법', tabs: { propositions: '명제', matrix: '행렬', timeline: '타임라인' } };
