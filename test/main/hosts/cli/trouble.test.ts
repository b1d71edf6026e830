import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliCommands } from '../../../../main/hosts/cli/commands/index.ts';
import { helpFor, overview } from '../../../../main/hosts/cli/help.ts';
import { caveat, caveatProgram, jsonIn, sources, workingFolder } from './program.ts';
import { PROGRAM } from './program-file.ts';

const folder = workingFolder({
  ...sources,
  'picture.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
  'other.caveat': 'not a database',
});
const notebook = ['--notebook', 'n.caveat'];

describe('a file that cannot be imported', () => {
  test('is named and does not keep the others out', async () => {
    mkdirSync(join(folder, 'empty'));
    const words = ['import', ...notebook, 'missing.txt', 'ferry report.md', 'picture.md', 'empty', '--json'];
    const { code, json } = jsonIn<{ imported: object[]; failed: object[] }>(await caveatProgram(folder, ...words));
    expect(code).toBe(1);
    expect(json.imported).toMatchObject([{ file: 'ferry report.md' }]);
    expect(json.failed).toMatchObject([
      { file: 'missing.txt', error: { code: 'not-found' } },
      { file: 'picture.md', error: { code: expect.stringMatching(/^f/) } },
      { file: 'empty', error: { code: 'not-found' } },
    ]);
  });
});

describe('the command line', () => {
  test.each([
    [['lisst', ...notebook], 'Did you mean list?'],
    [['list', '--notebok', 'n.caveat'], 'Did you mean --notebook?'],
    [['list'], '--notebook is missing.'],
    [['list', ...notebook, 'stray'], '“stray” is one word too many.'],
    [['import', ...notebook], 'FILE… is missing.'],
    [['history', ...notebook, '--limit', 'many'], 'a whole number from 1 to 1000'],
    [['tag', ...notebook, '--source', 'x', '--quote', 'q', '--tag', 'true'], 'reported, speculative, disputed'],
    [['brief', ...notebook, '--title', 'T', '--out', 'brief.odt'], '.docx, .pdf, .html, .md'],
    [['details', ...notebook, '--claim', 'x'], 'No detail is given.'],
    [['encodings', 'a.txt', 'b.txt'], '“b.txt” is one word too many.'],
    [['reimport', ...notebook, 'x'], 'FILE is missing.'],
    [['reviews', ...notebook, '--accept', 'x', '--keep', 'x'], 'not both'],
    [['details', ...notebook, '--source', 'x', '--reliability', 'Z'], 'It is one of: A, B, C, D, E, F.'],
  ])('%j is not understood', async (words, hint) => {
    const { code, stdout, stderr } = await caveat(folder, ...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(hint);
  });

  test('is not understood in JSON either', async () => {
    const { code, json } = jsonIn<object>(await caveatProgram(folder, 'list', '--notebok', 'n.caveat', '--json'));
    expect(code).toBe(2);
    expect(json).toEqual({ error: { code: 'usage', what: 'There is no option --notebok.', hint: 'Did you mean --notebook?' } });
  });

  test('is explained', async () => {
    expect(await caveatProgram(folder, '--help')).toEqual({ code: 0, stdout: `${overview(cliCommands).join('\n')}\n`, stderr: '' });
    expect((await caveat(folder, 'tag', '--help')).stdout).toContain('--occurrence N');
    expect(await caveat(folder)).toMatchObject({ code: 2, stdout: `${overview(cliCommands).join('\n')}\n` });
  });

  test.each(cliCommands)('the help of $name names each of its options', (command) => {
    const help = helpFor(command).join('\n');
    for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`);
  });
});

describe('a notebook', () => {
  test.each([
    ['missing.caveat', 'not-found'],
    ['missing.CAVEAT', 'not-found'],
    ['other.caveat', 'not-a-notebook'],
    ['ferry report.md', 'not-a-notebook'],
  ])('%s is refused as %s and not touched', async (name, code) => {
    const before = readdirSync(folder).sort();
    const { stdout, ...ended } = await caveat(folder, 'list', '--notebook', join(folder, name), '--json');
    expect(ended).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ error: { code } });
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('that is damaged gives exit code 3', async () => {
    await caveat(folder, 'import', '--notebook', 'torn.caveat', ...Object.keys(sources));
    const path = join(folder, 'torn.caveat');
    const { size } = statSync(path);
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(size - 8192, 0x5a), 0, size - 8192, 8192);
    closeSync(file);
    const { code, stderr, stdout } = await caveatProgram(folder, 'verify', '--notebook', 'torn.caveat');
    expect(code).toBe(3);
    expect(stdout + stderr).not.toBe('');
  });
});

test('a reader that goes early is no failure', async () => {
  const long = workingFolder({ 'long.txt': Array.from({ length: 20_000 }, (_, i) => `Sentence ${i} of a long report.`).join('\n\n') });
  const { json } = jsonIn<{ imported: { sourceId: string }[] }>(await caveat(long, 'import', ...notebook, 'long.txt', '--json'));
  const words = [PROGRAM, 'show', ...notebook, '--source', json.imported[0]?.sourceId ?? ''];
  const child = spawn(process.execPath, words, { cwd: long, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => {
    stderr += text.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
