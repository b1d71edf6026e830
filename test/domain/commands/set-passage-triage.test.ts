import { expect, test } from 'vitest';
import { passageId } from '../../../domain/passage.ts';
import { passage, smallNotebook, source, version } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

const versionId = version.id;

test('a passage touched for the first time gets a record', () => {
  const reading = smallNotebook();
  const { changes } = prove(reading, 'set-passage-triage', { versionId, number: 4, triage: 'set-aside' });
  const id = passageId(versionId, 4);
  expect(changes.added).toEqual([{ kind: 'passage', id, sourceId: source.id, versionId, number: 4, triage: 'set-aside' }]);
});

test('a touched passage is changed', () => {
  const reading = smallNotebook();
  prove(reading, 'set-passage-triage', { versionId, number: 3, triage: 'set-aside' });
  expect(reading.get('passage', passage.id)).toEqual({ ...passage, triage: 'set-aside' });
});

test('an untouched passage has no record', () => {
  const reading = smallNotebook();
  expect(prove(reading, 'set-passage-triage', { versionId, number: 3, triage: 'untouched' }).changes.removed).toEqual([passage]);
  expect(prove(reading, 'set-passage-triage', { versionId, number: 3, triage: 'untouched' }).changes.removed).toEqual([]);
});

test('the same triage again changes nothing', () => {
  expect(prove(smallNotebook(), 'set-passage-triage', { versionId, number: 3, triage: 'done' }).changes.updated).toEqual([]);
});

test('furniture is not counted among passages', () => {
  proveRefused(smallNotebook(), 'set-passage-triage', { versionId, number: 5, triage: 'done' }, 'not-found');
});

test('refuses what is not there or not a number of a passage', () => {
  proveRefused(smallNotebook(), 'set-passage-triage', { versionId: 'version-2', number: 1, triage: 'done' }, 'not-found');
  proveRefused(smallNotebook(), 'set-passage-triage', { versionId, number: 0, triage: 'done' }, 'invalid-input');
});
