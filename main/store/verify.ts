import { setImmediate as nextTurn } from 'node:timers/promises';
import type { VerifyReport } from '../../domain/contract-history.ts';
import { ok, type Result } from '../../domain/result.ts';
import { readMeta } from './meta.ts';
import type { NotebookKey } from './notebook-key.ts';
import { createProblems, type Problems } from './problems.ts';
import { type Connection, connect } from './sqlite.ts';
import { attempt } from './sqlite-failure.ts';
import { replayHistory } from './verify-history.ts';
import { checkClaims, checkEntities, checkRecords, checkReferences, checkRejections, checkRoles, checkStances } from './verify-records.ts';
import { checkBlobs, checkVersions } from './verify-texts.ts';

/** How long a check may hold up other work before it lets it through, in milliseconds. */
const TURN = 20;

/**
 * Checks a whole notebook over a snapshot of its own, so that commits may go on meanwhile: the file itself, the
 * chain of hashes, the records against a replay of the history, the blobs against their hashes, the texts, and
 * the decisions about blocks, and
 * every claim's quote against its text. Writes nothing.
 * @param key of a locked notebook
 * @returns the report, whose problems are empty when everything is sound; a failure when the file cannot be opened
 */
export async function verifyNotebook(file: string, key: NotebookKey | null): Promise<Result<VerifyReport>> {
  const opened = attempt(file, () => connect(file, 'read', { key }));
  if (!opened.ok) return opened;
  const connection = opened.value;
  try {
    const begun = attempt(file, () => {
      connection.exec('BEGIN');
      const count = (sql: string) => connection.prepare<[], number>(sql).pluck().get() ?? 0;
      return {
        meta: readMeta(connection, file),
        revision: count('SELECT max(revision) FROM history'),
        sources: count(`SELECT count(*) FROM records WHERE kind = 'source'`),
        claims: count(`SELECT count(*) FROM records WHERE kind = 'claim'`),
      };
    });
    if (!begun.ok) return begun;
    const { meta, ...counts } = begun.value;
    const problems = createProblems();
    const checks: Record<string, () => Iterable<void>> = {
      file: () => checkFile(connection, problems),
      history: () => replayHistory(connection, meta, problems),
      records: () => checkRecords(connection, problems),
      references: () => checkReferences(connection, problems),
      blobs: () => checkBlobs(connection, problems),
      versions: () => checkVersions(connection, problems),
      roles: () => checkRoles(connection, problems),
      claims: () => checkClaims(connection, problems),
      rejections: () => checkRejections(connection, problems),
      entities: () => checkEntities(connection, problems),
      stances: () => checkStances(connection, problems),
    };
    for (const [name, check] of Object.entries(checks)) await run(name, check, problems);
    return ok({ ...counts, problems: problems.list() });
  } finally {
    connection.close();
  }
}

/** Runs one check in turns. A check that a damaged file breaks off is itself a problem, and the next one still runs. */
async function run(name: string, check: () => Iterable<void>, problems: Problems): Promise<void> {
  let turnEnds = performance.now() + TURN;
  try {
    for (const _ of check()) {
      if (performance.now() < turnEnds) continue;
      await nextTurn();
      turnEnds = performance.now() + TURN;
    }
  } catch (thrown) {
    problems.add(`This check could not be finished: ${thrown instanceof Error ? thrown.message : String(thrown)}.`, name);
  }
}

function* checkFile(connection: Connection, problems: Problems): Generator<void> {
  const tables = connection.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`).pluck().all();
  // Table by table, so that other work gets its turn; the pages in no table are checked with the schema's.
  for (const table of ['sqlite_schema', ...tables]) {
    const found = connection.pragma(`integrity_check("${table.replaceAll('"', '""')}")`) as { integrity_check: string }[];
    for (const { integrity_check: what } of found) if (what !== 'ok') problems.add(what, `table ${table}`);
    yield;
  }
  const broken = connection.pragma('foreign_key_check') as { table: string; rowid: number }[];
  for (const { table, rowid } of broken) problems.add('A reference leads nowhere.', `${table} ${rowid}`);
}
