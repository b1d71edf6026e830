import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { makeBackup } from '../../main/backup/backups.ts';
import { createDoor, type Door } from '../../main/door.ts';
import { createClient } from '../../main/hosts/client.ts';
import { changePassphrase } from '../../main/store/passphrase.ts';
import { openNotebook } from '../../main/store/store.ts';
import { codeOf, openApp, temporaryFolder, testPorts } from './builders.ts';

function doorTo(path: string, options: { create?: boolean } = {}) {
  const door: Door = unwrap(createDoor(testPorts(), path, options));
  onTestFinished(() => door.close());
  const told: unknown[] = [];
  door.subscribe((text) => told.push(JSON.parse(text)));
  return { door, client: createClient(door), told };
}

/** A notebook with one brief, closed, and a sound copy of it. */
async function notebook() {
  const path = join(temporaryFolder(), 'Harbour.caveat');
  const app = openApp(path);
  unwrap(await app.ask('command.run', { id: 'c1', name: 'create-brief', params: { briefId: 'b1', title: 'Harbour' } }));
  await app.close();
  const sound = `${path}.sound`;
  copyFileSync(path, sound);
  return { path, sound };
}

test('a notebook that opens is answered as without a door', async () => {
  const { client, told } = doorTo(join(temporaryFolder(), 'New.caveat'), { create: true });
  expect(unwrap(await client.call('door.state', {}))).toEqual({ isOpen: true, isLocked: false });
  unwrap(await client.run('create-brief', { briefId: 'b1', title: 'Harbour' }));
  expect(told).toMatchObject([{ event: 'committed', payload: { revision: 1 } }]);
});

test('a damaged notebook keeps the door shut, is left as it was, and opens when it is whole again', async () => {
  const { path, sound } = await notebook();
  truncateSync(path, 8192);
  const torn = readFileSync(path);
  const { client, told } = doorTo(path);
  expect(unwrap(await client.call('door.state', {}))).toMatchObject({
    isOpen: false,
    fileName: 'Harbour.caveat',
    why: { code: 'notebook-damaged' },
    ways: ['try-again', 'salvage', 'restore'],
    isLocked: false,
  });
  expect(codeOf(await client.call('session.hello', {}))).toBe('notebook-damaged');
  expect(unwrap(await client.call('door.open', { passphrase: null }))).toMatchObject({ isOpen: false, why: { code: 'notebook-damaged' } });
  expect(readFileSync(path)).toEqual(torn);

  copyFileSync(sound, path);
  expect(unwrap(await client.call('door.open', { passphrase: null }))).toEqual({ isOpen: true, isLocked: false });
  expect(told.at(-1)).toEqual({ event: 'door', payload: { isOpen: true, isLocked: false } });
  expect(unwrap(await client.call('library.list', {})).briefs).toMatchObject([{ title: 'Harbour' }]);
});

test('a door that was shut refuses what needs the notebook, lets go of the file, and opens it again', async () => {
  const { path } = await notebook();
  const { client, told } = doorTo(path);
  const [, shut] = await Promise.all([client.run('create-brief', { briefId: 'b2', title: 'Pier' }), client.call('door.shut', {})]);
  expect(unwrap(shut)).toEqual({ isOpen: false, fileName: 'Harbour.caveat', why: null, ways: ['try-again'], isLocked: false });
  expect(told.at(-1)).toMatchObject({ event: 'door', payload: { isOpen: false } });
  expect(codeOf(await client.run('create-brief', { briefId: 'b3', title: 'Quay' }))).toBe('notebook-closed');
  const other = openApp(path);
  expect(unwrap(await client.call('door.open', { passphrase: null }))).toMatchObject({ isOpen: false, why: { code: 'notebook-in-use' } });
  await other.close();
  unwrap(await client.call('door.open', { passphrase: null }));
  const { briefs } = unwrap(await client.call('library.list', {}));
  expect(briefs.map(({ title }) => title)).toEqual(['Harbour', 'Pier']);
});

test.each([
  ['missing', (path: string) => rmSync(path), ['try-again', 'restore', 'anyway']],
  ['emptied', (path: string) => truncateSync(path, 0), ['try-again', 'restore']],
])('a notebook that is %s is not begun anew while it has backups: they are offered', async (_how, harm, ways) => {
  const { path } = await notebook();
  unwrap(makeBackup(path, null, new Date('2026-03-04T10:15:00.000Z')));
  harm(path);
  const { client } = doorTo(path, { create: true });
  expect(unwrap(await client.call('door.state', {}))).toMatchObject({ isOpen: false, ways });
  const { backups } = unwrap(await client.call('door.backups', {}));
  expect(backups).toMatchObject([{ revision: 1, isLocked: false, counts: { claims: 0, sources: 0 } }]);
  unwrap(await client.call('door.restore', { name: backups[0]?.name ?? '' }));
  expect(unwrap(await client.call('library.list', {})).briefs).toMatchObject([{ title: 'Harbour' }]);
});

