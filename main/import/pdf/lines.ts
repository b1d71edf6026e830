import { seam } from '../white-space.ts';
import type { Segment } from './segments.ts';

/** A line of a region. */
export interface PdfLine extends Segment {
  /** The texts of its cells when it is a row of a table. */
  readonly cells: readonly string[] | null;
}

/** Lines of a region from top to bottom, with the rows of tables told apart. */
export function linesOf(region: readonly Segment[]): PdfLine[] {
  const rows = rowsOf(region);
  const inTable = rowsInTables(rows);
  return rows.map((row, index) => ({
    ...wholeOf(row),
    cells: inTable.has(index) ? row.map((segment) => segment.text) : null,
  }));
}

function rowsOf(region: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of region) {
    const above = rows.at(-1)?.[0];
    if (above !== undefined && segment.down - above.down <= Math.min(segment.size, above.size) * 0.4) rows.at(-1)?.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

function wholeOf(row: readonly Segment[]): Segment {
  const longest = row.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  return {
    text: row.reduce((text, segment) => (text === '' ? segment.text : `${text}${seam(text, segment.text) || ' '}${segment.text}`), ''),
    left: Math.min(...row.map((segment) => segment.left)),
    right: Math.max(...row.map((segment) => segment.right)),
    down: longest.down,
    size: Math.max(...row.map((segment) => segment.size)),
    font: longest.font,
  };
}

/** Rows (by index) that stand in a table: at least three of them, or two of three cells, with cells below one another. */
function rowsInTables(rows: readonly Segment[][]): ReadonlySet<number> {
  const found = new Set<number>();
  let start = 0;
  for (let index = 1; index <= rows.length; index++) {
    const [above = [], row] = [rows[index - 1], rows[index]];
    if (row !== undefined && standBelow(above, row)) continue;
    const cells = Math.min(...rows.slice(start, index).map((each) => each.length));
    if (cells >= 2 && (index - start >= 3 || (index - start === 2 && cells >= 3))) for (let at = start; at < index; at++) found.add(at);
    start = index;
  }
  return found;
}

/** Whether at least two cells of a row share an edge or the middle with cells of the row above. */
function standBelow(above: readonly Segment[], row: readonly Segment[]): boolean {
  if (above.length < 2 || row.length < 2) return false;
  const aligned = row.filter((cell) => above.some((other) => shareEdge(cell, other)));
  return aligned.length >= 2;
}

function shareEdge(a: Segment, b: Segment): boolean {
  const near = a.size * 0.5;
  const middle = (segment: Segment) => (segment.left + segment.right) / 2;
  return Math.abs(a.left - b.left) < near || Math.abs(a.right - b.right) < near || Math.abs(middle(a) - middle(b)) < near;
}
