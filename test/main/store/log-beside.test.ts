import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Failure } from '../../../domain/result.ts';
import { commitCommand } from '../../../main/run-command.ts';
import { backUp } from '../../../main/store/backup.ts';
import { marksOf } from '../../../main/store/log-mark.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { changePassphrase } from '../../../main/store/passphrase.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { codeOf, envelope, openStore, run, servicesOver, temporaryFolder } from '../builders.ts';

/** SQLite's log beside a notebook: taken away, or put beside a file that it may not belong to. */

const titleOf = (path: string): string | undefined => {
  const store = openStore(path, { create: false });
  const title = store.records.get('notebook', 'notebook')?.title;
  store.close();
  return title;
};

test('a log that is taken away while somebody reads an earlier state is copied whole, and the failure says where', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Harbour.caveat');
  const store = openStore(path);
  const services = servicesOver(store);
  run(services, 'rename-notebook', { title: 'Before the reader' });
  const reader = connect(path, 'read');
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM records').get();
  run(services, 'rename-notebook', { title: 'Acknowledged' });
  rmSync(`${path}-wal`);

  const refused = commitCommand(services, envelope('rename-notebook', { title: 'Refused' }));
  const error = (refused as { readonly error: Failure }).error;
  expect(error).toMatchObject({ code: 'notebook-replaced', params: { copy: 'Harbour (kept 1).caveat' } });
  expect(error.hint).toContain('Harbour (kept 1).caveat');
  reader.close();
  store.close();
  // The refused one was written too: it was not known yet that the log was gone.
  expect(titleOf(join(folder, 'Harbour (kept 1).caveat'))).toBe('Refused');
  // The reader had left when the notebook was closed.
  expect(titleOf(path)).toBe('Refused');
});

const NO_MARKS = `DELETE FROM meta WHERE key IN ('log_mark', 'log_follows')`;
const ROW = `INSERT INTO unchanged (command_id, command, revision, params_hash) VALUES ('c1', 'tag-claim', 1, zeroblob(32))`;
const RENAME = `UPDATE unchanged SET command_id = 'c2'`;
const CHANGE = `UPDATE unchanged SET command = 'save-note'`;

function marksIn(path: string) {
  const connection = connect(path, 'read');
  const marks = marksOf(connection);
  connection.close();
  return marks;
}

/** Changes a closed notebook as a program without marks did. @param atEnd runs while the last change stands in the log alone */
function change(path: string, sql: readonly string[], atEnd = (): void => undefined): void {
  const connection = connect(path, 'write');
  connection.pragma('journal_mode = WAL');
  for (const each of sql) connection.exec(each);
  atEnd();
  connection.close();
}

/** A notebook from before the marks, and its log, which a crash left. @param isForeign whether the file is one from before the log was begun */
function unmarked(isForeign: boolean): string {
  const folder = temporaryFolder();
  const [path, mixed] = [join(folder, 'Harbour.caveat'), join(folder, 'Mixed.caveat')];
  openStore(path).close();
  change(path, [NO_MARKS, ROW]);
  if (isForeign) copyFileSync(path, mixed);
  change(path, [RENAME]);
  if (!isForeign) copyFileSync(path, mixed);
  // Together with the older file this is a row that the index has under another name, which a quick check does not see.
  change(path, [CHANGE], () => copyFileSync(`${path}-wal`, `${mixed}-wal`));
  return mixed;
}

test('file and log from before the marks are checked whole before one is taken with the other', () => {
  const mixed = unmarked(true);
  expect(codeOf(openNotebook(mixed, { create: false }))).toBe('log-set-aside');
  expect(existsSync(`${mixed}-log-kept-1`)).toBe(true);
  expect(openStore(mixed, { create: false }).close().ok).toBe(true);
  expect(openStore(unmarked(false), { create: false }).close().ok).toBe(true);
});

