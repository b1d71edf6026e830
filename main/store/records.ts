import { passagesGained } from '../../domain/block-roles.ts';
import type { Changes } from '../../domain/changes.ts';
import { roleGiven } from '../../domain/passages.ts';
import type { CaveatRecord, RecordKind, RecordOf } from '../../domain/records.ts';
import type { Stretch } from '../../domain/sentences.ts';
import type { Version } from '../../domain/version.ts';
import type { Connection } from './sqlite.ts';

/** Reads and writes records, each kept as JSON in one row. Everything here throws. */
export interface Records {
  get<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined;
  /** In the order they were added. */
  all<K extends RecordKind>(kind: K): RecordOf<K>[];
  /** How many there are of one kind. */
  count(kind: RecordKind): number;
  /** Those of one kind that belong to a source, in the order they were added. */
  of<K extends RecordKind>(kind: K, sourceId: string): RecordOf<K>[];
  /**
   * Those of one kind that belong to a source, or all of them for null, in the order they were added.
   * @param after where the page before this one ended; 0 for the first
   * @param most how many to return at most
   * @returns with them where the next page begins, null on the last
   */
  page<K extends RecordKind>(kind: K, sourceId: string | null, after: number, most: number): { marks: RecordOf<K>[]; next: number | null };
  /** Those with an anchor that shares at least one code unit with a stretch of a version, in the order they were added. */
  near<K extends 'claim' | 'rejection'>(kind: K, version: Version, stretch: Stretch): RecordOf<K>[];
  /** Everything that belongs to a source, in the order it was added; not the source itself. */
  belongingTo(sourceId: string): CaveatRecord[];
  /** The stances a claim takes, in the order they were added. */
  stancesOf(claimId: string): RecordOf<'stance'>[];
  /** The stances on a proposition, in the order they were added. */
  stancesOn(propositionId: string): RecordOf<'stance'>[];
  /** The newest version with these original bytes. */
  versionByOriginal(originalHash: string): RecordOf<'version'> | undefined;
  /** The names of the files that the versions of each source came from, by the source's identifier. */
  originalNames(): Map<string, string[]>;
  /** Call inside a transaction. */
  apply(changes: Changes): void;
  /** Call when a transaction was taken back: what was read inside it may never have been. */
  forget(): void;
}

/** Versions are large and never change, and every claim tagged asks for one. */
const KEPT_VERSIONS = 8;

