import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toThin } from '../../domain/backup.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 5, 15, 12);

function kept(moments: readonly number[], now = NOW): number[] {
  const dropped = new Set(toThin(moments, now));
  return moments.filter((moment) => !dropped.has(moment));
}

describe('thinning', () => {
  test('keeps every backup of the last day', () => {
    const hourly = Array.from({ length: 24 }, (_, i) => NOW - i * HOUR);
    expect(kept(hourly)).toEqual(hourly);
  });

  test('of hourly backups over two years a few dozen stay: days, weeks, months, nothing older than a year', () => {
    const all = Array.from({ length: 2 * 365 * 24 }, (_, i) => NOW - i * HOUR);
    const left = kept(all);
    expect(left.length).toBeGreaterThan(45);
    expect(left.length).toBeLessThan(70);
    expect(Math.min(...left)).toBeGreaterThanOrEqual(NOW - 365 * DAY);
  });

  test('keeps the newest however old it is', () => {
    expect(kept([NOW - 900 * DAY])).toEqual([NOW - 900 * DAY]);
  });

  test('a clock that jumps ahead by years, and back again, drops none of the months before', () => {
    const months = Array.from({ length: 8 }, (_, i) => NOW - i * 30 * DAY);
    const ahead = NOW + 20 * 365 * DAY;
    const after = kept([...months, ahead, ahead + HOUR], ahead + HOUR);
    expect(after).toEqual(expect.arrayContaining(months));
    expect(kept([...after, NOW + HOUR], NOW + HOUR)).toEqual(expect.arrayContaining(months));
  });

  test('made daily and thinned daily, a backup lives to be months old', () => {
    let present: number[] = [];
    for (let day = 0; day < 200; day++) {
      const now = NOW + day * DAY;
      present = kept([...present, now], now);
    }
    const ages = present.map((moment) => (NOW + 199 * DAY - moment) / DAY).toSorted((a, b) => a - b);
    expect(ages.filter((age) => age <= 14).length).toBeGreaterThanOrEqual(13);
    expect(ages.at(-1)).toBeGreaterThan(120);
  });

  test('never drops the newest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 500 * DAY }), { minLength: 1, maxLength: 60 }), (ages) => {
        const moments = ages.map((age) => NOW - age);
        expect(kept(moments)).toContain(Math.max(...moments));
      }),
    );
  });
});
