import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spokenDates } from '../../../domain/spoken-dates/spoken-dates.ts';

/** A Tuesday. */
const PUBLISHED = '2025-11-18T09:30+09:00';

const values = (text: string, published: string | null = PUBLISHED) => spokenDates(text, published).map(({ value }) => value);

describe('English', () => {
  test.each([
    ['The bridge opens on 4 November 2025.', ['2025-11-04']],
    ['The bridge opened on November 4, 2025, at noon.', ['2025-11-04']],
    ['Work began in March 2024 and ends on Dec. 20.', ['2024-03', '2025-12-20']],
    ['The vote of Jan. 3 was postponed.', ['2026-01-03']],
    ['It was signed on the 30th of June.', ['2025-06-30']],
    ['They met on Monday.', ['2025-11-17']],
    ['They met last Tuesday.', ['2025-11-18']],
    ['They will meet on Friday.', ['2025-11-21']],
    ['Talks resume next Monday.', ['2025-11-24']],
    ['Yesterday the port was closed; tomorrow it opens.', ['2025-11-17', '2025-11-19']],
    ['Exports fell last month and last year.', ['2025-10', '2024']],
    ['The plan dates from before 2019; since 2021 nothing was built.', ['2019', '2021']],
    ['The contract, dated 2025-10-02, is public.', ['2025-10-02']],
    ['By early April the ice was gone.', ['2026-04']],
    ['November talks failed.', ['2025-11']],
    ['Signed 2025.11.4 and 2025/11/05.', ['2025-11-04', '2025-11-05']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  test.each([
    'It may rain on the march.',
    'By 2000 people it was seen.',
    'Room 2025 is closed.',
    'It grew by 11 in 4/11.',
    'Release 2025.11.4.1 is out.',
  ])('no date: %s', (text) => expect(values(text)).toEqual([]));
});

describe('Chinese', () => {
  test.each([
    ['大桥将于2025年11月20日通车。', ['2025-11-20']],
    ['该计划始于2019年，2024年3月重启。', ['2019', '2024-03']],
    ['11月4日，双方签署协议。', ['2025-11-04']],
    ['十一月四日签署，十二月二十一日生效。', ['2025-11-04', '2025-12-21']],
    ['发言人18日表示，会谈将于25日举行。', ['2025-11-18', '2025-11-25']],
    ['据报道，20日发生的事故仍在调查。', ['2025-10-20']],
    ['11月18日至20日举行会谈。', ['2025-11-18', '2025-11-20']],
    ['昨天召开会议，明天公布结果。', ['2025-11-17', '2025-11-19']],
    ['去年12月，该港关闭；今年恢复。', ['2024-12', '2025']],
    ['上周五抵达，下周一离开。', ['2025-11-14', '2025-11-24']],
    ['本月6日与上个月的数据不同。', ['2025-11-06', '2025-10']],
    ['周一，该部门否认。', ['2025-11-17']],
    ['海底隧道五月开通。', ['2026-05']],
    ['廿三日为期，十月廿三日开始。', ['2025-10-23']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  test.each(['会谈持续了5日间。', '港口三月内关闭，一二月都关。', '该车每周一班，三个月。', '第18日本队获胜。'])('no date: %s', (text) =>
    expect(values(text)).toEqual([]),
  );
});

describe('Korean', () => {
  test.each([
    ['다리는 2025년 11월 20일 개통한다.', ['2025-11-20']],
    ['외교부는 18일 이를 부인했다.', ['2025-11-18']],
    ['회담은 오는 25일 열린다.', ['2025-11-25']],
    ['지난 20일 발표된 보고서', ['2025-10-20']],
    ['지난달 3일과 다음 달 5일', ['2025-10-03', '2025-12-05']],
    ['지난해 12월 문을 닫았고 올해 다시 열었다.', ['2024-12', '2025']],
    ['어제 도착해 내일 떠난다.', ['2025-11-17', '2025-11-19']],
    ['지난주 금요일 도착해 다음 주 월요일 떠난다.', ['2025-11-14', '2025-11-24']],
    ['월요일 부인했고 오는 금요일 발표한다.', ['2025-11-17', '2025-11-21']],
    ['11월 18일부터 20일까지 열린다.', ['2025-11-18', '2025-11-20']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  test.each(['회담은 5일간 열렸다.', '사흘 동안 3일 연속 비가 왔다.'])('no date: %s', (text) => expect(values(text)).toEqual([]));
});

describe('what is not said', () => {
  test('follows from the publication, by its own time zone', () => {
    expect(values('today', '2025-11-18T23:30-05:00')).toEqual(['2025-11-18']);
    expect(values('3 January', '2025-12-28')).toEqual(['2026-01-03']);
    expect(values('28 December', '2026-01-02')).toEqual(['2025-12-28']);
  });

  test('is left out when the publication is not known well enough', () => {
    expect(values('yesterday, 4 November, in 2024', null)).toEqual(['2024']);
    expect(values('yesterday, 4 November', '2025')).toEqual([]);
    expect(values('yesterday, 4 November, last month', '2025-12')).toEqual(['2025-11-04', '2025-11']);
  });

  test('is told apart from what is said whole', () => {
    expect(spokenDates('On 4 November 2025, not yesterday', PUBLISHED).map(({ how }) => how)).toEqual(['stated', 'completed']);
  });
});

describe('places', () => {
  test('are those of the words, also behind emoji and in mixed scripts', () => {
    const text = '😀 발표는 18일, 见11月4日, until Monday';
    const said = spokenDates(text, PUBLISHED).map(({ start, end }) => text.slice(start, end));
    expect(said).toEqual(['18일', '11月4日', 'Monday']);
  });

  test('never overlap and stay inside the text', () => {
    const piece = fc.constantFrom(
      '11月',
      '18日',
      '2025年',
      '지난달 ',
      '3일 ',
      'Monday ',
      'Nov. ',
      '4',
      ' 2024',
      '😀',
      '\n',
      '上周',
      '五',
      '월',
      '일',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, value } of spokenDates(text, PUBLISHED)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(value).toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
          last = end;
        }
      }),
    );
  });
});
