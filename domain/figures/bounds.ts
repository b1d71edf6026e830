/** What a number with the words around it leaves open: “more than 40” is anything from 40 on. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How far off “about” may be, of the number. */
const ABOUT = 0.1;
/** Of numbers of hundreds and more: how far what is rounded may be from what it stands for. */
const ROUNDED = 0.05;

type Reading = (value: number) => Bounds;
const atLeast: Reading = (low) => ({ low, high: Number.POSITIVE_INFINITY });
const atMost: Reading = (high) => ({ low: 0, high });
const about: Reading = (value) => ({ low: value - value * ABOUT, high: value + value * ABOUT });
const nearly: Reading = (value) => ({ low: value - value * ABOUT, high: value });
/** 40多, 40여: up to the next number that is as round. */
const andSome: Reading = (value) => ({ low: value, high: value + grainOf(value) });

/** Words before a number, over folded text. */
const before: readonly (readonly [RegExp, Reading])[] = [
  [/(?<!\p{L})(?:no fewer than|no less than|not less than|不少于|不低于|不下)\s?$/u, atLeast],
  [/(?<!\p{L})(?:no more than|not more than|不超过|不多于)\s?$/u, atMost],
  [
    /(?<!\p{L})(?:more than|over|at least|upwards? of|exceed(?:s|ed|ing)?|above|topped|surpass(?:es|ed|ing)|a minimum of)\s(?:an estimated\s)?$/u,
    atLeast,
  ],
  [/(?<!\p{L})(?:less than|fewer than|under|below|at most|up to|as (?:many|much|high) as|a maximum of)\s$/u, atMost],
  [/(?<!\p{L})(?:about|around|some|roughly|approximately|circa|estimated|estimated at|in the region of)\s$/u, about],
  [/(?<!\p{L})(?:nearly|almost|close to|just under|approaching)\s$/u, nearly],
  [/(?:超过|逾|至少|多于|高于|起码|突破|超)\s?$/u, atLeast],
  [/(?:不到|少于|低于|最多|至多|不足|多达)\s?$/u, atMost],
  [/(?:(?<![公条合契特签])约|大约|大概|估计|大致)\s?$/u, about],
  [/(?:(?<![附最])近|将近|接近)\s?$/u, nearly],
  [/(?:최소|적어도|최소한|적게는)\s?$/u, atLeast],
  [/(?:최대|최대한|많게는)\s?$/u, atMost],
  [/(?:(?<![가-힣])약|대략)\s?$/u, about],
  [/거의\s?$/u, nearly],
];

/** Words behind it, some of them behind what is counted. */
const behind: readonly (readonly [RegExp, Reading])[] = [
  [/^\+|^(?:\s\p{Ll}+){0,2}\sor more\b|^[^,。;.]{0,4}?以上|^여?\s?[가-힣%]{0,3}\s?(?:이상|넘)/u, atLeast],
  [/^(?:\s\p{Ll}+){0,2}\sor (?:fewer|less)\b|^[^,。;.]{0,4}?(?:以下|以内)|^\s?[가-힣%]{0,3}\s?(?:이하|미만|이내)/u, atMost],
  [/^(?:\s\p{Ll}+){0,2}\sor so\b|^[^,。;.]{0,4}?(?:左右|上下)|^여?\s?[가-힣%]{0,3}\s?(?:안팎|가량|정도|남짓|내외)/u, about],
  [/^\s?[多余]|^\s?여(?=\s?[가-힣])/u, andSome],
];

/** What is left open by a number. @param left the folded words before it, @param right behind it */
export function boundsOf(value: number, left: string, right: string): Bounds {
  const reading = before.find(([words]) => words.test(left)) ?? behind.find(([words]) => words.test(right));
  return reading === undefined ? { low: value, high: value } : reading[1](value);
}

/** Whether two numbers can be one: what they leave open meets, or one is the other rounded. */
export function canBeOne(a: Bounds, b: Bounds): boolean {
  if (a.low <= b.high && b.low <= a.high) return true;
  return a.low === a.high && b.low === b.high && (isRounded(a.low, b.low) || isRounded(b.low, a.low));
}

/** Whether a number stands for a finer one: 3,000 for 2,987 and 4 for 4.3, but not 40 for 43. */
function isRounded(round: number, fine: number): boolean {
  const grain = grainOf(round);
  const distance = Math.abs(round - fine);
  if (grain <= grainOf(fine) || distance > grain / 2) return false;
  return grain <= 1 || (grain >= 100 && distance <= round * ROUNDED);
}

/** The power of ten up to which a number is written out: 100 of 1,200, 0.1 of 4.3. */
function grainOf(value: number): number {
  if (value === 0) return 1;
  const [digits = '', exponent = '0'] = value.toExponential().replace('.', '').split('e');
  return 10 ** (Number(exponent) - (digits.replace(/0+$/u, '').length - 1));
}
