import { describe, expect, test } from 'vitest';
import { findDate, readDate } from '../../../main/import/dates.ts';

describe('dates', () => {
  test.each([
    ['发布于 2025 年 7 月 11 日下午 4:56 韩国标准时间', '2025-07-11T16:56+09:00'],
    ['2025年11月04日 16:08', '2025-11-04T16:08'],
    ['2025-11-04 09:30', '2025-11-04T09:30'],
    ['2025/11/04 (화) 10:30', '2025-11-04T10:30'],
    ['2025-11-04T09:30:12.000Z', '2025-11-04T09:30:12Z'],
    ['2025-11-04T09:30:00+0900', '2025-11-04T09:30+09:00'],
    ['2025년 11월 4일', '2025-11-04'],
    ['2025년 11월 4일 오후 4시 56분', '2025-11-04T16:56'],
    ['입력 2025.11.04. 오전 9:30', '2025-11-04T09:30'],
    ['Nov 4, 2025', '2025-11-04'],
    ['November 4, 2025, 4:56 p.m. EST', '2025-11-04T16:56-05:00'],
    ['4 November 2025 09:30 GMT', '2025-11-04T09:30Z'],
    ['11 July 2025', '2025-07-11'],
    ['Tue, 04 Nov 2025 21:30:00 +0100', '2025-11-04T21:30+01:00'],
    ['2025.11.04 12:05 AM', '2025-11-04T00:05'],
    ['Updated 6:12 PM GMT, November 4, 2025', '2025-11-04T18:12Z'],
    ['16:21 November 04, 2025', '2025-11-04T16:21'],
    ['Tue 4 Nov 2025 07.30 GMT', '2025-11-04T07:30Z'],
    ['4 November 2025, 10.15am', '2025-11-04T10:15'],
    ['2025.11.04 13.40', '2025-11-04T13:40'],
    ['November 4, 2025 7.50 million people', '2025-11-04'],
    ['2025年11月', '2025-11'],
    ['November 2025', '2025-11'],
  ])('%s', (text, value) => {
    expect(findDate(text)?.value).toBe(value);
  });

  test.each(['31 February 2025', '4/11/2025', '11月4日', 'on Tuesday', '20251104', 'room 2025-13-01', '1950-53'])('%s is none', (text) => {
    expect(findDate(text)).toBeNull();
  });

  test('an hour that no clock has leaves the day', () => {
    expect(findDate('2025-11-04 25:10')?.value).toBe('2025-11-04');
  });

  test('a zone that could be two is not guessed', () => {
    expect(findDate('Nov 4, 2025 9:30 AM CST')?.value).toBe('2025-11-04T09:30');
  });

  test('a text that says more is no date as a whole', () => {
    expect(readDate('Monday, May 5, 2025')).toBe('2025-05-05');
    expect(readDate('2025')).toBe('2025');
    expect(readDate('It began on May 5, 2025')).toBeNull();
  });
});