test('a locked backup that was put in place and is taken away before its passphrase comes is not begun anew', async () => {
  const { path } = await notebook();
  const passphrase = 'seven gulls over the quay';
  unwrap(changePassphrase(path, { from: null, to: passphrase }));
  const locked = unwrap(openNotebook(path, { create: false, passphrase }));
  unwrap(makeBackup(path, locked.key, new Date('2026-03-04T10:15:00.000Z')));
  unwrap(locked.close());
  const { client } = doorTo(path);
  const { backups } = unwrap(await client.call('door.backups', {}));
  unwrap(await client.call('door.restore', { name: backups[0]?.name ?? '' }));
  rmSync(path);
  expect(unwrap(await client.call('door.open', { passphrase }))).toMatchObject({ isOpen: false, why: { code: 'not-found' } });
  expect(unwrap(await client.call('door.open', { passphrase, anyway: true }))).toMatchObject({ isOpen: false, why: { code: 'not-found' } });
  expect(existsSync(path)).toBe(false);
  unwrap(await client.call('door.restore', { name: backups[0]?.name ?? '' }));
  expect(unwrap(await client.call('door.open', { passphrase }))).toEqual({ isOpen: true, isLocked: true });
});

test('what can be read of a damaged notebook is salvaged, and takes its place when it is asked to', async () => {
  const { path } = await notebook();
  writeFileSync(path, readFileSync(path).fill(0, 4096, 8192));
  const torn = readFileSync(path);
  const { client, told } = doorTo(path);
  expect(codeOf(await client.call('door.take-salvaged', {}))).toBe('not-found');
  const report = unwrap(await client.call('door.salvage', { passphrase: null }));
  expect(report).toMatchObject({ from: 'Harbour.caveat', problems: [] });
  expect(report.kinds).toContainEqual({ kind: 'brief', found: 1, recovered: 1, fromHistory: 0, fromBackup: 0, missing: 0 });
  expect(told).toContainEqual({ event: 'salvage-progress', payload: { share: expect.any(Number) } });
  expect(unwrap(await client.call('door.state', {})).isOpen).toBe(false);

  const { setAside } = unwrap(await client.call('door.take-salvaged', {}));
  expect(unwrap(await client.call('library.list', {})).briefs).toMatchObject([{ title: 'Harbour' }]);
  expect(readFileSync(join(dirname(path), setAside ?? '')).equals(torn)).toBe(true);
  expect(readdirSync(dirname(path)).filter((name) => name.includes('salvaged'))).toEqual([]);
});

test('a salvage that is cancelled leaves nothing, and one that is under way keeps others from beginning', async () => {
  const { path } = await notebook();
  truncateSync(path, 8192);
  const { client } = doorTo(path);
  const before = readdirSync(dirname(path));
  const first = client.call('door.salvage', { passphrase: null });
  expect(codeOf(await client.call('door.salvage', { passphrase: null }))).toBe('already-exists');
  await client.call('door.cancel-salvage', {});
  expect(codeOf(await first)).toBe('cancelled');
  expect(readdirSync(dirname(path)).filter((name) => !name.endsWith('-lock'))).toEqual(before);
});

test('what nothing can be done about from a window is for the host to say', () => {
  const path = join(temporaryFolder(), 'Letter.caveat');
  writeFileSync(path, 'Dear Sir or Madam, '.repeat(100));
  expect(codeOf(createDoor(testPorts(), path))).toBe('not-a-notebook');
});

test('a closed door answers nothing more, and cannot be opened', async () => {
  const { path } = await notebook();
  const { door, client } = doorTo(path);
  await door.close();
  expect(codeOf(await client.call('door.open', { passphrase: null }))).toBe('notebook-closed');
});

test('another notebook is asked for by the host, whether this one opens or not; a host without dialogs says so', async () => {
  const { path } = await notebook();
  const { client } = doorTo(path);
  expect(codeOf(await client.call('door.another', { which: 'open' }))).toBe('runtime-unsupported');
  truncateSync(path, 3 * 4096);
  const asked: string[] = [];
  const ports = { ...testPorts(), anotherNotebook: async (which: string) => void asked.push(which) };
  const other = join(temporaryFolder(), 'Damaged.caveat');
  copyFileSync(path, other);
  const damaged = unwrap(createDoor(ports, other));
  onTestFinished(() => damaged.close());
  unwrap(await createClient(damaged).call('door.another', { which: 'new' }));
  expect(asked).toEqual(['new']);
});

test('how windows look is kept for every notebook of a machine, and what cannot be read of it is not there', async () => {
  const looks = join(temporaryFolder(), 'data', 'looks.json');
  const asking = (path: string) => {
    const door = unwrap(createDoor(testPorts({ looks }), path, { create: true }));
    onTestFinished(() => door.close());
    return createClient(door);
  };
  const one = asking(join(temporaryFolder(), 'One.caveat'));
  expect(unwrap(await one.call('door.looks', {}))).toEqual({});
  unwrap(await one.call('door.keep-looks', { language: 'ko' }));
  const { path } = await notebook();
  truncateSync(path, 8192);
  const two = asking(path);
  unwrap(await two.call('door.keep-looks', { theme: 'dark' }));
  expect(unwrap(await one.call('door.looks', {}))).toEqual({ theme: 'dark', language: 'ko' });
  writeFileSync(looks, '{"theme":"neon","language":"ko"}');
  expect(unwrap(await two.call('door.looks', {}))).toEqual({});
  const nowhere = doorTo(join(temporaryFolder(), 'Three.caveat'), { create: true }).client;
  unwrap(await nowhere.call('door.keep-looks', { theme: 'dark', language: 'ko' }));
  expect(unwrap(await nowhere.call('door.looks', {}))).toEqual({});
});
