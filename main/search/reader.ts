import type { SearchFilters } from '../../domain/contract-search.ts';
import { fold } from '../../domain/search/fold.ts';
import type { Connection } from '../store/sqlite.ts';
import type { OwnRow } from './batch.ts';
import { firstPart } from './documents.ts';

/** What the index offers for a query: a superset of what matches, in the order of ranks worth looking at first. */

export interface Candidate {
  readonly kind: OwnRow['kind'] | 'passage';
  /** Of a passage its number in the version. */
  readonly id: string | number;
  readonly sourceId: string | null;
  readonly versionId: string | null;
  /** Where the text begins in the version's text, for a passage; else 0. */
  readonly start: number;
  readonly text: string;
}

export interface IndexReader {
  /** Titles, claims, notes and briefs first, then passages, the latest first. Nothing may be written over the connection meanwhile. */
  candidates(expression: string, filters: SearchFilters): Generator<Candidate>;
}

/** Where no more sources than these can have a hit, each is looked through by itself, however frequent the words are elsewhere. */
const FEW_SOURCES = 500;

/** Passages from one number to another. */
interface Range {
  readonly first: number;
  readonly last: number;
}
const ALL: readonly Range[] = [{ first: 0, last: Number.MAX_SAFE_INTEGER }];

export function createIndexReader(connection: Connection): IndexReader {
  return {
    *candidates(expression, filters) {
      const values = valuesOf(filters);
      const kinds = filters.kinds ?? ['title', 'claim', 'note', 'brief', 'passage'];
      const ownKinds = kinds.filter((kind) => kind !== 'passage');
      if (ownKinds.length > 0) {
        const own = connection.prepare<[Record<string, unknown>], Candidate>(ownSql(filters));
        yield* own.iterate({ ...values, expression, kinds: JSON.stringify(ownKinds) });
      }
      if (!kinds.includes('passage')) return;
      const passages = connection.prepare<[Record<string, unknown>], Candidate>(passageSql(filters));
      for (const { first, last } of rangesOf(filters, values)) yield* passages.iterate({ ...values, expression, first, last });
    },
  };

  function rangesOf(filters: SearchFilters, values: Record<string, string>): readonly Range[] {
    if (!needsSource(filters)) return ALL;
    const ranges = connection.prepare<[Record<string, string>], Range>(rangeSql(filters)).all(values);
    return ranges.length > FEW_SOURCES ? ALL : ranges;
  }
}

/** The sources in which there can be a hit at all, the latest first. */
function rangeSql(filters: SearchFilters): string {
  return `
    SELECT s.first_passage AS first, s.last_passage AS last FROM sources AS s
    WHERE s.first_passage IS NOT NULL ${sourceConditions(filters)} ${claimCondition(filters, 'c.source_id = s.id')}
      ${filters.hasNote === true ? noteCondition(filters, 'n.source_id = s.id') : ''}
    ORDER BY s.first_passage DESC LIMIT ${FEW_SOURCES + 1}`;
}

function passageSql(filters: SearchFilters): string {
  return `
    SELECT 'passage' AS kind, p.place AS id, s.id AS sourceId, s.version_id AS versionId, p.start AS start, p.text AS text
    FROM passage_terms AS t CROSS JOIN passages AS p ON p.number = t.rowid CROSS JOIN sources AS s ON s.number = p.source
    WHERE t.passage_terms MATCH :expression AND t.rowid BETWEEN :first AND :last
      ${sourceConditions(filters)}
      ${claimCondition(filters, 'c.source_id = s.id AND p.place BETWEEN c.first_place AND c.last_place AND c.version_id = s.version_id')}
      ${noteCondition(filters, 'n.source_id = s.id AND p.place BETWEEN n.first_place AND n.last_place AND n.version_id = s.version_id')}
    ORDER BY t.rowid DESC`;
}

function ownSql(filters: SearchFilters): string {
  const joins = needsSource(filters) ? 'CROSS JOIN sources AS s ON s.id = o.source_id' : '';
  const claim = `c.source_id = o.source_id AND (c.id = o.id OR c.id = o.about_id
    OR (o.about_kind = 'passage' AND c.version_id = o.version_id AND o.first_place BETWEEN c.first_place AND c.last_place))`;
  // A note is a note; what else can have one are claims and sources.
  const note = `(o.kind = 'note' OR (o.kind IN ('claim', 'title') AND n.about_id = o.id))`;
  return `
    SELECT o.kind AS kind, o.id AS id, o.source_id AS sourceId, o.version_id AS versionId, 0 AS start, o.text AS text
    FROM own_terms AS t CROSS JOIN own AS o ON o.number = t.rowid ${joins}
    WHERE t.own_terms MATCH :expression AND o.kind IN (SELECT value FROM json_each(:kinds))
      ${sourceConditions(filters)}
      ${claimCondition(filters, claim)}
      ${filters.hasNote === undefined ? '' : filters.hasNote ? `AND (o.kind = 'note' OR ${exists('n', 'note', note)})` : `AND o.kind <> 'note' AND NOT ${exists('n', 'note', note)}`}
    ORDER BY t.rowid DESC`;
}

function needsSource(filters: SearchFilters): boolean {
  const { sourceIds, outlets, languages, from, to, reliability, tags, attribution, hasNote } = filters;
  return [sourceIds, outlets, languages, from, to, reliability, tags, attribution, hasNote].some((each) => each !== undefined);
}

function sourceConditions({ sourceIds, outlets, languages, from, to, reliability }: SearchFilters): string {
  return [
    sourceIds && 's.id IN (SELECT value FROM json_each(:sourceIds))',
    outlets && 's.outlet IN (SELECT value FROM json_each(:outlets))',
    languages && 's.language IN (SELECT value FROM json_each(:languages))',
    reliability && 's.reliability IN (SELECT value FROM json_each(:reliability))',
    from !== undefined && 's.last_day >= :from',
    to !== undefined && 's.first_day <= :to',
  ]
    .filter((condition) => typeof condition === 'string')
    .map((condition) => `AND ${condition}`)
    .join(' ');
}

function claimCondition({ tags, attribution }: SearchFilters, where: string): string {
  if (tags === undefined && attribution === undefined) return '';
  const isTagged = tags === undefined ? '' : 'AND c.tag IN (SELECT value FROM json_each(:tags))';
  const isAttributed = attribution === undefined ? '' : 'AND instr(c.attribution, :attribution) > 0';
  return `AND ${exists('c', 'claim', `${where} ${isTagged} ${isAttributed}`)}`;
}

function noteCondition({ hasNote }: SearchFilters, where: string): string {
  return hasNote === undefined ? '' : `AND ${hasNote ? '' : 'NOT '}${exists('n', 'note', where)}`;
}

function exists(alias: string, kind: 'claim' | 'note', where: string): string {
  return `EXISTS (SELECT 1 FROM own AS ${alias} WHERE ${alias}.kind = '${kind}' AND ${where})`;
}

function valuesOf({ sourceIds, outlets, languages, from, to, reliability, tags, attribution }: SearchFilters): Record<string, string> {
  const lists = { sourceIds, outlets, languages: languages?.map(firstPart), reliability, tags };
  const values: Record<string, string> = {};
  for (const [name, list] of Object.entries(lists)) if (list !== undefined) values[name] = JSON.stringify(list);
  if (from !== undefined) values['from'] = from;
  if (to !== undefined) values['to'] = to;
  if (attribution !== undefined) values['attribution'] = fold(attribution);
  return values;
}
