import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClaimFilter, fits, noFilter } from '../../../domain/claim-filter.ts';
import { linksValue } from '../../../domain/claim-links.ts';
import { type ClaimProperty, choosable, claimProperties, groupable, groupOf, propertyOf } from '../../../domain/claim-properties.ts';
import type { ClaimRow } from '../../../domain/claim-row.ts';
import { type Stance, stancesTaken } from '../../../domain/stance.ts';
import { arrange, countsOf, groupAt, type SortKey } from '../../../renderer/grid/arrange.ts';
import { ClaimTable, type Rows } from '../../../renderer/grid/claim-table.ts';
import { opening, stanceOf } from '../../domain/helpers/propositions.ts';
import { anyRow, anyRows, rowWith, sources } from './rows.ts';

function tableOf(rows: Rows): ClaimTable {
  const table = new ClaimTable(rows, 'en');
  table.setSources(sources);
  link(table);
  return table;
}

/** Links the claims as their identifiers say. */
function link(table: ClaimTable): void {
  const claimIds = table.rows.flatMap((row) => row?.id ?? []);
  table.setPropositions({ byId: propositions, of: new Map(claimIds.map((id) => [id, stancesOf(id)])) });
}

const propositions = new Map(['p1', 'p2', 'p3'].map((id, at) => [id, { ...opening, id, statement: ['b', 'a', 'c'][at] ?? '' }]));

/** The stances of a claim, by the last digit of its identifier: none, one, or two on different propositions. */
function stancesOf(claimId: string): Stance[] {
  const digit = Number.parseInt(claimId.slice(-1), 16);
  return [0, 1].slice(0, digit % 3).map((nth) => {
    const on = { ...opening, id: `p${((digit + nth) % 3) + 1}` };
    return stanceOf({ id: claimId, sourceId: 'source-1' }, on, stancesTaken[(digit + nth) % 4] ?? 'asserts');
  });
}

const linksOf = (row: ClaimRow) => linksValue(stancesOf(row.id));

const anyFilter: fc.Arbitrary<ClaimFilter> = fc.record({
  text: fc.constantFrom('', 'tunnel', 'ETE', '桥 post', 'nowhere'),
  choices: fc.dictionary(
    fc.constantFrom(...choosable),
    fc.array(fc.constantFrom('', 'reported', 'disputed', 'source-1', '2', 'low', 'with', 'zh', 'p1', 'p3', 'asserts', 'denies')),
  ),
  days: fc.constantFrom({}, { published: { from: '2026-01-05', to: null } }, { created: { from: null, to: '2026-01-31' } }),
});
const anySort: fc.Arbitrary<SortKey[]> = fc.uniqueArray(fc.record({ by: fc.constantFrom(...claimProperties), descending: fc.boolean() }), {
  maxLength: 3,
  selector: ({ by }) => by,
});

/** What `arrange` says it does, one claim and one comparison at a time. */
function plainly(table: ClaimTable, filter: ClaimFilter, sort: readonly SortKey[]): number[] {
  const found = table.rows.flatMap((row, slot) =>
    row !== null && fits(row, sources.get(row.sourceId), filter, linksOf(row)) ? [slot] : [],
  );
  const value = (slot: number, by: ClaimProperty) => {
    const row = table.rows[slot] as ClaimRow;
    return propertyOf(by, row, sources.get(row.sourceId), linksOf(row));
  };
  return found.sort((a, b) => {
    for (const { by, descending } of sort) {
      const [left, right] = [value(a, by), value(b, by)];
      if (left === right) continue;
      if (left === '' || right === '') return left === '' ? 1 : -1;
      const order = table.comparing(by)(left, right);
      if (order !== 0) return descending ? -order : order;
    }
    return a - b;
  });
}

const everything = { filter: noFilter, sort: [], group: null, folded: new Set<string>() };

describe('arranging', () => {
  test('chooses and orders as looking at each claim by itself would', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, anySort, (rows, filter, sort) => {
        const table = tableOf(rows);
        const { lines, count } = arrange(table, { ...everything, filter, sort });
        expect([...lines]).toEqual(plainly(table, filter, sort));
        expect(count).toBe(lines.length);
      }),
    );
  });

  test('is the same after claims changed, came and went as it is made anew', () => {
    fc.assert(
      fc.property(anyRows, anySort, fc.array(fc.tuple(fc.nat(), fc.option(anyRow))), (before, sort, edits) => {
        const rows = [...before];
        const table = tableOf(rows);
        arrange(table, { ...everything, sort, filter: { ...noFilter, text: 'tunnel' } });
        for (const [place, row] of edits) {
          const slot = place % (rows.length + 1);
          rows[slot] = row;
          table.update([slot]);
        }
        link(table);
        for (const text of ['', 'tunnel']) {
          const wanted = { ...everything, sort, filter: { ...noFilter, text } };
          expect([...arrange(table, wanted).lines]).toEqual([...arrange(tableOf([...rows]), wanted).lines]);
        }
      }),
    );
  });

  test('groups hold every claim once, in the order they had, and a folded one shows its head alone', () => {
    fc.assert(
      fc.property(anyRows, anySort, fc.constantFrom(...groupable), (rows, sort, group) => {
        const table = tableOf(rows);
        const open = arrange(table, { ...everything, sort, group });
        const groups = new Map<string, number[]>();
        let present = '';
        for (const line of open.lines) {
          const head = groupAt(line);
          if (head === null) groups.get(present)?.push(line);
          else {
            present = open.groups[head]?.value ?? '?';
            expect(groups.has(present), 'a value has one group').toBe(false);
            groups.set(present, []);
          }
        }
        expect([...groups.values()].map(({ length }) => length)).toEqual(open.groups.map(({ count }) => count));
        const plain = plainly(table, noFilter, sort);
        for (const [value, slots] of groups) {
          const own = plain.filter((slot) => {
            const row = rows[slot] as ClaimRow;
            return groupOf(group, propertyOf(group, row, sources.get(row.sourceId))) === value;
          });
          expect(slots).toEqual(own);
        }
        const folded = arrange(table, { ...everything, sort, group, folded: new Set(groups.keys()) });
        expect(folded.lines.length).toBe(groups.size);
        expect(folded.count).toBe(plain.length);
      }),
    );
  });

  test('counts of values are what choosing each would give', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, fc.constantFrom(...choosable), (rows, filter, property) => {
        const table = tableOf(rows);
        for (const { value, count } of countsOf(table, filter, property)) {
          const chosen = { ...filter, choices: { ...filter.choices, [property]: [value] } };
          expect(arrange(table, { ...everything, filter: chosen }).count).toBe(count);
        }
      }),
    );
  });
});

