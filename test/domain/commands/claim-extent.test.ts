import { describe, expect, test } from 'vitest';
import type { ParamsOf } from '../../../domain/commands/index.ts';
import { anchorOf, claim, claimNote, now, smallNotebook, text, version } from '../helpers/fixtures.ts';
import type { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

/** The notebook with a second version of the same text. */
function twoVersions(): MemoryReading {
  const reading = smallNotebook();
  reading.apply({ added: [{ ...version, id: 'version-2', number: 2 }], updated: [], removed: [] });
  return reading;
}

describe('set-claim-extent', () => {
  test('gives the claim another extent and leaves the rest of it', () => {
    const reading = smallNotebook();
    const anchor = anchorOf('The ministry said on Monday that the tunnel will open in May.');
    prove(reading, 'set-claim-extent', { claimId: claim.id, anchor });
    expect(reading.get('claim', claim.id)).toEqual({ ...claim, anchor });
    expect(reading.all()).toContainEqual(claimNote);
  });

  test('knows the passages it runs through now', () => {
    const reading = smallNotebook();
    prove(reading, 'set-claim-extent', { claimId: claim.id, anchor: anchorOf('五月开通。\n시청은') });
    expect(reading.get('claim', claim.id)).toMatchObject({ passage: 3, lastPassage: 4 });
  });

  test('keeps the words that stand around the quote, not those the caller names', () => {
    const reading = smallNotebook();
    const anchor = anchorOf('will open in May');
    prove(reading, 'set-claim-extent', { claimId: claim.id, anchor: { ...anchor, prefix: 'wrong', suffix: '' } });
    expect(reading.get('claim', claim.id)?.anchor).toEqual(anchor);
  });

  test('changes nothing when the extent is the same', () => {
    expect(prove(smallNotebook(), 'set-claim-extent', { claimId: claim.id, anchor: claim.anchor }).changes.updated).toEqual([]);
  });

  test.each([
    ['a quote that does not stand there', { ...claim.anchor, start: claim.anchor.start + 1, end: claim.anchor.end + 1 }, 'quote-mismatch'],
    ['furniture', anchorOf('News | Weather'), 'quote-in-furniture'],
  ] as const)('refuses %s', (_what, anchor, code) => {
    proveRefused(smallNotebook(), 'set-claim-extent', { claimId: claim.id, anchor }, code);
  });

  test('refuses a place in another version', () => {
    const anchor = { ...claim.anchor, versionId: 'version-2' };
    proveRefused(twoVersions(), 'set-claim-extent', { claimId: claim.id, anchor }, 'invalid-input');
  });

  test('refuses a claim that is not there', () => {
    proveRefused(smallNotebook(), 'set-claim-extent', { claimId: 'claim-2', anchor: claim.anchor }, 'not-found');
  });
});

describe('split-claim', () => {
  const params: ParamsOf<'split-claim'> = {
    claimId: claim.id,
    anchors: [anchorOf('the tunnel will'), anchorOf('open in May')],
    newClaimId: 'claim-2',
  };

  test('leaves the first part with the note and makes a claim of the second', () => {
    const reading = smallNotebook();
    prove(reading, 'split-claim', params);
    expect(reading.get('claim', claim.id)).toEqual({ ...claim, anchor: params.anchors[0] });
    expect(reading.get('claim', 'claim-2')).toEqual({ ...claim, id: 'claim-2', anchor: params.anchors[1], createdAt: now });
    expect(reading.all().filter(({ kind }) => kind === 'note')).toEqual([claimNote]);
    prove(reading, 'undo', {});
    expect(reading.all()).toEqual(smallNotebook().all());
  });

  test('splits where the two touch, and between passages', () => {
    const reading = smallNotebook();
    const whole = anchorOf('五月开通。\n시청은 개통이 늦어질 수 있다고 밝혔다.');
    prove(reading, 'set-claim-extent', { claimId: claim.id, anchor: whole });
    prove(reading, 'split-claim', { ...params, anchors: [anchorOf('五月开通。\n'), anchorOf('시청은 개통이')] });
    expect(reading.get('claim', claim.id)).toMatchObject({ passage: 3, lastPassage: 3 });
    expect(reading.get('claim', 'claim-2')).toMatchObject({ passage: 4, lastPassage: 4 });
  });

  test.each([
    ['in the wrong order', [anchorOf('open in May'), anchorOf('the tunnel will')]],
    ['that overlap', [anchorOf('the tunnel will open'), anchorOf('open in May')]],
    ['of which one begins before the claim', [anchorOf('on Monday that the tunnel'), anchorOf('open in May')]],
    ['of which one ends after the claim', [anchorOf('the tunnel will'), anchorOf('open in May. 🚇')]],
    ['in another version', [anchorOf('the tunnel will'), { ...anchorOf('open in May'), versionId: 'version-2' }]],
  ] as const)('refuses parts %s', (_what, [first, second]) => {
    proveRefused(twoVersions(), 'split-claim', { ...params, anchors: [first, second] }, 'invalid-input');
  });

  test('refuses one part and three', () => {
    const [first, second] = params.anchors;
    for (const anchors of [[first], [first, second, second]]) {
      proveRefused(smallNotebook(), 'split-claim', { ...params, anchors: anchors as typeof params.anchors }, 'invalid-input');
    }
  });

  test('refuses a quote that differs from the text', () => {
    const wrong = { ...params.anchors[1], exact: 'open in Mai' };
    expect(text).not.toContain(wrong.exact);
    proveRefused(smallNotebook(), 'split-claim', { ...params, anchors: [params.anchors[0], wrong] }, 'quote-mismatch');
  });

  test('refuses a claim that is not there and an identifier that is taken', () => {
    proveRefused(smallNotebook(), 'split-claim', { ...params, claimId: 'claim-3' }, 'not-found');
    proveRefused(smallNotebook(), 'split-claim', { ...params, newClaimId: claim.id }, 'already-exists');
  });
});
