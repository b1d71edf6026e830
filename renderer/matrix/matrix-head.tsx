import { type CSSProperties, memo } from 'react';
import { useMessages } from '../messages/index.tsx';
import type { ColumnHead } from './names.ts';
import { placeId } from './places.ts';

/** The heads of the columns near the view. */
export const MatrixHead = memo(function MatrixHead(props: {
  heads: readonly ColumnHead[];
  first: number;
  end: number;
  columnWidth: number;
  /** The column whose head the cursor is at, and the one whose desk is open. */
  here: number | null;
  opened: number | null;
}) {
  const words = useMessages().matrix;
  return (
    <tr aria-rowindex={1} className="matrix-heads" style={{ '--before': `${props.first * props.columnWidth}px` } as CSSProperties}>
      <th scope="col" aria-colindex={1} className="matrix-corner">
        {words.propositions}
      </th>
      {props.heads.slice(props.first, props.end).map(({ title, facts, note, label, language }, index) => {
        const column = props.first + index;
        return (
          <th
            key={column}
            scope="col"
            id={placeId({ row: -1, column })}
            aria-colindex={column + 2}
            aria-label={label}
            title={label}
            className="matrix-column"
            data-here={props.here === column || undefined}
            data-opened={props.opened === column || undefined}
          >
            <span className="matrix-title" lang={language}>
              {title}
            </span>
            {facts !== '' && <span className="matrix-facts">{facts}</span>}
            {note !== '' && <span className="matrix-note">{note}</span>}
          </th>
        );
      })}
    </tr>
  );
});
