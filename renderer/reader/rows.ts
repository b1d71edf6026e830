import type { DecidedBlock } from '../../domain/passages.ts';

/** What the reader shows one below the other: a passage (or, of a very long one, a part), or a run of furniture in one line. */
export type Row = PassageRow | FurnitureRow;

export interface PassageRow {
  readonly row: 'passage';
  readonly block: DecidedBlock;
  /** The stretch of the canonical text that the row shows, in UTF-16 code units: the block's own unless it is cut. */
  readonly start: number;
  readonly end: number;
}

export interface FurnitureRow {
  readonly row: 'furniture';
  readonly blocks: readonly DecidedBlock[];
  readonly start: number;
  readonly end: number;
}

/** A browser lays out a text of this many code units in a few milliseconds; longer passages are shown in parts. */
const LONGEST_ROW = 6000;

/** Puts blocks into rows, runs of furniture together. */
export function rowsOf(blocks: readonly DecidedBlock[], text: string): Row[] {
  const rows: Row[] = [];
  let run: DecidedBlock[] = [];
  const endRun = () => {
    const first = run[0];
    const last = run.at(-1);
    if (first !== undefined && last !== undefined) rows.push({ row: 'furniture', blocks: run, start: first.start, end: last.end });
    run = [];
  };
  for (const block of blocks) {
    if (block.number === 0) {
      run.push(block);
      continue;
    }
    endRun();
    if (block.end - block.start <= LONGEST_ROW) rows.push({ row: 'passage', block, start: block.start, end: block.end });
    else for (const [start, end] of parts(text, block.start, block.end)) rows.push({ row: 'passage', block, start, end });
  }
  endRun();
  return rows;
}

/** Cuts a stretch into parts of at most `LONGEST_ROW`, after a full stop or a space where there is one. */
function* parts(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from;
  while (to - start > LONGEST_ROW) {
    const piece = text.slice(start, start + LONGEST_ROW);
    const stop = Math.max(piece.lastIndexOf('. '), piece.lastIndexOf('。'), piece.lastIndexOf('\n'));
    const at = stop > LONGEST_ROW / 2 ? stop : piece.lastIndexOf(' ');
    let end = start + (at > LONGEST_ROW / 2 ? at + 1 : LONGEST_ROW);
    const isHighSurrogate = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
    if (isHighSurrogate) end--;
    yield [start, end];
    start = end;
  }
  yield [start, to];
}

/** The row that holds an offset, or the nearest one before it; 0 when there is none before it. Rows ascend. */
export function rowAtOffset(rows: readonly Row[], offset: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
