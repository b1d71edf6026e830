import type { Connection } from '../store/sqlite.ts';
import { readMeta } from './index-file.ts';

/**
 * Takes the terms of what is no longer there out of an index, a step at a time. Until then they lead nowhere and cost only room:
 * that is why removing a document costs nothing. Every step is a transaction of its own and may be the last. Everything here throws.
 */

/** Fewer dead rows are not worth the work, nor is a smaller share of all. */
const FEWEST = 10_000;
const SHARE = 0.25;
/** Of a step: rows taken out, pages of terms merged, pages given back to the disk. Each takes some tens of milliseconds. */
const ROWS = 4000;
const MERGED_PAGES = 400;
const FREED_PAGES = 2000;

const tables = { passage: 'passage_terms', own: 'own_terms' } as const;
type Kind = keyof typeof tables;

/** How far a compaction has come, kept in the index: what is still to be merged, the first of it begun or not. */
interface Course {
  readonly toMerge: readonly Kind[];
  readonly isBegun: boolean;
}

/** Whether an index could be smaller or quicker: its terms lie in many segments, a compaction is worth it, or one was not finished. */
export function isWasteful(connection: Connection): boolean {
  return readMeta(connection, 'gathered') !== undefined || isWorthCompacting(connection);
}

/**
 * How many segments of a size there may be before some of them are merged while others are written, by parts; 0 for never. In a short index many cost
 * a search little; in a long one it would look into too many until there is time to merge them.
 */
const GATHERED = { short: 0, long: 16 } as const;
/** In passages. */
const LONG_INDEX = 200_000;

/**
 * Says that much is written, whose terms are to be merged when there is time. Call inside a transaction, before it is written.
 * @param passages how many the index has, about
 */
export function gather(connection: Connection, passages: number): void {
  const most = passages < LONG_INDEX ? GATHERED.short : GATHERED.long;
  connection.exec(`INSERT INTO passage_terms (passage_terms, rank) VALUES ('automerge', ${most})`);
  connection.prepare<[]>(`INSERT OR REPLACE INTO meta (key, value) VALUES ('gathered', '')`).run();
}

/** Whether so much of an index leads nowhere that a compaction is worth it, or one was not finished. */
function isWorthCompacting(connection: Connection): boolean {
  if (readMeta(connection, 'compaction') !== undefined) return true;
  const numberOf = (sql: string) => connection.prepare<[], number>(sql).pluck().get() ?? 0;
  return (['passage', 'own'] as const).some((kind) => {
    const dead = numberOf(`SELECT coalesce(sum(last - first + 1), 0) FROM dead WHERE kind = '${kind}'`);
    if (dead < FEWEST) return false;
    const live = numberOf(
      kind === 'own'
        ? 'SELECT count(*) FROM own'
        : 'SELECT coalesce(sum(last_passage - first_passage + 1), 0) FROM sources WHERE first_passage IS NOT NULL',
    );
    return dead >= SHARE * (dead + live);
  });
}

/** @returns whether there is more to do */
export function compactStep(connection: Connection): boolean {
  if (isWorthCompacting(connection)) return takeOutStep(connection);
  if (readMeta(connection, 'gathered') === undefined) return false;
  const isMerged = connection.transaction(() => merge(connection, 'passage', true)).immediate();
  if (!isMerged || !isTight(connection)) return true;
  connection.prepare<[]>(`DELETE FROM meta WHERE key = 'gathered'`).run();
  return false;
}

/** Gives back some of the room that the file does not need. @returns whether it needs all that it has */
function isTight(connection: Connection): boolean {
  connection.pragma(`incremental_vacuum(${FREED_PAGES})`);
  return Number(connection.pragma('freelist_count', { simple: true })) === 0;
}

/** @returns whether there is more to do */
function takeOutStep(connection: Connection): boolean {
  const setCourse = (course: Course | null): void => {
    if (course === null) connection.prepare<[]>(`DELETE FROM meta WHERE key = 'compaction'`).run();
    else connection.prepare<[string]>(`INSERT OR REPLACE INTO meta (key, value) VALUES ('compaction', ?)`).run(JSON.stringify(course));
  };
  const isMore = connection
    .transaction(() => {
      if (takeOut(connection)) {
        setCourse({ toMerge: ['passage', 'own'], isBegun: false });
        return true;
      }
      const { toMerge, isBegun } = JSON.parse(readMeta(connection, 'compaction') ?? '{"toMerge":[]}') as Course;
      const [kind, ...others] = toMerge;
      if (kind === undefined) return false;
      const isMerged = merge(connection, kind, isBegun);
      setCourse({ toMerge: isMerged ? others : toMerge, isBegun: !isMerged });
      return true;
    })
    .immediate();
  if (isMore || !isTight(connection)) return true;
  setCourse(null);
  return false;
}

/** Takes some dead rows out of the terms. @returns whether there were any */
function takeOut(connection: Connection): boolean {
  const next = connection.prepare<[], { number: number; kind: Kind; first: number; last: number }>(
    'SELECT number, kind, first, last FROM dead ORDER BY number LIMIT 1',
  );
  const forget = connection.prepare<[number]>('DELETE FROM dead WHERE number = ?');
  const shorten = connection.prepare<[number, number]>('UPDATE dead SET first = ? WHERE number = ?');
  let left = ROWS;
  for (let range = next.get(); range !== undefined && left > 0; range = next.get()) {
    const { number, kind, first } = range;
    const last = Math.min(range.last, first + left - 1);
    connection.prepare<[number, number]>(`DELETE FROM ${tables[kind]} WHERE rowid BETWEEN ? AND ?`).run(first, last);
    left -= last - first + 1;
    if (last === range.last) forget.run(number);
    else shorten.run(last + 1, number);
  }
  return left < ROWS;
}

/**
 * Merges some of a table's terms, which leaves out what was taken out. @returns whether all of them are merged: FTS5 says so by changing
 * nothing any more (https://www.sqlite.org/fts5.html#the_merge_command)
 */
function merge(connection: Connection, kind: Kind, isBegun: boolean): boolean {
  const changes = connection.prepare<[], number>('SELECT total_changes()').pluck();
  const before = changes.get() ?? 0;
  const table = tables[kind];
  // A negative number begins the merging of everything; by a positive one only four and more segments of a size are merged.
  connection.prepare<[number]>(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(isBegun ? MERGED_PAGES : -MERGED_PAGES);
  return (changes.get() ?? 0) - before < 2;
}
