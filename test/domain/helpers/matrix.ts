import { noFilter } from '../../../domain/matrix/filter.ts';
import type { Matrix, MatrixInput } from '../../../domain/matrix/matrix.ts';
import { newProposition } from '../../../domain/proposition.ts';
import type { StanceTaken } from '../../../domain/stance.ts';
import { claim, earlier, source } from './fixtures.ts';
import { stanceOf } from './propositions.ts';

export const rowOf = (id: string, statement = id) => newProposition(id, statement, 'Tester', earlier);

const signs: Readonly<Record<string, StanceTaken>> = { '+': 'asserts', '-': 'denies', '~': 'hedges', '.': 'mentions' };

/**
 * What a drawing shows: one line to a proposition, named `a`, `b` …, one place to a source, named `0`, `1` …; `±` is a claim on either side.
 */
export function drawn(lines: readonly string[], change: Partial<MatrixInput> = {}): MatrixInput {
  const propositions = lines.map((_, row) => rowOf(String.fromCharCode(97 + row)));
  const said = lines.flatMap((line, row) =>
    [...line].flatMap((sign, column) =>
      [...(sign === '±' ? '+-' : sign)].flatMap((each, index) => {
        const [about, stance] = [propositions[row], signs[each]];
        if (about === undefined || stance === undefined) return [];
        const from = { ...claim, id: `${about.id}${column}${index}`, sourceId: `${column}` };
        return [{ claim: from, stance: stanceOf(from, about, stance) }];
      }),
    ),
  );
  const width = Math.max(0, ...lines.map((line) => line.length));
  return {
    propositions,
    stances: said.map(({ stance }) => stance),
    claims: new Map(said.map((each) => [each.claim.id, each.claim])),
    sources: new Map(Array.from({ length: width }, (_, id) => [`${id}`, { ...source, id: `${id}`, title: `Title ${id}` }])),
    copies: new Map(),
    by: 'source',
    order: 'conflict',
    filter: noFilter,
    language: 'en',
    ...change,
  };
}

/** A matrix as a drawing, its rows and columns named. */
export function drawing(matrix: Matrix): string[] {
  const signOf = (row: number, column: number) => {
    const cell = matrix.cellAt(row, column);
    if (cell === null) return ' ';
    return cell.isSplit ? '±' : (Object.entries(signs).find(([, stance]) => stance === cell.stance)?.[0] ?? '?');
  };
  return [
    `  ${matrix.columns.map(({ who }) => who).join('')}`,
    ...matrix.rows.map((row, at) => `${row.proposition.id} ${matrix.columns.map((_, column) => signOf(at, column)).join('')}`),
  ];
}
