import { rmSync, statSync } from 'node:fs';
import { fold } from '../../../domain/search/fold.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { gramsOf } from '../grams.ts';
import { timed } from '../stats.ts';
import { type BenchQuery, benchQueries, PER_SOURCE, passagesOfSource } from './passages.ts';

/** One FTS5 table with the grams of the same passages and nothing else: no text to show, no place, no filter, no check of what is found. */
export interface BareTable {
  readonly buildMs: number;
  readonly megabytes: number;
  readonly searches: number[];
}

/** @param file is made and deleted */
export async function measureBareTable(file: string, passages: number, repetitions: number): Promise<BareTable> {
  const connection = connect(file, 'create');
  connection.pragma('journal_mode = WAL');
  connection.exec(`CREATE VIRTUAL TABLE passages USING fts5 (grams, content = '', tokenize = 'unicode61')`);
  const insert = connection.prepare<[number, string]>('INSERT INTO passages (rowid, grams) VALUES (?, ?)');
  let buildMs = 0;
  for (let source = 0; source < passages / PER_SOURCE; source++) {
    // Only the insertion is timed: the table is given its grams ready.
    const grams = passagesOfSource(source).map((passage) => gramsOf(fold(passage)));
    const insertAll = () => {
      for (const [i, each] of grams.entries()) insert.run(source * PER_SOURCE + i + 1, each);
    };
    buildMs += (await timed(() => connection.transaction(insertAll).immediate())).ms;
  }
  connection.pragma('wal_checkpoint(TRUNCATE)');
  const megabytes = statSync(file).size / 1e6;
  const find = connection.prepare<[string], { rowid: number }>('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 50');
  const searches: number[] = [];
  for (let i = 0; i < repetitions; i++) {
    for (const query of benchQueries()) searches.push((await timed(() => find.all(expressionOf(query)))).ms);
  }
  connection.close();
  rmSync(file);
  return { buildMs, megabytes, searches };
}

function expressionOf({ query }: BenchQuery): string {
  const grams = gramsOf(fold(query)).split(' ');
  return grams.map((gram) => (/^\p{Script=Han}$/u.test(gram) ? `"${gram}"*` : `"${gram}"`)).join(' AND ');
}
