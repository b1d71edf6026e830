import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { emptyBatch, type IndexBatch, type OwnRow } from '../../../main/search/batch.ts';
import { compactStep, isWasteful } from '../../../main/search/compact.ts';
import { openIndex } from '../../../main/search/index-file.ts';
import { createIndexReader } from '../../../main/search/reader.ts';
import { createIndexWriter } from '../../../main/search/writer.ts';
import { type Connection, connect } from '../../../main/store/sqlite.ts';
import { addSource, run, temporaryFolder, testPorts } from '../builders.ts';
import { searchable } from './searching.ts';

const MARK = { revision: 0, hash: '', cursor: null };
const PASSAGES = 6000;

let connection: Connection | null = null;
afterEach(() => connection?.close());

/** An index of three sources with 6,000 passages each, by the words in them. */
function indexOf(file: string) {
  const index = openIndex({ file, key: null }, { notebookId: 'n', hashAt: () => undefined });
  connection = index;
  const writer = createIndexWriter(index);
  const apply = (fill: (batch: IndexBatch) => void, isPartOfMany = false): void => {
    const batch = emptyBatch(MARK);
    fill(batch);
    writer.apply(batch, { isPartOfMany });
  };
  const put = (id: string, isPartOfMany = false): void =>
    apply((batch) => {
      batch.sources.push({ id, versionId: `${id}-1`, outlet: '', language: 'en', firstDay: null, lastDay: null, reliability: 'F' });
      const rows = Array.from({ length: PASSAGES }, (_, at) => ({ place: at + 1, start: 0, text: `Ferry ${id} ${at} 渡轮 ${at % 97}` }));
      batch.passages.push({ sourceId: id, isFirst: true, rows });
    }, isPartOfMany);
  const found = (expression: string) =>
    [...createIndexReader(index).pages(expression, {}, null)].flatMap(({ candidates }) => candidates).length;
  const rowsOf = (table: string) => index.prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE ${table} MATCH ?`).pluck();
  return { index, apply, put, found, rowsOf };
}

function compacted(index: Connection): number {
  let steps = 1;
  while (compactStep(index)) steps++;
  return steps;
}

test('what leads nowhere is taken out in steps, and the file becomes smaller', () => {
  const file = join(temporaryFolder(), 'N.caveat-index');
  const { index, apply, put, found, rowsOf } = indexOf(file);
  for (const id of ['one', 'two', 'three']) put(id);
  expect(isWasteful(index)).toBe(false);
  apply(({ goneSources }) => goneSources.push('one'));
  // Six thousand of eighteen are no reason yet.
  expect(isWasteful(index)).toBe(false);
  apply(({ goneSources }) => goneSources.push('three'));
  expect(isWasteful(index)).toBe(true);
  expect(found('ferry')).toBe(PASSAGES);
  index.pragma('wal_checkpoint(TRUNCATE)');
  const before = statSync(file).size;
  expect(compactStep(index)).toBe(true);
  // What comes between two steps is kept.
  put('four');
  expect(compacted(index)).toBeGreaterThan(3);
  expect(isWasteful(index)).toBe(false);
  expect(found('ferry')).toBe(2 * PASSAGES);
  expect(rowsOf('passage_terms').get('ferry')).toBe(2 * PASSAGES);
  expect(found('one')).toBe(0);
  apply(({ goneSources }) => goneSources.push('four'));
  put('five');
  apply(({ goneSources }) => goneSources.push('five'));
  compacted(index);
  index.pragma('wal_checkpoint(TRUNCATE)');
  expect(statSync(file).size).toBeLessThan(0.6 * before);
  expect(found('two')).toBe(PASSAGES);
});

test('what was written in many parts is merged when there is time, and found before and after', () => {
  const { index, put, found } = indexOf(join(temporaryFolder(), 'N.caveat-index'));
  const segments = index.prepare<[], number>('SELECT count(DISTINCT segid) FROM passage_terms_idx').pluck();
  const ids = Array.from({ length: 10 }, (_, at) => `source${at}`);
  for (const id of ids) put(id, true);
  const before = segments.get() ?? 0;
  expect(before).toBeGreaterThanOrEqual(ids.length);
  expect(found('ferry')).toBe(ids.length * PASSAGES);
  expect(isWasteful(index)).toBe(true);
  compacted(index);
  expect(isWasteful(index)).toBe(false);
  expect(segments.get()).toBeLessThan(before / 2);
  expect(found('ferry')).toBe(ids.length * PASSAGES);
  for (const id of ids) expect(found(id)).toBe(PASSAGES);
});

test('a compaction that was broken off goes on where it was', () => {
  const file = join(temporaryFolder(), 'N.caveat-index');
  const { index, apply, put } = indexOf(file);
  put('one');
  put('two');
  apply(({ goneSources }) => goneSources.push('one', 'two'));
  for (let i = 0; i < 4; i++) compactStep(index);
  index.close();
  const again = openIndex({ file, key: null }, { notebookId: 'n', hashAt: () => '' });
  connection = again;
  expect(isWasteful(again)).toBe(true);
  compacted(again);
  expect(isWasteful(again)).toBe(false);
  expect(again.prepare<[], number>('SELECT count(*) FROM dead').pluck().get()).toBe(0);
});

test('claims that are edited again and again leave as many rows as there are claims', () => {
  const { index, apply, rowsOf } = indexOf(join(temporaryFolder(), 'N.caveat-index'));
  const row = { sourceId: null, versionId: null, tag: null, attribution: null, aboutKind: null, aboutId: null };
  const claim = (at: number): OwnRow => ({ ...row, kind: 'claim', id: `c${at}`, text: 'harbour office', firstPlace: 1, lastPlace: 1 });
  for (let edit = 0; edit < 6; edit++) apply(({ own }) => own.push(...Array.from({ length: 2500 }, (_, at) => claim(at))));
  expect(isWasteful(index)).toBe(true);
  compacted(index);
  expect(rowsOf('own_terms').get('harbour')).toBe(2500);
});

test('beside an open window an index is compacted by itself, and found in meanwhile', async () => {
  const { services, ask, path, close } = searchable(undefined, { ...testPorts(), host: 'chromium' });
  const lines = (word: string) => Array.from({ length: 11_000 }, (_, at) => `The ${word} ${at}`).join('\n');
  const gone = await addSource(services, lines('ferry'));
  await addSource(services, 'A quay.');
  await expect.poll(async () => (await ask('"ferry 10999"')).total, { timeout: 30_000 }).toBe(1);
  run(services, 'remove-source', { sourceId: gone });
  const left = () => {
    const reading = connect(`${path}-index`, 'read');
    const answer = reading.prepare<[], number>('SELECT coalesce(sum(last - first + 1), 0) FROM dead').pluck().get() ?? 0;
    const terms = reading.prepare<[], number>(`SELECT count(*) FROM passage_terms WHERE passage_terms MATCH 'ferry'`).pluck().get();
    reading.close();
    return { answer, terms };
  };
  await expect.poll(left, { timeout: 30_000, interval: 200 }).toEqual({ answer: 0, terms: 0 });
  expect((await ask('quay')).total).toBe(2);
  expect((await ask('ferry')).total).toBe(0);
  await close();
});
