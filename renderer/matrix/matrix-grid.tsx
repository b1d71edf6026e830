import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Matrix } from '../../domain/matrix/matrix.ts';
import type { Source } from '../../domain/source.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { LinePicture } from './cell-picture.tsx';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixLine } from './matrix-line.tsx';
import { columnHead } from './names.ts';
import { type GridPlace, placeAfter, placeFinder, placeId, placeOf, type Spot, spotAt } from './places.ts';
import { sizesFor } from './sizes.ts';
import { type CellSizes, useCellWindow } from './use-cell-window.ts';
import { useFrameWidth } from './use-frame-width.ts';

/** The grid: a row to a proposition, a column to whoever speaks of it. Only the cells near the view are there. */
export function MatrixGrid(props: {
  ref: RefObject<HTMLTableElement | null>;
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
  const scroller = useRef<HTMLDivElement>(null);
  const width = useFrameWidth(frame);
  const sizes = useMemo(() => sizesFor(width, columns.length), [width, columns.length]);
  const cells = useCellWindow(scroller, rows.length, columns.length, sizes);
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
    const place = placeUnder(target);
    if (place === null) return;
    const clicked = spotAt(matrix, place);
    setSpot(clicked);
    props.onOpen(clicked, false);
  };
  const isThere = at.column < cells.columns.end && (at.column < 0 || at.column >= cells.columns.first);
  const lines = Array.from({ length: cells.rows.end - cells.rows.first }, (_, index) => cells.rows.first + index);
  // The line at the cursor stays, so that what the grid names as its cell is there.
  if (at.row >= 0 && rows.length > 0 && !lines.includes(at.row)) lines.push(at.row);
  const { first, end } = cells.columns;
  const { rowHeight, columnWidth, headHeight, headWidth } = sizes;
  const near = { matrix, first, end, rowHeight, columnWidth };
  return (
    <div ref={frame} className="matrix-frame">
      <div ref={scroller} className="matrix-scroller">
        <div
          className="matrix-sheet"
          style={
            {
              width: headWidth + columns.length * columnWidth,
              height: headHeight + rows.length * rowHeight,
              '--row': `${rowHeight}px`,
              '--column': `${columnWidth}px`,
              '--head': `${headHeight}px`,
              '--row-head': `${headWidth}px`,
            } as CSSProperties
          }
        >
          <CellMarker className="matrix-opened" place={opened} sizes={sizes} />
          <svg className="matrix-picture" width={columns.length * columnWidth} height={rows.length * rowHeight} aria-hidden="true">
            {lines.map((row) => (
              <LinePicture key={rows[row]?.proposition.id} row={row} {...near} />
            ))}
          </svg>
          <CellMarker className="matrix-cursor" place={at} sizes={sizes} />
          <table
            ref={ref}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that keys lead through from cell to cell is a grid
            role="grid"
            className="matrix-grid"
            tabIndex={0}
            aria-label={words.title}
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length + 1}
            aria-activedescendant={isThere ? placeId(at) : undefined}
            onKeyDown={onKey}
            onClick={onClick}
            onPointerOver={tellCell}
            onPointerOut={silenceCell}
            data-wide={sizes.isWide || undefined}
          >
            <thead>
              <MatrixHead
                {...{ heads, first, end, columnWidth }}
                here={at.row < 0 ? at.column : null}
                opened={opened?.row === -1 ? opened.column : null}
              />
            </thead>
            <tbody>
              {lines.map((row) => (
                <MatrixLine
                  key={rows[row]?.proposition.id}
                  {...near}
                  {...{ row, heads }}
                  isHeadHere={at.row === row && at.column < 0}
                  isHeadOpened={opened?.row === row && opened.column < 0}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}

/** What marks a cell without touching it, so that the cells stay as they are while it goes from one to the next. Heads are marked themselves. */
function CellMarker({ className, place, sizes }: { className: string; place: GridPlace | null; sizes: CellSizes }) {
  if (place === null || place.row < 0 || place.column < 0) return null;
  const left = sizes.headWidth + place.column * sizes.columnWidth;
  const top = sizes.headHeight + place.row * sizes.rowHeight;
  return <div className={className} style={{ left, top }} />;
}

/** A cell's words for the pointer, once it is there. */
function tellCell({ target }: PointerEvent): void {
  if (target instanceof HTMLTableCellElement && target.classList.contains('matrix-cell')) target.title = target.ariaLabel ?? '';
}

/** What a cell says may have changed when the pointer comes again. */
function silenceCell({ target }: PointerEvent): void {
  if (target instanceof HTMLTableCellElement && target.classList.contains('matrix-cell')) target.removeAttribute('title');
}

function placeUnder(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest('td, th') : null;
  return cell === null ? null : placeOf(cell.id);
}
