import { describe, expect, it } from 'vitest';
import { foundIn } from './texts.ts';

describe('a day that no calendar has', () => {
  it('is pointed out in each language', () => {
    expect(foundIn('The pier opens on 31 June.')).toEqual(['impossible-day: 31 June → 30']);
    expect(foundIn('码头于2025年2月29日启用。')).toEqual(['impossible-day: 2025年2月29日 → 28']);
    expect(foundIn('부두는 13월 2일에 문을 연다.')).toEqual(['impossible-day: 13월 2일 → ']);
  });

  it('is none for a leap day, for counts and for figures', () => {
    expect(foundIn('The pier opened on 29 February. On 29 February 2024 it rained. It scored 4/31. May 40 people come?')).toEqual([]);
    expect(foundIn('부두는 2월 30일간 닫힌다.')).toEqual([]);
  });
});

describe('a day of the week that does not fit', () => {
  it('is pointed out with a year, or by the publication', () => {
    expect(foundIn('It opened on Friday, 10 July 2025.')).toEqual(['wrong-weekday: Friday, 10 July 2025 → Thursday']);
    expect(foundIn('会议于7月10日(星期五)举行。', { published: '2025-07-11' })).toEqual(['wrong-weekday: 7月10日(星期五 → Thursday']);
    expect(foundIn('회의는 7월 10일(금) 열렸다.', { published: '2025-07-11' })).toEqual(['wrong-weekday: 7월 10일(금) → Thursday']);
    expect(foundIn('会议于2025年7月10日,周日举行。')).toEqual(['wrong-weekday: 2025年7月10日,周日 → Thursday']);
  });

  it('is none when it fits, when no year is known, or when another year near would fit', () => {
    expect(foundIn('It opened on Thursday, 10 July 2025. It closed on July 11, 2025 (Fri).')).toEqual([]);
    expect(foundIn('会议于7月10日(星期五)举行。회의는 7월 10일(목) 열렸다.')).toEqual([]);
    expect(foundIn('It began on Wednesday, 10 January.', { published: '2025-07-11' })).toEqual([]);
    expect(foundIn('会议于7月10日(星期四)举行,周五结束。', { published: '2025-07-11' })).toEqual([]);
  });
});

describe('a period that ends before it begins', () => {
  it('is pointed out', () => {
    expect(foundIn('Between 2021 and 2018 nothing was built.')).toEqual(['wrong-order: Between 2021 and 2018 → ']);
    expect(foundIn('工程从2021年至2018年进行。')).toEqual(['wrong-order: 2021年至2018年 → ']);
    expect(foundIn('It runs from 20 May to 10 May.')).toEqual(['wrong-order: 20 May to 10 May → ']);
    expect(foundIn('공사는 2025년 5월 20일부터 2024년 6월 1일까지다.')).toEqual(['wrong-order: 2025년 5월 20일부터 2024년 6월 1일 → ']);
  });

  it('is none over the turn of a year, or for other figures', () => {
    expect(foundIn('It runs from 20 December to 10 January. It fell from 2021 to 2018 tons. 工程从28日至3日进行。')).toEqual([]);
  });
});

describe('a word for a year beside another year', () => {
  it('is pointed out by the publication', () => {
    expect(foundIn('去年(2023年)开工。', { published: '2025-07-11' })).toEqual(['wrong-year: 去年(2023年) → 2024']);
    expect(foundIn('It opens next year (2025).', { published: '2025-07-11' })).toEqual(['wrong-year: next year (2025) → 2026']);
    expect(foundIn('작년(2022년)에 시작했다.', { published: '2025-07-11' })).toEqual(['wrong-year: 작년(2022년) → 2024']);
  });

  it('is none when it fits, around New Year, or without a publication', () => {
    expect(foundIn('去年(2024年)开工。', { published: '2025-07-11' })).toEqual([]);
    expect(foundIn('去年(2023年)开工。', { published: '2025-01-03' })).toEqual([]);
    expect(foundIn('去年(2023年)开工。')).toEqual([]);
  });
});
