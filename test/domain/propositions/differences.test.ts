import { describe, expect, test } from 'vitest';
import { differencesIn } from '../../../domain/propositions/differences.ts';
import { claim } from '../helpers/fixtures.ts';

type Said = string | readonly [words: string, published: string];

/** Claims of as many sources, each by its words and the day its source was published. */
function saying(...said: readonly Said[]) {
  return said.map((each, at) => {
    const [exact, published] = typeof each === 'string' ? [each, '2025-05-20'] : each;
    return {
      claim: { ...claim, id: `c${at}`, sourceId: `s${at}`, anchor: { ...claim.anchor, exact, end: claim.anchor.start + exact.length } },
      published,
    };
  });
}

/** What differs, each as the words of its sides. */
const differing = (...said: readonly Said[]) =>
  differencesIn(saying(...said)).map(({ kind, sides }) => `${kind}: ${sides.map(({ words }) => words).join(' ≠ ')}`);

describe('numbers', () => {
  test.each([
    ['number: 40 people ≠ 43 people', '43 people were killed in the fire.', 'The fire killed 40 people.'],
    ['number: 40人 ≠ 43人', '火灾造成43人死亡。', '死亡40人。'],
    ['number: 40명 ≠ 43명', '화재로 43명이 숨졌다.', '화재 사망자는 40명이다.'],
    ['number: 40人 ≠ 43명', '화재로 43명이 숨졌다.', '火灾造成40人死亡。'],
    ['number: forty people ≠ 43人', '43人遇难', 'The fire killed forty people.'],
    ['number: 2.85万名士兵 ≠ 285,000 troops', 'There are 285,000 troops.', '有2.85万名士兵。'],
    ['number: 12亿美元 ≠ $1.5 billion', 'The pier cost $1.5 billion.', '码头耗资12亿美元。'],
    ['number: 4.1% ≠ 4.3%', 'The economy grew 4.3% last year.', 'The economy grew by 4.1%.'],
    ['number: 12 hospitals ≠ 14 hospitals', '14 hospitals were hit.', 'Some 20 schools and exactly 12 hospitals were hit.'],
  ])('%s', (expected, ...said) => {
    expect(differing(...said).map((each) => [...each.split(/: | ≠ /u)].toSorted())).toEqual([[...expected.split(/: | ≠ /u)].toSorted()]);
  });

  test.each([
    ['in other words', '3,000 people took part.', '3千人参加。', '3천 명이 참가했다.'],
    ['covered by what is only said about', 'More than 40 people died.', '43人死亡。', '40여 명이 숨졌다.'],
    ['rounded', '3,000 people took part.', '2987人参加。'],
    ['of other things', '40 people were killed.', '43 people were injured.', '44 soldiers were killed.', '死亡者中有41名平民。'],
    ['of other measures', 'It cost $40 million.', '耗资43亿韩元。', 'It is 43 km long.'],
    ['a share of something else', 'Inflation reached 4.3%.', 'The president won 51% of the votes.'],
    ['a number that one of them has both of', 'The toll rose to 43 dead from 40 dead.', '40 people died.'],
    ['in one source only', '43 people died, 40 people died.'],
    ['periods, ages and days', 'In 5 years, on 12 May, a man of 40 years.', '7年,43岁。'],
  ])('are silent when they are %s', (_why, ...said) => {
    expect(differing(...said)).toEqual([]);
  });

  test('of a toll that rises are told, and no side is called wrong', () => {
    expect(differing(['40 people died.', '2025-05-12'], ['43 people died.', '2025-05-13'])).toEqual(['number: 40 people ≠ 43 people']);
  });

  test('each side says which others it cannot be one with', () => {
    const [difference] = differencesIn(saying('40 people died.', '43 people died.', 'More than 42 people died.'));
    expect(difference?.sides.map(({ words, against, claimId }) => [words, against, claimId])).toEqual([
      ['40 people', [1, 2], 'c0'],
      ['42 people', [0], 'c2'],
      ['43 people', [0], 'c1'],
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['date: 12 May ≠ 5月13日', 'The ferry sank on 12 May and 40 sheep drowned.', '渡轮5月13日沉没。'],
    ['date: 12 May ≠ May 13', 'The ferry sank on 12 May.', 'The ferry sank on May 13.'],
    ['date: 5月12日 ≠ 13 May', '渡轮于5月12日沉没。', 'The ferry sank on 13 May.'],
    ['date: 5월 12일 ≠ 5月13日', '渡轮5月13日沉没。', '배는 5월 12일 가라앉았다.'],
    ['date: 12 May ≠ 12 June', 'It opens on 12 May.', 'It opens on 12 June.'],
    ['date: March 2024 ≠ April 2024', 'Work began in March 2024.', 'Work began in April 2024.'],
  ])('%s', (expected, ...said) => {
    expect(differing(...said)).toEqual([expected]);
  });

  test('without the day of publication are compared without the year', () => {
    const claims = saying('The ferry sank on 12 May.', 'The ferry sank on 13 May 2025.').map((each) => ({ ...each, published: null }));
    expect(differencesIn(claims)).toHaveLength(1);
  });

  test.each([
    ['the same', 'The ferry sank on 12 May.', '渡轮于5月12日沉没。', '배는 5월 12일 가라앉았다.'],
    ['told less closely', 'The ferry sank in May.', '渡轮于5月12日沉没。'],
    [
      'those of the reports',
      'The ministry said on 13 May that the ferry sank.',
      '渡轮5月12日沉没。',
      '국방부는 14일 배가 가라앉았다고 밝혔다.',
    ],
    ['counted from another day', ['The ferry sank on Tuesday.', '2025-05-14'] as const, '渡轮5月14日沉没。'],
    ['of two time zones', 'The ferry sank on 12 May local time.', '渡轮于北京时间5月13日沉没。'],
    ['of two events', 'The ferry sank on 12 May.', 'The wreck was raised on 30 August.'],
    ['no more than a bound', 'It sank before 12 May.', '截至5月13日仍在搜救。', '5월 14일까지 수색한다.'],
    ['one end of several', 'It burned on May 12 and 13.', '5月14日起火。'],
    ['several in a source', 'It left on 11 May and sank on 12 May.', 'It sank on 13 May.'],
  ])('are silent when they are %s', (_why, ...said) => {
    expect(differing(...said)).toEqual([]);
  });
});

test('a difference is another once a claim is worded otherwise', () => {
  const key = (...said: readonly Said[]) => differencesIn(saying(...said))[0]?.key;
  const first = key('40 people died.', '43 people died.');
  expect(first).toMatch(/^40 people ≠ 43 people #/);
  expect(key('43 people died.', '40 people died.')).toBe(first);
  expect(key('40 people died.', '43 people died, it is said.')).not.toBe(first);
});
