import { mkdtempSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import {
  dataDirectory,
  defaultNotebookPath,
  exportsDirectory,
  makeFolder,
  makePrivateFolder,
  notebookArgument,
  profileDirectory,
} from '../../../main/hosts/places.ts';

const linux = { env: {}, platform: 'linux', home: '/home/mina' } as const;

test('the notebook is the argument that ends in .caveat', () => {
  expect(notebookArgument(['--flag', 'out/main/electron.js', 'letters/Trade.CAVEAT'], '/base')).toBe(resolve('/base/letters/Trade.CAVEAT'));
  expect(notebookArgument(['--path=x.caveat', '.'], '/base')).toBeNull();
  const clicked = pathToFileURL(resolve('/home/mina/港口 100%.caveat')).href;
  expect(notebookArgument([clicked], '/base')).toBe(resolve('/home/mina/港口 100%.caveat'));
  expect(notebookArgument(['file:%zz.caveat', 'https://example.org/letter.txt'], '/base')).toBeNull();
  expect(defaultNotebookPath(linux)).toBe(join('/home/mina', 'Documents', 'Caveat', 'Notebook.caveat'));
});

describe('dataDirectory', () => {
  test.each([
    [linux, join('/home/mina', '.local', 'share', 'caveat')],
    [{ ...linux, env: { XDG_DATA_HOME: '/data' } }, join('/data', 'caveat')],
    [{ ...linux, platform: 'darwin' as const }, join('/home/mina', 'Library', 'Application Support', 'Caveat')],
    [{ ...linux, platform: 'win32' as const, env: { LOCALAPPDATA: '/local' } }, join('/local', 'Caveat')],
    [{ ...linux, env: { CAVEAT_DATA: '/own', XDG_DATA_HOME: '/data' } }, resolve('/own')],
  ])('%o', (machine, expected) => {
    expect(dataDirectory(machine)).toBe(expected);
  });
});

describe('profileDirectory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-places-'));
  const profile = (name: string) => profileDirectory('/data', 'chromium', join(folder, name));

  test('differs between notebooks and is the same for one notebook under two names', () => {
    writeFileSync(join(folder, 'a.caveat'), '');
    symlinkSync(join(folder, 'a.caveat'), join(folder, 'link.caveat'));
    expect(profile('a.caveat')).not.toBe(profile('b.caveat'));
    expect(profile('link.caveat')).toBe(profile('a.caveat'));
  });

  test('is the same before and after the notebook is made', () => {
    symlinkSync(folder, join(folder, 'here'));
    const before = profile(join('here', 'new.caveat'));
    writeFileSync(join(folder, 'new.caveat'), '');
    expect(profile('new.caveat')).toBe(before);
  });
});

test('exports go beside the notebook unless CAVEAT_EXPORTS says otherwise', () => {
  expect(exportsDirectory(linux, join('/vault', 'a.caveat'))).toBe(join('/vault', 'Exports'));
  expect(exportsDirectory({ ...linux, env: { CAVEAT_EXPORTS: '/out' } }, '/vault/a.caveat')).toBe(resolve('/out'));
});

test.runIf(process.platform !== 'win32')('a private folder is readable by its owner only, even when it was there before', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'caveat-places-')), 'a', 'b');
  unwrap(makePrivateFolder(folder));
  unwrap(makePrivateFolder(folder));
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('a folder that cannot be made is a failure that names it', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'caveat-places-')), 'file');
  writeFileSync(file, '');
  for (const make of [makeFolder, makePrivateFolder]) {
    expect(make(join(file, 'a'))).toMatchObject({ ok: false, error: { code: 'not-found', where: join(file, 'a') } });
  }
});
