import { expect, test } from 'vitest';
import { writtenDay } from '../../../domain/spoken-dates/written-day.ts';

test.each([
  '2026-03-01',
  '2026-3-1',
  ' 2026/3/1 ',
  '2026.3.1.',
  '2026. 3. 1.',
  '2026年3月1日',
  '2026년 3월 1일',
  '1 March 2026',
  '２０２６-０３-０１',
])('%s is the first of March', (text) => expect(writtenDay(text)).toBe('2026-03-01'));

test.each([
  '',
  '2026',
  '2026-03',
  'March 2026',
  '3月1日',
  'yesterday',
  '3/1/2026',
  '2026-02-31',
  'since 1 March 2026',
  '2026-03-01 2026-03-02',
])('“%s” is no day', (text) => expect(writtenDay(text)).toBeNull());
