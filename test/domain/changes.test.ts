import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Changes, fitting, invertChanges, isNoChange, noChanges, sameJson, update } from '../../domain/changes.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import { brief, claim, claimNote, passage, source, version } from './helpers/fixtures.ts';
import { MemoryReading } from './helpers/memory-reading.ts';

const all: readonly CaveatRecord[] = [source, version, passage, claim, claimNote, brief];
const retagged = { ...claim, tag: 'disputed' } as const;

/** Changes of some fixtures that fit the notebook that comes with them. */
const fittingChanges = fc
  .array(fc.constantFrom('add', 'update', 'remove', 'keep', 'leave out'), { minLength: all.length, maxLength: all.length })
  .map((fates) => {
    const changes: Changes = { added: [], updated: [], removed: [] };
    const present: CaveatRecord[] = [];
    all.forEach((each, index) => {
      const fate = fates[index];
      if (fate === 'add') changes.added.push(each);
      else if (fate !== 'leave out') present.push(each);
      if (fate === 'remove') changes.removed.push(each);
      if (fate === 'update') changes.updated.push({ from: each, to: 'title' in each ? { ...each, title: 'Other' } : each });
    });
    return { changes, present };
  });

describe('inverting', () => {
  test('twice gives the changes back', () => {
    fc.assert(fc.property(fittingChanges, ({ changes }) => void expect(invertChanges(invertChanges(changes))).toEqual(changes)));
  });

  test('gives what takes any changes back and fits once they were made', () => {
    fc.assert(
      fc.property(fittingChanges, ({ changes, present }) => {
        const reading = new MemoryReading(present);
        const before = reading.all();
        const inverse = invertChanges(changes);
        expect(fitting(changes, reading.get.bind(reading)).ok).toBe(true);
        reading.apply(changes);
        expect(fitting(inverse, reading.get.bind(reading)).ok).toBe(true);
        reading.apply(inverse);
        expect(reading.all()).toEqual(before);
      }),
    );
  });
});

describe('changes do not fit', () => {
  const reading = new MemoryReading([source, claim]);
  test.each<[string, Partial<Changes>]>([
    ['when something to add is there', { added: [claim] }],
    ['when something to update is gone', { updated: [{ from: brief, to: brief }] }],
    ['when something to update differs', { updated: [{ from: retagged, to: claim }] }],
    ['when something to remove is gone', { removed: [brief] }],
    ['when something to remove differs', { removed: [retagged] }],
  ])('%s', (_what, some) => {
    const misfit = [...(some.added ?? []), ...(some.updated ?? []).map(({ from }) => from), ...(some.removed ?? [])][0];
    expect(fitting({ ...noChanges, ...some }, reading.get.bind(reading))).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile', where: `${misfit?.kind} ${misfit?.id}` },
    });
  });
});

test('an update to the same is no change', () => {
  expect(isNoChange(update(claim, { ...claim }))).toBe(true);
  expect(isNoChange(update(claim, retagged))).toBe(false);
  expect(update(claim, retagged).updated).toEqual([{ from: claim, to: retagged }]);
});

describe('sameJson', () => {
  test('holds for any value and itself after a JSON round trip', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false }),
        (value) => void expect(sameJson(value, JSON.parse(JSON.stringify(value)))).toBe(true),
      ),
    );
  });

  test('agrees with comparing sorted JSON', () => {
    const small = fc.jsonValue({ maxDepth: 2 });
    fc.assert(fc.property(small, small, (a, b) => void expect(sameJson(a, b)).toBe(sorted(a) === sorted(b))));
  });

  test.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: null }, {}, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [[1], [1, undefined], false],
    [null, {}, false],
    ['1', 1, false],
  ])('of %j and %j is %s', (a, b, same) => {
    expect(sameJson(a, b)).toBe(same);
    expect(sameJson(b, a)).toBe(same);
  });
});

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
