import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { createApp } from '../../../main/app.ts';
import { listBackups } from '../../../main/backup/backups.ts';
import { restoreBackup } from '../../../main/backup/restore.ts';
import { createDoor } from '../../../main/door.ts';
import { createClient } from '../../../main/hosts/client.ts';
import { changePassphrase } from '../../../main/store/passphrase.ts';
import { codeOf, openApp, temporaryFolder, testPorts } from '../builders.ts';

const AT = new Date('2026-03-04T10:15:00.000Z');

/** A closed notebook with a backup of revision 1 and a second brief after it. */
async function backedUp() {
  const path = join(temporaryFolder(), 'Harbour.caveat');
  const app = openApp(path);
  const create = (briefId: string, title: string) =>
    app.ask('command.run', { id: briefId, name: 'create-brief', params: { briefId, title } });
  unwrap(await create('b1', 'Harbour'));
  const { name } = unwrap(await app.ask('backups.make', { taskId: 't1' }));
  unwrap(await create('b2', 'Pier'));
  await app.close();
  return { path, name, folder: dirname(path) };
}

const briefsIn = async (path: string) => {
  const app = openApp(path);
  const { briefs } = unwrap(await app.ask('library.list', {}));
  const { problems } = unwrap(await app.ask('notebook.verify', {}));
  expect(problems).toEqual([]);
  await app.close();
  return briefs.map(({ title }) => title);
};

test('a backup says its revision and what is in it, and is a notebook by itself', async () => {
  const { path, name } = await backedUp();
  expect(unwrap(listBackups(path, () => null))).toMatchObject([{ name, revision: 1, counts: { claims: 0, sources: 0 } }]);
  expect(await briefsIn(join(`${path}-backups`, name))).toEqual(['Harbour']);
});

test('restoring puts the backup in place and keeps what was there', async () => {
  const { path, name, folder } = await backedUp();
  expect(unwrap(restoreBackup(path, name, AT))).toEqual({ setAside: 'Harbour (set aside 2026-03-04 10.15.00).caveat' });
  expect(await briefsIn(path)).toEqual(['Harbour']);
  expect(await briefsIn(join(folder, 'Harbour (set aside 2026-03-04 10.15.00).caveat'))).toEqual(['Harbour', 'Pier']);
});

test('an index that has seen what the restored notebook has not is not taken for its own', async () => {
  const { path, name } = await backedUp();
  const app = openApp(path);
  const query = (words: string) => app.ask('search.query', { query: words, filters: {}, limit: 10, perSource: 3 });
  expect(unwrap(await query('pier')).groups).toHaveLength(1);
  await app.close();
  unwrap(restoreBackup(path, name, AT));
  const after = openApp(path);
  const found = unwrap(await after.ask('search.query', { query: 'pier', filters: {}, limit: 10, perSource: 3 }));
  expect(found.groups).toEqual([]);
});

test.each([
  ['truncated', (path: string) => truncateSync(path, 8192)],
  ['emptied', (path: string) => truncateSync(path, 0)],
  ['of zeros', (path: string) => writeFileSync(path, Buffer.alloc(65_536))],
])('a notebook that is %s is replaced by its backup and kept as it is', async (_how, harm) => {
  const { path, name, folder } = await backedUp();
  harm(path);
  const harmed = readFileSync(path);
  const { setAside } = unwrap(restoreBackup(path, name, AT));
  expect(readFileSync(join(folder, setAside ?? '')).equals(harmed)).toBe(true);
  expect(await briefsIn(path)).toEqual(['Harbour']);
});

test('a missing notebook is put back too', async () => {
  const { path, name } = await backedUp();
  const { rmSync } = await import('node:fs');
  rmSync(path);
  expect(unwrap(restoreBackup(path, name, AT))).toEqual({ setAside: null });
  expect(await briefsIn(path)).toEqual(['Harbour']);
});

test('nothing is touched while the notebook is open, by a damaged backup, or by a name that is none', async () => {
  const { path, name, folder } = await backedUp();
  const app = openApp(path);
  expect(codeOf(restoreBackup(path, name, AT))).toBe('notebook-in-use');
  await app.close();
  const before = readFileSync(path);
  for (const wrong of ['../Harbour.caveat', 'other.caveat', '']) expect(codeOf(restoreBackup(path, wrong, AT))).toBe('not-found');
  truncateSync(join(`${path}-backups`, name), 8192);
  expect(unwrap(listBackups(path, () => null))).toMatchObject([{ name }]);
  expect(codeOf(restoreBackup(path, name, AT))).toBe('notebook-damaged');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((each) => each.includes('aside') || each.endsWith('-new'))).toEqual([]);
});

test('restoring twice in one second keeps both of what was there', async () => {
  const { path, name, folder } = await backedUp();
  const first = unwrap(restoreBackup(path, name, AT)).setAside;
  const second = unwrap(restoreBackup(path, name, AT)).setAside;
  expect(second).toBe('Harbour (set aside 2026-03-04 10.15.00 2).caveat');
  expect(await briefsIn(join(folder, first ?? ''))).toEqual(['Harbour', 'Pier']);
});

