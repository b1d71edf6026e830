import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WorkerProcess } from '../../../main/ports.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { addSource, run, testPorts } from '../builders.ts';
import { searchable } from './searching.ts';

/** A notebook with one source that has been indexed, closed. */
async function indexedNotebook(words = 'The ferry is late.'): Promise<string> {
  const { services, ask, close, path } = searchable();
  await addSource(services, words);
  expect((await ask('ferry')).total).toBeGreaterThan(0);
  await close();
  return path;
}

/** Searches a notebook until its index says that it is ready. */
async function totalOf(path: string, query = 'ferry'): Promise<number> {
  const { ask, close } = searchable(path);
  await expect.poll(async () => (await ask(query)).index.state, { timeout: 20_000 }).toBe('ready');
  const { total } = await ask(query);
  await close();
  return total;
}

test('the index is one file beside the notebook, and is used again', async () => {
  const path = await indexedNotebook();
  const index = `${path}-index`;
  expect(existsSync(`${index}-wal`)).toBe(false);
  const before = readFileSync(index);
  const notebook = readFileSync(path);
  expect(await totalOf(path)).toBe(2);
  expect(readFileSync(index).equals(before)).toBe(true);
  expect(readFileSync(path).equals(notebook)).toBe(true);
});

const damages: readonly [string, (index: string) => void][] = [
  ['deleted', (index) => rmSync(index)],
  ['empty', (index) => writeFileSync(index, '')],
  ['truncated', (index) => truncateSync(index, Math.floor(statSync(index).size / 2 / 4096) * 4096)],
  ['cut off in a page', (index) => truncateSync(index, statSync(index).size - 100)],
  ['garbage', (index) => writeFileSync(index, Buffer.alloc(50_000, 'garbage '))],
  [
    'garbage behind a sound beginning',
    (index) =>
      writeFileSync(index, Buffer.concat([readFileSync(index).subarray(0, 4096), Buffer.alloc(statSync(index).size - 4096, 0x5a)])),
  ],
  ['another kind of database', (index) => void connect(copyOfNothing(index), 'create').exec('CREATE TABLE a (b)')],
  [
    'of another version',
    (index) => {
      const connection = connect(index, 'write');
      connection.pragma('user_version = 999');
      connection.close();
    },
  ],
  [
    'of the version before, without propositions',
    (index) => {
      const connection = connect(index, 'write');
      connection.exec('DROP TABLE stances');
      connection.pragma('user_version = 1');
      connection.close();
    },
  ],
  [
    'made with other rules of folding',
    (index) => {
      const connection = connect(index, 'write');
      connection.exec(`UPDATE meta SET value = '0' WHERE key = 'fold_version'`);
      connection.close();
    },
  ],
  [
    'with a trigger of somebody else',
    (index) => {
      const connection = connect(index, 'write');
      connection.exec('CREATE TRIGGER t AFTER INSERT ON own BEGIN DELETE FROM own; END');
      connection.close();
    },
  ],
];

function copyOfNothing(index: string): string {
  rmSync(index);
  return index;
}

test.each(damages)('an index that is %s is made anew, and the notebook stays as it is', async (_what, damage) => {
  const path = await indexedNotebook();
  const notebook = readFileSync(path);
  damage(`${path}-index`);
  expect(await totalOf(path)).toBe(2);
  expect(readFileSync(path).equals(notebook)).toBe(true);
});

test('the index of another notebook is not used', async () => {
  const path = await indexedNotebook();
  const other = await indexedNotebook('The ferry sank. A quay.');
  copyFileSync(`${other}-index`, `${path}-index`);
  expect(await totalOf(path, 'quay')).toBe(0);
  expect(await totalOf(path)).toBe(2);
});

