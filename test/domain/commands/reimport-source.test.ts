import { describe, expect, test } from 'vitest';
import { describeAnchor } from '../../../domain/anchor.ts';
import type { ParamsOf } from '../../../domain/commands/index.ts';
import { passageId } from '../../../domain/passage.ts';
import { unwrap } from '../../../domain/result.ts';
import { type Review, reviewId } from '../../../domain/review.ts';
import {
  anchorOf,
  blocks,
  brief,
  claim,
  claimNote,
  noteAbout,
  passage,
  smallNotebook,
  source,
  text,
  version,
} from '../helpers/fixtures.ts';
import { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

/** The text with another heading, so that everything stands 4 code units further on. */
const corrected = text.replace('Harbour tunnel delayed', 'Harbour tunnel is delayed!');
const shift = corrected.length - text.length;
const textHash = 'c'.repeat(64);
const newBlocks = blocks.map((each, index) => ({ ...each, start: each.start + (index === 0 ? 0 : shift), end: each.end + shift }));
const { start, end } = claim.anchor;
const was = { versionId: version.id, start, end };

const params: ParamsOf<'reimport-source'> = {
  sourceId: source.id,
  basedOn: version.id,
  versionId: 'version-2',
  textHash,
  length: corrected.length,
  originalHash: 'd'.repeat(64),
  originalName: 'tunnel-2.html',
  mediaType: 'text/html',
  blocks: newBlocks,
  warnings: [],
  claims: [{ claimId: claim.id, was, outcome: 'held', score: 1, start: start + shift, end: end + shift }],
  passages: [{ from: 3, to: 3 }],
};
const changed = {
  ...params,
  claims: [{ claimId: claim.id, was, outcome: 'changed' as const, score: 0.7, start: start + shift, end: end + shift - 4 }],
};
const gone = { ...params, claims: [{ claimId: claim.id, was, outcome: 'gone' as const, score: 0 }] };

function notebook(): MemoryReading {
  return new MemoryReading(smallNotebook().all(), { [version.id]: text, [textHash]: corrected, 'version-2': corrected });
}

const review: Review = {
  kind: 'review',
  id: 'review:claim-1',
  sourceId: source.id,
  claimId: claim.id,
  versionId: 'version-2',
  outcome: 'changed',
  score: 0.7,
  proposed: { start: start + shift, end: end + shift - 4 },
  status: 'open',
};

describe('reimport-source', () => {
  test('shows the new version and puts the claim where its words stand', () => {
    const reading = notebook();
    prove(reading, 'reimport-source', params);
    expect(reading.get('source', source.id)?.currentVersionId).toBe('version-2');
    expect(reading.get('version', 'version-2')).toMatchObject({ number: 2, sourceId: source.id });
    expect(reading.get('version', version.id)).toEqual(version);
    expect(reading.get('claim', claim.id)).toEqual({
      ...claim,
      anchor: unwrap(describeAnchor(corrected, 'version-2', start + shift, end + shift)),
    });
    prove(reading, 'undo', {});
    expect(reading.all()).toEqual(smallNotebook().all());
  });

  test('takes triage and notes of unchanged passages along, and drops the triage of others', () => {
    const reading = notebook();
    const note = noteAbout({ kind: 'passage', id: passage.id }, 'Ask the port.');
    const other = { ...passage, id: passageId(version.id, 4), number: 4 };
    reading.apply({ added: [note, other], updated: [], removed: [] });
    prove(reading, 'reimport-source', params);
    const id = passageId('version-2', 3);
    expect(reading.all().filter(({ kind }) => kind === 'passage')).toEqual([{ ...passage, id, versionId: 'version-2' }]);
    expect(reading.get('note', `note:passage:${id}`)?.content).toEqual(note.content);
  });

  test('leaves a changed claim where it was, under review', () => {
    const reading = notebook();
    prove(reading, 'reimport-source', changed);
    expect(reading.get('claim', claim.id)).toEqual(claim);
    expect(reading.get('review', review.id)).toEqual(review);
    expect(reading.all()).toContainEqual(brief);
  });

  test.each([
    ['a place where other words stand', { ...params, claims: [{ ...params.claims[0], start, end }] }, 'quote-mismatch'],
    [
      'a claim that was made longer meanwhile',
      { ...params, claims: [{ ...params.claims[0], was: { ...was, end: end - 3 } }] },
      'changed-meanwhile',
    ],
    ['a claim it says nothing of', { ...params, claims: [] }, 'changed-meanwhile'],
    ['a source that shows another version', { ...params, basedOn: 'version-0' }, 'not-found'],
    ['a passage with other words', { ...params, passages: [{ from: 3, to: 4 }] }, 'invalid-input'],
    ['a passage named twice', { ...params, passages: [...params.passages, ...params.passages] }, 'invalid-input'],
    ['a proposal outside the text', { ...changed, claims: [{ ...changed.claims[0], end: 10_000 }] }, 'invalid-input'],
    ['a version that is there', { ...params, versionId: version.id }, 'already-exists'],
    ['a text that is not there', { ...params, textHash: 'e'.repeat(64) }, 'invalid-input'],
  ] as const)('refuses %s', (_what, wrong, code) => {
    proveRefused(notebook(), 'reimport-source', wrong as typeof params, code);
  });
});

describe('a review', () => {
  const reviewed = (of: typeof params): MemoryReading => {
    const reading = notebook();
    prove(reading, 'reimport-source', of);
    return reading;
  };
  const halves: ParamsOf<'split-claim'>['anchors'] = [anchorOf('the tunnel'), anchorOf('will open in May')];
  const proposedWords = (reading: MemoryReading, claimId: string): string => {
    const { start: from, end: to } = reading.get('review', reviewId(claimId))?.proposed ?? { start: 0, end: 0 };
    return corrected.slice(from, to);
  };
  const proposed = unwrap(describeAnchor(corrected, 'version-2', start + shift, end + shift - 4));

  test('is settled by putting the claim into the new version', () => {
    const reading = reviewed(changed);
    prove(reading, 'accept-review', { claimId: claim.id, anchor: proposed });
    expect(reading.get('claim', claim.id)).toEqual({ ...claim, anchor: proposed });
    expect(reading.get('review', review.id)).toBeUndefined();
  });

  test('is settled by leaving the claim with the old text', () => {
    const reading = reviewed(gone);
    prove(reading, 'keep-unplaced', { claimId: claim.id });
    expect(reading.get('review', review.id)).toMatchObject({ outcome: 'gone', proposed: null, status: 'kept' });
    expect(reading.get('claim', claim.id)).toEqual(claim);
  });

  test('goes with its claim', () => {
    const reading = reviewed(changed);
    prove(reading, 'remove-claim', { claimId: claim.id });
    expect(reading.all()).not.toContainEqual(review);
    expect(reading.all()).not.toContainEqual(claimNote);
  });

  test('accepts no place in the old text, and none where other words stand', () => {
    proveRefused(reviewed(changed), 'accept-review', { claimId: claim.id, anchor: anchorOf('open in May') }, 'invalid-input');
    proveRefused(
      reviewed(changed),
      'accept-review',
      { claimId: claim.id, anchor: { ...proposed, start, end: start + proposed.exact.length } },
      'quote-mismatch',
    );
  });

  test('has another question when its claim gets other words', () => {
    const reading = reviewed(changed);
    prove(reading, 'set-claim-extent', { claimId: claim.id, anchor: anchorOf('the tunnel will open') });
    expect(reading.get('review', review.id)).toMatchObject({ status: 'open', outcome: 'changed' });
    expect(proposedWords(reading, claim.id)).toBe('the tunnel will open');
  });

  test('is of both halves when its claim is split', () => {
    const reading = reviewed(changed);
    prove(reading, 'split-claim', { claimId: claim.id, anchors: halves, newClaimId: 'claim-2' });
    expect(proposedWords(reading, claim.id)).toBe('the tunnel');
    expect(proposedWords(reading, 'claim-2')).toBe('will open in May');
    prove(reading, 'undo', {});
    expect(reading.get('review', review.id)).toEqual(review);
    expect(reading.get('review', reviewId('claim-2'))).toBeUndefined();
  });

  test('has nothing to propose for the halves of a claim that is gone, and stays judged', () => {
    const reading = reviewed(gone);
    prove(reading, 'keep-unplaced', { claimId: claim.id });
    prove(reading, 'split-claim', { claimId: claim.id, anchors: halves, newClaimId: 'claim-2' });
    for (const id of [claim.id, 'claim-2']) {
      expect(reading.get('review', reviewId(id))).toMatchObject({ outcome: 'gone', proposed: null, status: 'kept' });
    }
  });

  test('is one when claims are merged, and open when one of them was', () => {
    const reading = reviewed(changed);
    prove(reading, 'split-claim', { claimId: claim.id, anchors: halves, newClaimId: 'claim-2' });
    prove(reading, 'keep-unplaced', { claimId: claim.id });
    prove(reading, 'merge-claims', { claimIds: [claim.id, 'claim-2'], anchor: claim.anchor });
    expect(reading.all().filter(({ kind }) => kind === 'review')).toEqual([
      expect.objectContaining({ claimId: claim.id, status: 'open', outcome: 'changed' }),
    ]);
    expect(proposedWords(reading, claim.id)).toContain('the tunnel will open in');
  });

  test('that is not there cannot be settled', () => {
    proveRefused(notebook(), 'keep-unplaced', { claimId: claim.id }, 'not-found');
    proveRefused(notebook(), 'accept-review', { claimId: claim.id, anchor: claim.anchor }, 'not-found');
  });
});
