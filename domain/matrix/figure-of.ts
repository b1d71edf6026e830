import { tags } from '../claim.ts';
import { statusOf } from '../proposition.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Source } from '../source.ts';
import { stancesTaken } from '../stance.ts';
import type { MatrixCell } from './cell.ts';
import type { Matrix } from './matrix.ts';
import { type FigureMark, MAX_FIGURE_COLUMNS, MAX_FIGURE_ROWS, type MatrixFigure, matrixFigure } from './matrix-figure.ts';
import type { MatrixColumn } from './rows.ts';

/** When a picture is made. */
export interface Made {
  readonly revision: number;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

/** What a matrix shows, its rows and columns as they are filtered and ordered, whatever its size: for tables. */
export function wholeFigure(matrix: Matrix, sources: ReadonlyMap<string, Source>, made: Made): MatrixFigure {
  const { by, rows, columns } = matrix;
  return {
    by,
    revision: made.revision,
    at: made.at,
    columns: columns.map((column) => nameOf(column, by, sources)),
    rows: rows.map(({ proposition, conflict }, row) => ({
      statement: proposition.statement,
      status: statusOf(proposition),
      conflict: conflict?.between ?? null,
      cells: columns.map((_, column) => marksOf(matrix.cellAt(row, column))),
    })),
  };
}

/**
 * The same for a picture.
 * @returns `not-found` when nobody says anything in it; `matrix-too-large` when no picture of it could be read
 */
export function figureOf(matrix: Matrix, sources: ReadonlyMap<string, Source>, made: Made): Result<MatrixFigure> {
  const { rows, columns } = matrix;
  if (rows.length === 0 || columns.length === 0) {
    return fail('not-found', 'No claim takes a stance on any of these propositions.', { hint: 'Link claims to propositions first.' });
  }
  if (rows.length > MAX_FIGURE_ROWS || columns.length > MAX_FIGURE_COLUMNS) return tooLarge(rows.length, columns.length);
  const checked = matrixFigure.safeParse(wholeFigure(matrix, sources, made));
  // Everything in it is a record's but how much there is.
  return checked.success ? ok(checked.data) : tooLarge(rows.length, columns.length);
}

/** What a column is called: the title of its source, or the name of its speaker, empty for claims that name nobody. */
export function nameOf({ who }: MatrixColumn, by: Matrix['by'], sources: ReadonlyMap<string, Source>): string {
  return by === 'source' ? (sources.get(who)?.title ?? who) : who;
}

/** What a cell says: how many claims take each stance under each tag. */
function marksOf(cell: MatrixCell | null): FigureMark[] {
  if (cell === null) return [];
  return stancesTaken.flatMap((stance) =>
    tags.flatMap((tag): FigureMark[] => {
      const count = cell.sayings.filter((each) => each.stance.stance === stance && each.claim.tag === tag).length;
      return count === 0 ? [] : [{ stance, tag, count }];
    }),
  );
}

function tooLarge(rows: number, columns: number): Result<never> {
  return fail('matrix-too-large', `${rows} propositions by ${columns} columns are too many to be read in one picture.`, {
    hint: 'Show fewer with the filters, or take the table.',
    params: { rows, columns, mostRows: MAX_FIGURE_ROWS, mostColumns: MAX_FIGURE_COLUMNS },
  });
}
