import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { createApp } from '../../../main/app.ts';
import { makeBackup } from '../../../main/backup/backups.ts';
import { createDoor } from '../../../main/door.ts';
import { createClient } from '../../../main/hosts/client.ts';
import { lastSeen } from '../../../main/last-seen/last-seen.ts';
import { openKnown } from '../../../main/last-seen/open-known.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { changePassphrase } from '../../../main/store/passphrase.ts';
import { codeOf, temporaryFolder, testPorts } from '../builders.ts';

/** A closed notebook with two commits, which was seen, and a copy of it as it was after the first. */
async function worked() {
  const folder = temporaryFolder();
  const ports = testPorts({ seen: join(folder, 'seen') });
  const path = join(folder, 'Harbour.caveat');
  const older = join(folder, 'Older.caveat');
  const work = async (title: string, create = false) => {
    const app = unwrap(createApp(ports, path, { create }));
    unwrap(await createClient(app).run('create-brief', { briefId: title, title }));
    await app.close();
  };
  await work('Harbour', true);
  copyFileSync(path, older);
  await work('Pier');
  const door = () => {
    const opened = unwrap(createDoor(ports, path, { create: true }));
    onTestFinished(() => opened.close());
    return createClient(opened);
  };
  const titles = async (client: ReturnType<typeof door>) => unwrap(await client.call('library.list', {})).briefs.map(({ title }) => title);
  return { folder, ports, path, older, work, door, titles };
}

test('a notebook that goes on is opened without a word, and the note holds no name and no content', async () => {
  const { folder, work, door, titles } = await worked();
  await work('Quay');
  expect(await titles(door())).toEqual(['Harbour', 'Pier', 'Quay']);
  const [name = '', ...others] = readdirSync(join(folder, 'seen'));
  expect(others).toEqual([]);
  expect(name).toMatch(/^[0-9a-f]{32}\.json$/);
  const note = JSON.parse(readFileSync(join(folder, 'seen', name), 'utf8'));
  expect(note).toEqual({ notebookId: expect.any(String), revision: 3, hash: expect.any(String), at: expect.any(String) });
});

test('an older state opens only once somebody said that it is the right one, and is the one that is known from then on', async () => {
  const { path, older, door, titles } = await worked();
  copyFileSync(older, path);
  const before = readFileSync(path);
  const client = door();
  expect(unwrap(await client.call('door.state', {}))).toMatchObject({
    isOpen: false,
    why: { code: 'notebook-older', params: { revision: 1, seenRevision: 2, seenAt: expect.any(String) } },
    ways: ['anyway', 'try-again', 'restore'],
  });
  expect(unwrap(await client.call('door.open', { passphrase: null }))).toMatchObject({ isOpen: false });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(unwrap(await client.call('door.open', { passphrase: null, anyway: true }))).toMatchObject({ isOpen: true });
  expect(await titles(client)).toEqual(['Harbour']);
  await client.call('door.shut', {});
  expect(unwrap(await client.call('door.open', { passphrase: null }))).toMatchObject({ isOpen: true });
});

test('a state that went another way from an older one is told, however far it went', async () => {
  const { ports, path, older, door } = await worked();
  const elsewhere = unwrap(createApp(testPorts(), older));
  for (const title of ['Jetty', 'Mole', 'Dock']) unwrap(await createClient(elsewhere).run('create-brief', { briefId: title, title }));
  await elsewhere.close();
  copyFileSync(older, path);
  expect(unwrap(await door().call('door.state', {}))).toMatchObject({ why: { code: 'notebook-older', params: { revision: 4 } } });
  expect(codeOf(createApp(ports, path))).toBe('notebook-older');
});

test('another notebook in its place is told, and opens when that is what was meant', async () => {
  const { folder, path, door, titles } = await worked();
  const other = join(folder, 'Other.caveat');
  const app = unwrap(createApp(testPorts(), other, { create: true }));
  await app.close();
  copyFileSync(other, path);
  const client = door();
  expect(unwrap(await client.call('door.state', {}))).toMatchObject({ why: { code: 'notebook-other' } });
  unwrap(await client.call('door.open', { passphrase: null, anyway: true }));
  expect(await titles(client)).toEqual([]);
});

test('a host that only warns leaves what was seen as it was: the door asks afterwards', async () => {
  const { ports, path, older, door } = await worked();
  copyFileSync(older, path);
  const warned: string[] = [];
  const script = unwrap(createApp(ports, path, { onDoubt: ({ code }) => warned.push(code) }));
  unwrap(await createClient(script).run('create-brief', { briefId: 'Mole', title: 'Mole' }));
  await script.close();
  expect(warned).toEqual(['notebook-older']);
  expect(unwrap(await door().call('door.state', {}))).toMatchObject({ isOpen: false, why: { code: 'notebook-older' } });
});

test('a host that only warns begins nothing in the place of what is gone, and an answer without a commit leaves what was seen', async () => {
  const { ports, path, work } = await worked();
  rmSync(path);
  const begin = (isAccepted: boolean) =>
    createApp(ports, path, { create: true, dropsEmpty: true, isAccepted, onDoubt: () => expect.unreachable() });
  expect(codeOf(begin(false))).toBe('notebook-gone');
  await unwrap(begin(true)).close();
  expect(existsSync(path)).toBe(false);
  expect(codeOf(begin(false))).toBe('notebook-gone');
  const begun = unwrap(begin(true));
  unwrap(await createClient(begun).run('create-brief', { briefId: 'Dock', title: 'Dock' }));
  await begun.close();
  await work('Quay');
});

