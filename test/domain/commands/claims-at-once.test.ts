import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../domain/claim.ts';
import { runCommand } from '../../../domain/commands/index.ts';
import { noteId } from '../../../domain/note.ts';
import type { CaveatRecord, RecordKind, RecordOf } from '../../../domain/records.ts';
import { claim, claimNote, context, noteAbout, smallNotebook } from '../helpers/fixtures.ts';
import { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

const second: Claim = { ...claim, id: 'claim-2', tag: 'disputed' };
const third: Claim = { ...claim, id: 'claim-3', tag: 'speculative' };
const thirdNote = noteAbout({ kind: 'claim', id: third.id }, 'Ask the harbour office.');

function threeClaims(): MemoryReading {
  const reading = smallNotebook();
  reading.apply({ added: [second, third, thirdNote], updated: [], removed: [] });
  return reading;
}

const names = ['retag-claims', 'set-claims-details', 'remove-claims'] as const;
const others = { 'retag-claims': { tag: 'disputed' }, 'set-claims-details': { details: { credibility: 2 } }, 'remove-claims': {} } as const;
const paramsFor = (name: (typeof names)[number], claimIds: string[]) => ({ claimIds, ...others[name] });

describe('retag-claims', () => {
  test('gives the tag to all in one step, and leaves those that have it', () => {
    const reading = threeClaims();
    const { changes } = prove(reading, 'retag-claims', { claimIds: [third.id, second.id, claim.id], tag: 'disputed' });
    expect(changes.updated.map(({ from }) => from)).toEqual([third, claim]);
    expect(reading.get('claim', claim.id)).toEqual({ ...claim, tag: 'disputed' });
    prove(reading, 'undo', {});
    expect(reading.all()).toEqual(threeClaims().all());
  });
});

describe('set-claims-details', () => {
  test('sets what is named in one step, leaves the rest, and leaves claims that have it', () => {
    const reading = threeClaims();
    prove(reading, 'set-claims-details', { claimIds: [second.id], details: { attribution: 'the port office', confidence: 'low' } });
    const claimIds = [claim.id, second.id, third.id];
    const { changes } = prove(reading, 'set-claims-details', {
      claimIds,
      details: { attribution: ' the port office\n', likelihood: null },
    });
    expect(changes.updated.map(({ to }) => to.id)).toEqual([claim.id, third.id]);
    expect(reading.get('claim', second.id)).toEqual({ ...second, attribution: 'the port office', confidence: 'low' });
    expect(reading.get('claim', third.id)).toEqual({ ...third, attribution: 'the port office', likelihood: null });
  });

  test('refuses to set nothing, and what is no value', () => {
    for (const details of [{}, { credibility: 7 }, { likelihood: 'maybe' }, { attribution: 'x'.repeat(301) }]) {
      proveRefused(threeClaims(), 'set-claims-details', { claimIds: [claim.id], details } as never, 'invalid-input');
    }
  });
});

describe('remove-claims', () => {
  test('removes the claims with their notes in one step', () => {
    const reading = threeClaims();
    const { changes } = prove(reading, 'remove-claims', { claimIds: [claim.id, third.id] });
    expect(changes.removed).toEqual([claimNote, claim, thirdNote, third]);
    expect(reading.get('note', noteId({ kind: 'claim', id: third.id }))).toBeUndefined();
    expect(reading.get('claim', second.id)).toEqual(second);
    prove(reading, 'undo', {});
    expect(reading.all()).toEqual(threeClaims().all());
  });
});

describe.each(names)('%s', (name) => {
  test('refuses all when one is not there', () => {
    proveRefused(threeClaims(), name, paramsFor(name, [claim.id, 'claim-9', third.id]), 'not-found');
  });

  test('refuses none, the same one twice, and more than 10,000', () => {
    for (const claimIds of [[], [claim.id, claim.id], Array.from({ length: 10_001 }, (_, i) => `claim-${i}`)]) {
      proveRefused(threeClaims(), name, paramsFor(name, claimIds), 'invalid-input');
    }
  });

  test('reads each record once, however many there are', () => {
    const many = Array.from({ length: 1000 }, (_, i): Claim => ({ ...claim, id: `many-${i}` }));
    const reading = new CountingReading(many);
    const result = runCommand(
      {
        id: 'command-1',
        name,
        params: paramsFor(
          name,
          many.map(({ id }) => id),
        ),
      },
      reading,
      context,
    );
    expect(result).toMatchObject({ ok: true });
    // Each claim may have a note and a review, which go with it.
    const beside = name === 'remove-claims' ? 2 * many.length : 0;
    expect(reading.reads).toEqual({ get: many.length + beside, other: 0 });
  });
});

/** Counts what is asked of it. */
class CountingReading extends MemoryReading {
  readonly reads = { get: 0, other: 0 };

  override get<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined {
    this.reads.get++;
    return super.get(kind, id);
  }

  override textOf(versionId: string): string | undefined {
    this.reads.other++;
    return super.textOf(versionId);
  }

  override belongingTo(sourceId: string): CaveatRecord[] {
    this.reads.other++;
    return super.belongingTo(sourceId);
  }
}
