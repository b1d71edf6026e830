import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayOf, lastDayOf, monthOf, numberOf, spanOf, weekdayOf } from '../../domain/calendar.ts';

describe('the calendar', () => {
  test('a day that does not exist is none', () => {
    expect(dayOf(2025, 2, 29)).toBeNull();
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dayOf(1900, 2, 29)).toBeNull();
    expect(dayOf(2025, 13, 1)).toBeNull();
    expect(dayOf(2025, 4, 31)).toBeNull();
    expect(monthOf(2025, 0)).toBeNull();
    expect(monthOf(2025, 12)).toBe('2025-12');
    expect(lastDayOf(2023, 2)).toBe(28);
  });

  test('days and months are counted over the ends of months and years', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addMonths('2025-12', 1)).toBe('2026-01');
    expect(addMonths('2025-01', -13)).toBe('2023-12');
  });

  test('a week begins on Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(weekdayOf('1969-12-28')).toBe(6);
  });

  test('a year and a month span their days; a moment is its day', () => {
    expect(spanOf('2024-02')).toEqual({ first: numberOf('2024-02-01'), last: numberOf('2024-02-29') });
    expect(spanOf('2025')).toEqual({ first: numberOf('2025-01-01'), last: numberOf('2025-12-31') });
    expect(spanOf('2025-11-04T09:30+09:00')).toEqual({ first: numberOf('2025-11-04'), last: numberOf('2025-11-04') });
    expect(numberOf('1970-01-01')).toBe(0);
    expect(numberOf('0050-01-01')).toBeLessThan(numberOf('1950-01-01'));
  });

  test('adding days and taking them back comes to the same day, as many weekdays on', () => {
    const day = fc
      .date({ min: new Date('1600-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(addDays(addDays(from, days), -days)).toBe(from);
        expect(numberOf(addDays(from, days))).toBe(numberOf(from) + days);
        expect((((weekdayOf(addDays(from, days)) - weekdayOf(from) - days) % 7) + 7) % 7).toBe(0);
      }),
    );
  });
});
