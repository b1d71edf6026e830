import { type CSSProperties, memo } from 'react';
import type { Matrix } from '../../domain/matrix/matrix.ts';
import { statusOf } from '../../domain/proposition.ts';
import { useMessages } from '../messages/index.tsx';
import { type ColumnHead, cellWords, joined } from './names.ts';
import { placeId } from './places.ts';

interface MatrixLineProps {
  readonly matrix: Matrix;
  readonly row: number;
  readonly heads: readonly ColumnHead[];
  /** The columns near the view: from the first one to that before the end. */
  readonly first: number;
  readonly end: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** Whether the cursor is at the head of this row, and whether that is open. */
  readonly isHeadHere: boolean;
  readonly isHeadOpened: boolean;
}

/** A proposition with the words of the cells near the view. They are empty to the eye: `LinePicture` lies behind them. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const messages = useMessages();
  const { matrix: words, propositions } = messages;
  const { matrix, row, heads, first, end } = props;
  const line = matrix.rows[row];
  if (line === undefined) return null;
  const { proposition, conflict, sources } = line;
  const clash = conflict === null ? '' : conflict.between === 'sources' ? propositions.clash : propositions.clashWithin;
  const facts = joined(propositions.statuses[statusOf(proposition)], propositions.independent(sources));
  return (
    <tr
      aria-rowindex={row + 2}
      className="matrix-line"
      data-clash={conflict?.between}
      style={{ top: row * props.rowHeight, '--before': `${first * props.columnWidth}px` } as CSSProperties}
    >
      <th
        scope="row"
        id={placeId({ row, column: -1 })}
        aria-colindex={1}
        aria-label={joined(proposition.statement, clash, facts)}
        title={proposition.statement}
        className="matrix-statement"
        data-here={props.isHeadHere || undefined}
        data-opened={props.isHeadOpened || undefined}
      >
        <span className="matrix-words">{proposition.statement}</span>
        <span className="matrix-facts">
          {clash !== '' && <span className="clash">{clash}</span>}
          {facts}
        </span>
      </th>
      {Array.from({ length: end - first }, (_, index) => {
        const column = first + index;
        const cell = matrix.cellAt(row, column);
        return (
          <td
            key={column}
            id={placeId({ row, column })}
            aria-colindex={column + 2}
            aria-label={words.cell(heads[column]?.title ?? '', cell === null ? words.nothing : cellWords(cell, messages))}
            className="matrix-cell"
          />
        );
      })}
    </tr>
  );
});
