import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ParamsOf, runCommand } from '../../../domain/commands/index.ts';
import { noteId } from '../../../domain/note.ts';
import { judgementOf, newProposition, type Proposition, type PropositionStatus, statuses, statusOf } from '../../../domain/proposition.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import { type Stance, stanceId, stancesTaken } from '../../../domain/stance.ts';
import { anchorOf, claim, context, noteAbout, now, review, source } from '../helpers/fixtures.ts';
import type { MemoryReading } from '../helpers/memory-reading.ts';
import { delay, delayed, elsewhere, notebookWithClaims, opening, port, stanceOf } from '../helpers/propositions.ts';
import { prove, proveRefused } from './prove.ts';

const stancesIn = (reading: MemoryReading) => reading.all().filter((each) => each.kind === 'stance') as Stance[];
const gone = { ...opening, id: 'gone' };
const noteOn = (id: string, words: string) => ({ ...noteAbout({ kind: 'proposition', id }, words), sourceId: null });

describe('create-proposition', () => {
  test('adds it, open, with the claims it is made for', () => {
    const reading = notebookWithClaims();
    prove(reading, 'create-proposition', {
      propositionId: 'p-3',
      statement: ' It opens\nin May. ',
      claims: [
        { claimId: claim.id, stance: 'asserts' },
        { claimId: elsewhere.id, stance: 'denies' },
      ],
    });
    const made = reading.get('proposition', 'p-3');
    expect(made).toEqual(newProposition('p-3', 'It opens in May.', 'Tester', now));
    expect(made && judgementOf(made)).toEqual({ status: 'open', at: now, author: 'Tester', reason: '' });
    expect(stancesIn(reading).map(({ claimId, sourceId, stance }) => [claimId, sourceId, stance])).toEqual([
      [claim.id, 'source-1', 'asserts'],
      [elsewhere.id, 'source-2', 'denies'],
    ]);
  });

  test('needs words, a free identifier and claims that are there', () => {
    const reading = notebookWithClaims();
    const refused = (params: Partial<ParamsOf<'create-proposition'>>, code: Parameters<typeof proveRefused>[3]) =>
      proveRefused(reading, 'create-proposition', { propositionId: 'p-3', statement: 'Words', ...params }, code);
    refused({ statement: ' \n ' }, 'invalid-input');
    refused({ statement: 'x'.repeat(1001) }, 'invalid-input');
    refused({ propositionId: opening.id }, 'already-exists');
    refused({ propositionId: 'x'.repeat(49) }, 'invalid-input');
    refused({ claims: [{ claimId: 'gone', stance: 'asserts' }] }, 'not-found');
    const twice = { claimId: claim.id, stance: 'asserts' } as const;
    refused({ claims: [twice, twice] }, 'invalid-input');
  });
});

describe('reword-proposition and set-proposition-status', () => {
  test('other words leave the judgements as they are', () => {
    const reading = notebookWithClaims();
    prove(reading, 'reword-proposition', { propositionId: opening.id, statement: 'It opens in summer.' });
    expect(reading.get('proposition', opening.id)).toEqual({ ...opening, statement: 'It opens in summer.' });
    proveRefused(reading, 'reword-proposition', { propositionId: gone.id, statement: 'x' }, 'proposition-gone');
  });

  test('every judgement is kept, dated, with its reason, the same status again too', () => {
    const reading = notebookWithClaims();
    for (const [index, status] of [...statuses, 'set-aside' as const].entries()) {
      prove(reading, 'set-proposition-status', { propositionId: opening.id, status, reason: `Reason ${index}` });
    }
    const judged = reading.get('proposition', opening.id);
    expect(judged?.judgements.map(({ status }) => status)).toEqual(['open', ...statuses, 'set-aside']);
    expect(judged?.judgements.at(-1)).toEqual({ status: 'set-aside', at: now, author: 'Tester', reason: 'Reason 5' });
    expect(judged && statusOf(judged)).toBe('set-aside');
  });

  test('a judgement needs a reason', () => {
    const params = { propositionId: opening.id, status: 'refuted', reason: ' ' } as const;
    proveRefused(notebookWithClaims(), 'set-proposition-status', params, 'invalid-input');
    proveRefused(notebookWithClaims(), 'set-proposition-status', { ...params, propositionId: 'gone', reason: 'x' }, 'proposition-gone');
  });
});

