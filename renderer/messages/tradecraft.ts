import type { Severity } from '../../domain/tradecraft/finding.ts';

/** What the window says around the findings of a check; what they say themselves stands with their rules. */
export interface TradecraftWords {
  title: string;
  /** The name of the panel with how many findings it holds, for those who cannot see the number. */
  counted: (n: number) => string;
  nothing: string;
  hint: string;
  severity: Record<Severity, string>;
}

export const enTradecraft: TradecraftWords = {
  title: 'Tradecraft',
  counted: (n) => `Tradecraft, ${n} ${n === 1 ? 'finding' : 'findings'}`,
  nothing: 'Nothing to remark by ICD 203 and ICD 206. The brief is checked whenever writing rests.',
  hint: 'Advice by ICD 203 and ICD 206; it stops no export. Enter goes to the place.',
  severity: { caution: 'Caution:', advice: 'Advice:' },
};

export const zhTradecraft: TradecraftWords = {
  title: '规范',
  counted: (n) => `规范，${n} 处提示`,
  nothing: '依 ICD 203 和 ICD 206 没有需要指出之处。每当停笔时都会重新检查。',
  hint: '依 ICD 203 和 ICD 206 给出的建议，不妨碍导出。按回车跳到该处。',
  severity: { caution: '注意：', advice: '建议：' },
};

export const koTradecraft: TradecraftWords = {
  title: '분석 기준',
  counted: (n) => `분석 기준, ${n}건`,
  nothing: 'ICD 203과 ICD 206에 따라 지적할 것이 없습니다. 쓰기를 멈출 때마다 다시 확인합니다.',
  hint: 'ICD 203과 ICD 206에 따른 조언이며 내보내기를 막지 않습니다. Enter를 누르면 해당 곳으로 갑니다.',
  severity: { caution: '주의:', advice: '조언:' },
};
