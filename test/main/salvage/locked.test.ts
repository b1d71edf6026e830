import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { makeBackup } from '../../../main/backup/backups.ts';
import { asksPassphrase } from '../../../main/salvage/key.ts';
import type { NotebookKey } from '../../../main/store/notebook-key.ts';
import { changePassphrase } from '../../../main/store/passphrase.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { codeOf } from '../builders.ts';
import { AT, blobIn, filled, flip, PASSPHRASE, salvage, salvaged, TEXT } from './damaged.ts';

test('a locked notebook is salvaged with its passphrase, also without its first page where a backup has the salt', async () => {
  const { path, folder } = await filled();
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(6 * 4096) ^ 1, 6 * 4096);
  writeFileSync(path, bytes);
  expect(codeOf(await salvage(path))).toBe('notebook-locked');
  expect(codeOf(await salvage(path, { passphrase: 'seven geese over the quay' }))).toBe('wrong-passphrase');
  const { claims } = await salvaged(path, PASSPHRASE);
  expect(claims).toEqual(['c1', 'c2']);
  const files = readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes('officials'));
  expect(files).toEqual([]);

  const { path: file } = await filled();
  const key = lock(file);
  unwrap(makeBackup(file, key, AT));
  const torn = readFileSync(file);
  torn.fill(0, 0, 4096);
  writeFileSync(file, torn);
  expect(codeOf(await salvage(file))).toBe('notebook-locked');
  expect((await salvaged(file, PASSPHRASE)).claims).toEqual(['c1', 'c2']);
});

test('of a locked notebook of which nothing but its beginning is left the passphrase is not doubted', async () => {
  const { path } = await filled();
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  truncateSync(path, 8192);
  expect(codeOf(await salvage(path, { passphrase: PASSPHRASE }))).toBe('nothing-to-salvage');
  expect(codeOf(await salvage(path, { passphrase: 'seven geese over the quay' }))).toBe('wrong-passphrase');
});

test('a locked notebook whose header is damaged and whose backups are plain opens with its passphrase, and nothing less', async () => {
  const { path } = await filled();
  unwrap(makeBackup(path, null, AT));
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  writeFileSync(path, readFileSync(path).fill(0, 16, 24));
  expect(asksPassphrase(path)).toBe(true);
  expect(codeOf(await salvage(path, { passphrase: '' }))).toBe('nothing-to-salvage');
  expect(codeOf(await salvage(path, { passphrase: 'seven geese over the quay' }))).toBe('wrong-passphrase');
  expect(await salvaged(path, PASSPHRASE)).toMatchObject({ claims: ['c1', 'c2'], report: { backup: '2026-03-04 10.15.00 r5.caveat' } });
});

test('a backup that the same passphrase locked with another salt fills gaps, also behind a newer one that is plain', async () => {
  const { path, versionId } = await filled();
  const key = lock(path);
  unwrap(makeBackup(path, key, AT));
  unwrap(changePassphrase(path, { from: PASSPHRASE, to: null }));
  flip(path, blobIn(path, 'textHash'));
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  const { store, report } = await salvaged(path, PASSPHRASE);
  expect(report).toMatchObject({ mended: [], backup: '2026-03-04 10.15.00 r5.caveat' });
  expect(store.text(store.records.get('version', versionId)?.textHash ?? '')).toBe(TEXT);
});

test('a plain notebook without its first page is salvaged by those who say that it has no passphrase, or give one for nothing', async () => {
  const { path } = await filled();
  const key = lock(path);
  unwrap(makeBackup(path, key, AT));
  unwrap(changePassphrase(path, { from: PASSPHRASE, to: null }));
  writeFileSync(path, readFileSync(path).fill(0, 0, 4096));
  expect(codeOf(await salvage(path))).toBe('notebook-locked');
  expect(unwrap(await salvage(path, { passphrase: '' })).report.kinds).toContainEqual(
    expect.objectContaining({ kind: 'claim', recovered: 2 }),
  );
  expect(unwrap(await salvage(path, { passphrase: 'anything at all' })).report.problems).toEqual([]);
});

/** Locks a notebook. @returns what it is locked with */
function lock(path: string): NotebookKey | null {
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  const store = unwrap(openNotebook(path, { create: false, passphrase: PASSPHRASE }));
  const { key } = store;
  store.close();
  return key;
}
