import type { Stretch } from '../../../sentences.ts';
import { type Looked, type Slip, slipAt } from '../slip.ts';

/** Digits enough that two numbers do not have the same ones by chance. */
const DIGITS = 4;
const NUMBER = /(?<![\d.,/:-])\d{1,3}(?:,\d{3})+(?![\d.,%])|(?<![\d.,/:-])\d{4,9}(?![\d.,%年년/:-])/gu;
/** What is counted: the word behind a number. */
const COUNTED = /^\s?(?:\p{Script=Han}{1,3}|[가-힣]{1,3}|\p{Ll}{3,})/u;
/** Words that say a number changed, or that two are compared. */
const CHANGE =
  /from|up|down|rose|fell|more|less|than|instead|not|correct|增|减|升|降|从|比|而不是|更正|오르|늘|줄|감소|증가|에서|보다|정정/u;
const AROUND = 24;

interface Counted extends Stretch {
  readonly digits: string;
  readonly thing: string;
}

/**
 * One thing counted twice in one text with the same digits in another order, or with a zero more: 28,500 troops and 25,800 troops,
 * 28500名 and 285000名. The one that stands there once is pointed out, where the other stands more often.
 *
 * Must not flag: numbers that differ in any other way; years, times, shares; words of change or comparison near the number.
 */
export function swappedDigits({ text, passages }: Looked): Slip[] {
  const all = passages.flatMap(({ start, end }) => countedIn(text.slice(start, end), start));
  const alike = Map.groupBy(all, ({ digits, thing }) => `${[...digits.replace(/0+$/u, '')].toSorted().join('')} ${thing}`);
  return [...alike.values()].flatMap((counted) => {
    const byDigits = [...Map.groupBy(counted, ({ digits }) => digits).values()].toSorted((a, b) => b.length - a.length);
    const [usual, odd, ...more] = byDigits;
    const [place] = odd ?? [];
    if (usual === undefined || odd === undefined || place === undefined || more.length > 0 || odd.length > 1 || usual.length < 2) return [];
    const [expected] = usual;
    if (expected === undefined || CHANGE.test(text.slice(Math.max(0, place.start - AROUND), place.end + AROUND))) return [];
    const found = text.slice(place.start, place.end);
    const other = text.slice(expected.start, expected.end);
    return [
      slipAt(text, place, 'number', 'swapped-digits', found, other, `${found} stands once; elsewhere this text has ${other} of the same.`),
    ];
  });
}

function countedIn(passage: string, from: number): Counted[] {
  return [...passage.matchAll(NUMBER)].flatMap(({ 0: words, index }) => {
    const digits = words.replaceAll(',', '');
    const end = index + words.length;
    const thing = COUNTED.exec(passage.slice(end, end + 40))?.[0].trim();
    if (thing === undefined || digits.replace(/0+$/u, '').length < 2 || digits.length < DIGITS) return [];
    return [{ start: from + index, end: from + end, digits, thing: /\p{Script=Han}/u.test(thing) ? thing.charAt(0) : thing }];
  });
}