test('a backup of a notebook from before the marks has a mark of its own, so that no log of the original fits it', () => {
  const folder = temporaryFolder();
  const [path, backup] = [join(folder, 'Harbour.caveat'), join(folder, 'Backup.caveat')];
  openStore(path).close();
  change(path, [NO_MARKS], () => {
    const original = connect(path, 'read');
    backUp(original, backup);
    original.close();
  });
  expect(marksIn(backup)[0]).toMatch(/^[0-9a-f]{32}$/);
  const store = openStore(path, { create: false });
  run(servicesOver(store), 'rename-notebook', { title: 'In the log' });
  copyFileSync(`${path}-wal`, `${backup}-wal`);
  expect(codeOf(openNotebook(backup, { create: false }))).toBe('log-set-aside');
  expect(titleOf(backup)).toBe('Harbour');
});

test('the first mark of a notebook, torn while it was written into the file, does not part it from its log', () => {
  const folder = temporaryFolder();
  const [path, torn] = [join(folder, 'Harbour.caveat'), join(folder, 'Torn.caveat')];
  openStore(path).close();
  change(path, [NO_MARKS]);
  copyFileSync(path, torn);
  const store = openStore(path, { create: false });
  run(servicesOver(store), 'rename-notebook', { title: 'In the log' });
  const [mark = '', follows] = marksIn(path);
  expect(follows).toHaveLength(mark.length);
  change(torn, [`INSERT INTO meta (key, value) VALUES ('log_mark', '${'.'.repeat(16)}${mark.slice(16)}')`]);
  copyFileSync(`${path}-wal`, `${torn}-wal`);
  expect(titleOf(torn)).toBe('In the log');
});

test('a log that a migration began, which then was cut off, does not fit an older copy of the notebook', () => {
  const folder = temporaryFolder();
  const [path, older] = [join(folder, 'Harbour.caveat'), join(folder, 'Older.caveat')];
  openStore(path).close();
  copyFileSync(path, older);
  const store = openStore(path, { create: false });
  run(servicesOver(store), 'rename-notebook', { title: 'Later' });
  store.close();
  const reader = connect(path, 'read');
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM records').get();
  const version = migrations.length + 1;
  const next = { version, sql: 'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT' };
  const cutOff = { version: version + 1, sql: 'INSERT INTO nowhere VALUES (1)' };
  expect(openNotebook(path, { create: false, migrations: [...migrations, next, cutOff] }).ok).toBe(false);
  copyFileSync(`${path}-wal`, `${older}-wal`);
  reader.close();
  const both = { create: false, migrations: [...migrations, next] };
  expect(codeOf(openNotebook(older, both))).toBe('log-set-aside');
  // Its own log is taken.
  openStore(path, both).close();
  expect(marksIn(path)[0]).toMatch(/^[0-9a-f]{32}$/);
});

test.each([
  ['before its end is damage, and left for the salvage', ['Quay', 'Pier', 'Mole'], 32 + 24 + 100, 'notebook-damaged'],
  [
    'far from its beginning is damage, too',
    Array.from({ length: 100 }, (_, at) => `Quay ${at}`),
    32 + 300 * (24 + 4096) + 24,
    'notebook-damaged',
  ],
  ['in its last commit is what a power cut leaves', ['Quay', 'Pier', 'Mole'], -100, 'ok'],
])('a log that is damaged %s', (_how, titles, at, code) => {
  const path = join(temporaryFolder(), 'Harbour.caveat');
  const store = openStore(path);
  for (const title of titles) run(servicesOver(store), 'rename-notebook', { title });
  const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
  store.close();
  writeFileSync(path, file);
  const place = (at + log.length) % log.length;
  log.writeUInt8(log.readUInt8(place) ^ 1, place);
  writeFileSync(`${path}-wal`, log);
  const opened = openNotebook(path, { create: false });
  expect(codeOf(opened)).toBe(code);
  if (opened.ok) {
    expect(opened.value.records.get('notebook', 'notebook')?.title).toBe('Pier');
    opened.value.close();
  } else {
    expect(codeOf(changePassphrase(path, { from: null, to: 'seven gulls over the quay' }))).toBe(code);
    expect([readFileSync(path).equals(file), readFileSync(`${path}-wal`).equals(log)]).toEqual([true, true]);
  }
});