describe('link-claims, set-stances, unlink-claims', () => {
  test('links several claims at once; those linked already take the stance', () => {
    const reading = notebookWithClaims(stanceOf(delay, opening, 'mentions'), stanceOf(port, opening, 'asserts'));
    const { changes } = prove(reading, 'link-claims', {
      propositionId: opening.id,
      claimIds: [claim.id, delay.id, port.id],
      stance: 'asserts',
    });
    expect(changes.added).toEqual([{ ...stanceOf(claim, opening, 'asserts'), createdAt: now }]);
    expect(changes.updated.map(({ to }) => to)).toEqual([stanceOf(delay, opening, 'asserts')]);
  });

  test('a claim takes stances on several propositions', () => {
    const reading = notebookWithClaims(stanceOf(claim, opening, 'asserts'));
    prove(reading, 'link-claims', { propositionId: delayed.id, claimIds: [claim.id], stance: 'denies' });
    expect(reading.stancesOf(claim.id).map(({ propositionId }) => propositionId)).toEqual([opening.id, delayed.id]);
  });

  test('a proposition that another window removed is told, and undo still has it', () => {
    const reading = notebookWithClaims(stanceOf(delay, opening, 'denies'));
    const before = reading.all();
    prove(reading, 'remove-proposition', { propositionId: opening.id });
    proveRefused(reading, 'link-claims', { propositionId: opening.id, claimIds: [claim.id], stance: 'asserts' }, 'proposition-gone');
    prove(reading, 'undo', {});
    expect(reading.all()).toEqual(before);
    prove(reading, 'link-claims', { propositionId: opening.id, claimIds: [claim.id], stance: 'asserts' });
  });

  test('links nothing when one claim is not there', () => {
    const claimIds = [claim.id, 'gone'];
    proveRefused(notebookWithClaims(), 'link-claims', { propositionId: opening.id, claimIds, stance: 'asserts' }, 'not-found');
  });

  test('sets and unlinks only what is linked', () => {
    const reading = notebookWithClaims(stanceOf(claim, opening, 'asserts'), stanceOf(delay, opening, 'asserts'));
    prove(reading, 'set-stances', { propositionId: opening.id, claimIds: [claim.id, delay.id], stance: 'hedges' });
    expect(stancesIn(reading).map(({ stance }) => stance)).toEqual(['hedges', 'hedges']);
    const one = { propositionId: opening.id, claimIds: [claim.id, port.id] };
    proveRefused(reading, 'set-stances', { ...one, stance: 'denies' }, 'claim-not-linked');
    proveRefused(reading, 'unlink-claims', one, 'claim-not-linked');
    proveRefused(reading, 'unlink-claims', { ...one, propositionId: 'gone' }, 'proposition-gone');
    prove(reading, 'unlink-claims', { propositionId: opening.id, claimIds: [claim.id, delay.id] });
    expect(stancesIn(reading)).toEqual([]);
    expect(reading.get('proposition', opening.id)).toEqual(opening);
  });
});

