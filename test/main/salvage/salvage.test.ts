import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../../domain/anchor.ts';
import { unwrap } from '../../../domain/result.ts';
import { makeBackup } from '../../../main/backup/backups.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { codeOf, openApp, openStore, run, servicesOver, temporaryFolder } from '../builders.ts';
import { AT, blobIn, countsOf, filled, flip, QUOTES, salvage, salvaged, TEXT } from './damaged.ts';

test('a text with a changed byte is put together anew around the quotes, and every claim stays', async () => {
  const { path, versionId } = await filled();
  flip(path, blobIn(path, 'textHash'));
  const { report, store, claims } = await salvaged(path);
  expect(claims).toEqual(['c1', 'c2']);
  expect(report.mended).toMatchObject([{ kind: 'version', id: versionId, how: 'text-rebuilt' }]);
  const version = store.records.get('version', versionId);
  const text = store.text(version?.textHash ?? '') ?? '';
  expect(text).toHaveLength(TEXT.length);
  for (const words of QUOTES) expect(text.indexOf(words)).toBe(TEXT.indexOf(words));
  expect(text.slice(0, 1000)).toBe('\ufffd'.repeat(1000));
  expect(version?.warnings).toEqual([{ code: 'text-salvaged', count: text.split('\ufffd').length - 1 }]);
  expect(store.blobs.has(version?.originalHash ?? '')).toBe(true);
});

test('a document that is imported again gives a lost text back, and the claims go over to it', async () => {
  const path = join(temporaryFolder(), 'Harbour.caveat');
  const app = openApp(path);
  const bytes = Buffer.from(TEXT).toString('base64');
  const { sourceId, versionId } = unwrap(await app.ask('source.import', { taskId: 't1', name: 'report.txt', bytes }));
  const { text } = unwrap(await app.ask('source.open', { sourceId }));
  for (const [i, words] of QUOTES.entries()) {
    const start = text.indexOf(words);
    const anchor = unwrap(describeAnchor(text, versionId, start, start + words.length));
    unwrap(await app.ask('command.run', { id: `t${i}`, name: 'tag-claim', params: { claimId: `c${i}`, anchor, tag: 'reported' } }));
  }
  await app.close();
  flip(path, blobIn(path, 'textHash'));
  const { file } = unwrap(await salvage(path));
  const after = openApp(file);
  const report = unwrap(await after.ask('source.reimport', { taskId: 't2', sourceId, name: 'report.txt', bytes }));
  expect(report).toMatchObject({ result: 'added', claims: { held: 2, moved: 0, changed: 0, gone: 0 } });
  expect(unwrap(await after.ask('source.open', { sourceId })).text).toBe(text);
  await after.close();
});

test('an original with a changed byte is told of, and the text stands in its place', async () => {
  const { path, versionId } = await filled();
  flip(path, blobIn(path, 'originalHash'));
  const { report, store } = await salvaged(path);
  expect(report.mended).toMatchObject([{ id: versionId, how: 'original-lost' }]);
  const version = store.records.get('version', versionId);
  expect(store.text(version?.textHash ?? '')).toBe(TEXT);
  expect(version).toMatchObject({ originalHash: version?.textHash, mediaType: 'text/plain', warnings: [{ code: 'original-lost' }] });
});

test('a claim with a changed byte comes from the history, whose hash proves it, and not as it is', async () => {
  const { path } = await filled();
  const connection = connect(path, 'write');
  // As a fault of the disk would have it: the record says something else than the history, in words that read well.
  connection.exec(`UPDATE records SET json = replace(json, '"reported"', '"disputed"') WHERE id = 'c1'`);
  connection.close();
  const { report, store } = await salvaged(path);
  expect(store.records.get('claim', 'c1')?.tag).toBe('reported');
  expect(countsOf(report, 'claim')).toEqual({ kind: 'claim', found: 2, recovered: 2, fromHistory: 1, fromBackup: 0, missing: 0 });
});

test('a commit with a changed byte ends the chain that is kept, and what came after it goes on in one entry that undo does not pass', async () => {
  const { path } = await filled();
  const connection = connect(path, 'write');
  connection.exec(`UPDATE history SET author = 'Somebody' WHERE revision = 3`);
  connection.close();
  const { report, store, claims } = await salvaged(path);
  expect(claims).toEqual(['c1', 'c2']);
  expect(report.history).toEqual({ last: 5, mayGoOn: false, kept: 2 });
  expect(store.history.list(null, 10).map(({ command, author }) => `${command} ${author}`)).toEqual([
    'salvage Tester',
    'tag-claim Tester',
    'import-source Tester',
  ]);
  expect(store.history.undoState().undo).toBeNull();
  // A window that sends it again, because it never heard of it, does nothing twice.
  expect(store.history.find('creating')).toMatchObject({ revision: 3, changedNothing: 1 });
});

test('what a backup has fills the gaps, and what came after it stays', async () => {
  const { path, versionId } = await filled();
  unwrap(makeBackup(path, null, AT));
  const services = servicesOver(openStore(path));
  run(services, 'create-brief', { briefId: 'b2', title: 'Pier' });
  unwrap(services.store.close());
  flip(path, blobIn(path, 'textHash'));
  const connection = connect(path, 'write');
  connection.exec(`UPDATE history SET author = 'Somebody' WHERE revision = 3`);
  connection.close();
  const { report, store } = await salvaged(path);
  expect(report).toMatchObject({ mended: [], missing: [], history: { last: 6, kept: 6 }, backup: '2026-03-04 10.15.00 r5.caveat' });
  expect(store.text(store.records.get('version', versionId)?.textHash ?? '')).toBe(TEXT);
  expect(store.records.all('brief').map(({ title }) => title)).toEqual(['Harbour', 'Pier']);
});

