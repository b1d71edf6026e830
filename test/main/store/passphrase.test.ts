import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { createApp } from '../../../main/app.ts';
import { createClient } from '../../../main/hosts/client.ts';
import { deriveKey, saltOf } from '../../../main/store/notebook-key.ts';
import { changePassphrase, checkPassphrase, isLockedNotebook } from '../../../main/store/passphrase.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { codeOf, openApp, type TestApp, temporaryFolder, testPorts } from '../builders.ts';

const PASSPHRASE = 'seven gulls over the quay';
/** Stands nowhere but in the notebook. */
const MARKER = 'Kittiwake-Zanzibar';

async function filled(folder: string): Promise<string> {
  const path = join(folder, 'Harbour.caveat');
  const app = openApp(path);
  const bytes = Buffer.from(`${MARKER} said on Monday that the port will close.\n`.repeat(50)).toString('base64');
  unwrap(await app.ask('source.import', { taskId: 't1', name: 'report.txt', bytes }));
  await app.close();
  return path;
}

async function opened(path: string, passphrase: string) {
  const app = unwrap(createApp(testPorts(), path, { passphrase }));
  return { app, client: createClient(app) };
}

/** The files of a folder in which some words stand as they are. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(words));
}

test('a locked notebook opens with its passphrase alone, and nothing of it stands in any file', async () => {
  const folder = temporaryFolder();
  const path = await filled(folder);
  expect(isLockedNotebook(path)).toBe(false);
  expect(filesWith(folder, 'Harbour')).toEqual(['Harbour.caveat']);
  expect(unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }))).toEqual({ otherCopies: [] });
  expect(isLockedNotebook(path)).toBe(true);

  const before = readFileSync(path);
  expect(codeOf(createApp(testPorts(), path))).toBe('notebook-locked');
  expect(codeOf(createApp(testPorts(), path, { passphrase: 'seven gulls over the Quay' }))).toBe('wrong-passphrase');
  expect(readFileSync(path).equals(before)).toBe(true);

  const { app, client } = await opened(path, PASSPHRASE);
  const found = unwrap(await client.call('search.query', { query: 'kittiwake', filters: {}, limit: 10, perSource: 3 }));
  expect(found.groups[0]?.hits.length).toBeGreaterThan(0);
  unwrap(await client.run('create-brief', { briefId: 'b1', title: MARKER }));
  expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining(['Harbour.caveat', 'Harbour.caveat-index', 'Harbour.caveat-wal']));
  expect(filesWith(folder, MARKER)).toEqual([]);
  expect(unwrap(await client.call('notebook.verify', {})).problems).toEqual([]);
  await app.close();
  expect(filesWith(folder, MARKER)).toEqual([]);
  expect(filesWith(folder, 'SQLite format')).toEqual([]);
});

test('another passphrase takes the place of the first, and none makes the file plain again', async () => {
  const folder = temporaryFolder();
  const path = await filled(folder);
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  writeFileSync(`${path}-backup-v5`, 'of before');
  expect(codeOf(changePassphrase(path, { from: 'not this one', to: 'another passphrase' }))).toBe('wrong-passphrase');
  expect(codeOf(changePassphrase(path, { from: null, to: 'another passphrase' }))).toBe('notebook-locked');
  expect(codeOf(changePassphrase(path, { from: PASSPHRASE, to: 'short' }))).toBe('passphrase-too-short');
  expect(unwrap(changePassphrase(path, { from: PASSPHRASE, to: 'another passphrase' }))).toEqual({
    otherCopies: ['Harbour.caveat-backup-v5'],
  });
  expect(codeOf(createApp(testPorts(), path, { passphrase: PASSPHRASE }))).toBe('wrong-passphrase');
  await (await opened(path, 'another passphrase')).app.close();

  unwrap(changePassphrase(path, { from: 'another passphrase', to: null }));
  expect(isLockedNotebook(path)).toBe(false);
  expect(codeOf(changePassphrase(path, { from: 'another passphrase', to: null }))).toBe('notebook-not-locked');
  const app = openApp(path);
  expect(unwrap(await app.ask('notebook.verify', {}))).toMatchObject({ sources: 1, problems: [] });
});

test('a passphrase is the same however a keyboard composes it', async () => {
  const path = await filled(temporaryFolder());
  unwrap(changePassphrase(path, { from: null, to: '부두 위의 갈매기'.normalize('NFD') }));
  await (await opened(path, '부두 위의 갈매기'.normalize('NFC'))).app.close();
});

test('a notebook that is open elsewhere is left alone, and so is one that cannot be copied', async () => {
  const path = await filled(temporaryFolder());
  const app = openApp(path);
  expect(codeOf(changePassphrase(path, { from: null, to: PASSPHRASE }))).toBe('notebook-in-use');
  await app.close();
  expect(isLockedNotebook(path)).toBe(false);
});

test('what a crash left of an earlier try is in nobody’s way', async () => {
  const path = await filled(temporaryFolder());
  copyFileSync(path, `${path}-new`);
  writeFileSync(`${path}-new-journal`, 'half written');
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  expect([existsSync(`${path}-new`), existsSync(`${path}-new-journal`)]).toEqual([false, false]);
  await (await opened(path, PASSPHRASE)).app.close();
});

test('a locked file that was changed is not read: its pages are sealed', async () => {
  const path = await filled(temporaryFolder());
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  const whole = readFileSync(path);
  const bytes = Buffer.from(whole);
  bytes[4096 * 3 + 100] = (bytes[4096 * 3 + 100] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(codeOf(createApp(testPorts(), path, { passphrase: PASSPHRASE }))).toBe('notebook-damaged');
  bytes.set(whole);
  bytes[500] = (bytes[500] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(codeOf(createApp(testPorts(), path, { passphrase: PASSPHRASE }))).toBe('wrong-passphrase');
});

test('the file is what its page in the documentation says: any SQLite with this cipher opens it by the key of the passphrase', async () => {
  const path = await filled(temporaryFolder());
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  const salt = saltOf(path);
  expect(salt?.equals(readFileSync(path).subarray(0, 16))).toBe(true);
  const connection = connect(path, 'read', { key: deriveKey(PASSPHRASE, salt ?? Buffer.alloc(16)) });
  expect(connection.pragma('application_id', { simple: true })).toBe(0x43617674);
  connection.close();
});

test('a log that belongs to another state is set aside before a passphrase is given, not mixed in', async () => {
  const folder = temporaryFolder();
  const path = await filled(folder);
  const older = join(folder, 'Older.caveat');
  copyFileSync(path, older);
  const rename = (app: TestApp, title: string) => app.ask('command.run', { id: randomUUID(), name: 'rename-notebook', params: { title } });
  const first = openApp(path);
  unwrap(await rename(first, 'Closed'));
  await first.close();
  const second = openApp(path);
  unwrap(await rename(second, 'In the log'));
  const log = readFileSync(`${path}-wal`);
  await second.close();
  writeFileSync(`${older}-wal`, log);
  expect(codeOf(changePassphrase(older, { from: null, to: PASSPHRASE }))).toBe('log-set-aside');
  expect(readFileSync(`${older}-log-kept-1`).equals(log)).toBe(true);
  unwrap(changePassphrase(older, { from: null, to: PASSPHRASE }));
  const { app, client } = await opened(older, PASSPHRASE);
  expect(unwrap(await client.call('session.hello', {})).notebook.title).toBe('Harbour');
  await app.close();
});

test('a locked notebook whose header is damaged is not said to have no passphrase', async () => {
  const path = await filled(temporaryFolder());
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  writeFileSync(path, readFileSync(path).fill(0, 16, 24));
  const change = { from: PASSPHRASE, to: null };
  expect([codeOf(checkPassphrase(path, change)), codeOf(changePassphrase(path, change))]).toEqual(['not-a-notebook', 'not-a-notebook']);
});