describe('merge-propositions, split-proposition, remove-proposition', () => {
  test('what claims say of the others they say of the one that stays, with its note', () => {
    const reading = notebookWithClaims(
      stanceOf(claim, opening, 'mentions'),
      stanceOf(claim, delayed, 'denies'),
      stanceOf(delay, opening, 'denies'),
      stanceOf(delay, delayed, 'asserts'),
      stanceOf(port, delayed, 'hedges'),
      noteOn(opening.id, 'First.'),
      noteOn(delayed.id, 'Second.'),
    );
    const before = reading.all();
    prove(reading, 'merge-propositions', { propositionId: opening.id, mergedIds: [delayed.id] });
    expect(reading.get('proposition', delayed.id)).toBeUndefined();
    expect(stancesIn(reading)).toEqual([
      stanceOf(claim, opening, 'denies'),
      stanceOf(delay, opening, 'denies'),
      stanceOf(port, opening, 'hedges'),
    ]);
    expect(reading.get('note', noteId({ kind: 'proposition', id: opening.id }))?.content).toEqual(richTextFromPlain('First.\nSecond.'));
    expect(reading.get('note', noteId({ kind: 'proposition', id: delayed.id }))).toBeUndefined();
    prove(reading, 'undo', {});
    expect(reading.all()).toEqual(before);
  });

  test('what was made of any of them stays in the history; what holds is what held of the one that stays', () => {
    const judged = (each: Proposition, ...judgements: readonly (readonly [PropositionStatus, string])[]): Proposition => ({
      ...each,
      judgements: [...each.judgements, ...judgements.map(([status, at]) => ({ status, at, author: 'Tester', reason: `${status} then` }))],
    });
    const [first, second, third] = ['2026-01-10T09:00:00.000Z', '2026-01-10T10:00:00.000Z', '2026-01-10T11:00:00.000Z'];
    const merged = (stays: Proposition, goes: Proposition) => {
      const reading = notebookWithClaims({ ...stays, id: 'stays' }, { ...goes, id: 'goes' });
      prove(reading, 'merge-propositions', { propositionId: 'stays', mergedIds: ['goes'] });
      return reading.get('proposition', 'stays')?.judgements.map(({ status, at, reason }) => [status, at, reason]);
    };
    const made = ['open', opening.createdAt, ''];
    expect(merged(judged(opening, ['refuted', first], ['corroborated', third]), judged(delayed, ['contested', second]))).toEqual([
      made,
      ['refuted', first, 'refuted then'],
      ['contested', second, 'contested then'],
      ['corroborated', third, 'corroborated then'],
    ]);
    expect(merged(judged(opening, ['refuted', first]), judged(delayed, ['contested', second]))).toEqual([
      made,
      ['refuted', first, 'refuted then'],
      ['contested', second, 'contested then'],
      ['refuted', now, 'refuted then'],
    ]);
    expect(merged(opening, judged(delayed, ['contested', second]))).toEqual([
      made,
      ['contested', second, 'contested then'],
      ['open', now, ''],
    ]);
    expect(merged(opening, delayed)).toEqual([made]);
  });

  test('a claim on several of the merged keeps the stance on the earliest that takes a side', () => {
    const third = { ...opening, id: 'proposition-3' };
    const reading = notebookWithClaims(
      third,
      stanceOf(claim, delayed, 'mentions'),
      stanceOf(claim, third, 'hedges'),
      stanceOf(port, delayed, 'asserts'),
      stanceOf(port, third, 'denies'),
    );
    prove(reading, 'merge-propositions', { propositionId: opening.id, mergedIds: [delayed.id, third.id] });
    expect(stancesIn(reading)).toEqual([stanceOf(claim, opening, 'hedges'), stanceOf(port, opening, 'asserts')]);
  });

  test('is not merged with itself, nor with one that is gone', () => {
    const reading = notebookWithClaims();
    proveRefused(reading, 'merge-propositions', { propositionId: opening.id, mergedIds: [opening.id] }, 'invalid-input');
    proveRefused(reading, 'merge-propositions', { propositionId: opening.id, mergedIds: ['gone'] }, 'proposition-gone');
    proveRefused(reading, 'merge-propositions', { propositionId: 'gone', mergedIds: [opening.id] }, 'proposition-gone');
  });

  test('chosen claims go to a new one', () => {
    const reading = notebookWithClaims(stanceOf(claim, opening, 'asserts'), stanceOf(delay, opening, 'denies'));
    const params = { propositionId: opening.id, claimIds: [delay.id], newPropositionId: 'p-3', statement: 'Engineers doubt it.' };
    prove(reading, 'split-proposition', params);
    const made = newProposition('p-3', 'Engineers doubt it.', 'Tester', now);
    expect(reading.get('proposition', 'p-3')).toEqual(made);
    expect(stancesIn(reading)).toEqual([stanceOf(delay, made, 'denies'), stanceOf(claim, opening, 'asserts')]);
    proveRefused(reading, 'split-proposition', params, 'claim-not-linked');
    const taken = { ...params, claimIds: [claim.id], newPropositionId: delayed.id };
    proveRefused(reading, 'split-proposition', taken, 'already-exists');
  });

  test('goes with its note and the stances on it; the claims stay', () => {
    const reading = notebookWithClaims(stanceOf(claim, opening, 'asserts'), noteOn(opening.id, 'Why?'));
    const { changes } = prove(reading, 'remove-proposition', { propositionId: opening.id });
    expect(changes.removed.map(({ kind }) => kind)).toEqual(['note', 'stance', 'proposition']);
    expect(reading.get('claim', claim.id)).toEqual(claim);
  });
});

