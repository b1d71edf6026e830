import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import { lockNotebook } from '../../../main/store/lock.ts';
import { checkRuntime } from '../../../main/store/sqlite.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { addSource, codeOf, harbour, openStore, run, servicesOver, tagging, temporaryFolder, versionOf } from '../builders.ts';

test('a new notebook is one file once it is closed, named after it, with an identity that stays', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Harbour notes.caveat');
  const first = openStore(path);
  expect(first.records.get('notebook', 'notebook')).toEqual({ kind: 'notebook', id: 'notebook', title: 'Harbour notes' });
  expect(first.history.revision()).toBe(0);
  unwrap(first.close());
  expect(readdirSync(folder)).toEqual(['Harbour notes.caveat']);

  renameSync(path, join(folder, 'moved.caveat'));
  const moved = openStore(join(folder, 'moved.caveat'), { create: false });
  expect(moved.notebookId).toBe(first.notebookId);
  expect(moved.records.get('notebook', 'notebook')?.title).toBe('Harbour notes');
});

test('a notebook that was begun and got no commit goes again where that is wanted, and no other ever does', () => {
  const folder = temporaryFolder();
  const begin = (name: string) => openStore(join(folder, name), { dropsEmpty: true });
  unwrap(begin('empty.caveat').close());
  expect(readdirSync(folder)).toEqual([]);

  unwrap(openStore(join(folder, 'meant.caveat')).close());
  unwrap(begin('meant.caveat').close());
  const used = begin('used.caveat');
  run(servicesOver(used), 'rename-notebook', { title: 'B' });
  run(servicesOver(used), 'undo', {});
  unwrap(used.close());
  const replaced = begin('replaced.caveat');
  renameSync(join(folder, 'replaced.caveat'), join(folder, 'moved.caveat'));
  copyFileSync(join(folder, 'used.caveat'), join(folder, 'replaced.caveat'));
  expect(codeOf(replaced.close())).toBe('notebook-replaced');
  const rewritten = begin('rewritten.caveat');
  writeFileSync(join(folder, 'rewritten.caveat'), 'something of somebody’s');
  expect(codeOf(rewritten.close())).toBe('notebook-replaced');
  const left = ['meant', 'moved', 'replaced', 'rewritten', 'used'].map((name) => `${name}.caveat`);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(left));
});

test('the file says what it is, keeps a log while open and syncs every commit', () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const store = openStore(path);
  expect(readFileSync(path).readUInt32BE(68)).toBe(0x43617674);
  expect(readFileSync(path).readUInt32BE(60)).toBe(6);
  run(servicesOver(store), 'rename-notebook', { title: 'B' });
  expect(existsSync(`${path}-wal`)).toBe(true);
});

test('what was committed is there after reopening, texts and summaries included', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const store = openStore(path);
  const services = servicesOver(store);
  const sourceId = await addSource(services);
  const claim = tagging(sourceId, harbour, '🚢', 'disputed');
  run(services, 'tag-claim', claim);
  run(services, 'set-passage-triage', { versionId: versionOf(sourceId), number: 2, triage: 'done' });
  run(services, 'save-note', {
    about: { kind: 'claim', id: claim.claimId },
    basedOn: null,
    edition: 'edition-1',
    content: richTextFromPlain('Ask the union.'),
  });
  const before = { summaries: store.summaries.all(), belonging: store.records.belongingTo(sourceId) };
  unwrap(store.close());

  const reopened = openStore(path, { create: false });
  expect({ summaries: reopened.summaries.all(), belonging: reopened.records.belongingTo(sourceId) }).toEqual(before);
  expect(before.summaries).toMatchObject([{ passages: 2, done: 1, setAside: 0, claims: { reported: 0, speculative: 0, disputed: 1 } }]);
  expect(reopened.reading.textOf(versionOf(sourceId))).toBe(harbour);
  expect(before.belonging.map((each) => each.kind)).toEqual(['version', 'claim', 'passage', 'note']);
});

