import type { CueLanguage } from '../../domain/suggest/cues/cue-class.ts';

/**
 * A few sentences of each language that touch most of the rules: reports, denials, conditions, forecasts, quotations, turns of talk, people,
 * figures and days. English comes with plain and with typographic quotes, because the engine compiles an expression for each width of letters.
 */
export const samples: Readonly<Record<CueLanguage, readonly string[]>> = {
  en: [
    'The ministry said on Monday that the pier may close, but officials denied that 12 ships were turned away on 3 May 2024.',
    'President Anna Keller told reporters: "We will not comment." He added that it was false.',
    '“It is safe to use,” Keller said. According to the 2023 report, prices rose by 4 per cent — unless demand falls.',
    'Reporter: Is it true? Spokesperson: No. If talks fail, exports could be halved, analysts say.',
  ],
  zh: [
    '外交部发言人李明周一表示,码头可能于5月3日关闭,但官员否认12艘船被拒。',
    '总统王强说:“我们不评论。”他补充称,有关说法不属实。',
    '据《港口报》2023年报告,价格上涨4%,如果需求下降,出口或将减半。',
    '记者:这是真的吗? 发言人:不是。分析人士认为 Keller 部长将辞职。',
  ],
  ko: [
    '외교부 이민수 장관은 월요일 부두가 5월 3일 닫힐 수도 있다고 밝혔지만 당국은 선박 12척이 거부됐다는 주장을 부인했다.',
    '김철수 대통령은 "논평하지 않겠다"고 말했다. 그는 사실이 아니라고 덧붙였다.',
    '2023년 보고서에 따르면 가격이 4% 올랐고, 수요가 줄면 수출이 절반으로 줄어들 전망이다.',
    '기자: 사실입니까? 대변인: 아닙니다. 전문가들은 “Keller 장관이 물러날 것”이라고 본다.',
  ],
};
