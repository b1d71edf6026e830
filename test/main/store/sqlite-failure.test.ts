import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attempt, sqliteFailure } from '../../../main/store/sqlite-failure.ts';
import { codeOf, temporaryFolder } from '../builders.ts';

/** As SQLite's driver throws it. */
function thrownWith(code: string, message = code): Error {
  return Object.assign(new Error(message), { code });
}

test.each([
  ['SQLITE_CORRUPT_INDEX', 'notebook-damaged'],
  ['SQLITE_NOTADB', 'not-a-notebook'],
  ['SQLITE_BUSY_SNAPSHOT', 'notebook-in-use'],
  ['SQLITE_LOCKED_SHAREDCACHE', 'notebook-in-use'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR_FSYNC', 'disk-failed'],
  ['SQLITE_IOERR_READ', 'file-unreadable'],
  ['SQLITE_CANTOPEN', 'file-unreadable'],
  ['SQLITE_READONLY_DIRECTORY', 'file-not-written'],
  ['SQLITE_INTERRUPT', 'internal'],
  ['SQLITE_NOMEM', 'internal'],
  ['SQLITE_ERROR', 'internal'],
])('%s is told as %s', (code, told) => {
  expect(sqliteFailure(thrownWith(code), '/n.caveat').code).toBe(told);
});

test('a format of tables that there is not is damage, where SQLite says so, and nobody else', () => {
  expect(sqliteFailure(thrownWith('SQLITE_ERROR', 'unsupported file format'), '/n.caveat').code).toBe('notebook-damaged');
  expect(sqliteFailure(new Error('unsupported file format'), '/n.caveat').code).toBe('internal');
});

test('what the file system refuses says whether it was to be read or written', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a'), '');
  expect(codeOf(attempt(folder, () => openSync(join(folder, 'b'), 'r')))).toBe('not-found');
  expect(attempt(folder, () => mkdirSync(join(folder, 'a')))).toMatchObject({
    error: { code: 'file-not-written', what: 'The file cannot be written (EEXIST).', where: join(folder, 'a') },
  });
  const refused = (code: string, syscall: string) => sqliteFailure(Object.assign(thrownWith(code), { syscall }), folder).code;
  expect([refused('EACCES', 'open'), refused('EIO', 'read'), refused('EROFS', 'open'), refused('EIO', 'fsync')]).toEqual([
    'file-unreadable',
    'file-unreadable',
    'file-not-written',
    'file-not-written',
  ]);
});
