import { expect, test } from 'vitest';
import { publishedDate, source, sourceDefaults, sourceDetails, wholeDetails } from '../../domain/source.ts';

test.each(['2025', '2025-11', '2025-11-04', '2025-11-04T09:30', '2025-11-04T09:30:15Z', '2025-11-04T09:30+09:00'])(
  '%s is a date',
  (value) => {
    expect(publishedDate.safeParse(value).success).toBe(true);
  },
);

test.each([
  '',
  '25',
  '2025-1',
  '2025-13',
  '2025-00',
  '2025-11-32',
  '2025/11/04',
  '4 November 2025',
  '2025-11-04 09:30',
  '2025-11-04T09:30+9',
  '2025\n',
])('%j is not', (value) => {
  expect(publishedDate.safeParse(value).success).toBe(false);
});

test('the defaults are valid details', () => {
  expect(sourceDetails.parse(sourceDefaults)).toEqual(sourceDefaults);
});

test('a source from before updates and places were kept is whole when read', () => {
  const old = { kind: 'source', id: 's', ...sourceDefaults, currentVersionId: 'v', importedAt: '2025-11-04T00:00:00.000Z' };
  const read = source.parse(old);
  expect(read).toEqual(old);
  expect(wholeDetails(read)).toEqual({ ...sourceDefaults, updated: null, place: '' });
});
