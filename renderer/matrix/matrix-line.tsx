import { memo } from 'react';
import type { Matrix } from '../../domain/matrix/matrix.ts';
import { statusOf } from '../../domain/proposition.ts';
import { useMessages } from '../messages/index.tsx';
import { CellSign } from './cell-sign.tsx';
import { type ColumnHead, cellWords, joined } from './names.ts';

interface MatrixLineProps {
  readonly matrix: Matrix;
  readonly row: number;
  readonly heads: readonly ColumnHead[];
  /** The columns near the view: from the first one to that before the end. */
  readonly first: number;
  readonly end: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** The column the cursor is at in this row, and that of the cell that is open; −1 for the head. */
  readonly here: number | null;
  readonly opened: number | null;
}

/** A proposition with the cells near the view. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const messages = useMessages();
  const { matrix: words, propositions } = messages;
  const { matrix, row, heads, first, end, here, opened } = props;
  const line = matrix.rows[row];
  if (line === undefined) return null;
  const { proposition, conflict, sources } = line;
  const clash = conflict === null ? '' : conflict.between === 'sources' ? propositions.clash : propositions.clashWithin;
  const facts = joined(propositions.statuses[statusOf(proposition)], propositions.independent(sources));
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="matrix-line"
      data-clash={conflict?.between}
      // The head of the columns stands above the first line.
      style={{ top: `calc(var(--head) + ${row * props.rowHeight}px)` }}
    >
      <div
        role="rowheader"
        id={`matrix-${row}--1`}
        aria-colindex={1}
        aria-label={joined(proposition.statement, clash, facts)}
        title={proposition.statement}
        className="matrix-statement"
        data-at={`${row} -1`}
        data-here={here === -1 || undefined}
        data-opened={opened === -1 || undefined}
      >
        <span className="matrix-words">{proposition.statement}</span>
        <span className="matrix-facts">
          {clash !== '' && <span className="clash">{clash}</span>}
          {facts}
        </span>
      </div>
      <div role="presentation" style={{ width: first * props.columnWidth }} />
      {Array.from({ length: end - first }, (_, index) => first + index).map((column) => {
        const cell = matrix.cellAt(row, column);
        const said = cell === null ? words.nothing : cellWords(cell, messages);
        return (
          <div
            key={column}
            role="gridcell"
            id={`matrix-${row}-${column}`}
            aria-colindex={column + 2}
            aria-label={words.cell(heads[column]?.title ?? '', said)}
            title={cell === null ? undefined : said}
            className="matrix-cell"
            data-at={`${row} ${column}`}
            data-tag={cell?.tag}
            data-here={here === column || undefined}
            data-opened={opened === column || undefined}
          >
            {cell !== null && <CellSign stance={cell.stance} isSplit={cell.isSplit} counts={cell.stances} />}
          </div>
        );
      })}
    </div>
  );
});
