import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Tag, tags } from '../../../domain/claim.ts';
import type { DecidedBlock } from '../../../domain/passages.ts';
import {
  type Mark,
  nextMark,
  type Overseen,
  offsetAt,
  overviewOf,
  percentOf,
  type Run,
  STRONGEST,
} from '../../../renderer/reader/ruler.ts';

const mark = (start: number, end: number, tag: Tag = 'reported'): Mark => ({ tag, anchor: { start, end } });
const passage = (number: number, start: number, end: number): Pick<DecidedBlock, 'number' | 'start' | 'end'> => ({
  number,
  start,
  end,
});
const text = (change: Partial<Overseen>): Overseen => ({ length: 1_000, marks: [], hits: [], passages: [], triages: new Map(), ...change });

describe('the overview', () => {
  test('has a lane for each tag', () => {
    const marks = [mark(0, 100), mark(500, 600, 'disputed'), mark(900, 1_000, 'speculative')];
    expect(overviewOf(text({ marks }), 100, 3).claims).toEqual({
      reported: [{ top: 0, height: 10, strength: STRONGEST }],
      disputed: [{ top: 50, height: 10, strength: STRONGEST }],
      speculative: [{ top: 90, height: 10, strength: STRONGEST }],
    });
  });

  test('makes small marks large enough to be seen, also at the end', () => {
    const { claims, hits } = overviewOf(text({ marks: [mark(500, 501), mark(999, 1_000)], hits: [{ start: 0, end: 1 }] }), 100, 3);
    expect(claims.reported).toEqual([
      { top: 50, height: 3, strength: STRONGEST },
      { top: 97, height: 3, strength: STRONGEST },
    ]);
    expect(hits).toEqual([{ top: 0, height: 3, strength: STRONGEST }]);
  });

  test('joins what touches or overlaps', () => {
    expect(overviewOf(text({ marks: [mark(0, 200), mark(100, 300), mark(300, 310), mark(400, 410)] }), 100, 1).claims.reported).toEqual([
      { top: 0, height: 31, strength: STRONGEST },
      { top: 40, height: 1, strength: STRONGEST },
    ]);
  });

  test('is stronger where marks are many', () => {
    const many = Array.from({ length: 30 }, (_, i) => mark(500 + i, 501 + i));
    const runs = overviewOf(text({ marks: [mark(0, 50), ...many, mark(900, 950)] }), 100, 1).claims.reported;
    expect(runs).toEqual([
      { top: 0, height: 5, strength: 1 },
      { top: 50, height: 3, strength: STRONGEST },
      { top: 90, height: 5, strength: 1 },
    ]);
  });

  test('shows what is done and what is set aside, and nothing for the rest', () => {
    const passages = [passage(1, 0, 250), passage(2, 250, 500), passage(3, 500, 1_000)];
    const triages = new Map([
      [1, { triage: 'done' }],
      [2, { triage: 'set-aside' }],
    ] as const);
    const { done, setAside } = overviewOf(text({ passages, triages }), 100, 3);
    expect([done, setAside]).toEqual([[{ top: 0, height: 25, strength: STRONGEST }], [{ top: 25, height: 25, strength: STRONGEST }]]);
  });

  test('of an empty text is empty', () => {
    expect(overviewOf(text({ length: 0 }), 100, 3)).toEqual(overviewOf(text({}), 100, 3));
    expect(overviewOf(text({ marks: [mark(0, 10)] }), 0, 3).claims.reported).toEqual([]);
  });

  test('covers the rows that the marks cover, and never has more runs than rows', () => {
    const marks = fc.array(
      fc
        .tuple(fc.nat(999), fc.integer({ min: 1, max: 300 }), fc.constantFrom(...tags))
        .map(([start, length, tag]) => mark(start, Math.min(1_000, start + length), tag)),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 4 }), (given, rows, least) => {
        const { claims } = overviewOf(text({ marks: given }), rows, least);
        for (const tag of tags) {
          const expected = new Set<number>();
          for (const { anchor } of given.filter((each) => each.tag === tag)) {
            const exact = [Math.floor(anchor.start * (rows / 1_000)), Math.ceil(anchor.end * (rows / 1_000))] as const;
            const height = Math.max(exact[1] - exact[0], least);
            const top = Math.max(0, Math.min(exact[0], rows - height));
            for (let row = top; row < Math.min(rows, top + height); row++) expected.add(row);
          }
          expect(rowsOf(claims[tag])).toEqual([...expected].sort((a, b) => a - b));
          expect(claims[tag].length).toBeLessThanOrEqual(rows);
        }
      }),
    );
  });
});

function rowsOf(runs: readonly Run[]): number[] {
  return runs.flatMap(({ top, height }) => Array.from({ length: height }, (_, i) => top + i));
}

test('a height is an offset, kept inside the text', () => {
  expect([-5, 0, 50, 100, 400].map((y) => offsetAt(y, 100, 1_000))).toEqual([0, 0, 500, 1_000, 1_000]);
  expect(offsetAt(10, 0, 1_000)).toBe(0);
});

test('the next and the previous claim', () => {
  const marks = [mark(10, 20), mark(10, 15), mark(40, 50)];
  expect([0, 10, 39, 40].map((at) => nextMark(marks, at, 1))).toEqual([10, 40, 40, null]);
  expect([0, 10, 39, 41].map((at) => nextMark(marks, at, -1))).toEqual([null, null, 10, 40]);
});

test('how far down a view is', () => {
  const at = (start: number, end: number) => percentOf({ start, end }, 1_000);
  expect([at(0, 200), at(400, 600), at(800, 1_000), at(0, 1_000), at(950, 1_150)]).toEqual([0, 50, 100, 0, 100]);
});
