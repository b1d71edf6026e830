/** What sources tell differently of one proposition. */
export interface DifferingWords {
  title: string;
  /** That none of them is called wrong. */
  hint: string;
  dismiss: string;
  dismissed: (n: number) => string;
  restore: string;
}

export const enDiffering: DifferingWords = {
  title: 'Figures differ',
  hint: 'Sources tell it differently. A later one may count more, and a day may be another one elsewhere.',
  dismiss: 'Not a difference',
  dismissed: (n) => (n === 1 ? '1 difference dismissed' : `${n.toLocaleString('en')} differences dismissed`),
  restore: 'Point out again',
};

export const zhDiffering: DifferingWords = {
  title: '数字或日期不一',
  hint: '各来源说法不同。较晚的来源可能统计更全，日期也可能因时区而异。',
  dismiss: '不算差异',
  dismissed: (n) => `已忽略 ${n.toLocaleString('zh-Hans')} 处差异`,
  restore: '重新提示',
};

export const koDiffering: DifferingWords = {
  title: '수치나 날짜가 다름',
  hint: '출처마다 다르게 전합니다. 나중 출처는 집계가 더 많을 수 있고, 날짜는 시간대에 따라 다를 수 있습니다.',
  dismiss: '차이 아님',
  dismissed: (n) => `차이 ${n.toLocaleString('ko')}건 무시함`,
  restore: '다시 표시',
};
