import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { forgetNotebooks, recentNotebooks, rememberNotebook } from '../../../../main/hosts/electron/recent.ts';

let data: string;
const notebook = (name: string) => {
  const path = join(data, `${name}.caveat`);
  writeFileSync(path, '');
  return path;
};

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'caveat-recent-'));
});

test('the newest stands first, each once, and no more than twelve', async () => {
  const paths = Array.from({ length: 14 }, (_, index) => notebook(`n${index}`));
  for (const path of [...paths, paths[3] as string]) await rememberNotebook(data, path);
  const listed = recentNotebooks(data);
  expect(listed).toHaveLength(12);
  expect(listed.slice(0, 3)).toEqual([paths[3], paths[13], paths[12]]);
});

test('those that are gone are left out, and stand there again when they are back', async () => {
  const [kept, gone] = [notebook('kept'), notebook('gone')];
  await rememberNotebook(data, gone);
  rmSync(gone);
  await rememberNotebook(data, kept);
  expect(recentNotebooks(data)).toEqual([kept]);
  notebook('gone');
  expect(recentNotebooks(data)).toEqual([kept, gone]);
});

test('a list that is missing or broken is empty, and is written anew', async () => {
  expect(recentNotebooks(data)).toEqual([]);
  writeFileSync(join(data, 'recent-notebooks.json'), '{"paths": 3');
  expect(recentNotebooks(data)).toEqual([]);
  const path = notebook('a');
  await rememberNotebook(data, path);
  expect(recentNotebooks(data)).toEqual([path]);
  await forgetNotebooks(data);
  expect(recentNotebooks(data)).toEqual([]);
});

test('says why it could not be written', async () => {
  const missing = join(data, 'missing');
  expect(await rememberNotebook(missing, notebook('a'))).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
