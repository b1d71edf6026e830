import { describe, expect, test } from 'vitest';
import { claimDefaults, type Suggested } from '../../../domain/claim.ts';
import { type Rejection, rejection, rejectionId } from '../../../domain/rejection.ts';
import { stepOf } from '../../../domain/step.ts';
import { suggestedClaimsIn } from '../../../domain/suggested-claims.ts';
import { anchorOf, context, smallNotebook, source, version } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

const suggested: Suggested = { rules: 1, tag: 'speculative', attribution: 'the ministry', cues: ['forecast', 'modality'] };
const words = anchorOf('Engineers expect a delay.');
const others = anchorOf('港务局周一表示,隧道将于五月开通。');
const details = { ...claimDefaults, attribution: 'the ministry' };

const turnedDown: Rejection = {
  kind: 'rejection',
  id: rejectionId(version.id, words.start),
  sourceId: source.id,
  anchor: words,
  suggested,
  author: context.author,
  rejectedAt: context.now,
};

describe('tag-claim', () => {
  test('keeps what suggested a claim, whatever was made of it', () => {
    const reading = smallNotebook();
    const { changes } = prove(reading, 'tag-claim', { claimId: 'new', anchor: words, tag: 'disputed', details, suggested });
    expect(reading.get('claim', 'new')).toMatchObject({ tag: 'disputed', attribution: 'the ministry', suggested });
    expect(suggestedClaimsIn(changes)).toEqual({ claims: 1, rules: [1], cues: ['forecast', 'modality'] });
    expect(stepOf(2, 'tag-claim', changes)).toMatchObject({ tag: 'disputed', claims: 1, suggested: 1 });
    prove(reading, 'retag-claim', { claimId: 'new', tag: 'reported' });
    expect(reading.get('claim', 'new')?.suggested).toEqual(suggested);
  });

  test('a claim nobody suggested says nothing of it', () => {
    const reading = smallNotebook();
    const { changes } = prove(reading, 'tag-claim', { claimId: 'new', anchor: words, tag: 'disputed' });
    expect(reading.get('claim', 'new')).not.toHaveProperty('suggested');
    expect(suggestedClaimsIn(changes)).toBeNull();
    expect(stepOf(2, 'tag-claim', changes).suggested).toBe(0);
  });

  test.each([
    ['rules that are no number', { ...suggested, rules: 0 }],
    ['a class that is no name', { ...suggested, cues: ['Forecast!'] }],
    ['another tag than there are', { ...suggested, tag: 'denied' }],
    ['an attribution that is too long', { ...suggested, attribution: 'x'.repeat(301) }],
    ['a field that is not known', { ...suggested, score: 1 }],
  ])('refuses a suggestion with %s', (_what, wrong) => {
    proveRefused(
      smallNotebook(),
      'tag-claim',
      { claimId: 'new', anchor: words, tag: 'reported', suggested: wrong as never },
      'invalid-input',
    );
  });
});

describe('tag-claims', () => {
  const claims = [
    { claimId: 'new-1', anchor: words, tag: 'speculative' as const, details, suggested },
    { claimId: 'new-2', anchor: others, tag: 'reported' as const },
  ];

  test('tags all in one step, which one undo takes back', () => {
    const reading = smallNotebook();
    const { changes } = prove(reading, 'tag-claims', { claims });
    expect(changes.added.map(({ id }) => id)).toEqual(['new-1', 'new-2']);
    expect(reading.get('claim', 'new-1')).toMatchObject({ passage: 2, attribution: 'the ministry', suggested });
    expect(reading.get('claim', 'new-2')).toMatchObject({ passage: 3, attribution: '' });
    prove(reading, 'undo', {});
    expect(reading.all()).toEqual(smallNotebook().all());
  });

  test('tags none when one cannot be', () => {
    const moved = { ...others, start: others.start + 1, end: others.end + 1 };
    proveRefused(
      smallNotebook(),
      'tag-claims',
      { claims: [{ ...claims[0], anchor: moved } as never, claims[1] as never] },
      'quote-mismatch',
    );
    proveRefused(smallNotebook(), 'tag-claims', { claims: [{ ...claims[0], claimId: 'claim-1' } as never] }, 'already-exists');
    proveRefused(smallNotebook(), 'tag-claims', { claims: [claims[0] as never, claims[0] as never] }, 'invalid-input');
    proveRefused(smallNotebook(), 'tag-claims', { claims: [] }, 'invalid-input');
  });
});

describe('reject-suggestion and reopen-suggestions', () => {
  test('keep what was turned down, once, until it is reopened', () => {
    const reading = smallNotebook();
    prove(reading, 'reject-suggestion', { anchor: words, suggested });
    expect(reading.get('rejection', turnedDown.id)).toEqual(turnedDown);
    expect(rejection.parse(turnedDown)).toEqual(turnedDown);
    expect(prove(reading, 'reject-suggestion', { anchor: words, suggested }).changes.added, 'a second time nothing changes').toEqual([]);
    prove(reading, 'reject-suggestion', { anchor: others, suggested });
    prove(reading, 'reopen-suggestions', { rejectionIds: [turnedDown.id, rejectionId(version.id, others.start)] });
    expect(reading.all()).toEqual(smallNotebook().all());
    prove(reading, 'undo', {});
    expect(reading.get('rejection', turnedDown.id), 'one undo brings both back').toEqual(turnedDown);
  });

  test('refuse words that stand elsewhere, and what was never turned down', () => {
    const moved = { ...words, start: words.start + 1, end: words.end + 1 };
    proveRefused(smallNotebook(), 'reject-suggestion', { anchor: moved, suggested }, 'quote-mismatch');
    proveRefused(smallNotebook(), 'reopen-suggestions', { rejectionIds: [turnedDown.id] }, 'not-found');
  });

  test('go with the source', () => {
    const reading = smallNotebook();
    prove(reading, 'reject-suggestion', { anchor: words, suggested });
    prove(reading, 'remove-source', { sourceId: source.id });
    expect(reading.get('rejection', turnedDown.id)).toBeUndefined();
  });
});