export function createRecords(connection: Connection): Records {
  const getRow = connection.prepare<[string, string], string>('SELECT json FROM records WHERE kind = ? AND id = ?').pluck();
  const allRows = connection.prepare<[string], string>('SELECT json FROM records WHERE kind = ? ORDER BY number').pluck();
  const countOf = connection.prepare<[string], number>('SELECT count(*) FROM records WHERE kind = ?').pluck();
  const rowsOf = connection
    .prepare<[string, string], string>('SELECT json FROM records WHERE source_id = ? AND kind = ? ORDER BY number')
    .pluck();
  // The numbers come from an index alone; what they name is read for the one page only.
  const pageOf = (whose: string) =>
    connection.prepare<[Record<string, string | number | null>], { number: number; json: string }>(
      `SELECT number, json FROM records WHERE number IN
        (SELECT number FROM records WHERE ${whose} AND kind = $kind AND number > $after ORDER BY number LIMIT $most) ORDER BY number`,
    );
  const pageOfSource = pageOf('source_id = $sourceId');
  const pageOfAll = pageOf('$sourceId IS NULL');
  const nearby = connection
    .prepare<[string, string, number, number, string], string>(
      `SELECT json FROM records WHERE source_id = ? AND kind = ? AND json ->> '$.anchor.start' < ? AND json ->> '$.anchor.end' > ?
        AND json ->> '$.anchor.versionId' = ? ORDER BY number`,
    )
    .pluck();
  const belonging = connection.prepare<[string], string>('SELECT json FROM records WHERE source_id = ? ORDER BY number').pluck();
  const stancesBy = (field: 'claimId' | 'propositionId') =>
    connection
      .prepare<[string], string>(`SELECT json FROM records WHERE kind = 'stance' AND json ->> '${field}' = ? ORDER BY number`)
      .pluck();
  const stancesByClaim = stancesBy('claimId');
  const stancesByProposition = stancesBy('propositionId');
  const byOriginal = connection
    .prepare<[string], string>(`SELECT json FROM records WHERE original_hash = ? AND kind = 'version' ORDER BY number DESC LIMIT 1`)
    .pluck();
  const names = connection.prepare<[], { source_id: string; name: string }>(
    `SELECT source_id, json ->> 'originalName' AS name FROM records WHERE kind = 'version' ORDER BY number`,
  );
  const insert = connection.prepare<[string, string, number | null, string]>(
    'INSERT INTO records (kind, id, passages, json) VALUES (?, ?, ?, ?)',
  );
  const replace = connection.prepare<[number | null, string, string, string]>(
    'UPDATE records SET passages = ?, json = ? WHERE kind = ? AND id = ?',
  );
  const remove = connection.prepare<[string, string]>('DELETE FROM records WHERE kind = ? AND id = ?');

  const versions = new Map<string, RecordOf<'version'>>();
  const keep = (version: RecordOf<'version'>): void => {
    versions.delete(version.id);
    versions.set(version.id, version);
    const oldest = versions.keys().next().value;
    if (versions.size > KEPT_VERSIONS && oldest !== undefined) versions.delete(oldest);
  };

  return {
    get(kind, id) {
      const kept = kind === 'version' ? versions.get(id) : undefined;
      const record = kept ?? parse<CaveatRecord>(getRow.get(kind, id));
      if (record?.kind === 'version') keep(record);
      return record as RecordOf<typeof kind> | undefined;
    },
    all: (kind) => allRows.all(kind).map((json) => JSON.parse(json) as RecordOf<typeof kind>),
    count: (kind) => countOf.get(kind) ?? 0,
    of: (kind, sourceId) => rowsOf.all(sourceId, kind).map((json) => JSON.parse(json) as RecordOf<typeof kind>),
    page(kind, sourceId, after, most) {
      const rows = (sourceId === null ? pageOfAll : pageOfSource).all({ sourceId, kind, after, most });
      const marks = rows.map(({ json }) => JSON.parse(json) as RecordOf<typeof kind>);
      return { marks, next: rows.length < most ? null : (rows.at(-1)?.number ?? null) };
    },
    near: (kind, { id, sourceId }, { start, end }) =>
      nearby.all(sourceId, kind, end, start, id).map((json) => JSON.parse(json) as RecordOf<typeof kind>),
    belongingTo: (sourceId) => belonging.all(sourceId).map((json) => JSON.parse(json) as CaveatRecord),
    stancesOf: (claimId) => stancesByClaim.all(claimId).map((json) => JSON.parse(json) as RecordOf<'stance'>),
    stancesOn: (propositionId) => stancesByProposition.all(propositionId).map((json) => JSON.parse(json) as RecordOf<'stance'>),
    versionByOriginal: (originalHash) => parse(byOriginal.get(originalHash)),
    originalNames() {
      const bySource = Map.groupBy(names.all(), (row) => row.source_id);
      return new Map([...bySource].map(([sourceId, rows]) => [sourceId, rows.map((row) => row.name)]));
    },
    apply({ added, updated, removed }) {
      for (const { kind, id } of removed) {
        if (kind === 'version') versions.delete(id);
        expectOne(remove.run(kind, id).changes, kind, id);
      }
      for (const { to } of updated) {
        if (to.kind === 'version') versions.delete(to.id);
        expectOne(replace.run(passageCount(to), JSON.stringify(to), to.kind, to.id).changes, to.kind, to.id);
      }
      for (const each of added) insert.run(each.kind, each.id, passageCount(each), JSON.stringify(each));
    },
    forget: () => versions.clear(),
  };
}

/**
 * How many passages a version has by its own account, and how many more (or fewer) by what was decided about it: kept
 * beside the records, so that the library can show it without reading the blocks.
 */
export function passageCount(record: CaveatRecord): number | null {
  if (record.kind === 'block-roles') return passagesGained(record);
  return record.kind === 'version' ? record.blocks.filter((block) => roleGiven(block) === 'passage').length : null;
}

function parse<R extends CaveatRecord>(json: string | undefined): R | undefined {
  return json === undefined ? undefined : (JSON.parse(json) as R);
}

function expectOne(changed: number, kind: string, id: string): void {
  if (changed !== 1) throw new Error(`The changes name a ${kind} ${id} that is not in the notebook.`);
}
