import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { makeBackup } from '../../../main/backup/backups.ts';
import { changePassphrase } from '../../../main/store/passphrase.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { openStore, run, servicesOver } from '../builders.ts';
import { AT, filled, PASSPHRASE, salvaged } from './damaged.ts';

/** What the log beside a damaged notebook holds, what it lacks, and what a backup has that is newer. */

test('commits that only the log holds are salvaged with it', async () => {
  const { path, folder } = await filled();
  const store = openStore(path);
  run(servicesOver(store), 'create-brief', { briefId: 'b2', title: 'Pier' });
  const crashed = join(folder, 'Crashed.caveat');
  for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${crashed}${end}`);
  unwrap(store.close());
  const bytes = readFileSync(crashed);
  bytes.fill(0, 4096, 8192);
  writeFileSync(crashed, bytes);
  const { store: after } = await salvaged(crashed);
  expect(after.records.all('brief').map(({ title }) => title)).toEqual(['Harbour', 'Pier']);
});

test.each([null, PASSPHRASE])('a log that belongs to another state is left out (passphrase: %s)', async (passphrase) => {
  const { path, folder } = await filled();
  if (passphrase !== null) unwrap(changePassphrase(path, { from: null, to: passphrase }));
  const open = passphrase === null ? {} : { passphrase };
  const older = join(folder, 'Older.caveat');
  copyFileSync(path, older);
  const rename = (title: string, atEnd = (): void => undefined): void => {
    const store = openStore(path, { create: false, ...open });
    run(servicesOver(store), 'rename-notebook', { title });
    atEnd();
    unwrap(store.close());
  };
  rename('Closed');
  rename('In the log', () => copyFileSync(`${path}-wal`, `${older}-wal`));
  const { store, claims } = await salvaged(older, passphrase ?? undefined);
  expect(store.records.get('notebook', 'notebook')?.title).toBe('Harbour');
  expect(claims).toEqual(['c1', 'c2']);
});

/** A notebook with two more briefs in the log beside it, a backup of before and one of after, and its file as a crash would leave it. */
async function logged() {
  const { path } = await filled();
  const store = openStore(path, { create: false });
  const services = servicesOver(store);
  run(services, 'create-brief', { briefId: 'b2', title: 'Pier' });
  run(services, 'rename-brief', { briefId: 'b1', title: 'Quay' });
  run(services, 'create-brief', { briefId: 'b3', title: 'Mole' });
  const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
  unwrap(makeBackup(path, null, AT));
  unwrap(store.close());
  return { path, file, log };
}

/** Makes the history's page say of other free bytes than it has: nothing of it is lost, and nobody can know that. */
function breakHistory(path: string): void {
  const connection = connect(path, 'read');
  const root = connection.prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'history'`).pluck().get() ?? 0;
  connection.close();
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8((root - 1) * 4096 + 7) ^ 1, (root - 1) * 4096 + 7);
  writeFileSync(path, bytes);
}

const titlesIn = ({ records }: Awaited<ReturnType<typeof salvaged>>['store']) => records.all('brief').map(({ title }) => title);

test.each([
  ['a page', 32 + 24 + 100],
  ['a salt', 32 + 8],
])('commits after %s that is damaged in the log are salvaged, and the history is not said to be whole', async (_where, at) => {
  const { path, file, log } = await logged();
  rmSync(`${path}-backups`, { recursive: true });
  writeFileSync(path, file);
  log.writeUInt8(log.readUInt8(at) ^ 1, at);
  writeFileSync(`${path}-wal`, log);
  const { report, store } = await salvaged(path);
  expect(titlesIn(store)).toEqual(['Quay', 'Pier', 'Mole']);
  expect(report.history.mayGoOn).toBe(true);
});

test('a log that was cut off in the middle of a frame is no end of the history', async () => {
  const { path, file, log } = await logged();
  rmSync(`${path}-backups`, { recursive: true });
  writeFileSync(path, file);
  writeFileSync(`${path}-wal`, log.subarray(0, log.length - 2000));
  const { report } = await salvaged(path);
  expect(report.history.mayGoOn).toBe(true);
});

test('what a backup has that is newer than the notebook’s rows comes over, where the history is not whole either', async () => {
  const { path, file } = await logged();
  writeFileSync(path, file);
  breakHistory(path);
  const { report, store } = await salvaged(path);
  expect(titlesIn(store)).toEqual(['Quay', 'Pier', 'Mole']);
  expect(report).toMatchObject({ missing: [], unconfirmed: 3 });
});

test('rows that are newer than the newest backup are not taken back to it, where the history lost its end', async () => {
  const { path } = await filled();
  const store = openStore(path, { create: false });
  run(servicesOver(store), 'rename-brief', { briefId: 'b1', title: 'Pier' });
  unwrap(makeBackup(path, null, AT));
  run(servicesOver(store), 'rename-brief', { briefId: 'b1', title: 'Quay' });
  unwrap(store.close());
  const connection = connect(path, 'write');
  connection.exec('DELETE FROM history WHERE revision >= 6');
  connection.close();
  breakHistory(path);
  const { store: after } = await salvaged(path);
  expect(titlesIn(after)).toEqual(['Quay']);
});
