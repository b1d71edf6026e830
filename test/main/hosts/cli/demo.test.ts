import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runProgram, workingFolder } from './program.ts';
import { PROGRAM } from './program-file.ts';

const DEMO = join(dirname(PROGRAM), 'demo.ts');

test('the demo writes a notebook and its brief in every format, as often as it is run', async () => {
  // Printing is tested with a browser, and takes one a while.
  vi.stubEnv('CAVEAT_BROWSER', join('no', 'browser'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const mine = ['mine.txt', 'lantern-bridge.txt', 'lantern-bridge.caveat-backup-v1', join('lantern-bridge.own', 'mine.txt')];
  const folder = workingFolder({});
  mkdirSync(join(folder, 'lantern-bridge.own'));
  for (const name of mine) writeFileSync(join(folder, name), 'Mine.');
  for (let run = 1; run <= 2; run++) {
    const { code, stdout, stderr } = await runProgram(DEMO, folder, folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('4 sources, 15 claims');
    expect(stdout).not.toContain('warning');
    expect(stdout).toContain('no lantern-bridge.pdf: CAVEAT_BROWSER does not name a program.');
  }
  for (const name of ['lantern-bridge.caveat', 'lantern-bridge.html', 'lantern-bridge.docx'])
    expect(existsSync(join(folder, name))).toBe(true);
  const brief = readFileSync(join(folder, 'lantern-bridge.md'), 'utf8');
  for (const words of ['harbour authority', '港务局', '항만청', 'Reported', 'Speculative', 'Disputed']) expect(brief).toContain(words);
  for (const name of mine) expect(readFileSync(join(folder, name), 'utf8')).toBe('Mine.');
});

test('the demo says what is wrong', async () => {
  const folder = workingFolder({});
  const file = join(folder, 'a file');
  writeFileSync(file, '');
  const { code, stderr } = await runProgram(DEMO, folder, file);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The demo failed: /);
});
