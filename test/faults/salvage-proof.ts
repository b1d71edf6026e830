import { readFileSync, rmSync } from 'node:fs';
import type { Changes } from '../../domain/changes.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import { unwrap } from '../../domain/result.ts';
import type { SalvageReport } from '../../domain/salvage-report.ts';
import { salvageNotebook } from '../../main/salvage/salvage.ts';
import { readNotebook } from '../../main/store/read-notebook.ts';
import { connect } from '../../main/store/sqlite.ts';
import { openNotebook, type Store } from '../../main/store/store.ts';
import type { Tally } from './fault.ts';
import { expectFailure } from './ledger.ts';

/** What a sound notebook holds, and where in its file, to judge what is salvaged of it once it is damaged. */
export interface Whole {
  readonly bytes: Buffer;
  /** As they are in the end, by kind and identifier. */
  readonly records: ReadonlyMap<string, CaveatRecord>;
  /** Every state that a record ever had, as JSON. */
  readonly states: ReadonlySet<string>;
  /**
   * Where the row of a record stands, `[start, end)` in bytes, with any place where it stood once and was not written over. Those that go over
   * several pages are not among them.
   */
  readonly places: ReadonlyMap<string, readonly (readonly [start: number, end: number])[]>;
}

/** A row's header and its number take at most so many bytes before its first column. */
const BEFORE_ROW = 24;

/** @param file a plain notebook that is sound and closed */
export function lookInto(file: string): Whole {
  const bytes = readFileSync(file);
  const connection = connect(file, 'read');
  const rows = connection
    .prepare<[], { key: string; before: string; json: string }>(
      `SELECT kind || ' ' || id AS key, kind || id || coalesce(source_id, '') || coalesce(facet, '') AS before, json FROM records`,
    )
    .all();
  const first = connection.prepare<[], string>(`SELECT value FROM meta WHERE key = 'first_record'`).pluck().get() ?? '';
  connection.close();
  const reading = readNotebook(file, null);
  const states = new Set([first]);
  for (let revision = 1; revision <= reading.history.revision(); revision++) {
    for (const each of statesIn(reading.history.changesOf(revision))) states.add(JSON.stringify(each));
  }
  reading.close();
  const places = new Map<string, [number, number][]>();
  for (const { key, before, json } of rows) {
    const row = Buffer.from(before + json);
    const found: [number, number][] = [];
    for (let at = bytes.indexOf(row); at >= 0; at = bytes.indexOf(row, at + 1)) found.push([at - BEFORE_ROW, at + row.length]);
    if (found.length > 0) places.set(key, found);
  }
  return { bytes, records: new Map(rows.map(({ key, json }) => [key, JSON.parse(json) as CaveatRecord])), states, places };
}

function statesIn({ added, updated }: Changes): CaveatRecord[] {
  return [...added, ...updated.map(({ to }) => to)];
}

/**
 * Salvages a damaged notebook and proves what comes of it: every record whose bytes are as they were is there as it was, unless what it speaks of is
 * lost; nothing is there that never was; the new notebook is sound, and the damaged file as it was.
 * @param isAllThere whether nothing may be missing: a backup of the same revision is beside it
 * @param passphrase of a locked notebook, of whose file nobody knows which bytes are whose
 */
