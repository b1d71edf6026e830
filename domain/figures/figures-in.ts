import { stemOfHangul } from '../propositions/korean-stem.ts';
import type { Stretch } from '../sentences.ts';
import { spokenDates } from '../spoken-dates/spoken-dates.ts';
import { foldedForCues } from '../suggest/folded.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { speltNumbers } from './spelt-numbers.ts';
import { fateIn, roleAt, unitAt } from './things.ts';
import { type WrittenNumber, writtenNumbers } from './written-numbers.ts';

/** A number of something that can be compared with another of the same, in UTF-16 code units of the text. */
export interface Figure extends Stretch, Bounds {
  /** What is counted, named the same in every language where it is known in all of them. */
  readonly thing: string;
}

/** A longer claim is a list or a table: only its beginning is read. */
const LONGEST = 3000;
/** How far behind a number, and before it, is looked for what it counts. */
const REACH = 60;
/** What a clause ends with. */
const BREAK = /[,;:、，；：。.!?！？·\n—(（]|\s(?:and|but|while|with|including|plus)\s/u;
const LAST_BREAK = /^.*[;；。!?！？\n—]|^.*\.\s/su;
/** Two numbers with nothing but this between them are one from the first to the second. */
const RANGE = /^\s?(?:-|–|—|~|～|to|至|到|에서|내지|and)\s?$/u;

/** Numbers that count nothing: ages, times, places in an order, parts of names. */
const NO_FIGURE_BEHIND =
  /^(?:[- ]?year[- ]?old|\s?(?:岁|歲|살|세(?![가-힣])|月|월|日|號|号|일|年|년|时|時|시|点|點|分|분|度|도|周|주|天|页|쪽|层|층|路|号线|호선|世纪|세기|届|차|위|호)|\s?[ap]\.?m\b|:\d|\/\d|st\b|nd\b|rd\b|th\b)/u;
const NO_FIGURE_BEFORE = /(?:[\p{Script=Latin}]-?|[第제№#:/.]|aged\s|\bage\s|\bno\.\s|\bnumber\s|\bpage\s|\bchapter\s|\barticle\s)$/u;
/** Periods, and words that are nothing counted: behind a number in English. */
const NO_NOUN =
  /^(?:years|days|hours|minutes|weeks|months|seconds|decades|centuries|times|points|pages|this|its|was|has|does|across|plus|minus|versus|yards|miles|degrees|others|thousands|millions|hundreds|dozens|occasions|always|perhaps|towards|afterwards|besides)$/u;
const ENGLISH_NOUN = /^(?:[ -]\p{Ll}[\p{L}-]*)??\s(\p{Ll}{3,}s)(?!\p{L})/u;
const CHINESE_NOUN = /^[多余]?[个所座间家处起项件台]\s?(\p{Script=Han}{2})/u;
const KOREAN_NOUN = /^여?\s?(개|곳|건|대|채)(?![가-힣]*\s?(?:월|째|국))/u;
/** Without a unit, what became of whom stands right beside the number. */
const FATE_BEHIND = /^(?:,?\s(?:were|was|are|is|had|have|has|been|be|confirmed|reportedly|feared|more|others?|officially|left))*\s\p{Ll}+/u;
const FATE_BEFORE = /\p{Ll}+(?:\s\p{Ll}+){0,4}\s$|[\p{Script=Han}가-힣]{2,8}\s?$/u;

/** The figures of a text that count something known, in the order of the text. */
export function figuresIn(text: string): Figure[] {
  const words = text.slice(0, LONGEST);
  const folded = foldedForCues(words);
  const dates = spokenDates(words, '2000-01-01');
  const isDate = (number: Stretch) => dates.some(({ start, end }) => number.start < end && number.end > start);
  const numbers = withoutNested([...writtenNumbers(folded), ...speltNumbers(folded)]);
  const figures: Figure[] = [];
  for (const [at, number] of numbers.entries()) {
    if (isDate(number) || countsNothing(folded, number)) continue;
    const after = numbers[at + 1];
    // The second of a range has the unit, and reads the first.
    if (after !== undefined && isRange(folded, number, after)) continue;
    const earlier = numbers[at - 1];
    const first = earlier !== undefined && isRange(folded, earlier, number) ? earlier : undefined;
    const figure = figureAt(folded, number, first, figures.at(-1)?.end ?? 0, after?.start ?? folded.length);
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

/** As much as the words hold that make a number no figure. */
const BESIDE = 16;

function countsNothing(folded: string, { start, end }: Stretch): boolean {
  return NO_FIGURE_BEHIND.test(folded.slice(end, end + BESIDE)) || NO_FIGURE_BEFORE.test(folded.slice(Math.max(0, start - BESIDE), start));
}

function isRange(folded: string, first: WrittenNumber, second: WrittenNumber): boolean {
  const between = folded.slice(first.end, second.start);
  if (!RANGE.test(between)) return false;
  return !/and/u.test(between) || /\bbetween\s$/u.test(folded.slice(0, first.start));
}

/** @param from where what is looked at before the number begins, `to` where it ends behind it */
function figureAt(folded: string, number: WrittenNumber, first: WrittenNumber | undefined, from: number, to: number): Figure | null {
  const start = first?.start ?? number.start;
  const left = folded.slice(Math.max(from, start - REACH), start).replace(LAST_BREAK, '');
  const right = folded.slice(number.end, number.end + REACH);
  const found = thingAt(left, right, right.slice(0, Math.max(0, to - number.end)));
  if (found === null) return null;
  const { thing, factor, length, before } = found;
  const scaled = ({ low, high }: Bounds): Bounds => ({ low: low * factor, high: high * factor });
  const bounds =
    first === undefined
      ? boundsOf(number.value, left.slice(0, left.length - before), right)
      : { low: Math.min(first.value, number.value), high: Math.max(first.value, number.value) };
  return { thing, ...scaled(bounds), start: start - before, end: number.end + length };
}

interface FoundThing {
  readonly thing: string;
  readonly factor: number;
  /** How much of what stands behind the number, and before it, belongs to it. */
  readonly length: number;
  readonly before: number;
}

/** @param own what stands behind the number up to the next one */
function thingAt(left: string, right: string, own: string): FoundThing | null {
  const clause = own.split(BREAK, 1)[0] ?? '';
  const unit = unitAt(left, right);
  if (unit !== null && unit.thing !== 'people') return unit;
  const person = unit === null ? roleAt(left, clause) : (roleAt(left, clause) ?? { role: 'people', length: unit.length });
  if (person !== null) {
    const fate = fateIn(clause, 'first') ?? fateIn(left, 'last');
    return plain(`${person.role} ${fate ?? ''}`.trim(), Math.max(person.length, unit?.length ?? 0));
  }
  const english = ENGLISH_NOUN.exec(right);
  if (english !== null && !NO_NOUN.test(english[1] ?? '') && fateIn(english[1] ?? '', 'first') === null)
    return plain(`en:${english[1]}`, english[0].length);
  const fate = fateIn(FATE_BEHIND.exec(clause)?.[0] ?? '', 'first') ?? fateIn(FATE_BEFORE.exec(left)?.[0] ?? '', 'last');
  if (fate !== null) return plain(`people ${fate}`, 0);
  const chinese = CHINESE_NOUN.exec(right);
  if (chinese !== null) return plain(`zh:${chinese[1]}`, chinese[0].length);
  const korean = KOREAN_NOUN.exec(right);
  const noun = /([가-힣]{2,})\s$/u.exec(left)?.[1];
  return korean === null || noun === undefined ? null : plain(`ko:${stemOfHangul(noun)} ${korean[1]}`, korean[0].length);
}

function plain(thing: string, length: number): FoundThing {
  return { thing, factor: 1, length, before: 0 };
}

/** In the order of the text, without those inside longer ones. */
function withoutNested(numbers: readonly WrittenNumber[]): WrittenNumber[] {
  const sorted = numbers.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: WrittenNumber[] = [];
  for (const number of sorted) if (number.start >= (kept.at(-1)?.end ?? 0)) kept.push(number);
  return kept;
}
