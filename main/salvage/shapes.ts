import { type RecordKind, record } from '../../domain/records.ts';
import type { PackedBlob } from '../store/blobs.ts';
import type { HistoryRow } from '../store/history.ts';
import type { Cell, Value } from './cells.ts';

/** Tells by their columns alone which of a notebook's tables rows belong to: what says so otherwise may be damaged. */

/** A row of `records`. */
export interface FoundRecord {
  readonly number: number;
  readonly kind: RecordKind;
  readonly id: string;
  readonly json: string;
}

/** A row of `unchanged`. */
export interface FoundUnchanged {
  readonly command_id: string;
  readonly command: string;
  readonly revision: number;
  readonly params_hash: Buffer;
}

export type FoundRow =
  | { readonly table: 'records'; readonly row: FoundRecord }
  | { readonly table: 'blobs'; readonly row: PackedBlob }
  | { readonly table: 'history'; readonly row: HistoryRow }
  | { readonly table: 'unchanged'; readonly row: FoundUnchanged };

export const RECORD_KINDS: ReadonlySet<string> = new Set(record.options.map(({ shape }) => shape.kind.value));
const HASH = /^[0-9a-f]{64}$/;

/** Null, integer, text, blob, as a letter: N, I, T, B. */
function shapeOf(types: readonly number[]): string {
  return types.map((type) => (type === 0 ? 'N' : type < 10 ? 'I' : type % 2 === 0 ? 'B' : 'T')).join('');
}

/** The first column of each is the row's number, which SQLite keeps elsewhere; a generated column that is not stored is no column here. */
const SHAPES = {
  records: /^NTT[NI][NT][NT]T$/,
  history: /^NTT[NI][NI]TTBB[NTB]$/,
  numbered: /^NTTIB$/,
} as const;

/** Whether a cell may be a row of one of the four tables; its values are not asked for. */
export function looksLikeRow({ types, rowid }: Cell): boolean {
  const shape = shapeOf(types);
  return rowid > 0 && Object.values(SHAPES).some((each) => each.test(shape));
}

/** @returns null for a row of another table, or one that is not whole */
export function readRow(cell: Cell): FoundRow | null {
  if (!looksLikeRow(cell)) return null;
  const values = cell.values();
  if (values === null) return null;
  const shape = shapeOf(cell.types);
  if (SHAPES.records.test(shape)) return recordIn(cell.rowid, values);
  return SHAPES.history.test(shape) ? commitIn(cell.rowid, values) : numberedIn(values);
}

function recordIn(number: number, [, kind, id, , , , json]: readonly Value[]): FoundRow | null {
  if (!RECORD_KINDS.has(String(kind))) return null;
  return { table: 'records', row: { number, kind: kind as RecordKind, id: String(id), json: String(json) } };
}

function commitIn(revision: number, values: readonly Value[]): FoundRow | null {
  const [, command_id, command, undoes, redoes, author, at, params_hash, hash, changes] = values as [
    null,
    ...[string, HistoryRow['command'], number | null, number | null, string, string, Buffer, Buffer, HistoryRow['changes']],
  ];
  if (params_hash.length !== 32 || hash.length !== 32) return null;
  return { table: 'history', row: { revision, command_id, command, undoes, redoes, author, at, params_hash, hash, changes } };
}

function numberedIn(values: readonly Value[]): FoundRow | null {
  const [, first, second, third, bytes] = values as [null, string, string, number, Buffer];
  if (HASH.test(first) && (second === 'br' || second === 'identity')) {
    return { table: 'blobs', row: { hash: first, encoding: second, size: third, bytes } };
  }
  if (bytes.length !== 32) return null;
  return { table: 'unchanged', row: { command_id: first, command: second, revision: third, params_hash: bytes } };
}
