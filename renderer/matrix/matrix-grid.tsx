import { type CSSProperties, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Matrix } from '../../domain/matrix/matrix.ts';
import type { Source } from '../../domain/source.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixLine } from './matrix-line.tsx';
import { columnHead } from './names.ts';
import { type GridPlace, placeAfter, placeFinder, type Spot, spotAt } from './places.ts';
import { sizesFor } from './sizes.ts';
import { useCellWindow } from './use-cell-window.ts';
import { useFrameWidth } from './use-frame-width.ts';

/** The identifier of a cell's element: the focus stays on the grid, which names the cell it is at. */
export function cellId({ row, column }: GridPlace): string {
  return `matrix-${row}-${column}`;
}

/** The grid: a row to a proposition, a column to whoever speaks of it. Only the cells near the view are there. */
export function MatrixGrid(props: {
  ref: RefObject<HTMLDivElement | null>;
  matrix: Matrix;
  sources: ReadonlyMap<string, Source>;
  opened: GridPlace | null;
  onOpen: (spot: Spot, isByKey: boolean) => void;
  onClose: () => void;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const words = messages.matrix;
  const { ref, matrix, sources, opened } = props;
  const { rows, columns, by } = matrix;
  const frame = useRef<HTMLDivElement>(null);
  const width = useFrameWidth(frame);
  const sizes = useMemo(() => sizesFor(width, columns.length), [width, columns.length]);
  const cells = useCellWindow(ref, rows.length, columns.length, sizes);
  const heads = useMemo(
    () => columns.map((each) => columnHead(each, by, sources, messages, language)),
    [columns, by, sources, messages, language],
  );
  const findPlace = useMemo(() => placeFinder(matrix), [matrix]);
  /** Where the cursor is, by what stands there: an order that changes takes it along. */
  const [spot, setSpot] = useState<Spot | null>(null);
  const at = (spot === null ? null : findPlace(spot)) ?? { row: 0, column: columns.length === 0 ? -1 : 0 };
  const { show } = cells;
  const latest = useRef(at);
  latest.current = at;
  const isOpen = opened !== null;
  // The desk that opens takes room from the grid: the cell it is about stays in view.
  useEffect(() => {
    if (isOpen) show(latest.current);
  }, [isOpen, show]);

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') props.onOpen(spotAt(matrix, at), event.key === 'Enter');
    else if (event.key === 'Escape' && isOpen) props.onClose();
    else {
      const to = placeAfter(event, at, { rows: rows.length, columns: columns.length, page: cells.page });
      if (to === null) return;
      setSpot(spotAt(matrix, to));
      show(to);
    }
    event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest('[data-at]') : null;
    const [row, column] = cell?.getAttribute('data-at')?.split(' ').map(Number) ?? [];
    if (row === undefined || column === undefined) return;
    const place = spotAt(matrix, { row, column });
    setSpot(place);
    props.onOpen(place, false);
  };
  const isThere = at.column < cells.endColumn && (at.column < 0 || at.column >= cells.firstColumn);
  const lines = Array.from({ length: cells.endRow - cells.firstRow }, (_, index) => cells.firstRow + index);
  // The line at the cursor stays, so that what the grid names as its cell is there.
  if (at.row >= 0 && rows.length > 0 && (at.row < cells.firstRow || at.row >= cells.endRow)) lines.push(at.row);
  return (
    <div ref={frame} className="matrix-frame">
      <div
        ref={ref}
        role="grid"
        className="matrix-grid"
        tabIndex={0}
        aria-label={words.title}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={isThere ? cellId(at) : undefined}
        onKeyDown={onKey}
        onClick={onClick}
        data-wide={sizes.isWide || undefined}
        style={
          {
            '--row': `${sizes.rowHeight}px`,
            '--column': `${sizes.columnWidth}px`,
            '--head': `${sizes.headHeight}px`,
            '--row-head': `${sizes.headWidth}px`,
          } as CSSProperties
        }
      >
        <div
          role="rowgroup"
          className="matrix-sheet"
          style={{
            width: sizes.headWidth + columns.length * sizes.columnWidth,
            height: sizes.headHeight + rows.length * sizes.rowHeight,
          }}
        >
          <MatrixHead
            heads={heads}
            first={cells.firstColumn}
            end={cells.endColumn}
            columnWidth={sizes.columnWidth}
            here={at.row < 0 ? at.column : null}
            opened={opened?.row === -1 ? opened.column : null}
          />
          {lines.map((row) => (
            <MatrixLine
              key={rows[row]?.proposition.id}
              {...{ matrix, row, heads }}
              first={cells.firstColumn}
              end={cells.endColumn}
              rowHeight={sizes.rowHeight}
              columnWidth={sizes.columnWidth}
              here={at.row === row ? at.column : null}
              opened={opened?.row === row ? opened.column : null}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
