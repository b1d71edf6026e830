import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ResultFor } from '../../domain/contract.ts';
import type { CountedTo, SearchFilters, SearchHit } from '../../domain/contract-search.ts';
import { passageId } from '../../domain/passage.ts';
import { candidateExpression } from '../../domain/search/candidates.ts';
import { fold, foldWithOrigins } from '../../domain/search/fold.ts';
import { type Match, matcherOf } from '../../domain/search/match.ts';
import type { Query } from '../../domain/search/query.ts';
import { snippetOf } from '../../domain/search/snippet.ts';
import type { Candidate, IndexReader } from './reader.ts';

type Found = Pick<ResultFor<'search.query'>, 'total' | 'isCapped' | 'groups'>;

export const nothingFound: Found = { total: 0, isCapped: false, groups: [] };

/** Hits are counted, and ranked among one another, up to this many, or as many as are asked for. */
const MOST_HITS = 500;
/** A query whose words stand everywhere but hardly ever together is given up after this many milliseconds. */
const PATIENCE = 500;
/** So many milliseconds of work at a time: in between, whatever else is asked of the services is answered. */
const TURN = 8;
/** How long one answer counts, in milliseconds. */
const COUNTING = 16;

/** How much more a word counts where an analyst wrote it, or where it says what a whole source is about. */
const WORTH: Readonly<Record<Candidate['kind'], number>> = { title: 3, claim: 2, note: 2, proposition: 2, brief: 1.5, passage: 1 };
/** In UTF-16 code units: a hit in as long a text counts half of one in an empty text. */
const HALF_LENGTH = 600;

interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * Finds what matches a query: each candidate of the index is compared with the query itself, so that nothing is found that is not there.
 * What is ranked is bounded: of very many hits those in the latest sources. Throws when the index is closed meanwhile.
 */
export async function find(
  reader: IndexReader,
  query: Query,
  filters: SearchFilters,
  { limit, perSource }: { readonly limit: number; readonly perSource: number },
): Promise<Found> {
  const expression = candidateExpression(query);
  if (expression === null) return nothingFound;
  const matches = matcherOf(query);
  const most = Math.max(MOST_HITS, limit);
  const ranked: Ranked[] = [];
  const deadline = performance.now() + PATIENCE;
  let turn = performance.now();
  let isCapped = false;
  for (const { candidates } of reader.pages(expression, filters, null)) {
    for (const candidate of candidates) {
      if (ranked.length === most) break;
      const match = matches(fold(candidate.text));
      if (match !== null) ranked.push({ candidate, score: scoreOf(candidate, match) });
    }
    isCapped = ranked.length === most || performance.now() > deadline;
    if (isCapped) break;
    if (performance.now() - turn < TURN) continue;
    await nextTurn();
    turn = performance.now();
  }
  ranked.sort((a, b) => b.score - a.score);
  const groups: { sourceId: string | null; briefId: string | null; hits: SearchHit[] }[] = [];
  const bySource = new Map<string, (typeof groups)[number]>();
  let shown = 0;
  for (const { candidate, score } of ranked) {
    if (shown >= limit) break;
    const briefId = candidate.kind === 'brief' ? String(candidate.id) : null;
    const key = `${candidate.sourceId ?? ''} ${briefId ?? ''}`;
    const group = bySource.get(key) ?? { sourceId: candidate.sourceId, briefId, hits: [] };
    if (group.hits.length >= perSource) continue;
    if (group.hits.length === 0) groups.push(group);
    bySource.set(key, group);
    group.hits.push(hitOf(candidate, matches, score));
    shown++;
  }
  return { total: ranked.length, isCapped, groups };
}

/** Counts hits on from a place, for a few milliseconds. @returns how many there are up to `next`, which is null at the end */
export function count(
  reader: IndexReader,
  query: Query,
  filters: SearchFilters,
  from: CountedTo | null,
): { readonly counted: number; readonly next: CountedTo | null } {
  const expression = candidateExpression(query);
  if (expression === null) return { counted: 0, next: null };
  const matches = matcherOf(query);
  const end = performance.now() + COUNTING;
  let counted = 0;
  for (const { candidates, next } of reader.pages(expression, filters, from)) {
    for (const { text } of candidates) if (matches(fold(text)) !== null) counted++;
    if (performance.now() > end) return { counted, next };
  }
  return { counted, next: null };
}

function scoreOf({ kind, text }: Candidate, { weight }: Match): number {
  return (WORTH[kind] * weight) / (1 + text.length / HALF_LENGTH);
}

function hitOf(
  { kind, id, sourceId, versionId, start, text }: Candidate,
  matches: (folded: string) => Match | null,
  score: number,
): SearchHit {
  const folded = foldWithOrigins(text);
  const places = (matches(folded.text)?.places ?? []).map((place) => folded.originOf(place.start, place.end));
  const first = places[0] ?? { start: 0, end: 0 };
  const { text: snippet, marks } = snippetOf(text, places);
  return {
    kind,
    id: kind === 'passage' ? passageId(versionId ?? '', Number(id)) : String(id),
    sourceId,
    versionId,
    start: start + first.start,
    end: start + first.end,
    snippet,
    marks,
    score,
  };
}
