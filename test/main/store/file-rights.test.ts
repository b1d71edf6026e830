import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { makeBackup } from '../../../main/backup/backups.ts';
import { restoreBackup } from '../../../main/backup/restore.ts';
import { openSearchIndex } from '../../../main/search/open-index.ts';
import { backUp } from '../../../main/store/backup.ts';
import { changePassphrase } from '../../../main/store/passphrase.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { openStore, run, servicesOver, temporaryFolder } from '../builders.ts';

const AT = new Date('2026-03-04T10:15:00.000Z');
const PASSPHRASE = 'seven gulls over the quay';

/** The rights of everything in a folder, by name; the lock is empty, and whoever can open the notebook has to be able to ask for it. */
function rightsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.endsWith('-lock'));
  return Object.fromEntries(names.map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]));
}

test.skipIf(process.platform === 'win32')('what is made of a new notebook only its owner can read, from the log to the backups', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'N.caveat');
  const store = openStore(path);
  run(servicesOver(store), 'rename-notebook', { title: 'Harbour' });
  unwrap(openSearchIndex(store)).close();
  const { name } = unwrap(makeBackup(path, null, AT));
  const made = rightsIn(folder);
  expect(Object.keys(made)).toEqual(expect.arrayContaining(['N.caveat', 'N.caveat-wal', 'N.caveat-index', join('N.caveat-backups', name)]));
  expect(made).toEqual(Object.fromEntries(Object.keys(made).map((each) => [each, each.endsWith('-backups') ? '700' : '600'])));

  unwrap(store.close());
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  const locked = unwrap(openNotebook(path, { create: false, passphrase: PASSPHRASE }));
  unwrap(makeBackup(path, locked.key, new Date('2026-03-04T11:15:00.000Z')));
  unwrap(locked.close());
  expect(new Set(Object.values(rightsIn(folder)))).toEqual(new Set(['600', '700']));
});

test.skipIf(process.platform === 'win32')('a notebook that others may read keeps its rights, and copies of it have them', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'N.caveat');
  unwrap(openStore(path).close());
  chmodSync(path, 0o664);
  const { name } = unwrap(makeBackup(path, null, AT));
  const original = connect(path, 'read');
  backUp(original, join(folder, 'kept.caveat'));
  original.close();
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  expect(rightsIn(folder)).toMatchObject({ 'N.caveat': '664', 'kept.caveat': '664', [join('N.caveat-backups', name)]: '664' });

  // A backup from before rights were looked to does not open to others what only its owner can read.
  chmodSync(path, 0o600);
  unwrap(restoreBackup(path, name, AT));
  expect(rightsIn(folder)['N.caveat']).toBe('600');
});

test.skipIf(process.getuid?.() !== 0)('a copy made by an administrator stays its owner’s', () => {
  const path = join(temporaryFolder(), 'N.caveat');
  unwrap(openStore(path).close());
  chownSync(path, 1234, 2345);
  unwrap(changePassphrase(path, { from: null, to: PASSPHRASE }));
  expect(statSync(path)).toMatchObject({ uid: 1234, gid: 2345, mode: 0o100600 });
});
