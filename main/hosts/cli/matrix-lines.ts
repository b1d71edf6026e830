import { tags } from '../../../domain/claim.ts';
import { nameOf } from '../../../domain/matrix/figure-of.ts';
import type { Matrix } from '../../../domain/matrix/matrix.ts';
import type { FigureMark, MatrixFigure } from '../../../domain/matrix/matrix-figure.ts';
import { columnName, figureCaption, matrixWords } from '../../../domain/matrix/matrix-words.ts';
import { statusOf } from '../../../domain/proposition.ts';
import type { Source } from '../../../domain/source.ts';
import { type StanceTaken, stancesTaken } from '../../../domain/stance.ts';
import { columns, shortened } from './table.ts';

/** A stance matrix for a terminal and for programs. */

const STATEMENT_SHOWN = 50;
const NAME_SHOWN = 90;

const signs: Readonly<Record<StanceTaken, string>> = { asserts: '+', denies: '-', hedges: '~', mentions: '.' };

/**
 * Propositions by numbered columns, which are named below: a terminal has no room for titles side by side. A mark is how many claims there are
 * when there are several, the sign of their stance, and the first letter of their tag.
 */
export function matrixLines(figure: MatrixFigure): string[] {
  const { stances, conflicts, proposition } = matrixWords.en;
  const heads = ['', proposition.toLowerCase(), ...figure.columns.map((_, column) => `${column + 1}`)];
  const rows = figure.rows.map(({ statement, conflict, cells }) => [
    conflict === null ? '' : '!',
    shortened(statement, STATEMENT_SHOWN),
    ...cells.map((marks) => marks.map(markOf).join(' ')),
  ]);
  return [
    figureCaption(figure, 'en'),
    '',
    ...columns([heads, ...rows]),
    '',
    ...columns(figure.columns.map((name, column) => [`${column + 1}`, shortened(columnName(name, 'en'), NAME_SHOWN)])),
    '',
    [...stancesTaken.map((each) => `${signs[each]} ${stances[each]}`), ...tags.map((each) => `${each[0]} ${each}`)].join('   '),
    ...(figure.rows.some(({ conflict }) => conflict !== null)
      ? [`! ${conflicts.sources.toLowerCase()}, or ${conflicts.within.toLowerCase()}`]
      : []),
  ];
}

function markOf({ stance, tag, count }: FigureMark): string {
  return `${count === 1 ? '' : count}${signs[stance]}${tag[0]}`;
}

/** The whole matrix with the identifiers of everything in it; cells that say nothing are left out. */
export function matrixJson(matrix: Matrix, sources: ReadonlyMap<string, Source>, revision: number) {
  const { by, rows, columns, hidden } = matrix;
  return {
    revision,
    by,
    hidden,
    columns: columns.map((column) => ({ ...column, name: nameOf(column, by, sources) })),
    rows: rows.map(({ proposition, conflict, sources: independentSources }, row) => ({
      propositionId: proposition.id,
      statement: proposition.statement,
      status: statusOf(proposition),
      conflict,
      independentSources,
      cells: columns.flatMap((_, column) => {
        const cell = matrix.cellAt(row, column);
        if (cell === null) return [];
        const { stance, tag, isSplit, sayings } = cell;
        const claims = sayings.map(({ claim, stance: taken }) => ({
          claimId: claim.id,
          sourceId: claim.sourceId,
          passage: claim.passage,
          stance: taken.stance,
          tag: claim.tag,
        }));
        return [{ column, stance, tag, isSplit, claims }];
      }),
    })),
  };
}
