import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { addSource, codeOf, openStore, run, servicesOver, tagging, temporaryFolder } from '../builders.ts';

const fingerprint = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    );

/** Opens a file that has to be refused, and proves that the folder is as it was. */
function refusal(path: string, folder: string): string {
  const before = fingerprint(folder);
  const code = codeOf(openNotebook(path, { create: true }));
  expect(fingerprint(folder)).toEqual(before);
  return code;
}

/** A closed notebook of some 400 KB. */
async function someNotebook(folder: string): Promise<string> {
  const path = join(folder, 'a.caveat');
  const store = openStore(path);
  const services = servicesOver(store);
  const text = Array.from(
    { length: 300 },
    (_, i) => `Sentence ${i} of the report says ${createHash('sha256').update(`${i}`).digest('hex')}.`,
  ).join('\n');
  const sourceId = await addSource(services, text);
  for (let i = 0; i < 200; i++) run(services, 'tag-claim', tagging(sourceId, text, `Sentence ${i} of`));
  unwrap(store.close());
  return path;
}

test.each([
  ['empty', Buffer.alloc(0)],
  ['text', Buffer.from('These are my notes.\n'.repeat(100))],
  ['short', Buffer.from('SQLite format 3\u0000')],
  ['zeros', Buffer.alloc(8192)],
])('a file that is no SQLite database is not a notebook: %s', (_name, bytes) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.caveat'), bytes);
  expect(refusal(join(folder, 'a.caveat'), folder)).toBe('not-a-notebook');
});

test('a database of another program is not a notebook', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.caveat');
  const other = connect(path, 'create');
  other.exec('CREATE TABLE records (kind TEXT, id TEXT, json TEXT)');
  other.close();
  expect(refusal(path, folder)).toBe('not-a-notebook');
});

test('a notebook of a newer program is refused and not touched', async () => {
  const folder = temporaryFolder();
  const path = await someNotebook(folder);
  const newer = connect(path, 'write');
  newer.pragma('user_version = 99');
  newer.close();
  expect(refusal(path, folder)).toBe('notebook-too-new');
  expect(openNotebook(path, { create: false })).toMatchObject({ error: { params: { version: 99, newest: migrations.length } } });
});

test('a newer format that only stands in the log beside the file is noticed', async () => {
  const folder = temporaryFolder();
  const path = await someNotebook(folder);
  const newer = connect(path, 'write');
  newer.pragma('user_version = 99');
  const copies = temporaryFolder();
  for (const ending of ['', '-wal']) writeFileSync(join(copies, `a.caveat${ending}`), readFileSync(`${path}${ending}`));
  newer.close();
  expect(codeOf(openNotebook(join(copies, 'a.caveat'), { create: false }))).toBe('notebook-too-new');
});

test('a notebook cut short is damaged and left as it is', async () => {
  const folder = temporaryFolder();
  const path = await someNotebook(folder);
  truncateSync(path, 40_000);
  expect(refusal(path, folder)).toBe('notebook-damaged');
});

test.each([2, 3, 5, 8, 13])('a notebook with page %i overwritten is damaged and left as it is', async (page) => {
  const folder = temporaryFolder();
  const path = await someNotebook(folder);
  const bytes = readFileSync(path);
  bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
  writeFileSync(path, bytes);
  expect(refusal(path, folder)).toBe('notebook-damaged');
});

test('a notebook whose header says that it has a format of tables that SQLite does not know is damaged', async () => {
  const folder = temporaryFolder();
  const path = await someNotebook(folder);
  const bytes = readFileSync(path);
  bytes.writeUInt8(0xff, 47);
  writeFileSync(path, bytes);
  expect(refusal(path, folder)).toBe('notebook-damaged');
});

test('a schema that is not the program’s own is refused: triggers, views, missing tables', async () => {
  const folder = temporaryFolder();
  const path = await someNotebook(folder);
  const healthy = readFileSync(path);
  const changes = [
    `CREATE TRIGGER eager AFTER INSERT ON records BEGIN DELETE FROM history; END`,
    `CREATE VIEW everything AS SELECT * FROM records`,
    `DROP TABLE unchanged`,
  ];
  for (const sql of changes) {
    writeFileSync(path, healthy);
    const connection = connect(path, 'write');
    connection.exec(sql);
    connection.close();
    expect(refusal(path, folder), sql).toBe('notebook-damaged');
  }
});

test('a notebook without its own record is damaged', async () => {
  const folder = temporaryFolder();
  const path = await someNotebook(folder);
  const connection = connect(path, 'write');
  connection.exec(`DELETE FROM records WHERE kind = 'notebook'`);
  connection.close();
  expect(codeOf(openNotebook(path, { create: false }))).toBe('notebook-damaged');
});