describe('accept-dispute', () => {
  test('tags both sides, and only those, that are not disputed yet', () => {
    const reading = notebookWithClaims(
      stanceOf(claim, opening, 'asserts'),
      stanceOf(delay, opening, 'denies'),
      stanceOf(port, opening, 'hedges'),
      stanceOf(elsewhere, opening, 'asserts'),
    );
    prove(reading, 'retag-claim', { claimId: elsewhere.id, tag: 'disputed' });
    const { changes } = prove(reading, 'accept-dispute', { propositionId: opening.id });
    expect(changes.updated.map(({ to }) => [to.id, to.kind === 'claim' && to.tag])).toEqual([
      [claim.id, 'disputed'],
      [delay.id, 'disputed'],
    ]);
    expect(prove(reading, 'accept-dispute', { propositionId: opening.id }).changes.updated).toEqual([]);
  });

  test('needs a claim on either side', () => {
    const reading = notebookWithClaims(stanceOf(claim, opening, 'asserts'), stanceOf(delay, opening, 'hedges'));
    proveRefused(reading, 'accept-dispute', { propositionId: opening.id }, 'no-dispute');
    proveRefused(reading, 'accept-dispute', { propositionId: 'gone' }, 'proposition-gone');
  });
});

describe('what happens to claims happens to their stances', () => {
  test('a claim that goes takes its stances along, and undo brings them back', () => {
    for (const remove of [
      (reading: MemoryReading) => prove(reading, 'remove-claim', { claimId: claim.id }),
      (reading: MemoryReading) => prove(reading, 'remove-claims', { claimIds: [claim.id] }),
      (reading: MemoryReading) => prove(reading, 'remove-source', { sourceId: source.id }),
    ]) {
      const reading = notebookWithClaims(stanceOf(claim, opening, 'asserts'), stanceOf(elsewhere, opening, 'denies'));
      const before = reading.all();
      remove(reading);
      expect(stancesIn(reading)).toEqual([stanceOf(elsewhere, opening, 'denies')]);
      expect(reading.get('proposition', opening.id)).toEqual(opening);
      prove(reading, 'undo', {});
      expect(reading.all()).toEqual(before);
    }
  });

  test('a split claim says the same of propositions with both halves, reviewed or not', () => {
    for (const waiting of [[], [review]]) {
      const reading = notebookWithClaims(stanceOf(claim, opening, 'asserts'), ...waiting);
      prove(reading, 'split-claim', {
        claimId: claim.id,
        anchors: [anchorOf('the tunnel'), anchorOf('will open in May')],
        newClaimId: 'half',
      });
      expect(stancesIn(reading)).toEqual([stanceOf(claim, opening, 'asserts'), stanceOf({ ...claim, id: 'half' }, opening, 'asserts')]);
    }
  });

  test('merged claims bring theirs together: the first that takes a side', () => {
    const reading = notebookWithClaims(
      stanceOf(claim, opening, 'mentions'),
      stanceOf(delay, opening, 'denies'),
      stanceOf(port, opening, 'asserts'),
      stanceOf(delay, delayed, 'asserts'),
    );
    prove(reading, 'merge-claims', {
      claimIds: [claim.id, delay.id, port.id],
      anchor: anchorOf('the tunnel will open in May. 🚇 Engineers expect a delay.\n港务局周一表示,隧道将于五月开通。'),
    });
    expect(stancesIn(reading)).toEqual([stanceOf(claim, opening, 'denies'), stanceOf(claim, delayed, 'asserts')]);
  });

  test('a note on a proposition belongs to no source', () => {
    const reading = notebookWithClaims();
    const about = { kind: 'proposition', id: opening.id } as const;
    const note = { about, basedOn: null, edition: 'e-1', content: richTextFromPlain('Ask the port.') };
    prove(reading, 'save-note', note);
    expect(reading.get('note', noteId(about))).toMatchObject({ about, sourceId: null });
    proveRefused(reading, 'save-note', { ...note, about: { kind: 'proposition', id: 'gone' } }, 'proposition-gone');
  });
});

