import { expect, test } from 'vitest';
import { smallNotebook, source } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

test('removes the source with everything that belongs to it, and nothing else', () => {
  const reading = smallNotebook();
  const { changes } = prove(reading, 'remove-source', { sourceId: source.id });
  expect(changes.removed.map(({ kind }) => kind).sort()).toEqual(['claim', 'note', 'passage', 'source', 'version']);
  expect(reading.all().map(({ kind }) => kind)).toEqual(['brief', 'notebook', 'view']);
});

test('refuses a source that is not there', () => {
  proveRefused(smallNotebook(), 'remove-source', { sourceId: 'source-2' }, 'not-found');
});
