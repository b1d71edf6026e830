import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SalvageReport } from '../../../../domain/salvage-report.ts';
import { seenFolder, thisMachine } from '../../../../main/hosts/places.ts';
import { lastSeen } from '../../../../main/last-seen/last-seen.ts';
import { temporaryFolder } from '../../builders.ts';
import { caveat, caveatJson } from './program.ts';

const on = ['--notebook', 'N.caveat'];

async function imported(folder: string): Promise<void> {
  writeFileSync(join(folder, 'report.txt'), 'The port will close in May, officials said.\n');
  expect((await caveat(folder, 'import', ...on, 'report.txt')).code).toBe(0);
}

test('a damaged notebook is salvaged, in words and as JSON, and what came of it is sound', async () => {
  const folder = temporaryFolder();
  await imported(folder);
  expect((await caveat(folder, 'salvage', ...on, '--to', 'Whole.caveat')).code).toBe(0);
  const bytes = readFileSync(join(folder, 'N.caveat'));
  writeFileSync(join(folder, 'N.caveat'), bytes.fill(0, 4096, 8192));
  const said = await caveat(folder, 'salvage', ...on, '--to', 'Saved.caveat');
  expect(said).toMatchObject({ code: 3, stdout: expect.stringContaining('Salvaged N.caveat into Saved.caveat') });
  expect(said.stdout).toContain('an older state is possible');
  expect(said.stdout).toMatch(/source +1 +1 +0 +0 +0\n/);
  const again = await caveatJson<{ error: { code: string } }>(folder, 'salvage', ...on, '--to', 'Saved.caveat');
  expect(again).toMatchObject({ code: 1, json: { error: { code: 'already-exists' } } });
  const json = await caveatJson<SalvageReport>(folder, 'salvage', ...on);
  expect(json).toMatchObject({ code: 3, json: { from: 'N.caveat', missing: [], unconfirmed: 1, problems: [] } });
  expect((await caveat(folder, 'verify', '--notebook', 'Saved.caveat')).stdout).toContain('Sound');
  writeFileSync(join(folder, 'N.caveat'), 'nothing of it');
  expect((await caveat(folder, 'salvage', ...on)).stderr).toContain('There is nothing in this file');
});

test('what is salvaged goes into a folder that is there, under a name that a notebook can have', async () => {
  const folder = temporaryFolder();
  await imported(folder);
  const elsewhere = await caveatJson<{ error: { code: string; where: string } }>(folder, 'salvage', ...on, '--to', 'none/Saved.caveat');
  expect(elsewhere).toMatchObject({ code: 1, json: { error: { code: 'not-found', where: expect.stringMatching(/none$/) } } });
  expect(await caveat(folder, 'salvage', ...on, '--to', 'Saved.txt')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('.caveat'),
  });
});

test('a notebook that is not as it was last seen is worked with all the same, and a line on standard error says so each time', async () => {
  const folder = temporaryFolder();
  await imported(folder);
  const path = join(folder, 'N.caveat');
  copyFileSync(path, join(folder, 'older'));
  expect((await caveat(folder, 'undo', ...on)).stderr).toBe('');
  copyFileSync(join(folder, 'older'), path);
  const heard: string[] = [];
  const { error } = console;
  console.error = (text: string) => heard.push(text);
  try {
    expect((await caveat(folder, 'list', ...on)).code).toBe(0);
    expect((await caveat(folder, 'list', ...on)).code).toBe(0);
  } finally {
    console.error = error;
  }
  const older = expect.stringMatching(
    /^caveat: This is an older state of the notebook: it is at revision 1, and on .* it was at revision 2\..*caveat restore/,
  );
  expect(heard).toEqual([older, older]);
});

test.each([
  ['was seen', (path: string) => rmSync(`${path}-backups`, { recursive: true })],
  ['has a backup', (path: string) => lastSeen(seenFolder(thisMachine()), path).forget()],
])('in the place of a notebook that is gone and %s nothing is begun unless it is asked for', async (_why, prepare) => {
  const folder = temporaryFolder();
  await imported(folder);
  const path = join(folder, 'N.caveat');
  expect((await caveat(folder, 'backup', ...on)).code).toBe(0);
  rmSync(path);
  prepare(path);
  const begin = ['import', ...on, 'report.txt'];
  const { code, json } = await caveatJson<{ error: { code: string; hint: string } }>(folder, ...begin);
  expect([code, json.error.code, existsSync(path)]).toEqual([1, 'notebook-gone', false]);
  expect(json.error.hint).toMatch(/caveat restore.*another file.*--begin-anew/);
  expect((await caveat(folder, 'list', ...on)).stderr).toMatch(/caveat restore\), or name another file\.\n$/);
  expect((await caveat(folder, ...begin, '--begin-anew')).code).toBe(0);
  expect(await caveat(folder, ...begin)).toMatchObject({ code: 0, stdout: expect.stringContaining('already there') });
});