test('undo and redo go on where they were after every reopening', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  let services = servicesOver(openStore(path));
  const reopen = () => {
    unwrap(services.store.close());
    services = servicesOver(openStore(path));
  };
  const sourceId = await addSource(services);
  const claim = tagging(sourceId, harbour, 'close');
  const tag = () => services.store.records.get('claim', claim.claimId)?.tag;
  run(services, 'tag-claim', claim);
  run(services, 'retag-claim', { claimId: claim.claimId, tag: 'disputed' });
  run(services, 'remove-source', { sourceId });
  reopen();
  expect(services.store.records.all('source')).toEqual([]);
  expect(run(services, 'undo', {})).toMatchObject({
    undo: { command: 'retag-claim', tag: 'disputed' },
    redo: { command: 'remove-source' },
  });
  expect(tag()).toBe('disputed');
  reopen();
  run(services, 'undo', {});
  expect(tag()).toBe('reported');
  reopen();
  run(services, 'redo', {});
  expect(tag()).toBe('disputed');
  reopen();
  expect(run(services, 'redo', {})).toMatchObject({ redo: null, undo: { revision: 4, command: 'remove-source', tag: null } });
  expect(services.store.records.belongingTo(sourceId)).toEqual([]);
  expect(unwrap(await services.store.verify()).problems).toEqual([]);
});

test('an undo is kept without a second copy of what it takes back', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const services = servicesOver(openStore(path));
  const sourceId = await addSource(services, 'A paragraph of words.\n'.repeat(5000).trim());
  const before = services.store.history.list(null, 1);
  run(services, 'undo', {});
  expect(services.store.history.list(null, 10)).toMatchObject([
    { revision: 2, command: 'undo', undoes: 1, touched: before[0]?.touched },
    { revision: 1, command: 'import-source', undoes: null, touched: [`source ${sourceId}`, `version ${versionOf(sourceId)}`] },
  ]);
});

test('paths that lead to no notebook are refused with a reason', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'folder.caveat'));
  symlinkSync(join(folder, 'gone.caveat'), join(folder, 'dangling.caveat'));
  const open = (name: string, create: boolean) => codeOf(openNotebook(join(folder, name), { create }));
  expect(open('missing.caveat', false)).toBe('not-found');
  expect(open('no-folder/new.caveat', true)).toBe('not-found');
  expect(open('folder.caveat', true)).toBe('not-a-notebook');
  expect(open('spaces.caveat ', true)).toBe('invalid-input');
  expect(open(`${'n'.repeat(300)}.caveat`, true)).toBe('invalid-input');
  expect(codeOf(openNotebook('', { create: true }))).toBe('invalid-input');
  expect(open('dangling.caveat', true)).toBe('not-found');
  expect(readdirSync(folder).sort()).toEqual(['dangling.caveat', 'folder.caveat']);
});

test('what a crash left of a notebook in the making does not stand in the way', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.caveat');
  writeFileSync(`${path}-new`, 'half of something');
  writeFileSync(`${path}-lock`, '');
  const store = openStore(path);
  unwrap(store.close());
  expect(readdirSync(folder)).toEqual(['a.caveat']);
});

test('an old Node.js is refused before the driver is loaded', () => {
  expect(checkRuntime('20.11.0')).toMatchObject({ ok: false, error: { code: 'runtime-unsupported', params: { version: '20.11.0' } } });
  expect(codeOf(checkRuntime('22.0.0'))).toBe('ok');
  expect(codeOf(checkRuntime('100.1.0'))).toBe('ok');
});

test.runIf(process.platform === 'linux')('a notebook in a folder that takes no files is refused with the way to read it', () => {
  // Nobody makes a file there, the system's own user included.
  const refused = lockNotebook('/sys/Harbour.caveat');
  expect(refused).toMatchObject({ error: { code: 'file-not-written', hint: expect.stringContaining('copy it to a folder of your own') } });
});

test('a notebook keeps its lock until it is closed, whatever name it is opened by', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.caveat');
  const store = openStore(path);
  symlinkSync(path, join(folder, 'link.caveat'));
  mkdirSync(join(folder, 'sub'));
  expect(codeOf(openNotebook(path, { create: false }))).toBe('notebook-in-use');
  expect(codeOf(openNotebook(join(folder, 'link.caveat'), { create: false }))).toBe('notebook-in-use');
  expect(codeOf(openNotebook(join(folder, 'sub', '..', 'a.caveat'), { create: true }))).toBe('notebook-in-use');
  unwrap(store.close());
  expect(existsSync(`${path}-lock`)).toBe(false);
  const again = unwrap(openNotebook(join(folder, 'link.caveat'), { create: false }));
  expect(codeOf(openNotebook(path, { create: false }))).toBe('notebook-in-use');
  unwrap(again.close());
});