test('a backup with damage further in is not put back, though it opens', async () => {
  const { path, name } = await backedUp();
  const file = join(`${path}-backups`, name);
  const bytes = readFileSync(file);
  bytes.fill(0, bytes.length - 4096);
  writeFileSync(file, bytes);
  expect(codeOf(restoreBackup(path, name, AT))).toBe('notebook-damaged');
  expect(await briefsIn(path)).toEqual(['Harbour', 'Pier']);
});

test('a backup made while commits come in is of one moment', async () => {
  const path = join(temporaryFolder(), 'Harbour.caveat');
  const app = openApp(path);
  const create = (n: number) =>
    app.ask('command.run', { id: `c${n}`, name: 'create-brief', params: { briefId: `b${n}`, title: `Brief ${n}` } });
  for (let n = 0; n < 300; n++) unwrap(await create(n));
  let isMade = false;
  const making = app.ask('backups.make', { taskId: 't1' }).finally(() => {
    isMade = true;
  });
  let n = 300;
  while (!isMade) unwrap(await create(n++));
  const { name, revision } = unwrap(await making);
  await app.close();
  const briefs = await briefsIn(join(`${path}-backups`, name));
  expect(briefs.length).toBeGreaterThanOrEqual(revision);
  expect(briefs.length).toBeLessThanOrEqual(n);
  expect(n).toBeGreaterThan(300);
});

test('the backups of a locked notebook are locked', async () => {
  const { path } = await backedUp();
  unwrap(changePassphrase(path, { from: null, to: 'seven gulls' }));
  const app = unwrap(createApp(testPorts(), path, { passphrase: 'seven gulls' }));
  const client = createClient(app);
  const { name } = unwrap(await client.call('backups.make', { taskId: 't1' }));
  await app.close();
  expect(readFileSync(join(`${path}-backups`, name)).includes('Harbour')).toBe(false);
  unwrap(restoreBackup(path, name, AT));
  expect(codeOf(createApp(testPorts(), path))).toBe('notebook-locked');
});

test('a damaged notebook is restored through the door, and windows begin anew', async () => {
  const { path, name } = await backedUp();
  truncateSync(path, 8192);
  const door = unwrap(createDoor(testPorts(), path));
  const client = createClient(door);
  const told: unknown[] = [];
  door.subscribe((text) => told.push(JSON.parse(text)));
  expect(unwrap(await client.call('door.state', {}))).toMatchObject({ isOpen: false, ways: ['try-again', 'salvage', 'restore'] });
  expect(unwrap(await client.call('door.backups', {})).backups).toMatchObject([{ name, revision: 1 }]);
  unwrap(await client.call('door.restore', { name }));
  expect(told).toMatchObject([{ payload: { isOpen: false } }, { payload: { isOpen: true } }]);
  expect(unwrap(await client.call('library.list', {})).briefs).toMatchObject([{ title: 'Harbour' }]);
  await door.close();
  expect(existsSync(`${path}-new`)).toBe(false);
});

test('a plain backup of a notebook that was locked since says what is in it, before and after the passphrase was given', async () => {
  const { path, name } = await backedUp();
  unwrap(changePassphrase(path, { from: null, to: 'seven gulls' }));
  const door = unwrap(createDoor(testPorts(), path));
  const client = createClient(door);
  expect(unwrap(await client.call('door.state', {}))).toMatchObject({ ways: ['passphrase', 'restore'] });
  const held = [{ name, isLocked: false, counts: { claims: 0, sources: 0 } }];
  expect(unwrap(await client.call('door.backups', {})).backups).toMatchObject(held);
  expect(unwrap(await client.call('door.open', { passphrase: 'seven gulls' }))).toMatchObject({ isOpen: true });
  expect(unwrap(await client.call('door.backups', {})).backups).toMatchObject(held);
  await door.close();
});

/** A door before an empty file into the place of which a locked notebook came. @returns also how often windows were told */
async function lockedCameIn() {
  const { path } = await backedUp();
  unwrap(changePassphrase(path, { from: null, to: 'seven gulls' }));
  const locked = readFileSync(path);
  truncateSync(path, 0);
  let told = 0;
  const door = unwrap(createDoor(testPorts(), path, { onSecrecy: () => told++ }));
  writeFileSync(path, locked);
  return { door, client: createClient(door), told: () => told };
}

test('windows are told before a locked notebook opens where none stood', async () => {
  const { door, client, told } = await lockedCameIn();
  // A passphrase that comes with the question is not for windows that keep what they show.
  const first = unwrap(await client.call('door.open', { passphrase: 'seven gulls' }));
  expect([told(), first]).toMatchObject([1, { isOpen: false, why: { code: 'notebook-locked' } }]);
  expect(unwrap(await client.call('door.open', { passphrase: 'seven gulls' }))).toMatchObject({ isOpen: true });
  expect(told()).toBe(1);
  await door.close();
});

test.each([
  ['changed', 'eight gulls'],
  ['taken away', null],
])('a passphrase that is %s where a locked notebook came in opens it in no window that keeps what it shows', async (_how, to) => {
  const { door, client, told } = await lockedCameIn();
  unwrap(await client.call('door.passphrase', { from: 'seven gulls', to }));
  // One that is plain by now is for any window.
  expect([told(), unwrap(await client.call('door.state', {}))]).toMatchObject([1, { isOpen: to === null, isLocked: to !== null }]);
  await door.close();
});
