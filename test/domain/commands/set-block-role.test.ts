import { describe, expect, test } from 'vitest';
import { passageId } from '../../../domain/passage.ts';
import { passagesOf } from '../../../domain/passages.ts';
import { anchorOf, blocks, claim, noteAbout, now, passage, smallNotebook, source, version } from '../helpers/fixtures.ts';
import type { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

const versionId = version.id;
const numbers = (reading: MemoryReading) => passagesOf(blocks, reading.get('block-roles', versionId)).map(({ number }) => number);
const say = (reading: MemoryReading, as: 'passage' | 'furniture', ...indexes: number[]) =>
  prove(reading, 'set-block-role', { versionId, blocks: indexes, as });

test('furniture made a passage is numbered after all others, and its words are kept', () => {
  const reading = smallNotebook();
  say(reading, 'passage', 1);
  expect(numbers(reading)).toEqual([1, 5, 2, 3, 4]);
  expect(reading.get('block-roles', versionId)).toEqual({
    kind: 'block-roles',
    id: versionId,
    sourceId: source.id,
    roles: [{ as: 'passage', index: 1, words: 'Home | News | Weather', decidedAt: now, number: 5 }],
  });
});

test('a passage put among the furniture leaves its number unused', () => {
  const reading = smallNotebook();
  say(reading, 'furniture', 0);
  expect(numbers(reading)).toEqual([2, 3, 4]);
  say(reading, 'passage', 1);
  expect(numbers(reading)).toEqual([5, 2, 3, 4]);
});

test('turned and turned back, nothing is left', () => {
  const reading = smallNotebook();
  const before = reading.all();
  say(reading, 'passage', 1);
  say(reading, 'furniture', 0, 1);
  say(reading, 'passage', 0);
  expect(reading.all()).toEqual(before);
});

test('what is so already is left as it is', () => {
  const reading = smallNotebook();
  expect(say(reading, 'furniture', 1).changes).toEqual({ added: [], updated: [], removed: [] });
  say(reading, 'furniture', 0);
  expect(say(reading, 'furniture', 0, 1).changes).toEqual({ added: [], updated: [], removed: [] });
});

test('a made passage can be worked on like any other', () => {
  const reading = smallNotebook();
  const anchor = anchorOf('News');
  proveRefused(reading, 'tag-claim', { claimId: 'claim-2', anchor, tag: 'reported' }, 'quote-in-furniture');
  say(reading, 'passage', 1);
  prove(reading, 'tag-claim', { claimId: 'claim-2', anchor, tag: 'reported' });
  expect(reading.get('claim', 'claim-2')).toMatchObject({ passage: 5, lastPassage: 5 });
  prove(reading, 'set-passage-triage', { versionId, number: 5, triage: 'done' });
  const { content } = noteAbout({ kind: 'passage', id: passageId(versionId, 5) }, 'A menu.');
  prove(reading, 'save-note', { about: { kind: 'passage', id: passageId(versionId, 5) }, basedOn: null, edition: 'edition-9', content });
  proveRefused(reading, 'set-block-role', { versionId, blocks: [1], as: 'furniture' }, 'passage-in-use');
});

test('a claim from a made passage into the next one names both', () => {
  const reading = smallNotebook();
  say(reading, 'passage', 1);
  prove(reading, 'tag-claim', { claimId: 'claim-2', anchor: anchorOf('Weather\nThe ministry'), tag: 'reported' });
  expect(reading.get('claim', 'claim-2')).toMatchObject({ passage: 5, lastPassage: 2 });
});

describe('a passage stays one while something stands in it', () => {
  test.each([
    ['a claim', 2, { passage: 2, claims: 1 }],
    ['triage', 3, { passage: 3, claims: 0 }],
  ])('%s', (_what, index) => {
    expect([claim.passage, passage.number]).toContain(index);
    proveRefused(smallNotebook(), 'set-block-role', { versionId, blocks: [0, index], as: 'furniture' }, 'passage-in-use');
  });

  test('a note', () => {
    const reading = smallNotebook();
    const about = { kind: 'passage', id: passageId(versionId, 4) } as const;
    prove(reading, 'save-note', { about, basedOn: null, edition: 'edition-9', content: noteAbout(about, 'Odd.').content });
    proveRefused(reading, 'set-block-role', { versionId, blocks: [4], as: 'furniture' }, 'passage-in-use');
  });

  test('and nobody works on furniture', () => {
    const reading = smallNotebook();
    say(reading, 'furniture', 0);
    proveRefused(reading, 'set-passage-triage', { versionId, number: 1, triage: 'done' }, 'not-found');
    proveRefused(reading, 'tag-claim', { claimId: 'claim-2', anchor: anchorOf('Harbour tunnel'), tag: 'reported' }, 'quote-in-furniture');
  });
});

test('refuses blocks and versions that are not there or not shown', () => {
  proveRefused(smallNotebook(), 'set-block-role', { versionId, blocks: [5], as: 'passage' }, 'not-found');
  proveRefused(smallNotebook(), 'set-block-role', { versionId: 'version-9', blocks: [0], as: 'passage' }, 'not-found');
  proveRefused(smallNotebook(), 'set-block-role', { versionId, blocks: [1, 1], as: 'passage' }, 'invalid-input');
  const reading = smallNotebook();
  reading.apply({
    added: [{ ...version, id: 'version-2' }],
    updated: [{ from: source, to: { ...source, currentVersionId: 'version-2' } }],
    removed: [],
  });
  proveRefused(reading, 'set-block-role', { versionId, blocks: [1], as: 'passage' }, 'changed-meanwhile');
});
