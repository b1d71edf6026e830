import { describe, expect, test } from 'vitest';
import { claim, claimNote, smallNotebook } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

describe('retag-claim', () => {
  test('changes the tag alone', () => {
    const reading = smallNotebook();
    prove(reading, 'retag-claim', { claimId: claim.id, tag: 'disputed' });
    expect(reading.get('claim', claim.id)).toEqual({ ...claim, tag: 'disputed' });
  });

  test('changes nothing when the tag is the same', () => {
    expect(prove(smallNotebook(), 'retag-claim', { claimId: claim.id, tag: claim.tag }).changes.updated).toEqual([]);
  });

  test('refuses a claim that is not there', () => {
    proveRefused(smallNotebook(), 'retag-claim', { claimId: 'claim-2', tag: 'disputed' }, 'not-found');
  });
});

describe('set-claim-details', () => {
  const details = { attribution: '', credibility: 6, likelihood: 'roughly-even', confidence: 'low' } as const;

  test('sets all four', () => {
    const reading = smallNotebook();
    prove(reading, 'set-claim-details', { claimId: claim.id, details });
    expect(reading.get('claim', claim.id)).toEqual({ ...claim, ...details });
  });

  test.each([
    { credibility: 0 },
    { credibility: 7 },
    { credibility: 2.5 },
    { likelihood: 'certain' },
    { confidence: 'total' },
    { attribution: 'x'.repeat(301) },
    { attribution: 'a\u0000b' },
  ])('refuses %j', (wrong) => {
    const mixed = { ...details, ...wrong } as typeof details;
    proveRefused(smallNotebook(), 'set-claim-details', { claimId: claim.id, details: mixed }, 'invalid-input');
  });

  test('refuses a claim that is not there', () => {
    proveRefused(smallNotebook(), 'set-claim-details', { claimId: 'claim-2', details }, 'not-found');
  });
});

describe('translate-claim', () => {
  test('writes a translation beside the quote, and takes it away again', () => {
    const reading = smallNotebook();
    prove(reading, 'translate-claim', { claimId: claim.id, translation: ' 隧道将于明年开通。\n ' });
    expect(reading.get('claim', claim.id)).toEqual({ ...claim, translation: '隧道将于明年开通。' });
    prove(reading, 'translate-claim', { claimId: claim.id, translation: ' ' });
    expect(reading.get('claim', claim.id)).toEqual(claim);
  });

  test('refuses one too long, half a character, and a claim that is not there', () => {
    proveRefused(smallNotebook(), 'translate-claim', { claimId: claim.id, translation: 'x'.repeat(20_001) }, 'invalid-input');
    proveRefused(smallNotebook(), 'translate-claim', { claimId: claim.id, translation: '\ud800' }, 'invalid-input');
    proveRefused(smallNotebook(), 'translate-claim', { claimId: 'claim-2', translation: 'x' }, 'not-found');
  });
});

describe('remove-claim', () => {
  test('removes the claim with its note', () => {
    const reading = smallNotebook();
    const { changes } = prove(reading, 'remove-claim', { claimId: claim.id });
    expect(changes.removed).toEqual([claimNote, claim]);
  });

  test('removes a claim that has no note', () => {
    const reading = smallNotebook();
    reading.apply({ added: [], updated: [], removed: [claimNote] });
    expect(prove(reading, 'remove-claim', { claimId: claim.id }).changes.removed).toEqual([claim]);
  });

  test('refuses a claim that is not there', () => {
    proveRefused(smallNotebook(), 'remove-claim', { claimId: 'claim-2' }, 'not-found');
  });
});
