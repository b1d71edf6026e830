import type { ReadPassage } from '../../../../domain/suggest/read-passages.ts';
import type { SlipContext } from '../../../../domain/suggest/slips/slips-in.ts';
import { slipsIn } from '../../../../domain/suggest/slips/slips-in.ts';

/** Each line as a passage. */
export function passagesOf(text: string): ReadPassage[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    kind: 'paragraph',
    language: /[가-힣]/u.test(words) ? 'ko' : /\p{Script=Han}/u.test(words) ? 'zh' : 'en',
  }));
}

/** What is found in a text, each as `rule: quote → expected`. */
export function foundIn(text: string, beside: Partial<SlipContext> = {}): string[] {
  return slipsIn(text, passagesOf(text), { published: null, ...beside }).map(
    ({ rule, quote, expected }) => `${rule}: ${quote} → ${expected}`,
  );
}

/** Articles with nothing wrong in them, and much that looks alike. */
export const quietTexts: readonly string[] = [
  `Harbour Minister Elena Duarte opened the new pier on Friday, 11 July 2025. President Marta Duarte, her sister, was there.
Former President Han Seok-ju, who left office in 2021, praised the work. “The Han Seok-ju administration planned it,” President Han Min-ho said.
About 28,500 dockers work there, up from 25,800 dockers in 2019. The pier cost 1.2 million crowns (120万) and will be in use between 2025 and 2031.
In a poll 48% were for it, 40% against and 12% undecided; 61% like the old pier, 55% the lighthouse and 40% both.
The People’s Harbour Party (PHP) and the Free Coast Party (FCP) voted together. The Free Coast Party wanted more.`,
  `韩国总统林载元11日(周五)主持了会议。前总统林在浩时期,港口计划停滞不前。
国防部长安成俊表示:“我们已有准备。”美国国防部长霍尔特与安成俊会谈。
港务局长金民秀说,工程从5月20日至6月10日进行。渔民金民洙说,没有人问过他。
该港有28500名工人,2019年有25800名。预算为1.2亿元(1.2亿元),约2万人(20,000人)受益。
调查显示,48%赞成,40%反对,12%不知道。自由海岸党(FCP)和人民港口党投了赞成票。`,
  `임재원 대통령은 11일(금) 회의를 주재했다. 임재호 전 대통령은 참석하지 않았다. 임재호 정부 시절 계획은 멈췄다.
안성준 국방부 장관은 “준비가 되어 있다”고 말했다. 미국 국방장관도 같은 말을 했다.
공사는 5월 20일부터 6월 10일까지 진행된다. 김민수 항만청장은 2만 명(20,000명)이 혜택을 본다고 밝혔다.
김민지 씨는 아무도 묻지 않았다고 말했다. 찬성 48%, 반대 40%, 모름 12%였다.`,
];