test('of a claim on two propositions only the stance on the one that is chosen counts, and one that is chosen stays listed', () => {
  const table = tableOf([rowWith({ id: 'claim-2' })]);
  const on = (id: string) => ({ ...opening, id });
  const stances = [
    stanceOf({ id: 'claim-2', sourceId: 'source-1' }, on('p1'), 'asserts'),
    stanceOf({ id: 'claim-2', sourceId: 'source-1' }, on('p2'), 'denies'),
  ];
  table.setPropositions({ byId: propositions, of: new Map([['claim-2', stances]]) });
  const counts = (choices: ClaimFilter['choices']) => countsOf(table, { ...noFilter, choices }, 'stance');
  expect(counts({})).toEqual([
    { value: 'asserts', count: 1 },
    { value: 'denies', count: 1 },
  ]);
  expect(counts({ proposition: ['p1'] })).toEqual([{ value: 'asserts', count: 1 }]);
  expect(counts({ proposition: ['p1'], stance: ['denies'] })).toEqual([
    { value: 'asserts', count: 1 },
    { value: 'denies', count: 0 },
  ]);
});

describe('the order of words', () => {
  const ordered = (language: string, values: readonly string[], by: ClaimProperty = 'attribution') => {
    const table = new ClaimTable(
      values.map((attribution, at) => rowWith({ id: `claim-${at}`, attribution })),
      language,
    );
    return [...arrange(table, { ...everything, sort: [{ by, descending: false }] }).lines].map((slot) => values[slot]);
  };

  test('is that of the language, numbers by their value', () => {
    expect(ordered('en', ['zebra', 'Éclair', 'apple 10', 'apple 9', 'eager'])).toEqual(['apple 9', 'apple 10', 'eager', 'Éclair', 'zebra']);
    expect(ordered('zh', ['张伟', '李娜', '阿明'])).toEqual(['阿明', '李娜', '张伟']);
    expect(ordered('ko', ['하늘', '가람', '나무'])).toEqual(['가람', '나무', '하늘']);
  });

  test('is made again for another language', () => {
    const values = ['张伟', '李娜'];
    const table = new ClaimTable(
      values.map((attribution, at) => rowWith({ id: `claim-${at}`, attribution })),
      'zh',
    );
    const wanted = { ...everything, sort: [{ by: 'attribution' as const, descending: false }] };
    expect([...arrange(table, wanted).lines]).toEqual([1, 0]);
    table.setLanguage('ko');
    const ko = new Intl.Collator('ko').compare('张伟', '李娜');
    expect([...arrange(table, wanted).lines]).toEqual(ko < 0 ? [0, 1] : [1, 0]);
  });

  test('a claim that is linked otherwise is chosen and ordered by that, and another statement moves it', () => {
    const rows = [rowWith({ id: 'claim-1' }), rowWith({ id: 'claim-2' }), rowWith({ id: 'claim-0' })];
    const table = tableOf(rows);
    const linked = (id: string, on: string): [string, Stance[]] => [
      id,
      [stanceOf({ id, sourceId: 'source-1' }, { ...opening, id: on }, 'asserts')],
    ];
    const wanted = { ...everything, sort: [{ by: 'proposition' as const, descending: false }] };
    const filtered = { ...everything, filter: { ...noFilter, choices: { proposition: ['p1'] } } };
    arrange(table, wanted);
    const of = new Map([linked('claim-1', 'p1'), linked('claim-2', 'p2')]);
    expect(table.setPropositions({ byId: propositions, of })).toBe(true);
    expect([...arrange(table, wanted).lines]).toEqual([1, 0, 2]);
    expect([...arrange(table, filtered).lines]).toEqual([0]);
    const restated = new Map([...propositions, ['p2', { ...opening, id: 'p2', statement: 'z' }]]);
    expect(table.setPropositions({ byId: restated, of })).toBe(true);
    expect([...arrange(table, wanted).lines]).toEqual([0, 1, 2]);
    expect(table.setPropositions({ byId: restated, of })).toBe(false);
  });

  test('another title moves a source', () => {
    const rows = [rowWith({ id: 'a', sourceId: 'source-1' }), rowWith({ id: 'b', sourceId: 'source-3' })];
    const table = tableOf(rows);
    const wanted = { ...everything, sort: [{ by: 'source' as const, descending: false }] };
    expect([...arrange(table, wanted).lines]).toEqual([0, 1]);
    const renamed = sources.get('source-3');
    if (renamed === undefined) throw new Error('The fixture is gone.');
    expect(table.setSources(new Map([...sources, ['source-3', { ...renamed, title: 'Abutment' }]]))).toBe(true);
    expect([...arrange(table, wanted).lines]).toEqual([1, 0]);
  });
});
