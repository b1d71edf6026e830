import type { ExportLanguage } from '../brief.ts';
import { fail, ok, type Result } from '../result.ts';
import {
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  type MatrixPictureNode,
  paragraphOf,
  type RichTextNode,
  tableCellOf,
  tableHeader,
  tableOf,
  textFormat,
  textOf,
} from '../rich-text.ts';
import type { Source } from '../source.ts';
import type { MatrixCell } from './cell.ts';
import { nameOf, wholeFigure } from './figure-of.ts';
import type { Matrix } from './matrix.ts';
import type { MatrixFigure } from './matrix-figure.ts';
import { columnName, figureCaption, markText, matrixWords } from './matrix-words.ts';

/** A stance matrix as a brief holds it. */

/** A picture, a block of its own. */
export function pictureNode(figure: MatrixFigure): MatrixPictureNode {
  return { type: 'matrix-picture', version: 1, figure };
}

/**
 * A table like any other, to be written on, below a line that says what it shows. Columns that are sources cite them, and each cell cites where
 * its claims stand, so that the brief numbers and lists them; its words are those of now.
 * @param revision of the notebook
 * @param at ISO 8601 in UTC
 * @returns `matrix-too-large` when no table of a brief is as large
 */
export function tableNodes(
  matrix: Matrix,
  sources: ReadonlyMap<string, Source>,
  made: { readonly revision: number; readonly at: string },
  language: ExportLanguage,
): Result<RichTextNode[]> {
  const { by, rows, columns } = matrix;
  const most = { rows: MAX_TABLE_ROWS - 1, columns: MAX_TABLE_COLUMNS - 1 };
  if (rows.length > most.rows || columns.length > most.columns) {
    return fail('matrix-too-large', `A table of a brief has at most ${most.rows} propositions and ${most.columns} columns.`, {
      hint: 'Show fewer with the filters.',
      params: { rows: rows.length, columns: columns.length, mostRows: most.rows, mostColumns: most.columns },
    });
  }
  const figure = wholeFigure(matrix, sources, made);
  const words = matrixWords[language];
  const heads = [
    tableCellOf([paragraphOf(words.proposition)], tableHeader.row | tableHeader.column),
    ...columns.map((column) => {
      const name = columnName(nameOf(column, by, sources), language);
      const cites = by === 'source' && sources.has(column.who) ? [' ', citing(column.who)] : [];
      return tableCellOf([paragraphOf(name, ...cites)], tableHeader.row);
    }),
  ];
  const body = figure.rows.map(({ statement, conflict, cells }, row) => {
    const clash = conflict === null ? [] : [paragraphOf(textOf(words.conflicts[conflict], textFormat.bold))];
    return [
      tableCellOf([paragraphOf(statement), ...clash], tableHeader.column),
      ...cells.map((marks, column) => {
        const cell = matrix.cellAt(row, column);
        return tableCellOf(marks.map((mark) => paragraphOf(markText(mark, language), ...(cell === null ? [] : placesOf(cell, mark)))));
      }),
    ];
  });
  return ok([paragraphOf(figureCaption(figure, language)), tableOf([heads, ...body])]);
}

/** Where the claims of one stance and tag stand: each passage once. */
function placesOf(
  { sayings }: MatrixCell,
  { stance, tag }: MatrixFigure['rows'][number]['cells'][number][number],
): (string | RichTextNode)[] {
  const said = sayings.filter((each) => each.stance.stance === stance && each.claim.tag === tag);
  const places = new Map(said.map(({ claim }) => [`${claim.sourceId} ${claim.passage}`, claim]));
  return [...places.values()].flatMap(({ sourceId, passage }) => [' ', citing(sourceId, passage)]);
}

function citing(sourceId: string, passage?: number): RichTextNode {
  if (passage === undefined) return { type: 'citation', version: 1, sourceId };
  return { type: 'citation', version: 1, sourceId, locator: { unit: 'passage', label: String(passage) } };
}
