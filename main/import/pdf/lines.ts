import { seam } from '../white-space.ts';
import type { Segment } from './segments.ts';

/** A line of a region. */
export interface PdfLine extends Segment {
  /** The texts of its cells when it is a row of a table. */
  readonly cells: readonly string[] | null;
}

/** Lines of a region from top to bottom, with the rows of tables told apart. */
export function linesOf(region: readonly Segment[]): PdfLine[] {
  const rows = withStretchedLines(rowsOf(region));
  const tables = tablesIn(rows);
  return rows.map((row, index) => {
    const table = tables.find(({ start, end }) => index >= start && index < end);
    return { ...wholeOf(row), cells: table === undefined ? null : cellsOf(row, table.widest) };
  });
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

/** How many lines without a gap have to share both edges for a column to be set flush. */
const fewestFlush = 3;

/**
 * Lines that were stretched to both edges of their column are one text and no row of cells: their words stand equally far apart, and other
 * lines of the region fill the same width without a gap. Rows of a table that fills its column have figures, or edges below one another.
 */
function withStretchedLines(rows: readonly Segment[][]): Segment[][] {
  const full = new FullLines(rows);
  return rows.map((row, index) => {
    const [first, last] = [row[0], row.at(-1)];
    if (row.length < 3 || first === undefined || last === undefined || !isOfWords(row) || !hasEqualGaps(row)) return row;
    const isCells = [rows[index - 1], rows[index + 1]].some((other) => other !== undefined && shareColumns(row, other));
    return !isCells && full.count(first.left, last.right, first.size * 0.5) >= fewestFlush ? [wholeOf(row)] : row;
  });
}

/** How many lines without a gap stand between which edges. */
class FullLines {
  /** In points. */
  private static readonly step = 2;
  /** However large its characters are. */
  private static readonly furthest = 24;
  private readonly counts = new Map<string, number>();

  constructor(rows: readonly Segment[][]) {
    for (const [line, ...more] of rows) {
      if (line === undefined || more.length > 0) continue;
      const key = `${FullLines.rounded(line.left)} ${FullLines.rounded(line.right)}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  private static rounded(at: number): number {
    return Math.round(at / FullLines.step);
  }

  /** @param near how far edges may be away, in points */
  count(left: number, right: number, near: number): number {
    const reach = FullLines.rounded(Math.min(near, FullLines.furthest));
    const [from, to] = [FullLines.rounded(left), FullLines.rounded(right)];
    let sum = 0;
    for (let x = from - reach; x <= from + reach; x++) {
      for (let y = to - reach; y <= to + reach; y++) sum += this.counts.get(`${x} ${y}`) ?? 0;
    }
    return sum;
  }
}

/** Whether most parts of a row have letters: figures are spread over a table and not over a line. */
function isOfWords(row: readonly Segment[]): boolean {
  return row.filter(({ text }) => /\p{L}/u.test(text)).length * 2 > row.length;
}

/** How exactly the cells of a column stand below one another, in sizes of the text. Words of two stretched lines rarely do. */
const exactly = 0.1;

/** Whether two rows of as many parts share edges inside them at two parts at least. Characters spread one by one do so without being cells. */
function shareColumns(row: readonly Segment[], other: readonly Segment[]): boolean {
  if (row.length !== other.length || row.every(({ text }) => [...text].length === 1)) return false;
  const shared = row.filter((cell, index) => {
    const below = other[index];
    if (below === undefined) return false;
    const isNear = (a: number, b: number) => Math.abs(a - b) < cell.size * exactly;
    const isLeft = index > 0 && isNear(cell.left, below.left);
    const isRight = index < row.length - 1 && isNear(cell.right, below.right);
    return isLeft || isRight || (index > 0 && index < row.length - 1 && isNear(cell.left + cell.right, below.left + below.right));
  });
  return shared.length >= 2;
}

function hasEqualGaps(row: readonly Segment[]): boolean {
  const gaps = row.slice(1).map((segment, index) => segment.left - (row[index]?.right ?? 0));
  return Math.max(...gaps) - Math.min(...gaps) < (row[0]?.size ?? 0) * 0.3;
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

/** A table: its rows by index, and the one with the most cells, which shows where the columns are. */
interface Table {
  readonly start: number;
  readonly end: number;
  readonly widest: readonly Segment[];
}

/** Tables: at least three rows, or two of three cells, with cells below one another. */
function tablesIn(rows: readonly Segment[][]): Table[] {
  const found: Table[] = [];
  let start = 0;
  let widest = rows[0] ?? [];
  for (let index = 1; index <= rows.length; index++) {
    const [above = [], row] = [rows[index - 1], rows[index]];
    if (row !== undefined && (standBelow(above, row) || standBelow(widest, row))) {
      if (row.length > widest.length) widest = row;
      continue;
    }
    const cells = Math.min(...rows.slice(start, index).map((each) => each.length));
    if (cells >= 2 && (index - start >= 3 || (index - start === 2 && cells >= 3))) found.push({ start, end: index, widest });
    start = index;
    widest = row ?? [];
  }
  return found;
}

/** The texts of a row's cells. One that has fewer than the widest row leaves the places empty that nothing stands in, where that is clear. */
function cellsOf(row: readonly Segment[], widest: readonly Segment[]): string[] {
  const texts = row.map((segment) => segment.text);
  if (row.length >= widest.length) return texts;
  const places = row.map((cell) => widest.findIndex((column) => shareEdge(cell, column)));
  const areClear = places.every((place, index) => place > (places[index - 1] ?? -1));
  return areClear ? widest.map((_, place) => texts[places.indexOf(place)] ?? '') : texts;
}

/** Whether at least two cells of a row share an edge or the middle with cells of a row above it. */
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