export async function proveSalvage(
  path: string,
  whole: Whole,
  tally: Tally,
  { isAllThere = false, passphrase = null }: { isAllThere?: boolean; passphrase?: string | null } = {},
): Promise<void> {
  const before = readFileSync(path);
  const to = path.replace(/\.caveat$/, '-salvaged.caveat');
  const salvaged = await salvageNotebook(path, { to, passphrase, at: new Date(), author: 'Fault' });
  if (!readFileSync(path).equals(before)) tally.damage('The damaged file was changed.');
  const intact =
    passphrase === null ? [...whole.places].filter(([, places]) => places.every((place) => isAsBefore(place, whole.bytes, before))) : [];
  if (expectFailure(salvaged, ['nothing-to-salvage', 'wrong-passphrase'], tally)) {
    for (const [key] of intact) tally.lose(`${key} is intact, and nothing was salvaged`);
    return;
  }
  const { report } = unwrap(salvaged);
  for (const { what, where } of report.problems) tally.damage(`The salvaged notebook is not sound: ${where}: ${what}`);
  const store = unwrap(openNotebook(to, { create: false, ...(passphrase === null ? {} : { passphrase }) }));
  try {
    const found = recordsIn(store, whole.records.keys());
    const wanted = isAllThere ? [...whole.records.keys()] : intact.map(([key]) => key);
    for (const key of wanted) {
      const record = whole.records.get(key) as CaveatRecord;
      if (!isAllThere && needs(record).some((each) => !found.has(each))) continue;
      if (!isSame(found.get(key), record, report)) tally.lose(`${key} is intact, and was not salvaged as it was`);
    }
    for (const [key, record] of found)
      if (isFalse(record, whole, report)) tally.damage(`${key} never was as it is: ${JSON.stringify(record)}`);
    const extra = (['source', 'claim', 'note', 'version'] as const).flatMap((kind) => idsIn(store, kind).map((id) => `${kind} ${id}`));
    for (const key of extra) if (!found.has(key) && isFalse(recordAt(store, key), whole, report)) tally.damage(`${key} never was`);
  } finally {
    unwrap(store.close());
    rmSync(to);
  }
}

function isAsBefore([start, end]: readonly [number, number], whole: Buffer, damaged: Buffer): boolean {
  return damaged.length >= end && whole.subarray(start, end).equals(damaged.subarray(start, end));
}

function recordAt(store: Store, key: string): CaveatRecord | undefined {
  const space = key.indexOf(' ');
  return store.records.get(key.slice(0, space) as CaveatRecord['kind'], key.slice(space + 1));
}

function idsIn(store: Store, kind: 'source' | 'claim' | 'note' | 'version'): string[] {
  return store.records.all(kind).map(({ id }) => id);
}

function recordsIn(store: Store, keys: Iterable<string>): Map<string, CaveatRecord> {
  return new Map(
    [...keys].flatMap((key) => {
      const record = recordAt(store, key);
      return record === undefined ? [] : [[key, record] as const];
    }),
  );
}

/** What a record cannot stand without. */
function needs(record: CaveatRecord): string[] {
  if (record.kind === 'claim') return [`version ${record.anchor.versionId}`, `source ${record.sourceId}`];
  if (record.kind === 'note') return [`${record.about.kind} ${record.about.id}`];
  return record.kind === 'source' ? [`version ${record.currentVersionId}`] : [];
}

/** A record as it was; a version may have lost its text or its original, which the report says. */
function isSame(found: CaveatRecord | undefined, wanted: CaveatRecord, report: SalvageReport): boolean {
  return found !== undefined && stateOf(found, report) === stateOf(wanted, report);
}

function isFalse(record: CaveatRecord | undefined, whole: Whole, report: SalvageReport): boolean {
  // Its title may be made anew from the file's name, and a source without its record is a stand-in, of which the report tells.
  if (record === undefined || record.kind === 'notebook') return false;
  if (report.mended.some(({ id, how }) => id === record.id && how === 'stand-in')) return false;
  const state = stateOf(record, report);
  return !whole.states.has(state) && ![...whole.records.values()].some((each) => stateOf(each, report) === state);
}

function stateOf(record: CaveatRecord, { mended }: SalvageReport): string {
  if (record.kind !== 'version' || !mended.some(({ id }) => id === record.id)) return JSON.stringify(record);
  const { textHash: _text, originalHash: _original, mediaType: _type, encoding: _encoding, warnings: _warnings, ...rest } = record;
  return JSON.stringify(rest, Object.keys(rest).sort());
}
