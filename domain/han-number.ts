/** Numbers in Chinese characters. */

/** What a sign multiplies what stands before it by. */
export const hanUnits = { 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 } as const;
const units: Readonly<Record<string, number>> = hanUnits;
const digits: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** The value of a number written in nothing but digits and units: 三百二十, 一万五千, 廿三, or digit by digit as 二〇二五. */
export function hanNumber(written: string): number {
  const signs = [...written.replaceAll('廿', '二十')];
  if (!signs.some((sign) => sign in units)) return Number(signs.map((sign) => digits[sign] ?? 0).join(''));
  let sum = 0;
  let section = 0;
  let digit: number | null = null;
  for (const sign of signs) {
    const unit = units[sign];
    if (unit === undefined) {
      digit = digits[sign] ?? 0;
    } else if (unit < 1e4) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else {
      sum += (section + (digit ?? 0) || 1) * unit;
      section = 0;
      digit = null;
    }
  }
  return sum + section + (digit ?? 0);
}
