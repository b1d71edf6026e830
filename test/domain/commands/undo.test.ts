import { expect, test } from 'vitest';
import { anchorOf, claim, smallNotebook, source } from '../helpers/fixtures.ts';
import { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

test('undo takes back the newest commit and redo brings it back', () => {
  const reading = smallNotebook();
  const before = reading.all();
  prove(reading, 'tag-claim', { claimId: 'claim-2', anchor: anchorOf('Engineers expect a delay'), tag: 'speculative' });
  const tagged = reading.all();
  expect(prove(reading, 'undo', {}).undoes).toBe(1);
  expect(reading.all()).toEqual(before);
  expect(prove(reading, 'redo', {}).redoes).toBe(1);
  expect(reading.all()).toEqual(tagged);
});

test('a removed source comes back whole', () => {
  const reading = smallNotebook();
  const before = reading.all();
  prove(reading, 'remove-source', { sourceId: source.id });
  prove(reading, 'undo', {});
  expect(reading.all()).toEqual(before);
});

test('several steps are taken back newest first, and a new step ends redo', () => {
  const reading = smallNotebook();
  prove(reading, 'retag-claim', { claimId: claim.id, tag: 'speculative' });
  prove(reading, 'retag-claim', { claimId: claim.id, tag: 'disputed' });
  expect(prove(reading, 'undo', {}).undoes).toBe(2);
  expect(prove(reading, 'undo', {}).undoes).toBe(1);
  expect(reading.get('claim', claim.id)).toEqual(claim);
  prove(reading, 'redo', {});
  prove(reading, 'rename-notebook', { title: 'Other' });
  proveRefused(reading, 'redo', {}, 'nothing-to-redo');
});

test('there may be nothing to undo or redo', () => {
  proveRefused(new MemoryReading(), 'undo', {}, 'nothing-to-undo');
  proveRefused(smallNotebook(), 'redo', {}, 'nothing-to-redo');
});

test('an undo notices when a record is no longer what the step left', () => {
  const reading = smallNotebook();
  prove(reading, 'retag-claim', { claimId: claim.id, tag: 'speculative' });
  const present = { ...claim, tag: 'speculative' } as const;
  reading.apply({ added: [], updated: [{ from: present, to: { ...present, attribution: 'someone else' } }], removed: [] });
  proveRefused(reading, 'undo', {}, 'changed-meanwhile');
});
