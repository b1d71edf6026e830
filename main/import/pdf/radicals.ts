/**
 * Fonts often say that an ideograph is the radical that looks like it, and files printed with them then hold the radical:
 * a search for 风 would miss ⻛.
 */

/** Radicals without a decomposition in Unicode that look like a whole character (EquivalentUnifiedIdeograph.txt), each before its character. */
const pairs = '⺒巳⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙';
const lookalikes = new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, radical = '', ideograph = '']) => [radical, ideograph]));

/** A text with ideographs in place of the radicals that stand for them. */
export function unified(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (radical) => lookalikes.get(radical) ?? radical.normalize('NFKC'));
}
