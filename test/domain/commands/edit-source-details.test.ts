import { expect, test } from 'vitest';
import { smallNotebook, source } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

test('changes what is named and leaves the rest', () => {
  const reading = smallNotebook();
  prove(reading, 'edit-source-details', { sourceId: source.id, details: { reliability: 'B', published: '2026-01' } });
  expect(reading.get('source', source.id)).toEqual({
    ...source,
    reliability: 'B',
    published: '2026-01',
    foundIn: { published: 'analyst' },
  });
});

test('confirming keeps where details were found; what is changed later has to be confirmed again', () => {
  const reading = smallNotebook();
  const now = () => reading.get('source', source.id);
  prove(reading, 'edit-source-details', {
    sourceId: source.id,
    details: { outlet: 'The Ledger', place: 'Corvane' },
    origin: 'bibliography',
  });
  expect(now()?.foundIn).toEqual({ outlet: 'bibliography', place: 'bibliography' });
  prove(reading, 'edit-source-details', { sourceId: source.id, details: { place: 'North Isle' }, confirms: true });
  expect(now()?.foundIn).toEqual({ outlet: 'bibliography', place: 'analyst' });
  expect(now()?.confirmed).toEqual(['title', 'outlet', 'author', 'published', 'updated', 'language', 'url']);
  prove(reading, 'edit-source-details', { sourceId: source.id, details: { outlet: 'The Portwire' }, origin: 'bibliography' });
  expect(now()?.confirmed).not.toContain('outlet');
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
