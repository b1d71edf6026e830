import type { PackedBlob } from '../store/blobs.ts';
import type { HistoryRow } from '../store/history.ts';
import type { Cell } from './cells.ts';
import type { Pages } from './page-reading.ts';
import { type FoundRecord, type FoundRow, type FoundUnchanged, looksLikeRow, RECORD_KINDS, readRow } from './shapes.ts';
import { cellsAnywhere, freePages, readTreePage } from './tree-pages.ts';

/** What was found in a file, in which order of trust: a record's first row is from where the notebook's own trees lead. */
export interface Carved {
  readonly records: ReadonlyMap<string, readonly FoundRecord[]>;
  readonly history: ReadonlyMap<number, readonly HistoryRow[]>;
  readonly unchanged: readonly FoundUnchanged[];
  readonly meta: ReadonlyMap<string, string>;
  /** The records to which the notebook's own trees lead. */
  readonly inTree: ReadonlySet<string>;
  /** Records that an index names, as `keyOf` has them. */
  readonly named: ReadonlySet<string>;
  /** Whether every row of a table was found: then what is not there was not there. */
  readonly isWhole: { readonly records: boolean; readonly history: boolean; readonly names: boolean };
  readonly pages: { readonly count: number; readonly unreadable: number };
}

/** Names a record among all. */
export function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`;
}

/**
 * Reads every row that can be read. First the tables' trees are walked down, around pages that are damaged. Then every page that no tree led to is
 * looked at, unless it is free, and pages whose own list of rows is damaged are looked through byte by byte.
 * @param takeBlob hears of each blob as it is found, one at a time: together they may not fit into the memory
 * @param report hears how far it is, in [0, 1]
 */
export function carve(pages: Pages, takeBlob: (blob: PackedBlob) => void, report: (share: number) => void): Carved {
  const records = new Map<string, FoundRecord[]>();
  const history = new Map<number, HistoryRow[]>();
  const unchanged: FoundUnchanged[] = [];
  const meta = new Map<string, string>();
  const named = new Set<string>();

  /** @returns the table that it is a row of; null when it is none */
  const take = (cell: Cell): FoundRow['table'] | null => {
    const found = readRow(cell);
    if (found === null) return null;
    if (found.table === 'records') addTo(records, keyOf(found.row), found.row);
    else if (found.table === 'history') addTo(history, found.row.revision, found.row);
    else if (found.table === 'unchanged') unchanged.push(found.row);
    else takeBlob(found.row);
    return found.table;
  };

  const visited = new Set<number>();
  const broken = new Set<number>();
  /** @returns whether everything below was read */
  const walk = (root: number, isIndex: boolean, each: (cell: Cell) => boolean): boolean => {
    let isWhole = true;
    const waiting = [root];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (visited.has(number)) {
        isWhole = false;
        continue;
      }
      visited.add(number);
      report(Math.min(1, visited.size / pages.count));
      const page = readTreePage(number, pages);
      if (page === null || (page.tree === 'index') !== isIndex || page.isBroken) {
        isWhole = false;
        broken.add(number);
      }
      if (page === null) continue;
      for (const cell of page.cells) if (!each(cell)) isWhole = false;
      waiting.push(...page.children.toReversed());
    }
    return isWhole;
  };

  const roots = new Map<string, number>();
  walk(1, false, (cell) => readRoot(cell, roots));
  const walkTable = (name: FoundRow['table']): boolean => {
    const root = roots.get(name);
    return root !== undefined && walk(root, false, (cell) => take(cell) === name);
  };
  const walkIndex = (name: string, each: (values: readonly unknown[]) => void): boolean => {
    const root = roots.get(name);
    const seen = (cell: Cell): boolean => {
      const values = cell.values();
      if (values !== null) each(values);
      return values !== null;
    };
    return root !== undefined && walk(root, true, seen);
  };
  walkIndex('meta', ([key, value]) => void meta.set(String(key), String(value)));
  walkTable('blobs');
  walkTable('unchanged');
  const isWhole = {
    history: walkTable('history'),
    records: walkTable('records'),
    names: walkIndex('sqlite_autoindex_records_1', ([kind, id]) => void (RECORD_KINDS.has(String(kind)) && named.add(`${kind} ${id}`))),
  };
  const inTree = new Set(records.keys());
  if (pages.log.isOpenEnded) isWhole.history = false;
  // A row may be missing in a page that is older than those around it.
  if (pages.log.isPatchy) isWhole.records = isWhole.names = false;
  const missed = (table: FoundRow['table'] | null): void => {
    if (table === 'history' || table === 'records') isWhole[table] = false;
  };
  const free = freePages(pages);
  for (let number = 1; number <= pages.count; number++) {
    report(number / pages.count);
    if (visited.has(number) || free.has(number)) continue;
    const page = readTreePage(number, pages);
    if (page === null) continue;
    if (page.tree === 'table') {
      if (page.isBroken) broken.add(number);
      for (const cell of page.cells) missed(take(cell));
    } else takeMeta(page.cells, meta);
  }
  for (const number of broken) for (const cell of cellsAnywhere(number, pages)) if (looksLikeRow(cell)) take(cell);
  return { records, history, unchanged, meta, inTree, named, isWhole, pages: { count: pages.count, unreadable: broken.size } };
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const present = lists.get(key);
  if (present === undefined) lists.set(key, [value]);
  else present.push(value);
}

/** A row of SQLite's own table of tables. */
function readRoot(cell: Cell, roots: Map<string, number>): boolean {
  const [type, name, , root] = cell.values() ?? [];
  if (typeof type !== 'string' || typeof name !== 'string' || typeof root !== 'number') return false;
  if (!roots.has(name)) roots.set(name, root);
  return true;
}

const META_KEYS: ReadonlySet<unknown> = new Set(['notebook_id', 'created_at', 'first_record']);

function takeMeta(cells: readonly Cell[], meta: Map<string, string>): void {
  for (const cell of cells) {
    const [key, value] = cell.types.length === 2 ? (cell.values() ?? []) : [];
    if (META_KEYS.has(key) && typeof value === 'string' && !meta.has(String(key))) meta.set(String(key), value);
  }
}

/** What work gives, or null where damaged bytes make it throw. */
export function attempted<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
