import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask } from '../../../../main/hosts/cli/passphrase.ts';
import { dataDirectory, profileDirectory, thisMachine } from '../../../../main/hosts/places.ts';
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
    json: { locked: true, otherCopies: [], keptByWindows: [] },
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

test('Ctrl C and the end of the input are no passphrase, and end the question', async () => {
  const typed = (keys: string | null) => {
    const input = new PassThrough();
    const answer = ask('Passphrase', input);
    if (keys === null) input.end();
    else input.write(keys);
    return answer;
  };
  expect(await typed('seven gullz\u007fs\r')).toBe('seven gulls');
  for (const keys of ['\u0003', '\u0004', 'seven\u0003', null]) {
    await expect(typed(keys)).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  }
});

test('what windows kept of a notebook before it was locked is named', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'report.txt'), 'The port will close in May, officials said.\n');
  writeFileSync(join(folder, 'first'), 'seven gulls over the quay');
  await caveat(folder, 'import', '--notebook', 'N.caveat', 'report.txt');
  const profile = profileDirectory(dataDirectory(thisMachine()), 'chromium', join(folder, 'N.caveat'));
  mkdirSync(profile, { recursive: true });
  const { stdout } = await caveat(folder, 'lock', '--notebook', 'N.caveat', '--new-passphrase-file', 'first');
  expect(stdout).toContain(`which deletes it:\n  ${profile}\n`);
});

test('backups are listed by what opens each, and what came of a restore is said', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'report.txt'), 'The port will close in May, officials said.\n');
  writeFileSync(join(folder, 'first'), 'seven gulls over the quay');
  writeFileSync(join(folder, 'second'), 'eight gulls over the quay');
  const on = ['--notebook', 'N.caveat'];
  const given = (file: string) => ['--passphrase-file', file];
  await caveat(folder, 'import', ...on, 'report.txt');
  const plain = await caveatJson<{ name: string }>(folder, 'backup', ...on);
  await caveat(folder, 'lock', ...on, '--new-passphrase-file', 'first');
  await caveat(folder, 'tag', ...on, ...given('first'), '--source', 'x', '--quote', 'x', '--tag', 'reported');
  const locked = await caveatJson<{ name: string }>(folder, 'backup', ...on, ...given('first'));
  expect(locked.json.name).not.toBe(plain.json.name);
  await caveat(folder, 'change-passphrase', ...on, ...given('first'), '--new-passphrase-file', 'second');

  const held = async (...more: string[]) => {
    const { code, stdout } = await caveat(folder, 'backups', ...on, ...more);
    expect(code).toBe(0);
    return stdout
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^.*caveat +1 +/, '').replace(/ +\d\.\d MB$/, ''));
  };
  expect(await held()).toEqual(['locked with the passphrase of that time', expect.stringMatching(/^1 +0$/)]);
  expect(await held(...given('second'))).toEqual(['locked with the passphrase of that time', expect.stringMatching(/^1 +0$/)]);
  expect(await held(...given('first'))).toEqual([expect.stringMatching(/^1 +0$/), expect.stringMatching(/^1 +0$/)]);

  expect((await caveat(folder, 'restore', ...on, '--from', locked.json.name)).stdout).toContain('opens with the passphrase that it had');
  expect((await caveat(folder, 'restore', ...on, '--from', plain.json.name)).stdout).toContain('opens without a passphrase');
});

test('a locked backup that does not open with the passphrase given is not put in place', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'report.txt'), `${'The port will close in May, officials said.\n\n'.repeat(2000)}`);
  writeFileSync(join(folder, 'first'), 'seven gulls over the quay');
  writeFileSync(join(folder, 'second'), 'eight gulls over the quay');
  const on = ['--notebook', 'N.caveat'];
  await caveat(folder, 'import', ...on, 'report.txt');
  await caveat(folder, 'lock', ...on, '--new-passphrase-file', 'first');
  const { name } = (await caveatJson<{ name: string }>(folder, 'backup', ...on, '--passphrase-file', 'first')).json;
  const backup = join(folder, 'N.caveat-backups', name);
  const present = readFileSync(join(folder, 'N.caveat'));
  const restored = (file: string) =>
    caveatJson<{ error: { code: string; where: string } }>(folder, 'restore', ...on, '--from', name, '--passphrase-file', file);
  const refused = async (file: string, code: string) => {
    expect((await restored(file)).json).toMatchObject({
      error: { code, where: backup, hint: expect.stringContaining('Nothing was changed') },
    });
    expect(readFileSync(join(folder, 'N.caveat')).equals(present)).toBe(true);
    expect(readdirSync(folder).filter((each) => each.includes('set aside') || each.endsWith('-new'))).toEqual([]);
  };
  await refused('second', 'wrong-passphrase');
  const sound = readFileSync(backup);
  writeFileSync(backup, Buffer.from(sound).fill(0, sound.length - 5000, sound.length - 4900));
  await refused('first', 'notebook-damaged');
  writeFileSync(backup, sound);
  expect((await restored('none')).json).toMatchObject({ error: { code: 'not-found' } });
  expect((await restored('first')).code).toBe(0);
});

test.each(['unlock', 'change-passphrase'])('%s asks for no passphrase where there is none, and says so', async (command) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'report.txt'), 'The port will close in May, officials said.\n');
  writeFileSync(join(folder, 'new'), 'seven gulls over the quay');
  await caveat(folder, 'import', '--notebook', 'N.caveat', 'report.txt');
  const more = command === 'unlock' ? [] : ['--new-passphrase-file', 'new'];
  const refused = async (notebook: string) =>
    (await caveatJson<{ error: { code: string } }>(folder, command, '--notebook', notebook, ...more)).json.error.code;
  expect(await refused('N.caveat')).toBe('notebook-not-locked');
  expect(await refused('None.caveat')).toBe('not-found');
});
