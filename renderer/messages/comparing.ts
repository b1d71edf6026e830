import type { CompareTab } from '../compare/tabs.ts';

/** The words around the ways to look across sources. */
export interface ComparingWords {
  ways: string;
  tabs: Record<CompareTab, string>;
}

export const enComparing: ComparingWords = { ways: 'Ways to compare', tabs: { timeline: 'Timeline' } };
export const zhComparing: ComparingWords = { ways: '比较方式', tabs: { timeline: '时间线' } };
export const koComparing: ComparingWords = { ways: '비교 방법', tabs: { timeline: '타임라인' } };
