import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf } from '../../../domain/calendar.ts';
import type { Claim } from '../../../domain/claim.ts';
import type { Source } from '../../../domain/source.ts';
import { binsOf, units } from '../../../domain/timeline/bins.ts';
import { eventsOf, type TimelineEvent } from '../../../domain/timeline/events.ts';

const claim = (exact: string) => ({ id: 'c', sourceId: 's', tag: 'reported', anchor: { exact } }) as Claim;
const source = (published: string | null) => ({ id: 's', published }) as Source;
const at = (date: string, claimId = date): TimelineEvent => ({ claimId, sourceId: 's', tag: 'reported', date, said: null });
const keys = (events: TimelineEvent[], unit: (typeof units)[number]) => binsOf(events, unit).map(({ key }) => key);

describe('the dates of a claim', () => {
  test('its source was published on one day, by its own time zone', () => {
    expect(eventsOf(claim('x'), source('2025-11-18T23:30-05:00'), 'published').map(({ date }) => date)).toEqual(['2025-11-18']);
    expect(eventsOf(claim('x'), source('2025'), 'published').map(({ date }) => date)).toEqual(['2025']);
    expect(eventsOf(claim('x'), source(null), 'published')).toEqual([]);
  });

  test('its words speak of dates, each counted once', () => {
    const events = eventsOf(claim('On Monday, 17 November, they met; on 20 November they left.'), source('2025-11-18'), 'spoken');
    expect(events.map(({ date, said }) => [date, said])).toEqual([
      ['2025-11-17', 'Monday'],
      ['2025-11-20', '20 November'],
    ]);
    expect(eventsOf(claim('They met.'), source('2025-11-18'), 'spoken')).toEqual([]);
  });
});

describe('bins', () => {
  test('hold what lies in the same stretch, in order', () => {
    const events = [at('2025-11-23'), at('2025-11-17'), at('2025-12-01'), at('2024-01-01')];
    expect(keys(events, 'year')).toEqual(['2024', '2025']);
    expect(keys(events, 'month')).toEqual(['2024-01', '2025-11', '2025-12']);
    expect(keys(events, 'week')).toEqual(['2024-01-01', '2025-11-17', '2025-12-01']);
    expect(keys(events, 'day')).toEqual(['2024-01-01', '2025-11-17', '2025-11-23', '2025-12-01']);
  });

  test('a date less precise than the unit has a bin of its own that spans what it may be', () => {
    const [year, month, day] = binsOf([at('2025-11-18'), at('2025-11'), at('2025')], 'day');
    expect([year, month, day].map((bin) => [bin?.key, bin?.isPrecise, bin && bin.last - bin.first + 1])).toEqual([
      ['2025', false, 365],
      ['2025-11', false, 30],
      ['2025-11-18', true, 1],
    ]);
    expect(binsOf([at('2025-11-18'), at('2025')], 'year').map(({ isPrecise, events }) => [isPrecise, events.length])).toEqual([[true, 2]]);
  });

  test('every event is in one bin, whose days hold it', () => {
    const date = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
    fc.assert(
      fc.property(fc.array(date, { maxLength: 40 }), fc.constantFrom(...units), (dates, unit) => {
        const bins = binsOf(
          dates.map((each, index) => at(each, String(index))),
          unit,
        );
        expect(bins.flatMap(({ events }) => events.map(({ claimId }) => Number(claimId))).sort((a, b) => a - b)).toEqual([...dates.keys()]);
        for (const { first, last, events } of bins) {
          for (const event of events) {
            expect(numberOf(event.date)).toBeGreaterThanOrEqual(first);
            expect(numberOf(event.date)).toBeLessThanOrEqual(last);
          }
        }
      }),
    );
  });
});
