import { describe, expect, test } from 'vitest';
import type { Tag } from '../../../domain/claim.ts';
import { noFilter } from '../../../domain/matrix/filter.ts';
import { type MatrixInput, matrixOf } from '../../../domain/matrix/matrix.ts';
import type { StanceTaken } from '../../../domain/stance.ts';
import { claim, now } from '../helpers/fixtures.ts';
import { drawing, drawn, rowOf } from '../helpers/matrix.ts';
import { stanceOf } from '../helpers/propositions.ts';

/** Claims told by attribution, with their tags, each a source of its own and all on one proposition. */
function told(sayings: readonly (readonly [attribution: string, stance: StanceTaken, tag: Tag])[], change: Partial<MatrixInput> = {}) {
  const about = rowOf('a');
  const claims = sayings.map(([attribution, , tag], index) => ({ ...claim, id: `c${index}`, sourceId: `${index}`, attribution, tag }));
  const stances = claims.map((each, index) => stanceOf(each, about, sayings[index]?.[1] ?? 'mentions'));
  const base = { ...drawn([]), propositions: [about], stances, claims: new Map(claims.map((each) => [each.id, each])) };
  return matrixOf({ ...base, by: 'attribution', ...change });
}

describe('a cell', () => {
  test('tells every stance and tag in it, the strongest stance, and what most of its claims are tagged', () => {
    const matrix = told([
      ['Ministry', 'hedges', 'disputed'],
      ['Ministry', 'asserts', 'reported'],
      [' ministry', 'asserts', 'speculative'],
    ]);
    expect(matrix.columns).toEqual([{ key: 'ministry', who: 'Ministry', sourceIds: ['0', '1', '2'] }]);
    expect(matrix.cellAt(0, 0)).toMatchObject({
      stances: { asserts: 2, denies: 0, hedges: 1, mentions: 0 },
      tags: { reported: 1, speculative: 1, disputed: 1 },
      stance: 'asserts',
      tag: 'speculative',
      isSplit: false,
    });
    expect(matrix.cellAt(0, 0)).toBe(matrix.cellAt(0, 0));
  });

  test.each<[StanceTaken[], StanceTaken, boolean]>([
    [['asserts', 'denies'], 'asserts', true],
    [['asserts', 'denies', 'denies'], 'denies', true],
    [['mentions', 'hedges'], 'hedges', false],
    [['mentions'], 'mentions', false],
    [['hedges', 'denies', 'hedges'], 'denies', false],
  ])('%j: %s', (stances, stance, isSplit) => {
    const cell = told(stances.map((each) => ['', each, 'reported'])).cellAt(0, 0);
    expect(cell).toMatchObject({ stance, isSplit });
  });

  test('is none where nothing is said', () => {
    const matrix = matrixOf(drawn(['+ ', ' -']));
    expect(drawing(matrix)).toEqual(['  01', 'a + ', 'b  -']);
    expect(matrix.cellAt(0, 1)).toBeNull();
    expect(matrix.cellAt(7, 7)).toBeNull();
  });
});

describe('columns', () => {
  const copies = new Map([
    ['1', '0'],
    ['3', '0'],
  ]);

  test('near-copies are one, the first of them first', () => {
    const matrix = matrixOf(drawn(['++-+', ' + -'], { copies }));
    expect(matrix.columns.map(({ who, sourceIds }) => [who, sourceIds])).toEqual([
      ['0', ['0', '1', '3']],
      ['2', ['2']],
    ]);
    expect(matrix.cellAt(0, 0)?.sayings.map((each) => each.claim.sourceId)).toEqual(['0', '1', '3']);
    expect(matrix.rows.map(({ proposition: { id }, sources, conflict }) => [id, sources, conflict?.between])).toEqual([
      ['a', 2, 'sources'],
      ['b', 1, 'within'],
    ]);
  });

  test('are named by the original even when only a copy has a claim here', () => {
    expect(matrixOf(drawn([' + '], { copies })).columns).toEqual([{ key: '0', who: '0', sourceIds: ['1'] }]);
  });

  test('a claim of nobody has one too, last by name', () => {
    const matrix = told(
      [
        ['', 'asserts', 'reported'],
        ['Zhou', 'asserts', 'reported'],
        ['Ánh', 'asserts', 'reported'],
      ],
      { order: 'name' },
    );
    expect(matrix.columns.map(({ who }) => who)).toEqual(['Ánh', 'Zhou', '']);
  });

  test('a stance whose claim is not known stands nowhere, though it counts in the clash', () => {
    const input = drawn(['+-']);
    const matrix = matrixOf({ ...input, claims: new Map([...input.claims].slice(0, 1)) });
    expect(drawing(matrix)).toEqual(['  0', 'a +']);
    expect(matrix.rows[0]?.conflict?.between).toBe('sources');
  });
});

