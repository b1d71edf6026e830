import type { Unit } from '../../domain/timeline/bins.ts';
import type { Dating } from '../../domain/timeline/events.ts';

/** The words of the timeline. */
export interface TimelineWords {
  title: string;
  dating: string;
  datings: Record<Dating, string>;
  grouping: string;
  groupings: Record<'tag' | 'source', string>;
  closer: string;
  further: string;
  all: string;
  keys: string;
  /** What one bar counts. */
  unit: Record<Unit, string>;
  reading: (percent: number) => string;
  /** Dates by which claims are counted, with how many of each tag. */
  bar: (date: string, counts: string) => string;
  /** The same where no closer date is known. */
  sometime: (date: string, counts: string) => string;
  week: (firstDay: string) => string;
  undated: (count: number) => string;
  /** What the list below the bars shows. */
  chosen: (date: string, count: number) => string;
  said: (words: string) => string;
  more: (count: number) => string;
  choose: string;
  empty: string;
  emptyHint: string;
}

export const enTimeline: TimelineWords = {
  title: 'Timeline',
  dating: 'Dates',
  datings: { published: 'Published', spoken: 'Spoken of' },
  grouping: 'Rows',
  groupings: { tag: 'By tag', source: 'By source' },
  closer: 'Closer',
  further: 'Further off',
  all: 'Show all',
  keys: 'Arrow keys go from bar to bar, Enter lists its claims, + and − zoom, 0 shows all.',
  unit: { year: 'A bar is a year', month: 'A bar is a month', week: 'A bar is a week', day: 'A bar is a day' },
  reading: (percent) => `Reading dates: ${percent} %`,
  bar: (date, counts) => `${date}: ${counts}`,
  sometime: (date, counts) => `Some time in ${date}: ${counts}`,
  week: (firstDay) => `Week of ${firstDay}`,
  undated: (count) => `${count} without a date`,
  chosen: (date, count) => `${date} · ${count}`,
  said: (words) => `by its words “${words}”`,
  more: (count) => `and ${count} more`,
  choose: 'Choose a bar to see its claims.',
  empty: 'No claims with a date yet',
  emptyHint: 'Tag claims in a text. They stand here by the date their source was published, or by the dates their words speak of.',
};

export const zhTimeline: TimelineWords = {
  title: '时间线',
  dating: '日期',
  datings: { published: '发布日期', spoken: '所述日期' },
  grouping: '分行',
  groupings: { tag: '按标签', source: '按来源' },
  closer: '放大',
  further: '缩小',
  all: '显示全部',
  keys: '方向键在柱之间移动，Enter 列出其中的论断，+ 和 − 缩放，0 显示全部。',
  unit: { year: '每柱一年', month: '每柱一个月', week: '每柱一周', day: '每柱一天' },
  reading: (percent) => `正在读取日期：${percent}%`,
  bar: (date, counts) => `${date}：${counts}`,
  sometime: (date, counts) => `${date}内某时：${counts}`,
  week: (firstDay) => `${firstDay}起一周`,
  undated: (count) => `${count} 条没有日期`,
  chosen: (date, count) => `${date} · ${count}`,
  said: (words) => `据其所说“${words}”`,
  more: (count) => `另有 ${count} 条`,
  choose: '选择一根柱，查看其中的论断。',
  empty: '还没有带日期的论断',
  emptyHint: '请在文本中标记论断。它们会按来源的发布日期，或按其所述的日期排在这里。',
};

export const koTimeline: TimelineWords = {
  title: '타임라인',
  dating: '날짜',
  datings: { published: '게시일', spoken: '언급된 날짜' },
  grouping: '행',
  groupings: { tag: '태그별', source: '출처별' },
  closer: '확대',
  further: '축소',
  all: '전체 보기',
  keys: '화살표 키로 막대를 옮겨 다니고, Enter로 주장을 나열하며, +와 −로 확대·축소하고, 0으로 전체를 봅니다.',
  unit: { year: '막대 하나가 1년', month: '막대 하나가 한 달', week: '막대 하나가 한 주', day: '막대 하나가 하루' },
  reading: (percent) => `날짜 읽는 중: ${percent}%`,
  bar: (date, counts) => `${date}: ${counts}`,
  sometime: (date, counts) => `${date} 중 어느 때: ${counts}`,
  week: (firstDay) => `${firstDay}부터 한 주`,
  undated: (count) => `날짜 없음 ${count}건`,
  chosen: (date, count) => `${date} · ${count}`,
  said: (words) => `“${words}”라는 표현에 따름`,
  more: (count) => `그 밖에 ${count}건`,
  choose: '막대를 선택하면 그 주장이 나타납니다.',
  empty: '날짜가 있는 주장이 아직 없습니다',
  emptyHint: '본문에서 주장을 태그하세요. 출처의 게시일이나 주장이 언급하는 날짜에 따라 여기에 표시됩니다.',
};
