import { describe, expect, test } from 'vitest';
import { canBeOne } from '../../../domain/figures/bounds.ts';
import { figuresIn } from '../../../domain/figures/figures-in.ts';

/** Each figure as `words = thing low–high`. */
const read = (text: string) =>
  figuresIn(text).map(
    ({ start, end, thing, low, high }) => `${text.slice(start, end)} = ${thing} ${low === high ? low : `${low}–${high}`}`,
  );

describe('one thing counted alike in three languages', () => {
  test.each([
    ['people dead 43', 'The toll rose to 43.', '死者人数升至43人', '이 사고로 43명이 숨졌다'],
    ['people dead 7', 'seven people died', '七人死亡', '일곱 명이 숨졌다'],
    ['civilians dead 40', '40 civilians were killed', '40名平民遇难', '민간인 40명이 숨졌다'],
    ['soldiers 28500', '28,500 troops', '驻军2.85万人', '2만8500명의 미군'],
    ['people 3000', '3,000 people took part', '3千人参加', '3천 명이 참가했다'],
    ['usd 1200000000', '$1.2 billion', '12亿美元', '12억 달러'],
    ['metres 1500', '1.5 km', '1500米', '1.5킬로미터'],
    ['percent 4.3', 'grew 4.3%', '增长4.3%', '4.3퍼센트 증가'],
    ['ships 8', 'eight vessels', '八艘船', '8척의 선박'],
    ['magnitude 6.2', 'a magnitude 6.2 earthquake', '6.2级地震', '규모 6.2 지진'],
  ])('%s', (expected, ...texts) => {
    for (const text of texts)
      expect(
        read(text).map((each) => each.split(' = ')[1]),
        text,
      ).toEqual([expected]);
  });
});

test('each number goes with what became of whom it counts', () => {
  for (const text of [
    'killed 40 people and injured 100 on Monday',
    '造成40人死亡、100人受伤',
    '死亡40人,受伤100人',
    '40명이 숨지고 100명이 다쳤다',
    '사망자는 40명, 부상자는 100명',
  ]) {
    expect(
      read(text).map((each) => each.split(' = ')[1]),
      text,
    ).toEqual(['people dead 40', 'people injured 100']);
  }
});

test.each([
  ['At least 40 people were killed', '40–Infinity'],
  ['no more than 40 dead', '0–40'],
  ['about 40 people died', '36–44'],
  ['between 40 and 50 people died', '40–50'],
  ['40多人遇难', '40–50'],
  ['近40人遇难', '36–40'],
  ['40人以上死亡', '40–Infinity'],
  ['40여 명이 사망했다', '40–50'],
  ['40명 넘게 숨졌다', '40–Infinity'],
  ['최대 40명이 숨졌다', '0–40'],
])('%s is %s', (text, bounds) => {
  expect(read(text).map((each) => each.replace(/^.* /u, ''))).toEqual([bounds]);
});

test('dates, ages, orders, periods and names count nothing', () => {
  for (const text of [
    'On 12 May 2025 the ship sank.',
    'A 40-year-old man aged 40, jailed for 5 years',
    'COVID-19, F-35, No. 3 and page 12',
    '2025年5月12日下午3时,第3次,40岁',
    '2025년 5월 12일 오후 3시, 40세, 3위',
    'one of them',
  ]) {
    expect(read(text), text).toEqual([]);
  }
});

test('what can be one number', () => {
  const exactly = (value: number) => ({ low: value, high: value });
  expect(canBeOne(exactly(3000), exactly(2987)), 'rounded').toBe(true);
  expect(canBeOne(exactly(1_200_000), exactly(1_234_567)), 'rounded').toBe(true);
  expect(canBeOne(exactly(4), exactly(4.3)), 'rounded').toBe(true);
  expect(canBeOne(exactly(40), exactly(43)), 'too few to be rounded').toBe(false);
  expect(canBeOne(exactly(3000), exactly(3400)), 'rounded too far').toBe(false);
  expect(canBeOne(exactly(28_500), exactly(285_000)), 'a zero more').toBe(false);
  expect(canBeOne({ low: 40, high: Number.POSITIVE_INFINITY }, exactly(43))).toBe(true);
});
