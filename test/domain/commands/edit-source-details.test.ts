import { expect, test } from 'vitest';
import { smallNotebook, source } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

test('changes what is named and leaves the rest', () => {
  const reading = smallNotebook();
  prove(reading, 'edit-source-details', { sourceId: source.id, details: { reliability: 'B', published: '2026-01' } });
  expect(reading.get('source', source.id)).toEqual({ ...source, reliability: 'B', published: '2026-01' });
});

test('takes the date away when it is null', () => {
  const reading = smallNotebook();
  prove(reading, 'edit-source-details', { sourceId: source.id, details: { published: null } });
  expect(reading.get('source', source.id)?.published).toBeNull();
});

test('takes a missing value for "leave it"', () => {
  const { changes } = prove(smallNotebook(), 'edit-source-details', { sourceId: source.id, details: { title: undefined } });
  expect(changes).toEqual({ added: [], updated: [], removed: [] });
});

test.each([
  { title: '' },
  { title: 'x'.repeat(501) },
  { reliability: 'G' },
  { published: 'last week' },
  { published: '2026-13-01' },
  { language: 'Korean, mostly' },
  { outlet: 'half \ud83d' },
  { currentVersionId: 'version-2' },
])('refuses %j', (details) => {
  proveRefused(smallNotebook(), 'edit-source-details', { sourceId: source.id, details: details as object }, 'invalid-input');
});

test('refuses a source that is not there', () => {
  proveRefused(smallNotebook(), 'edit-source-details', { sourceId: 'source-2', details: {} }, 'not-found');
});
