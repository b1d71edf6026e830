import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportWarning } from '../../../domain/import-warning.ts';
import { unwrap } from '../../../domain/result.ts';
import { expectedSchema, migrate, schemaOf, schemaVersion } from '../../../main/store/migrate.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import type { Migration } from '../../../main/store/migrations/migration.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { addSource, codeOf, openStore, run, servicesOver, temporaryFolder, versionOf } from '../builders.ts';

/** One more than there are. */
const version = migrations.length + 1;
const next: Migration = { version, sql: 'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; UPDATE meta SET value = value;' };
const broken: Migration = { version, sql: 'CREATE TABLE later (id TEXT); INSERT INTO nowhere VALUES (1);' };
const unsound: Migration = {
  version,
  sql: `INSERT INTO history SELECT 2, 'x', 'undo', 99, NULL, 'x', 'x', hash, hash, NULL FROM history`,
};

test('versions count up from 1 without gaps', () => {
  expect(migrations.map((each) => each.version)).toEqual(migrations.map((_, i) => i + 1));
});

test('0001: from nothing to the first schema', () => {
  const connection = connect('', 'create');
  expect([schemaVersion(connection), schemaOf(connection)]).toEqual([0, []]);
  migrate(connection, migrations.slice(0, 1));
  expect(schemaVersion(connection)).toBe(1);
  const tables = connection.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all();
  expect(tables).toEqual(['blobs', 'history', 'meta', 'records', 'unchanged']);
  connection
    .prepare(`INSERT INTO records (kind, id, json) VALUES ('claim', 'c', ?)`)
    .run(JSON.stringify({ kind: 'claim', sourceId: 's', tag: 'disputed' }));
  expect(connection.prepare('SELECT source_id, facet FROM records').all()).toEqual([{ source_id: 's', facet: 'disputed' }]);
  migrate(connection, migrations.slice(0, 1));
  expect(schemaOf(connection)).toEqual(expectedSchema(migrations, 1));
  connection.close();
});

/** The schema version of a closed file, its tables, and every record. */
function fileState(path: string): [version: number, schema: string[], records: unknown[]] {
  const connection = connect(path, 'read');
  const found = connection.prepare('SELECT * FROM records ORDER BY number').all();
  const state: [number, string[], unknown[]] = [schemaVersion(connection), schemaOf(connection), found];
  connection.close();
  return state;
}

test.each([
  ['0002: from the first schema', 2],
  ['0005: from format 4', 5],
  ['0006: from format 5', 6],
])('%s to one that older programs refuse, with everything as it was', async (_from, to) => {
  const path = join(temporaryFolder(), 'a.caveat');
  const first = openStore(path, { migrations: migrations.slice(0, to - 1) });
  await addSource(servicesOver(first));
  unwrap(first.close());
  const [version, schema, records] = fileState(path);
  unwrap(openStore(path, { migrations: migrations.slice(0, to) }).close());
  expect(version).toBe(to - 1);
  expect(fileState(path)).toEqual([to, schema, records]);
  expect(codeOf(openNotebook(path, { create: false, migrations: migrations.slice(0, to - 1) }))).toBe('notebook-too-new');
  expect(existsSync(`${path}-backup-v${to - 1}`)).toBe(true);
});

test('0003: from format 2 to one with indexes for stances, with everything as it was', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const second = openStore(path, { migrations: migrations.slice(0, 2) });
  await addSource(servicesOver(second));
  unwrap(second.close());
  const before = connect(path, 'read');
  const rows = before.prepare('SELECT * FROM records ORDER BY number').all();
  expect([schemaVersion(before), schemaOf(before)]).toEqual([2, expectedSchema(migrations, 2)]);
  before.close();
  unwrap(openStore(path, { migrations: migrations.slice(0, 3) }).close());
  const after = connect(path, 'read');
  expect(schemaVersion(after)).toBe(3);
  expect(after.prepare('SELECT * FROM records ORDER BY number').all()).toEqual(rows);
  for (const field of ['claimId', 'propositionId']) {
    const plan = after.prepare(`EXPLAIN QUERY PLAN SELECT json FROM records WHERE kind = 'stance' AND json ->> '${field}' = ?`).all('x');
    expect(JSON.stringify(plan)).toContain(field === 'claimId' ? 'stances_by_claim' : 'stances_by_proposition');
  }
  after.close();
  expect(codeOf(openNotebook(path, { create: false, migrations: migrations.slice(0, 2) }))).toBe('notebook-too-new');
  expect(existsSync(`${path}-backup-v2`)).toBe(true);
});

test('0004: from format 3 to one whose warnings may be codes, with the sentences of before as they were', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const third = openStore(path, { migrations: migrations.slice(0, 3) });
  const old = versionOf(await addSource(servicesOver(third), undefined, undefined, ['One table was left out.']));
  unwrap(third.close());
  const [before, schema, records] = fileState(path);
  const fourth = openStore(path, { migrations: migrations.slice(0, 4) });
  expect(fourth.records.get('version', old)?.warnings).toEqual(['One table was left out.']);
  const coded: ImportWarning[] = [{ code: 'comments-left-out', count: 2 }];
  const added = versionOf(await addSource(servicesOver(fourth), 'Another text.', undefined, coded));
  expect(fourth.records.get('version', added)?.warnings).toEqual(coded);
  expect(unwrap(await fourth.verify()).problems).toEqual([]);
  unwrap(fourth.close());
  const [after, same, all] = fileState(path);
  expect([before, after, same]).toEqual([3, 4, schema]);
  expect(all.slice(0, records.length)).toEqual(records);
  expect(codeOf(openNotebook(path, { create: false, migrations: migrations.slice(0, 3) }))).toBe('notebook-too-new');
});

test('a file of an older format is backed up, then brought up to date with everything in it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.caveat');
  const old = openStore(path);
  await addSource(servicesOver(old));
  unwrap(old.close());

  const migrated = openStore(path, { migrations: [...migrations, next] });
  expect(migrated.summaries.all()).toHaveLength(1);
  run(servicesOver(migrated), 'rename-notebook', { title: 'Later' });
  unwrap(migrated.close());
  expect(codeOf(openNotebook(path, { create: false }))).toBe('notebook-too-new');

  expect(readdirSync(folder).sort()).toEqual(['a.caveat', `a.caveat-backup-v${migrations.length}`]);
  const backup = openStore(`${path}-backup-v${migrations.length}`, { create: false });
  expect(backup.notebookId).toBe(old.notebookId);
  expect(backup.history.revision()).toBe(1);
  expect(unwrap(await backup.verify()).problems).toEqual([]);
});

test.each([
  ['fails', broken],
  ['leaves broken references', unsound],
])('a migration that %s leaves the file in its old format', async (_what, migration) => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.caveat');
  const old = openStore(path);
  await addSource(servicesOver(old));
  unwrap(old.close());
  expect(openNotebook(path, { create: false, migrations: [...migrations, migration] }).ok).toBe(false);
  const again = openStore(path);
  expect(unwrap(await again.verify())).toMatchObject({ revision: 1, sources: 1, problems: [] });
  expect(existsSync(`${path}-backup-v${migrations.length}`)).toBe(true);
});
