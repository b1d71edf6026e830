import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../builders.ts';
import { caveat, caveatJson } from './program.ts';

test('a notebook is locked, worked with, locked anew and unlocked, with passphrases from files alone', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'report.txt'), 'The port will close in May, officials said.\n');
  writeFileSync(join(folder, 'first'), 'seven gulls over the quay\nand a second line that is none of it\n');
  writeFileSync(join(folder, 'second'), 'eight gulls over the quay');
  const on = ['--notebook', 'N.caveat'];
  expect((await caveat(folder, 'import', ...on, 'report.txt')).code).toBe(0);
  expect(await caveatJson(folder, 'lock', ...on, '--new-passphrase-file', 'first')).toEqual({
    code: 0,
    json: { locked: true, otherCopies: [] },
  });
  expect((await caveat(folder, 'lock', ...on, '--new-passphrase-file', 'first')).stderr).toContain('locked already');

  const without = await caveatJson<{ error: { code: string; hint: string } }>(folder, 'list', ...on);
  expect(without).toMatchObject({ code: 1, json: { error: { code: 'notebook-locked', hint: 'Add --passphrase-file FILE.' } } });
  const wrong = await caveatJson<{ error: { code: string } }>(folder, 'list', ...on, '--passphrase-file', 'second');
  expect(wrong).toMatchObject({ code: 1, json: { error: { code: 'wrong-passphrase' } } });
  expect(JSON.stringify(wrong)).not.toContain('gulls');
  expect((await caveat(folder, 'list', ...on, '--passphrase-file', 'first')).code).toBe(0);

  const anew = ['--passphrase-file', 'first', '--new-passphrase-file', 'second'];
  expect((await caveat(folder, 'change-passphrase', ...on, ...anew)).code).toBe(0);
  expect((await caveat(folder, 'verify', ...on, '--passphrase-file', 'second')).stdout).toContain('Sound');
  expect((await caveat(folder, 'unlock', ...on, '--passphrase-file', 'second')).code).toBe(0);
  expect((await caveat(folder, 'list', ...on)).code).toBe(0);
});
