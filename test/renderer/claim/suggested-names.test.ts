import { describe, expect, test } from 'vitest';
import { namesSpoken, namesUsed, suggestedNames } from '../../../renderer/claim/suggested-names.ts';
import { claimOf } from './claims.ts';

const TEXT = 'The harbour office said the basin will close. Nobody else spoke.\n\nMayor Lind said she was surprised.';
const second = TEXT.indexOf('Mayor');
const passages = [
  { start: 0, end: TEXT.indexOf('\n') },
  { start: second, end: TEXT.length },
];
const spokenIn = (quote: string, passage: number, lastPassage = passage) => {
  const start = TEXT.indexOf(quote);
  return namesSpoken(TEXT, passages, claimOf('c', { start, end: start + quote.length, passage, lastPassage }), 'en');
};

test('names are counted over claims; no name is no name', () => {
  const claims = [
    claimOf('a', { attribution: 'harbour office' }),
    claimOf('b', { attribution: 'Lind' }),
    claimOf('c', { attribution: 'harbour office' }),
    claimOf('d'),
  ];
  expect(namesUsed(claims)).toEqual([
    { name: 'harbour office', count: 2 },
    { name: 'Lind', count: 1 },
  ]);
});

describe('who speaks', () => {
  test('is looked for in the sentences the claim stands in, and in no other', () => {
    expect(spokenIn('the basin will close', 1).join()).toMatch(/harbour office/i);
    expect(spokenIn('Nobody else spoke', 1)).toEqual([]);
  });

  test('a passage in a language of its own is read in that', () => {
    const text = '김항만 시장은 “according to the Gazette” 보도와 달리, according to Mayor Lind, 부두를 닫지 않겠다고 말했다.';
    const whole = { start: 0, end: text.length };
    const claim = claimOf('c', { ...whole, passage: 1, lastPassage: 1 });
    const [first] = namesSpoken(text, [{ ...whole, language: 'ko' }], claim, 'en');
    const [otherwise] = namesSpoken(text, [whole], claim, 'en');
    expect(first).toMatch(/^김항만/);
    expect(otherwise).toMatch(/Lind$/);
  });

  test('a claim over two passages is spoken by both', () => {
    const both = spokenIn(TEXT.slice(10, second + 20), 1, 2).join();
    expect(both).toMatch(/harbour office/i);
    expect(both).toMatch(/Lind/);
  });
});

describe('what is offered', () => {
  const names = { used: [{ name: 'Harbour Office', count: 3 }], spoken: ['harbour office', 'Mayor Lind'] };

  test('says of each name where it comes from', () => {
    expect(suggestedNames('', names)).toEqual([
      { name: 'Harbour Office', isSpoken: true, used: 3 },
      { name: 'Mayor Lind', isSpoken: true, used: 0 },
    ]);
  });

  test('fits what is typed', () => {
    expect(suggestedNames('lin', names).map(({ name }) => name)).toEqual(['Mayor Lind']);
    expect(suggestedNames('nobody', names)).toEqual([]);
  });
});
