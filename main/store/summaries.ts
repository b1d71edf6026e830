import { type Changes, sourcesIn } from '../../domain/changes.ts';
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

interface Counted {
  readonly source: Source;
  readonly passages: number;
  readonly counts: Counts;
}

/** Those worked on lately. */
const KEPT_SOURCES = 1000;

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

  const kept = new Map<string, Counted>();
  const countedOf = (sourceId: string): Counted | undefined => {
    const present = kept.get(sourceId);
    if (present !== undefined) return present;
    const row = oneSource.get(sourceId);
    if (row === undefined) return undefined;
    const counted = { source: JSON.parse(row.json) as Source, passages: row.passages, counts: countsFrom(countOne.all(sourceId)) };
    if (kept.size >= KEPT_SOURCES) kept.clear();
    kept.set(sourceId, counted);
    return counted;
  };
  const add = (record: CaveatRecord, one: 1 | -1): void => {
    if (record.kind !== 'claim' && record.kind !== 'passage') {
      // Rare beside claims and passages: the source itself, or what says how many passages it has.
      for (const id of sourcesIn({ added: [record], updated: [], removed: [] })) kept.delete(id);
      return;
    }
    const counts = kept.get(record.sourceId)?.counts;
    const key = `${record.kind} ${record.kind === 'claim' ? record.tag : record.triage}`;
    counts?.set(key, (counts.get(key) ?? 0) + one);
  };

  return {
    all() {
      const bySource = Map.groupBy(countAll.all(), (row) => row.source_id);
      return allSources.all().map(({ json, passages }) => {
        const source = JSON.parse(json) as Source;
        return summarise({ source, passages, counts: countsFrom(bySource.get(source.id) ?? []) });
      });
    },
    of(sourceIds) {
      return [...sourceIds].flatMap((id) => {
        const counted = countedOf(id);
        return counted === undefined ? [] : [summarise(counted)];
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

function summarise({ source, passages, counts }: Counted): SourceSummary {
  const count = (key: string) => counts.get(key) ?? 0;
  return {
    source,
    passages,
    done: count('passage done'),
    setAside: count('passage set-aside'),
    claims: { reported: count('claim reported'), speculative: count('claim speculative'), disputed: count('claim disputed') },
  };
}