test('an index that has seen what its notebook has not is made anew', async () => {
  const path = await indexedNotebook();
  const older = readFileSync(path);
  const { services, ask, close } = searchable(path);
  await addSource(services, 'A quay.');
  expect((await ask('quay')).total).toBe(2);
  await close();
  writeFileSync(path, older);
  expect(await totalOf(path, 'quay')).toBe(0);
  // The same number of commits, but others.
  const again = searchable(path);
  await addSource(again.services, 'A lock.');
  await again.close();
  expect(await totalOf(path, 'lock')).toBe(2);
});

test('an index that was not kept up catches up by the history, undo and redo included', async () => {
  const path = await indexedNotebook();
  const away = `${path}-index`;
  const kept = readFileSync(away);
  const { services, close } = searchable(path);
  const gone = await addSource(services, 'A quay.');
  run(services, 'remove-source', { sourceId: gone });
  await addSource(services, 'A lock.');
  run(services, 'undo', {});
  await addSource(services, 'A crane.');
  run(services, 'undo', {});
  run(services, 'redo', {});
  await close();
  writeFileSync(away, kept);
  expect(await totalOf(path, 'crane')).toBe(2);
  expect(await totalOf(path, 'lock')).toBe(0);
  expect(await totalOf(path, 'quay')).toBe(0);
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'in a folder that cannot be written, the index is kept in memory',
  async () => {
    const path = await indexedNotebook();
    rmSync(`${path}-index`);
    chmodSync(join(path, '..'), 0o500);
    expect(await totalOf(path)).toBe(2);
    chmodSync(join(path, '..'), 0o700);
  },
);

test('where a folder has the index’s name, it is left alone and the index is kept in memory', async () => {
  const path = await indexedNotebook();
  rmSync(`${path}-index`);
  mkdirSync(`${path}-index`);
  writeFileSync(join(`${path}-index`, 'mine.txt'), 'mine');
  expect(await totalOf(path)).toBe(2);
  expect(readFileSync(join(`${path}-index`, 'mine.txt'), 'utf8')).toBe('mine');
});

/** Text enough that a process of its own writes it, in batches. */
const large = (word: string) => Array.from({ length: 4000 }, (_, i) => `${word} ${i} ${'lorem ipsum dolor '.repeat(25)}`).join('\n');

test('while the index is being made, searches find what there is so far and say so', async () => {
  const { services, ask, told } = searchable();
  await addSource(services, large('ferry'));
  const answers = await Promise.all([ask('ferry 17'), ask('"ferry 3999"')]);
  for (const { index } of answers) {
    expect(index.state).toBe('building');
    expect(index.share).toBeLessThan(1);
  }
  await expect.poll(async () => (await ask('ferry 3999')).total, { timeout: 30_000 }).toBe(1);
  await expect.poll(async () => (await ask('ferry 3999')).index.state).toBe('ready');
  expect(told()[0]?.state).toBe('building');
  expect(told().at(-1)).toEqual({ state: 'ready', share: 1 });
});

test('a process that is killed while it writes the index costs nothing but time', async () => {
  const started: WorkerProcess[] = [];
  const ports = testPorts();
  const { services, ask } = searchable(undefined, {
    ...ports,
    startWorker() {
      const worker = ports.startWorker();
      started.push(worker);
      return worker;
    },
  });
  await addSource(services, large('ferry'));
  await ask('ferry');
  await expect.poll(() => started.length, { timeout: 10_000 }).toBeGreaterThan(0);
  started.at(-1)?.kill();
  await expect.poll(async () => (await ask('"ferry 3999"')).total, { timeout: 30_000 }).toBe(1);
  expect((await ask('"ferry 1"')).total).toBe(1);
});

test('closing in the middle of indexing leaves an index that goes on where it was', async () => {
  const { services, ask, close, path } = searchable();
  await addSource(services, 'A quay.');
  await ask('quay');
  await addSource(services, large('ferry'));
  await ask('ferry');
  await close();
  expect(await totalOf(path, '"ferry 3999"')).toBe(1);
  expect(await totalOf(path, 'quay')).toBe(2);
});
