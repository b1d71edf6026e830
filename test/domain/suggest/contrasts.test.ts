import { describe, expect, test } from 'vitest';
import { suggestClaims } from '../../../domain/suggest/suggest.ts';
import { passagesIn, tagsIn } from './helpers.ts';

describe('both sides of a dispute inside one text', () => {
  test.each([
    [
      'opposites of one matter',
      '港务谈判与关税谈判分开进行。\n码头建于1970年。\n学者赵明表示,港务谈判是关税谈判的筹码。',
      [true, false, true],
    ],
    [
      'a denial and what it denies',
      'Harbour workers said the crane had been overloaded for weeks.\nThe pier was built in 1970.\nThe company denied that the crane had been overloaded.',
      [true, false, true],
    ],
    [
      'a rumour and who denies it, in whatever words',
      '坊间一度流传,港务局要卖掉北码头。\n码头建于1970年。\n局长林海生说:“我们没有谈过买家。”',
      [true, false, true],
    ],
    [
      'an answer to another speaker',
      'Union leader Ann Holm said the crane fell because of rust.\nBut inspector Jo Ortiz maintained that wind felled the crane.',
      [true, true],
    ],
    [
      'figures of different speakers',
      '경찰은 충돌 사고로 승객 12명이 다쳤다고 밝혔다.\n병원은 충돌 사고로 승객 15명이 다쳤다고 밝혔다.',
      [true, true],
    ],
  ])('%s', (_kind, text, sides) => {
    expect(tagsIn(text).map((tag) => tag === 'disputed')).toEqual(sides);
  });

  test('point at each other', () => {
    const text = '港务谈判与关税谈判分开进行。\n学者赵明表示,港务谈判是关税谈判的筹码。';
    const [one, other] = suggestClaims(text, passagesIn(text));
    expect(one?.against).toMatchObject({ start: other?.start, end: other?.end });
    expect(other?.against).toMatchObject({ start: one?.start, end: one?.end });
    expect(one?.cues[0]).toMatchObject({ name: 'contrast' });
  });

  test.each([
    [
      'one speaker who counts twice',
      '경찰은 충돌 사고로 승객 12명이 다쳤다고 밝혔다.\n경찰은 충돌 사고로 승객 15명이 다쳤다고 다시 밝혔다.',
    ],
    ['opposites of two matters', '港务谈判与关税谈判分开进行。\n球队用两名前锋换取了一名门将。'],
    ['what is left open', '港务谈判与关税谈判分开进行。\n赵明没有说明港务谈判是否为关税谈判的筹码。'],
  ])('but not %s', (_kind, text) => {
    expect(tagsIn(text)).not.toContain('disputed');
  });
});
