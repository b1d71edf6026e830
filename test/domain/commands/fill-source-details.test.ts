import { expect, test } from 'vitest';
import { smallNotebook, source } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

const one = (expected: object, details: object) => ({ sources: [{ sourceId: source.id, expected, details }] });

test('fills in what is named and leaves the rest', () => {
  const reading = smallNotebook();
  prove(reading, 'fill-source-details', one({ author: source.author }, { author: '王明', published: '2026-05' }));
  expect(reading.get('source', source.id)).toEqual({
    ...source,
    author: '王明',
    published: '2026-05',
    foundIn: { ...source.foundIn, author: 'bibliography', published: 'bibliography' },
  });
});

test('is refused as a whole when a detail was changed since', () => {
  proveRefused(smallNotebook(), 'fill-source-details', one({ author: 'somebody else' }, { author: '王明' }), 'changed-meanwhile');
});

test('is refused when a source is not there', () => {
  const sources = [...one({}, { author: 'A' }).sources, { sourceId: 'source-9', expected: {}, details: { author: 'A' } }];
  proveRefused(smallNotebook(), 'fill-source-details', { sources }, 'not-found');
});

test.each([{ reliability: 'A' }, { published: 'soon' }, { title: '' }])('refuses %j', (details) => {
  proveRefused(smallNotebook(), 'fill-source-details', one({}, details), 'invalid-input');
});

test('refuses a source named twice, and none', () => {
  const [each] = one({}, { author: 'A' }).sources;
  if (each === undefined) throw new Error('no source');
  proveRefused(smallNotebook(), 'fill-source-details', { sources: [each, each] }, 'invalid-input');
  proveRefused(smallNotebook(), 'fill-source-details', { sources: [] }, 'invalid-input');
});