test('a notebook that was begun anew on purpose is known from then on, also before its first commit', async () => {
  const { path, door } = await worked();
  rmSync(path);
  const client = door();
  unwrap(await client.call('door.open', { passphrase: null, anyway: true }));
  unwrap(await client.call('door.shut', {}));
  expect(unwrap(await client.call('door.open', { passphrase: null }))).toMatchObject({ isOpen: true });
});

test('what was said of one file does not hold for the next one, where the first did not open', async () => {
  const { path, older, door } = await worked();
  copyFileSync(older, path);
  const client = door();
  truncateSync(path, 8192);
  expect(unwrap(await client.call('door.open', { passphrase: null, anyway: true }))).toMatchObject({ why: { code: 'notebook-damaged' } });
  rmSync(path);
  expect(unwrap(await client.call('door.open', { passphrase: null }))).toMatchObject({ why: { code: 'notebook-gone' } });
  expect(existsSync(path)).toBe(false);
  copyFileSync(older, path);
  expect(unwrap(await client.call('door.open', { passphrase: null }))).toMatchObject({ isOpen: false, why: { code: 'notebook-older' } });
});

test('a notebook that is taken away before its passphrase comes is told as gone, also where a locked older state was accepted', async () => {
  const { path, older, door } = await worked();
  const passphrase = 'seven gulls over the quay';
  unwrap(changePassphrase(older, { from: null, to: passphrase }));
  copyFileSync(older, path);
  const client = door();
  expect(unwrap(await client.call('door.open', { passphrase: null, anyway: true }))).toMatchObject({ why: { code: 'notebook-locked' } });
  rmSync(path);
  expect(unwrap(await client.call('door.open', { passphrase }))).toMatchObject({ isOpen: false, why: { code: 'notebook-gone' } });
  expect(existsSync(path)).toBe(false);
});

test.each([
  ['missing', (path: string) => rmSync(path), 'notebook-gone', ['try-again', 'restore', 'anyway']],
  ['emptied', (path: string) => truncateSync(path, 0), 'notebook-gone', ['try-again', 'restore']],
  ['of zeros', (path: string) => writeFileSync(path, Buffer.alloc(8192)), 'notebook-damaged', ['try-again', 'salvage', 'restore']],
])('a notebook that is %s is not begun anew, though it has no backup', async (_how, harm, code, ways) => {
  const { path, door } = await worked();
  harm(path);
  const client = door();
  expect(unwrap(await client.call('door.state', {}))).toMatchObject({ isOpen: false, why: { code, params: { seenRevision: 2 } }, ways });
  if (existsSync(path)) return;
  // Whoever deleted it on purpose begins a new one.
  expect(unwrap(await client.call('door.open', { passphrase: null, anyway: true }))).toMatchObject({ isOpen: true });
  expect(existsSync(path)).toBe(true);
});

test('a notebook that is taken away while it is being opened is gone, and not damaged', async () => {
  const { ports, path } = await worked();
  const takingAway = new Proxy(migrations, {
    get(all, key) {
      rmSync(path, { force: true });
      return Reflect.get(all, key);
    },
  });
  expect(codeOf(openKnown(ports, path, { create: false, migrations: takingAway }))).toBe('notebook-gone');
});

test.skipIf(process.platform === 'win32')('a path that leads nowhere any more is refused with the reason', async () => {
  const { ports, path } = await worked();
  rmSync(path);
  symlinkSync(path, path);
  expect(codeOf(createDoor(ports, path, { create: true }))).toBe('invalid-input');
});

test('a restore by the program itself raises nothing', async () => {
  const { ports, path, work, door, titles } = await worked();
  const { name } = unwrap(makeBackup(path, null, new Date('2026-03-04T10:15:00.000Z')));
  await work('Quay');
  const client = door();
  unwrap(await client.call('door.restore', { name }));
  expect(await titles(client)).toEqual(['Harbour', 'Pier']);
  await client.call('door.shut', {});
  const again = unwrap(createApp(ports, path));
  await again.close();
});

test('an older state of a locked notebook is told once its passphrase was given', async () => {
  const { path, older, door, titles } = await worked();
  const passphrase = 'seven gulls over the quay';
  unwrap(changePassphrase(older, { from: null, to: passphrase }));
  copyFileSync(older, path);
  const client = door();
  expect(unwrap(await client.call('door.state', {}))).toMatchObject({ why: { code: 'notebook-locked' } });
  expect(unwrap(await client.call('door.open', { passphrase }))).toMatchObject({ isOpen: false, why: { code: 'notebook-older' } });
  expect(unwrap(await client.call('door.open', { passphrase: null, anyway: true }))).toMatchObject({ why: { code: 'notebook-locked' } });
  expect(unwrap(await client.call('door.open', { passphrase }))).toMatchObject({ isOpen: true });
  expect(await titles(client)).toEqual(['Harbour']);
});

test('a note that is torn, or cannot be written, is in nobody’s way', async () => {
  const { folder, path, ports, door, titles } = await worked();
  const [name = ''] = readdirSync(join(folder, 'seen'));
  writeFileSync(join(folder, 'seen', name), '{"notebookId":');
  expect(await titles(door())).toEqual(['Harbour', 'Pier']);
  const blocked = join(folder, 'blocked');
  writeFileSync(blocked, '');
  const app = unwrap(createApp({ ...ports, seen: join(blocked, 'seen') }, path.replace('Harbour', 'New'), { create: true }));
  unwrap(await createClient(app).run('create-brief', { briefId: 'b', title: 'B' }));
  await app.close();
  mkdirSync(join(folder, 'none'));
  expect(lastSeen(undefined, path).read()).toBeNull();
});
