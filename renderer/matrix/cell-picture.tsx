import { memo } from 'react';
import type { Matrix } from '../../domain/matrix/matrix.ts';
import { CellDrawing, type CellLook } from './draw-cells.ts';
import './cell-picture.css';

/** The pictures of the cells of a row near the view. Their words are in the grid. */
export const LinePicture = memo(function LinePicture(props: {
  matrix: Matrix;
  row: number;
  /** The columns near the view: from the first one to that before the end. */
  first: number;
  end: number;
  rowHeight: number;
  columnWidth: number;
}) {
  const { matrix, row, first, end, rowHeight, columnWidth } = props;
  const drawing = new CellDrawing();
  for (let column = first; column < end; column++) {
    const cell = matrix.cellAt(row, column);
    // The lines between cells stand on their right and below.
    if (cell !== null) drawing.add(cell, { x: column * columnWidth, width: columnWidth - 1, height: rowHeight - 1 });
  }
  return (
    <g transform={`translate(0 ${row * rowHeight})`}>
      <Drawn drawing={drawing} />
    </g>
  );
});

/** A cell by itself, for a legend. */
export function CellPicture({ look, width, height = 22 }: { look: CellLook; width: number; height?: number }) {
  const drawing = new CellDrawing();
  drawing.add(look, { x: 0, width, height });
  return (
    <svg className="cell-picture" width={width} height={height} aria-hidden="true">
      <Drawn drawing={drawing} />
    </svg>
  );
}

function Drawn({ drawing }: { drawing: CellDrawing }) {
  return (
    <>
      {drawing.paths().map(([layer, d]) => (
        <path key={layer} className={`cell-${layer}`} d={d} />
      ))}
      {drawing.counts.map(({ x, y, text, stance }) => (
        <text key={`${x} ${stance}`} className="cell-count" data-on={stance} x={x} y={y}>
          {text}
        </text>
      ))}
    </>
  );
}
