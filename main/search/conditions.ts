import type { SearchFilters } from '../../domain/contract-search.ts';
import { fold } from '../../domain/search/fold.ts';
import { firstPart } from './documents.ts';

/** Filters as conditions of SQL. The names of tables: `s` sources, `o` and `p` what is found (own words, a passage), `c` claims, `n` notes. */

/** The sources in which there can be a hit at all, the latest first, and one more than are wanted. */
export function rangeSql(filters: SearchFilters, most: number): string {
  return `
    SELECT s.first_passage AS first, s.last_passage AS last FROM sources AS s
    WHERE s.first_passage IS NOT NULL ${sourceConditions(filters)} ${claimCondition(filters, 'c.source_id = s.id')}
      ${filters.hasNote === true ? noteCondition(filters, 'n.source_id = s.id') : ''}
    ORDER BY s.first_passage DESC LIMIT ${most + 1}`;
}

export function passageSql(filters: SearchFilters): string {
  return `
    SELECT t.rowid AS number, 'passage' AS kind, p.place AS id, s.id AS sourceId, s.version_id AS versionId, p.start AS start, p.text AS text
    FROM passage_terms AS t CROSS JOIN passages AS p ON p.number = t.rowid CROSS JOIN sources AS s ON s.number = p.source
    WHERE t.passage_terms MATCH :expression AND t.rowid BETWEEN :first AND :last
      ${sourceConditions(filters)}
      ${claimCondition(filters, 'c.source_id = s.id AND p.place BETWEEN c.first_place AND c.last_place AND c.version_id = s.version_id')}
      ${noteCondition(filters, 'n.source_id = s.id AND p.place BETWEEN n.first_place AND n.last_place AND n.version_id = s.version_id')}
    ORDER BY t.rowid DESC LIMIT :most`;
}

export function ownSql(filters: SearchFilters): string {
  const claim = `c.source_id = o.source_id AND (c.id = o.id OR c.id = o.about_id
    OR (o.about_kind = 'passage' AND c.version_id = o.version_id AND o.first_place BETWEEN c.first_place AND c.last_place))`;
  // A note is a note; what else can have one are claims, propositions and sources.
  const note = `(o.kind = 'note' OR (o.kind IN ('claim', 'title', 'proposition') AND n.about_id = o.id))`;
  const isOfSource = `EXISTS (SELECT 1 FROM sources AS s WHERE s.id = o.source_id ${sourceConditions(filters)}) ${claimCondition(filters, claim)}`;
  const passes = needsClaims(filters) ? `AND CASE o.kind WHEN 'proposition' THEN ${stanceCondition(filters)} ELSE ${isOfSource} END` : '';
  return `
    SELECT t.rowid AS number, o.kind AS kind, o.id AS id, o.source_id AS sourceId, o.version_id AS versionId, 0 AS start, o.text AS text
    FROM own_terms AS t CROSS JOIN own AS o ON o.number = t.rowid
    WHERE t.own_terms MATCH :expression AND t.rowid BETWEEN :first AND :last AND o.kind IN (SELECT value FROM json_each(:kinds))
      ${passes}
      ${filters.hasNote === undefined ? '' : filters.hasNote ? `AND (o.kind = 'note' OR ${exists('n', 'note', note)})` : `AND o.kind NOT IN ('note', 'brief') AND NOT ${exists('n', 'note', note)}`}
    ORDER BY t.rowid DESC LIMIT :most`;
}

/** Whether a filter asks for sources or for claims: what only the sources and claims that belong to a hit can tell. */
function needsClaims({ sourceIds, outlets, languages, from, to, reliability, tags, attribution, stances }: SearchFilters): boolean {
  return [sourceIds, outlets, languages, from, to, reliability, tags, attribution, stances].some((each) => each !== undefined);
}

/** Whether a filter asks for anything but kinds. */
export function isNarrowed(filters: SearchFilters): boolean {
  return needsClaims(filters) || filters.hasNote !== undefined;
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

/** What is asked of a claim itself. */
function ownConditions({ tags, attribution }: SearchFilters): string {
  const isTagged = tags === undefined ? '' : 'AND c.tag IN (SELECT value FROM json_each(:tags))';
  const isAttributed = attribution === undefined ? '' : 'AND instr(c.attribution, :attribution) > 0';
  return `${isTagged} ${isAttributed}`;
}

const TAKES = 'x.stance IN (SELECT value FROM json_each(:stances))';

function claimCondition(filters: SearchFilters, where: string): string {
  const { tags, attribution, stances } = filters;
  if (tags === undefined && attribution === undefined && stances === undefined) return '';
  const takes = stances === undefined ? '' : `AND EXISTS (SELECT 1 FROM stances AS x WHERE x.claim_id = c.id AND ${TAKES})`;
  return `AND ${exists('c', 'claim', `${where} ${ownConditions(filters)} ${takes}`)}`;
}

/** Whether a claim that is asked for takes a stance on the proposition `o`. */
function stanceCondition(filters: SearchFilters): string {
  return `EXISTS (SELECT 1 FROM stances AS x JOIN sources AS s ON s.id = x.source_id JOIN own AS c ON c.kind = 'claim' AND c.id = x.claim_id
    WHERE x.proposition_id = o.id ${sourceConditions(filters)} ${ownConditions(filters)} ${filters.stances === undefined ? '' : `AND ${TAKES}`})`;
}

function noteCondition({ hasNote }: SearchFilters, where: string): string {
  return hasNote === undefined ? '' : `AND ${hasNote ? '' : 'NOT '}${exists('n', 'note', where)}`;
}

function exists(alias: string, kind: 'claim' | 'note', where: string): string {
  return `EXISTS (SELECT 1 FROM own AS ${alias} WHERE ${alias}.kind = '${kind}' AND ${where})`;
}

/** What the conditions name, beside `expression`, `kinds`, `first`, `last` and `most`. */
export function valuesOf(filters: SearchFilters): Record<string, string> {
  const { sourceIds, outlets, languages, from, to, reliability, tags, attribution, stances } = filters;
  const lists = { sourceIds, outlets, languages: languages?.map(firstPart), reliability, tags, stances };
  const values: Record<string, string> = {};
  for (const [name, list] of Object.entries(lists)) if (list !== undefined) values[name] = JSON.stringify(list);
  if (from !== undefined) values['from'] = from;
  if (to !== undefined) values['to'] = to;
  if (attribution !== undefined) values['attribution'] = fold(attribution);
  return values;
}
