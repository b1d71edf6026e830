import { describe, expect, it } from 'vitest';
import { foundIn } from './texts.ts';

describe('one number in two units', () => {
  it('is pointed out when it is off by a power of ten', () => {
    expect(foundIn('约2.85万名(285,000名)工人。')).toEqual(['wrong-conversion: 285,000 → 28,500']);
    expect(foundIn('3만2000명(320,000명)이 일한다.')).toEqual(['wrong-conversion: 320,000 → 32,000']);
    expect(foundIn('Some 1.2 million (1,200만) work there.')).toEqual(['wrong-conversion: 1,200만 → 1,200,000']);
  });

  it('is none for other currencies, years, shares and other things', () => {
    expect(foundIn('100亿韩元(10亿美元)。65만 명(2019년)。1200 (120%)。2万人(1.9万人)。5000名(500艘)。')).toEqual([]);
  });
});

describe('digits in another order, or a zero more', () => {
  it('is pointed out where the number stands once', () => {
    expect(foundIn('28,500 troops stay. The 28,500 troops train.\nOnly 25,800 troops remain on paper.')).toEqual([
      'swapped-digits: 25,800 → 28,500',
    ]);
    expect(foundIn('有28500名官兵。这28500名官兵。\n共有285000名官兵。')).toEqual(['swapped-digits: 285000 → 28500']);
  });

  it('is none for change, for another thing, or for one against one', () => {
    expect(foundIn('28,500 troops stay. The 28,500 troops train.\nIt rose from 25,800 troops.')).toEqual([]);
    expect(foundIn('28,500 troops stay. The 28,500 troops train.\n25,800 ships are there.')).toEqual([]);
    expect(foundIn('28,500 troops stay.\n25,800 troops train.')).toEqual([]);
  });
});

describe('parts of a whole', () => {
  it('are pointed out when they add up to more', () => {
    expect(foundIn('In the poll 52% were for it, 41% against and 17% undecided.')).toEqual([
      'parts-over-whole: 52% were for it, 41% against and 17% → 100%',
    ]);
    expect(foundIn('调查中52%赞成,41%反对,17%不知道。')).toEqual(['parts-over-whole: 52%赞成,41%反对,17% → 100%']);
    expect(foundIn('찬성 52%, 반대 41%, 모름 17%였다.')).toEqual(['parts-over-whole: 52%, 반대 41%, 모름 17% → 100%']);
  });

  it('are none for several questions, changes and rounding', () => {
    expect(foundIn('61% like the pier, 55% the lighthouse and 40% both. 34% were for, 33% against, 34% undecided.')).toEqual([]);
    expect(foundIn('52% were for it, up 41% from 30%, with 17% undecided.')).toEqual([]);
  });
});
