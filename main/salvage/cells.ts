import type { Pages } from './page-reading.ts';

/**
 * Rows as SQLite's pages hold them (https://www.sqlite.org/fileformat2.html#b_tree_pages, …#record_format). Everything here takes bytes for what
 * they may be: whatever does not fit is null, and nothing throws.
 */

export type Value = null | number | string | Buffer;

/** What SQLite calls the type of a page. */
export const LEAF = { table: 0x0d, index: 0x0a } as const;
export const INTERIOR = { table: 0x05, index: 0x02 } as const;
export type Tree = keyof typeof LEAF;

/** A row, of which only its header was read. */
export interface Cell {
  /** The row's number; 0 in an index. */
  readonly rowid: number;
  /** SQLite's serial type of each column: 0 null, 1 to 9 a number, even from 12 a blob, odd from 13 a text. */
  readonly types: readonly number[];
  /** How much of its page it takes, in bytes. */
  readonly size: number;
  /** The columns; null where bytes are missing, or a text is none. */
  values(): Value[] | null;
}

interface Varint {
  readonly value: number;
  readonly next: number;
}

/** A number of one to nine bytes; null when it goes over the end, or is too large to be meant. */
function varint(bytes: Buffer, at: number, end: number): Varint | null {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = at + i < end ? bytes[at + i] : undefined;
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return value <= Number.MAX_SAFE_INTEGER ? { value, next: at + i + 1 } : null;
  }
  return null;
}

/** How long a number of one to nine bytes is; null when it goes over the end. */
export function varintLength(bytes: Buffer, at: number, end: number): number | null {
  const number = varint(bytes, at, end);
  return number === null ? null : number.next - at;
}

/** Reads the header of a cell that begins somewhere in a page. @returns null when there is no whole one */
export function readCell(page: Buffer, at: number, tree: Tree, pages: Pages): Cell | null {
  const { usable } = pages;
  const length = varint(page, at, usable);
  const row = tree === 'index' ? length && { value: 0, next: length.next } : length && varint(page, length.next, usable);
  if (!length || !row || length.value < 2 || length.value > pages.count * usable) return null;
  const local = localLength(length.value, tree, usable);
  const begin = row.next;
  if (begin + local > usable) return null;
  const header = varint(page, begin, begin + local);
  // In the tables of a notebook no header is so long that it goes over to another page.
  if (header === null || header.value < header.next - begin || header.value > Math.min(local, length.value)) return null;
  const types: number[] = [];
  let [next, sum] = [header.next, header.value];
  while (next < begin + header.value) {
    const type = varint(page, next, begin + header.value);
    if (type === null || type.value === 10 || type.value === 11) return null;
    types.push(type.value);
    sum += lengthOf(type.value);
    next = type.next;
  }
  if (sum !== length.value) return null;
  const first = page.subarray(begin, begin + local);
  const overflow = local < length.value ? { from: page, at: begin + local } : null;
  if (overflow !== null && overflow.at + 4 > usable) return null;
  return {
    rowid: row.value,
    types,
    size: begin - at + local + (overflow === null ? 0 : 4),
    values() {
      const payload = overflow === null ? first : gather(first, length.value, page.readUInt32BE(overflow.at), pages);
      return payload === null ? null : readValues(payload, types, header.value);
    },
  };
}

/** How much of a row stands in its own page. */
function localLength(length: number, tree: Tree, usable: number): number {
  const most = tree === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (usable - 4));
  return wanted <= most ? wanted : least;
}

/** A row with what of it stands in other pages. */
function gather(first: Buffer, length: number, next: number, pages: Pages): Buffer | null {
  const parts = [first];
  let missing = length - first.length;
  for (let number = next; missing > 0; ) {
    const page = number === 0 ? null : pages.read(number);
    if (page === null) return null;
    const part = page.subarray(4, Math.min(pages.usable, 4 + missing));
    parts.push(part);
    missing -= part.length;
    number = page.readUInt32BE(0);
  }
  return Buffer.concat(parts, length);
}

const INTEGER_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

function lengthOf(type: number): number {
  return INTEGER_LENGTHS[type] ?? Math.floor((type - 12) / 2);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readValues(payload: Buffer, types: readonly number[], begin: number): Value[] | null {
  const values: Value[] = [];
  let at = begin;
  for (const type of types) {
    const bytes = payload.subarray(at, at + lengthOf(type));
    at += bytes.length;
    try {
      values.push(readValue(type, bytes));
    } catch {
      return null;
    }
  }
  return values;
}

function readValue(type: number, bytes: Buffer): Value {
  if (type >= 12) return type % 2 === 0 ? bytes : utf8.decode(bytes);
  if (type === 0) return null;
  if (type >= 8) return type - 8;
  if (type === 7) return bytes.readDoubleBE();
  return bytes.length === 8 ? Number(bytes.readBigInt64BE()) : bytes.readIntBE(0, bytes.length);
}
