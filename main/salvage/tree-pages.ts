import { type Cell, INTERIOR, LEAF, readCell, type Tree, varintLength } from './cells.ts';
import type { Pages } from './page-reading.ts';

/** Of the file, before the first page's own header, in bytes. */
const FILE_HEADER_LENGTH = 100;

/** What one page of a tree says. */
export interface TreePage {
  readonly tree: Tree;
  readonly cells: readonly Cell[];
  /** The pages below it; empty for a leaf. */
  readonly children: readonly number[];
  /** Whether something in it does not read as it should. */
  readonly isBroken: boolean;
}

/** Reads a page of a table or an index. @returns null when it is none, or not to be read */
export function readTreePage(number: number, pages: Pages): TreePage | null {
  const page = pages.read(number);
  if (page === null) return null;
  const at = number === 1 ? FILE_HEADER_LENGTH : 0;
  const type = page[at];
  const tree = type === LEAF.table || type === INTERIOR.table ? 'table' : type === LEAF.index || type === INTERIOR.index ? 'index' : null;
  if (tree === null) return null;
  const isLeaf = type === LEAF[tree];
  const header = at + (isLeaf ? 8 : 12);
  const count = page.readUInt16BE(at + 3);
  const cells: Cell[] = [];
  const children: number[] = [];
  let isBroken = header + 2 * count > pages.usable;
  let taken = 0;
  for (let i = 0; i < count && header + 2 * i + 2 <= pages.usable; i++) {
    const from = page.readUInt16BE(header + 2 * i);
    const child = isLeaf ? 0 : 4;
    if (from < header + 2 * count || from + child >= pages.usable) {
      isBroken = true;
      continue;
    }
    if (!isLeaf) children.push(page.readUInt32BE(from));
    if (!isLeaf && tree === 'table') {
      taken += child + (varintLength(page, from + child, pages.usable) ?? 0);
      continue;
    }
    const cell = readCell(page, from + child, tree, pages);
    if (cell === null) isBroken = true;
    else {
      cells.push(cell);
      taken += Math.max(SMALLEST_CELL, child + cell.size);
    }
  }
  if (!isLeaf) children.push(page.readUInt32BE(at + 8));
  // A page that says of fewer rows than it has would hide the others.
  if (taken + spaceBetween(page, at, pages.usable) !== pages.usable - contentStart(page, at)) isBroken = true;
  return { tree, cells, children, isBroken };
}

/** Less is never set free, in bytes. */
const SMALLEST_CELL = 4;

/** Where the rows of a page begin. */
function contentStart(page: Buffer, header: number): number {
  return page.readUInt16BE(header + 5) || 65_536;
}

/** How many bytes among the rows of a page belong to none. */
function spaceBetween(page: Buffer, header: number, usable: number): number {
  let free = page.readUInt8(header + 7);
  let last = 0;
  for (let block = page.readUInt16BE(header + 1); block > last && block + 4 <= usable; block = page.readUInt16BE(block)) {
    free += page.readUInt16BE(block + 2);
    last = block;
  }
  return free;
}

/** Every place of a page at which a row of a table may begin: for one whose own list of them cannot be trusted. */
export function* cellsAnywhere(number: number, pages: Pages): Generator<Cell> {
  const page = pages.read(number);
  if (page === null) return;
  for (let at = number === 1 ? FILE_HEADER_LENGTH : 0; at < pages.usable - 4; at++) {
    const cell = readCell(page, at, 'table', pages);
    if (cell !== null) yield cell;
  }
}

/** The pages that hold nothing now, as far as the file's list of them can be read. They may hold rows of earlier days. */
export function freePages(pages: Pages): Set<number> {
  const free = new Set<number>();
  for (let trunk = pages.read(1)?.readUInt32BE(32) ?? 0; trunk > 0 && trunk <= pages.count && !free.has(trunk); ) {
    free.add(trunk);
    const page = pages.read(trunk);
    if (page === null) break;
    const count = Math.min(page.readUInt32BE(4), pages.usable / 4 - 2);
    for (let i = 0; i < count; i++) free.add(page.readUInt32BE(8 + 4 * i));
    trunk = page.readUInt32BE(0);
  }
  return free;
}
