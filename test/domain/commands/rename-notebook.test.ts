import { expect, test } from 'vitest';
import { smallNotebook } from '../helpers/fixtures.ts';
import { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

test('gives the notebook another title', () => {
  const reading = smallNotebook();
  prove(reading, 'rename-notebook', { title: '港口' });
  expect(reading.get('notebook', 'notebook')?.title).toBe('港口');
});

test('refuses a title without words, and a notebook without its record', () => {
  proveRefused(smallNotebook(), 'rename-notebook', { title: '' }, 'invalid-input');
  proveRefused(new MemoryReading(), 'rename-notebook', { title: 'Harbour' }, 'not-found');
});