describe('filters', () => {
  const lines = ['+ ', '+-', '++', '~ '];
  const kept = (filter: Partial<typeof noFilter>, change: Partial<MatrixInput> = {}) => {
    const { rows, hidden } = matrixOf(drawn(lines, { filter: { ...noFilter, ...filter }, order: 'name', ...change }));
    return [rows.map(({ proposition: { id } }) => id).join(''), hidden];
  };
  test('leave rows out, and say how many', () => {
    expect(kept({})).toEqual(['abcd', 0]);
    expect(kept({ conflicts: true })).toEqual(['b', 3]);
    expect(kept({ several: true })).toEqual(['bc', 2]);
    expect(kept({ several: true }, { copies: new Map([['1', '0']]) })).toEqual(['', 4]);
    expect(kept({ status: 'open' })).toEqual(['abcd', 0]);
    expect(kept({ status: 'refuted' })).toEqual(['', 4]);
  });

  test('by tag leave claims out, and the clash as it is', () => {
    const input = drawn(['+-', '+ '], { filter: { ...noFilter, tag: 'disputed' } });
    const claims = new Map([...input.claims].map(([id, each]) => [id, { ...each, tag: id === 'a10' ? 'disputed' : 'reported' } as const]));
    const matrix = matrixOf({ ...input, claims });
    expect(drawing(matrix)).toEqual(['  1', 'a -']);
    expect(matrix.rows[0]?.conflict?.between).toBe('sources');
  });

  test('a proposition nobody speaks of is a row without cells', () => {
    expect(drawing(matrixOf(drawn(['', '+'])))).toEqual(['  0', 'b +', 'a  ']);
    expect(drawing(matrixOf(drawn([])))).toEqual(['  ']);
  });
});

describe('orders', () => {
  test('by name, in the alphabet of a language', () => {
    const input = drawn(['+', '+', '+'], { order: 'name' });
    const statements = ['Zebra', 'Äpfel 10', 'Äpfel 9'];
    const propositions = [...input.propositions].map((each, index) => ({ ...each, statement: statements[index] ?? '' }));
    const { rows } = matrixOf({ ...input, propositions, language: 'de' });
    expect(rows.map(({ proposition: { statement } }) => statement)).toEqual(['Äpfel 9', 'Äpfel 10', 'Zebra']);
  });

  test('by when first said, what has no date last', () => {
    const input = drawn(['+  ', ' + ', '  +', '++ ', ''], { order: 'date' });
    const dates = ['2025-11-04', '2025-11', null];
    const sources = new Map(
      [...input.sources].map(([id, each]) => [id, { ...each, published: dates[Number(id)] ?? null, importedAt: now }]),
    );
    expect(drawing(matrixOf({ ...input, sources }))).toEqual(['  102', 'b +  ', 'd ++ ', 'a  + ', 'c   +', 'e    ']);
  });

  test('by how many sources, near-copies once', () => {
    expect(drawing(matrixOf(drawn(['+++', '+  ', '+  +'], { order: 'sources', copies: new Map([['1', '0']]) })))).toEqual([
      '  023',
      'a ++ ',
      'c + +',
      'b +  ',
    ]);
  });
});
