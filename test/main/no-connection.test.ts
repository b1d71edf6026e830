import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { caveat } from './hosts/cli/program.ts';

/** What the services ask of the kernel about networks while they work, as strace sees it. */

const PROGRAM = join(import.meta.dirname, '../../main/hosts/cli/main.ts');
/** The kernel stops at the calls that are asked for and at no others, which keeps the program about as quick as it is. */
const ONLY_THESE = ['--seccomp-bpf', '-f'];
const folder = mkdtempSync(join(tmpdir(), 'caveat-strace-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The calls that make, join or use a connection of the internet, by the program and every process it starts. */
function internetCalls(...args: string[]): { calls: string[]; status: number | null; said: string } {
  const log = join(folder, 'calls.txt');
  const ended = spawnSync(
    'strace',
    [...ONLY_THESE, '-qq', '-e', 'trace=socket,connect,sendto,sendmsg,bind', '-o', log, process.execPath, ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const calls = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /AF_INET6?\b/u.test(line));
  return { calls, status: ended.status, said: ended.stdout + ended.stderr };
}

const works = spawnSync('strace', [...ONLY_THESE, '-qq', '-e', 'trace=socket', '-o', '/dev/null', 'true']).status === 0;
if (!works) process.stdout.write('Skipped here: no strace, or it may not trace. Whether the services connect is checked elsewhere.\n');

test.skipIf(!works)('a connection would be seen', () => {
  const { calls } = internetCalls('-e', `require('node:net').connect(9, '127.0.0.1').on('error', () => undefined)`);
  expect(calls.join('\n')).toMatch(/connect\(.*AF_INET.*127\.0\.0\.1/u);
});

test.skipIf(!works)(
  'import, search and export make none: not even a socket of the internet is opened',
  async () => {
    writeFileSync(join(folder, 'a.html'), '<h1>Quay</h1><p>The quay closes. <img src="http://127.0.0.1:9/x.png"> The mayor said so.</p>');
    const notebook = ['--notebook', 'n.caveat'];
    const traced = (...args: string[]) => {
      const { calls, status, said } = internetCalls(PROGRAM, ...args);
      expect([args[0], status, calls], said).toEqual([args[0], 0, []]);
      return said;
    };
    const { imported } = JSON.parse(traced('import', ...notebook, 'a.html', '--json'));
    await caveat(folder, 'tag', ...notebook, '--source', imported[0].sourceId, '--quote', 'The quay closes.', '--tag', 'reported');
    expect(traced('search', ...notebook, 'quay')).toContain('quay');
    traced('brief', ...notebook, '--title', 'Quay', '--out', 'quay.docx');
  },
  120_000,
);
