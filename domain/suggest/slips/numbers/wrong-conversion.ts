import { numbersIn } from '../../../propositions/numbers-in.ts';
import { type Looked, type Slip, slipAt } from '../slip.ts';

const FIGURES = '[0-90-9][0-90-9,,..]*';
const UNITS =
  '(?:\\s?(?:thousand|million|billion|trillion)|\\s?[十百千万萬亿億兆백천만억조](?:[千百万萬亿億兆천백만억조]|\\s?[0-9][0-9,.]*)*)?';
/** A number with what it counts, and the same in brackets behind it. */
const TWICE = new RegExp(`(${FIGURES}${UNITS})(\\s?[^\\s\\d((,,。.;]{0,6})\\s?[((](${FIGURES}${UNITS})(\\s?[^\\s\\d((]{0,6})[))]`, 'giu');
/** Marks of money, of shares, of time and of order: what stands in the brackets is another thing. */
const OTHER =
  /[$€£¥₩%℃°]|元|원|달러|엔|유로|won|yuan|yen|dollar|usd|krw|cny|rmb|年|년|月|월|日|일|岁|세|号|호|度|时|시|分|분|名第|第|页|쪽/iu;

/**
 * One number written twice, the second time in brackets and in other units, and off by a power of ten: 2.85万名(285,000名),
 * `1.2 million (1,200万)`. Counting in ten thousands is where translations slip.
 *
 * Must not flag: two currencies, years, ages, shares; numbers that differ by anything else, which are two things.
 */
export function wrongConversions({ text, passages }: Looked): Slip[] {
  return passages.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(TWICE)].flatMap(
      ({ 0: words, 1: first = '', 2: counted = '', 3: second = '', 4: again = '', index }) => {
        if (OTHER.test(counted) || OTHER.test(again) || (again.trim() !== '' && again.trim() !== counted.trim())) return [];
        const a = worth(first);
        const b = worth(second);
        if (a === null || b === null || !isPowerOfTen(a / b)) return [];
        const from = start + index + words.lastIndexOf(second);
        const expected = a.toLocaleString('en');
        return [
          slipAt(
            text,
            { start: from, end: from + second.length },
            'number',
            'wrong-conversion',
            second,
            expected,
            `${first} is ${expected}; in brackets stands ${b.toLocaleString('en')}, which is off by a power of ten.`,
          ),
        ];
      },
    ),
  );
}

/** What one number is worth; null when it is under ten or no single one. */
function worth(words: string): number | null {
  const [found, ...more] = [...numbersIn(words.trim())];
  return found === undefined || more.length > 0 ? null : Number(found.term.slice(1));
}

function isPowerOfTen(ratio: number): boolean {
  const power = Math.log10(ratio);
  return Math.abs(power) > 0.5 && Math.abs(power - Math.round(power)) < 0.005 && Math.abs(Math.round(power)) <= 4;
}
