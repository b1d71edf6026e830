import type { Changes } from '../../domain/changes.ts';
import type { SourceSummary } from '../../domain/contract.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import type { Source } from '../../domain/source.ts';
import type { Connection } from './sqlite.ts';

/** What the library shows of sources, counted by index without reading what is counted. Throws. */
export interface Summaries {
  all(): SourceSummary[];
  /** Those of the given sources that are there, in the given order. */
  of(sourceIds: Iterable<string>): SourceSummary[];
  /** Tells what a commit changed, once it has happened: counts once made are kept up, not made again. */
  follow(changes: Changes): void;
}

interface CountRow {
  source_id: string;
  kind: string;
  facet: string;
  count: number;
}

/** How many claims of each tag and passages of each triage a source has, by `kind facet`. */
type Counts = Map<string, number>;

/** In sources: those worked on lately. */
const KEPT_COUNTS = 1000;

export function createSummaries(connection: Connection): Summaries {
  // Named, because without statistics SQLite would rather read every claim.
  const counting = `
    SELECT source_id, kind, facet, count(*) AS count FROM records INDEXED BY records_by_source
    WHERE source_id IS NOT NULL AND kind IN ('claim', 'passage')`;
  const countAll = connection.prepare<[], CountRow>(`${counting} GROUP BY source_id, kind, facet`);
  const countOne = connection.prepare<[string], CountRow>(`${counting} AND source_id = ? GROUP BY kind, facet`);
  const sources = `
    SELECT source.json AS json, coalesce(version.passages, 0) + coalesce(roles.passages, 0) AS passages FROM records AS source
    LEFT JOIN records AS version ON version.kind = 'version' AND version.id = source.json ->> 'currentVersionId'
    LEFT JOIN records AS roles ON roles.kind = 'block-roles' AND roles.id = source.json ->> 'currentVersionId'
    WHERE source.kind = 'source'`;
  const allSources = connection.prepare<[], { json: string; passages: number }>(`${sources} ORDER BY source.number`);
  const oneSource = connection.prepare<[string], { json: string; passages: number }>(`${sources} AND source.id = ?`);

  const kept = new Map<string, Counts>();
  const countsOf = (sourceId: string): Counts => {
    const present = kept.get(sourceId);
    if (present !== undefined) return present;
    const counts = countsFrom(countOne.all(sourceId));
    if (kept.size >= KEPT_COUNTS) kept.clear();
    kept.set(sourceId, counts);
    return counts;
  };
  const add = (record: CaveatRecord, one: 1 | -1): void => {
    if (record.kind !== 'claim' && record.kind !== 'passage') return;
    const counts = kept.get(record.sourceId);
    const key = `${record.kind} ${record.kind === 'claim' ? record.tag : record.triage}`;
    counts?.set(key, (counts.get(key) ?? 0) + one);
  };

  return {
    all() {
      const bySource = Map.groupBy(countAll.all(), (row) => row.source_id);
      return allSources.all().map(({ json, passages }) => {
        const source = JSON.parse(json) as Source;
        return summarise(source, passages, countsFrom(bySource.get(source.id) ?? []));
      });
    },
    of(sourceIds) {
      return [...sourceIds].flatMap((id) => {
        const row = oneSource.get(id);
        return row === undefined ? [] : [summarise(JSON.parse(row.json) as Source, row.passages, countsOf(id))];
      });
    },
    follow({ added, updated, removed }) {
      for (const each of removed) add(each, -1);
      for (const { from, to } of updated) {
        add(from, -1);
        add(to, 1);
      }
      for (const each of added) add(each, 1);
    },
  };
}

function countsFrom(rows: readonly CountRow[]): Counts {
  return new Map(rows.map(({ kind, facet, count }) => [`${kind} ${facet}`, count]));
}

function summarise(source: Source, passages: number, counts: Counts): SourceSummary {
  const count = (key: string) => counts.get(key) ?? 0;
  return {
    source,
    passages,
    done: count('passage done'),
    setAside: count('passage set-aside'),
    claims: { reported: count('claim reported'), speculative: count('claim speculative'), disputed: count('claim disputed') },
  };
}