/** Any of the steps that touch propositions, on what may or may not be there. */
const propositionIds = fc.constantFrom(opening.id, delayed.id, 'p-3');
const claimIds = fc.uniqueArray(fc.constantFrom(claim.id, delay.id, port.id, elsewhere.id), { minLength: 1 });
const stance = fc.constantFrom(...stancesTaken);
const steps = fc.oneof(
  fc.record({ name: fc.constant('create-proposition'), params: fc.record({ propositionId: propositionIds, statement: fc.constant('x') }) }),
  fc.record({ name: fc.constant('link-claims'), params: fc.record({ propositionId: propositionIds, claimIds, stance }) }),
  fc.record({ name: fc.constant('unlink-claims'), params: fc.record({ propositionId: propositionIds, claimIds }) }),
  fc.record({
    name: fc.constant('merge-propositions'),
    params: fc.record({ propositionId: propositionIds, mergedIds: fc.uniqueArray(propositionIds, { minLength: 1 }) }),
  }),
  fc.record({
    name: fc.constant('split-proposition'),
    params: fc.record({ propositionId: propositionIds, claimIds, newPropositionId: propositionIds, statement: fc.constant('y') }),
  }),
  fc.record({ name: fc.constant('remove-proposition'), params: fc.record({ propositionId: propositionIds }) }),
  fc.record({ name: fc.constant('remove-claims'), params: fc.record({ claimIds }) }),
  fc.constant({ name: 'undo' as const, params: {} }),
  fc.constant({ name: 'redo' as const, params: {} }),
);

test('whatever is done in whatever order, every stance stands between a claim and a proposition that are there', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 25 }), (taken) => {
      const reading = notebookWithClaims(stanceOf(claim, opening, 'asserts'), stanceOf(elsewhere, opening, 'denies'));
      const before = reading.all();
      let standing = 0;
      for (const [index, { name, params }] of taken.entries()) {
        const result = runCommand({ id: `command-${index}`, name, params } as Parameters<typeof runCommand>[0], reading, context);
        if (result.ok) reading.commit(result.value);
        for (const each of stancesIn(reading)) {
          expect(each.id).toBe(stanceId(each.propositionId, each.claimId));
          expect(reading.get('claim', each.claimId)?.sourceId).toBe(each.sourceId);
          expect(reading.get('proposition', each.propositionId)).toBeDefined();
        }
        standing++;
      }
      for (; standing > 0; standing--) {
        const undone = runCommand({ id: `undo-${standing}`, name: 'undo', params: {} }, reading, context);
        if (undone.ok) reading.commit(undone.value);
      }
      expect(reading.all()).toEqual(before);
    }),
  );
});