test.each([
  ['a record', `DELETE FROM unchanged`],
  ['a settled command', `DELETE FROM records WHERE id = 'b2'`],
])('a history whose tree is whole and that lost its end keeps no newer record from coming over, as %s shows', async (_what, harm) => {
  const { path } = await filled();
  const services = servicesOver(openStore(path));
  run(services, 'create-brief', { briefId: 'b2', title: 'Pier' });
  run(services, 'retag-claim', { claimId: 'c1', tag: 'disputed' });
  run(services, 'retag-claim', { claimId: 'c1', tag: 'disputed' });
  unwrap(services.store.close());
  const connection = connect(path, 'write');
  expect(connection.prepare('SELECT count(*) FROM unchanged').pluck().get()).toBe(1);
  // As a power cut in the middle of writing back would leave it: the leaf of the history is an older one.
  connection.exec(`DELETE FROM history WHERE revision > 5; ${harm}`);
  connection.close();
  const { report, store } = await salvaged(path);
  expect(store.records.get('claim', 'c1')?.tag).toBe('disputed');
  expect(store.records.all('brief')).toHaveLength(harm.includes('b2') ? 1 : 2);
  expect(report.history).toMatchObject({ mayGoOn: true, kept: 5 });
  expect(report.unconfirmed).toBe(harm.includes('b2') ? 1 : 2);
});

test.each([true, false])(
  'a claim whose row does not read, beside a history that cannot be read to its end, is not passed over (backup: %s)',
  async (hasBackup) => {
    const { path } = await filled();
    if (hasBackup) unwrap(makeBackup(path, null, AT));
    const connection = connect(path, 'write');
    connection.exec(`UPDATE records SET json = replace(json, '"reported"', '"repor"') WHERE id = 'c2'`);
    const root = connection.prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'history'`).pluck().get() ?? 0;
    connection.close();
    writeFileSync(path, readFileSync(path).fill(0, (root - 1) * 4096, root * 4096));
    const { report, claims } = await salvaged(path);
    expect(claims).toEqual(hasBackup ? ['c1', 'c2'] : ['c1']);
    expect(countsOf(report, 'claim')).toMatchObject({ found: 2, missing: hasBackup ? 0 : 1 });
    expect(report.missing.map(({ id }) => id)).toEqual(hasBackup ? [] : ['c2']);
  },
);

test('what was removed since the backup is not brought back for a row that does not read, where it is known whose row that is', async () => {
  const { path } = await filled();
  unwrap(makeBackup(path, null, AT));
  const store = openStore(path, { create: false });
  // Takes the brief away.
  run(servicesOver(store), 'undo', {});
  unwrap(store.close());
  const connection = connect(path, 'write');
  connection.exec(`UPDATE records SET json = replace(json, '"reported"', '"repor"') WHERE id = 'c2'`);
  const root = connection.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck();
  const pages = ['history', 'sqlite_autoindex_records_1'].map((name) => root.get(name) ?? 0);
  connection.close();
  const bytes = readFileSync(path);
  for (const page of pages) bytes.fill(0, (page - 1) * 4096, page * 4096);
  writeFileSync(path, bytes);
  const { report, claims, store: salvagedStore } = await salvaged(path);
  expect(claims).toEqual(['c1', 'c2']);
  expect(salvagedStore.records.all('brief')).toEqual([]);
  expect(report.missing).toEqual([]);
});

test('another notebook’s backups fill nothing', async () => {
  const { path } = await filled();
  const other = await filled();
  unwrap(makeBackup(other.path, null, AT));
  mkdirSync(`${path}-backups`);
  const [name = ''] = readdirSync(`${other.path}-backups`);
  copyFileSync(join(`${other.path}-backups`, name), join(`${path}-backups`, name));
  flip(path, blobIn(path, 'textHash'));
  const { report } = await salvaged(path);
  expect(report).toMatchObject({ backup: null, mended: [{ how: 'text-rebuilt' }] });
});

test.each([
  ['rubbish', (path: string) => writeFileSync(path, randomBytes(40_960))],
  ['all zeros', (path: string) => writeFileSync(path, Buffer.alloc(40_960))],
  ['empty', (path: string) => truncateSync(path, 0)],
])('a file that is %s is told of, and leaves no new one', async (_how, harm) => {
  const { path, folder } = await filled();
  harm(path);
  const before = readdirSync(folder);
  expect(codeOf(await salvage(path))).toBe('nothing-to-salvage');
  expect(readdirSync(folder)).toEqual(before);
});

test('nothing is written over, and a notebook that is open is not salvaged', async () => {
  const { path, folder } = await filled();
  const to = join(folder, 'Mine.caveat');
  writeFileSync(to, 'mine');
  expect(codeOf(await salvage(path, { to }))).toBe('already-exists');
  expect(readFileSync(to, 'utf8')).toBe('mine');
  expect(codeOf(await salvage(join(folder, 'No.caveat')))).toBe('not-found');
  const store = openStore(path);
  expect(codeOf(await salvage(path))).toBe('notebook-in-use');
  unwrap(store.close());
  const first = unwrap(await salvage(path));
  const second = unwrap(await salvage(path));
  expect([first, second].map(({ report }) => report.fileName)).toEqual([
    'Harbour (salvaged 2026-03-04 10.15.00).caveat',
    'Harbour (salvaged 2026-03-04 10.15.00 2).caveat',
  ]);
  expect(dirname(first.file)).toBe(folder);
  expect(existsSync(second.file)).toBe(true);
});
