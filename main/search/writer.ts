import { fold } from '../../domain/search/fold.ts';
import { indexTerms } from '../../domain/search/runs.ts';
import type { Connection } from '../store/sqlite.ts';
import type { IndexBatch, OwnRow, PassageRow, SourceRow, StanceRow } from './batch.ts';
import { gather } from './compact.ts';
import { readMeta } from './index-file.ts';
import type { CutTerms } from './term-cutter.ts';

/** Puts batches into an index. Everything here throws. */
export interface IndexWriter {
  /** All of a batch, or none of it. */
  apply(batch: IndexBatch, how?: HowToApply): void;
}

interface HowToApply {
  /** Whether so much is written that merging it can wait until there is time. Default: false. */
  readonly isPartOfMany?: boolean;
  /** The terms of the batch's passages, all of them in order, where they are cut already. */
  readonly terms?: CutTerms | null;
}

export function createIndexWriter(connection: Connection): IndexWriter {
  const putSource = connection.prepare<[SourceRow]>(`
    INSERT INTO sources (id, version_id, outlet, language, first_day, last_day, reliability)
    VALUES (:id, :versionId, :outlet, :language, :firstDay, :lastDay, :reliability)
    ON CONFLICT (id) DO UPDATE SET version_id = excluded.version_id, outlet = excluded.outlet, language = excluded.language,
      first_day = excluded.first_day, last_day = excluded.last_day, reliability = excluded.reliability`);
  const sourceRow = connection.prepare<[string], { number: number; versionId: string; first: number | null; last: number | null }>(
    'SELECT number, version_id AS versionId, first_passage AS first, last_passage AS last FROM sources WHERE id = ?',
  );
  const setRange = connection.prepare<[number | null, number | null, string]>(
    'UPDATE sources SET first_passage = ?, last_passage = ? WHERE id = ?',
  );
  const removeSource = connection.prepare<[string]>('DELETE FROM sources WHERE id = ?');
  const removePassages = connection.prepare<[number, number]>('DELETE FROM passages WHERE number BETWEEN ? AND ?');
  const addPassage = connection.prepare<[number, number, number, number, string]>(
    'INSERT INTO passages (number, source, place, start, text) VALUES (?, ?, ?, ?, ?)',
  );
  const addPassageTerms = connection.prepare<[number, Uint8Array]>('INSERT INTO passage_terms (rowid, terms) VALUES (?, CAST(? AS TEXT))');
  const removeOwn = connection.prepare<[string, string], number>('DELETE FROM own WHERE kind = ? AND id = ? RETURNING number').pluck();
  const addOwn = connection
    .prepare<[OwnRow], number>(`
    INSERT INTO own (kind, id, source_id, version_id, text, tag, attribution, about_kind, about_id, first_place, last_place)
    VALUES (:kind, :id, :sourceId, :versionId, :text, :tag, :attribution, :aboutKind, :aboutId, :firstPlace, :lastPlace) RETURNING number`)
    .pluck();
  const addOwnTerms = connection.prepare<[number, Uint8Array]>('INSERT INTO own_terms (rowid, terms) VALUES (?, CAST(? AS TEXT))');
  const putStance = connection.prepare<[StanceRow]>(`
    INSERT INTO stances (id, proposition_id, claim_id, source_id, stance) VALUES (:id, :propositionId, :claimId, :sourceId, :stance)
    ON CONFLICT (id) DO UPDATE SET proposition_id = excluded.proposition_id, claim_id = excluded.claim_id, source_id = excluded.source_id,
      stance = excluded.stance`);
  const removeStance = connection.prepare<[string]>('DELETE FROM stances WHERE id = ?');
  const setMeta = connection.prepare<[string, string]>(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );

  const addDead = connection.prepare<['passage' | 'own', number, number]>('INSERT INTO dead (kind, first, last) VALUES (?, ?, ?)');

  /** Terms stay behind and lead nowhere until they are taken out: numbers are never given twice. */
  const forgetPassages = (sourceId: string): void => {
    const row = sourceRow.get(sourceId);
    if (row === undefined || row.first === null || row.last === null) return;
    removePassages.run(row.first, row.last);
    addDead.run('passage', row.first, row.last);
    setRange.run(null, null, sourceId);
  };

  let nextPassage = 0;
  const addPassages = (sourceId: string, rows: readonly PassageRow[], termsOf: TermsOf): void => {
    const source = sourceRow.get(sourceId);
    if (source === undefined || rows.length === 0) return;
    const first = nextPassage;
    for (const [at, row] of rows.entries()) {
      addPassage.run(nextPassage, source.number, row.place, row.start, row.text);
      addPassageTerms.run(nextPassage, termsOf(row, at));
      nextPassage++;
    }
    setRange.run(source.first ?? first, nextPassage - 1, sourceId);
  };

  const forgetOwn = (kind: string, id: string): void => {
    const number = removeOwn.get(kind, id);
    if (number !== undefined) addDead.run('own', number, number);
  };

  const putOwn = (row: OwnRow): void => {
    forgetOwn(row.kind, row.id);
    const number = addOwn.get(row);
    if (number !== undefined && row.text !== '') addOwnTerms.run(number, indexTerms(fold(row.text)));
  };

  const transaction = connection.transaction((batch: IndexBatch, { isPartOfMany = false, terms = null }: HowToApply) => {
    nextPassage = Number(readMeta(connection, 'next_passage') ?? 1);
    if (isPartOfMany) gather(connection, nextPassage);
    for (const id of batch.goneSources) {
      forgetPassages(id);
      removeSource.run(id);
    }
    for (const row of batch.sources) {
      // Until those of the other version come, there are none: places would count in the wrong text.
      if (sourceRow.get(row.id)?.versionId !== row.versionId) forgetPassages(row.id);
      putSource.run(row);
    }
    let before = 0;
    for (const { sourceId, isFirst, rows } of batch.passages) {
      if (isFirst) forgetPassages(sourceId);
      addPassages(sourceId, rows, terms === null ? cutTerms : termsFrom(terms, before));
      before += rows.length;
    }
    for (const { kind, id } of batch.gone) forgetOwn(kind, id);
    for (const row of batch.own) putOwn(row);
    for (const id of batch.goneStances) removeStance.run(id);
    for (const row of batch.stances) putStance.run(row);
    setMeta.run('next_passage', String(nextPassage));
    setMeta.run('mark', JSON.stringify(batch.mark));
  });

  return { apply: (batch, how = {}) => transaction.immediate(batch, how) };
}

/** @param at the passage's place among those of its source in the batch */
type TermsOf = (row: PassageRow, at: number) => Uint8Array;

const cutTerms: TermsOf = ({ text }) => indexTerms(fold(text));

/** @param before how many passages of the batch come before those of the source */
function termsFrom({ bytes, ends }: CutTerms, before: number): TermsOf {
  return (_, at) => bytes.subarray(ends[before + at - 1] ?? 0, ends[before + at]);
}
