import { describe, expect, test } from 'vitest';
import { newProposition } from '../../../domain/proposition.ts';
import { conflictIn } from '../../../domain/propositions/conflict.ts';
import { countsOf, firstSaid, independentSources, saidWhen, sayingsOf, whoSays } from '../../../domain/propositions/said.ts';
import { statusPeriods } from '../../../domain/propositions/status-periods.ts';
import type { StanceTaken } from '../../../domain/stance.ts';
import { claim, earlier, now, source } from '../helpers/fixtures.ts';
import { opening, stanceOf } from '../helpers/propositions.ts';

const saidBy = (id: string, sourceId: string, attribution: string) => ({ ...claim, id, sourceId, attribution });
const claims = [
  saidBy('a', 's1', 'The Ministry'),
  saidBy('b', 's1', ''),
  saidBy('c', 's2', 'the  ministry'),
  saidBy('d', 's3', 'Engineers'),
];
const byId = new Map(claims.map((each) => [each.id, each]));
const taking = (...stances: readonly StanceTaken[]) =>
  claims.flatMap((each, index) => (stances[index] === undefined ? [] : [stanceOf(each, opening, stances[index])]));
const datedFrom = (id: string, published: string | null, importedAt = now) => ({ ...source, id, published, importedAt });

test('who says what, by source and by speaker', () => {
  const sayings = sayingsOf(
    [...taking('asserts', 'asserts', 'asserts', 'denies'), stanceOf({ id: 'gone', sourceId: 's1' }, opening, 'asserts')],
    byId,
  );
  const brief = (by: 'source' | 'attribution') =>
    [...whoSays(sayings, by)].map(([stance, voices]) => [
      stance,
      voices.map(({ who, sayings: of }) => [who, of.map((each) => each.claim.id)]),
    ]);
  expect(brief('source')).toEqual([
    [
      'asserts',
      [
        ['s1', ['a', 'b']],
        ['s2', ['c']],
      ],
    ],
    ['denies', [['s3', ['d']]]],
  ]);
  expect(brief('attribution')).toEqual([
    [
      'asserts',
      [
        ['The Ministry', ['a', 'c']],
        ['', ['b']],
      ],
    ],
    ['denies', [['Engineers', ['d']]]],
  ]);
  expect(countsOf(taking('asserts', 'hedges', 'asserts'))).toEqual({ asserts: 2, denies: 0, hedges: 1, mentions: 0 });
});

describe('conflicts', () => {
  const none = new Map<string, string>();
  test('need a side that asserts and one that denies', () => {
    expect(conflictIn(taking('asserts', 'asserts', 'hedges', 'mentions'), none)).toBeNull();
    expect(conflictIn(taking('asserts', 'mentions', 'asserts', 'denies'), none)).toEqual({ between: 'sources', asserting: 2, denying: 1 });
    expect(conflictIn(taking('asserts', 'denies'), none)).toEqual({ between: 'within', asserting: 1, denying: 1 });
  });

  test('near-copies are one source', () => {
    const copies = new Map([['s2', 's1']]);
    expect(conflictIn(taking('asserts', 'mentions', 'asserts', 'denies'), copies)).toEqual({
      between: 'sources',
      asserting: 1,
      denying: 1,
    });
    expect(conflictIn(taking('asserts', 'mentions', 'denies'), copies)).toEqual({ between: 'within', asserting: 1, denying: 1 });
    expect([...independentSources(['s1', 's2', 's3'], copies)]).toEqual(['s1', 's3']);
  });
});

describe('first said', () => {
  const firsts = (...dates: (string | null)[]) =>
    firstSaid(dates.map((date, index) => datedFrom(`${index}`, date))).map(({ sourceId }) => sourceId);
  test.each([
    [['2025-11-04', '2025-11-03', '2025-12'], ['1']],
    [
      ['2025-11-04', '2025-11', '2025-12-01'],
      ['1', '0'],
    ],
    [['2025', '2025-11-04', '2024-12-31'], ['2']],
    [['2025-11-04T09:00+09:00', '2025-11-04T01:00Z'], ['0']],
    [
      ['2025-11-04T09:00', '2025-11-04'],
      ['1', '0'],
    ],
    [[null, '2025-11-04'], ['1']],
    [[], []],
  ])('%j: %j', (dates, expected) => {
    expect(firsts(...dates).sort()).toEqual([...expected].sort());
  });

  test('where none is dated, by when they were imported', () => {
    expect(firstSaid([datedFrom('late', null, now), datedFrom('early', null, earlier)])).toEqual([
      { sourceId: 'early', date: earlier, how: 'imported' },
    ]);
    expect(saidWhen([datedFrom('undated', null, earlier), datedFrom('dated', '2026-01-09')]).map(({ sourceId }) => sourceId)).toEqual([
      'dated',
      'undated',
    ]);
  });
});

test('each judgement with how long it held, the newest first', () => {
  const made = newProposition('p', 'Words', 'Tester', earlier);
  const judged = {
    ...made,
    judgements: [...made.judgements, { status: 'refuted' as const, at: now, author: 'Tester', reason: 'Photos.' }],
  };
  expect(statusPeriods(judged)).toEqual([
    { status: 'refuted', at: now, author: 'Tester', reason: 'Photos.', until: null },
    { status: 'open', at: earlier, author: 'Tester', reason: '', until: now },
  ]);
});
