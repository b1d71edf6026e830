import { describe, expect, test } from 'vitest';
import { romanised } from '../../../domain/propositions/romanised.ts';
import { termsOf } from '../../../domain/propositions/terms.ts';

const found = (text: string) => new Set(termsOf(text).map(({ term }) => term));
const shared = (a: string, b: string) => [...found(a)].filter((term) => found(b).has(term));

describe('the same in every script', () => {
  test.each([
    ['#1200000', '1.2 million people', '120万人', '120만 명'],
    ['#35000', '35,000 tonnes', '三万五千吨', '3만5천 톤'],
    ['#120000000', '120 million', '1亿2000万', '1억 2000만'],
    ['#2025', '2025', '２０２５年', '2025년'],
    ['@5', 'will open in May', '五月开通', '5월 개통'],
    ['@11-4', 'on 4 November', '11月4日', '11월 4일'],
    ['@11-4', 'November 4, 2025', '2025-11-04', '2025.11.4'],
    ['@w1', 'on Monday', '周一表示', '월요일'],
    ['~KR', 'South Korea said', '韩国表示', '대한민국은'],
    ['~CN', 'China denied', '中国否认', '중국이 부인'],
    ['busan', 'the port of Busan', '港口 Busan', '부산에서'],
  ])('%s', (term, ...texts) => {
    for (const text of texts) expect(found(text), text).toContain(term);
  });

  test('every term stands where it says', () => {
    for (const text of [
      'The ministry said 1.2 million 🚇 in May.',
      '港务局周一表示,隧道将于五月开通。',
      '시청은 부산항 개통이 늦어질 수 있다고 밝혔다.',
    ]) {
      for (const { start, end } of termsOf(text)) expect([start < end, end <= text.length]).toEqual([true, true]);
    }
    expect(termsOf('🚇 1.2 million').find(({ term }) => term === '#1200000')).toMatchObject({ start: 3, end: 14 });
  });
});

test('grammar makes no difference', () => {
  expect(shared('Ports close', 'The port is closing')).toEqual(expect.arrayContaining(['port', 'clos']));
  expect(shared('개통이 늦어진다', '개통은 미뤄졌다')).toContain('개통');
});

test('the verb “may”, small numbers and empty words are no terms', () => {
  expect([...found('May it be so? They may have 3 of them.')]).toEqual([]);
});

test('names as they are romanised', () => {
  expect(['부산', '서울', '인천', '김민준', '포항'].map(romanised)).toEqual(['busan', 'seoul', 'incheon', 'gimminjun', 'pohang']);
});
