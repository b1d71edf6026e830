import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditCheck } from '../../../../main/audit/check-log.ts';
import { connect } from '../../../../main/store/sqlite.ts';
import { caveat, caveatJson, sources, workingFolder } from './program.ts';

const folder = workingFolder(sources);
const notebook = ['--notebook', 'n.caveat'];
const before = process.env['CAVEAT_DATA'];

beforeAll(async () => {
  process.env['CAVEAT_DATA'] = join(folder, 'data');
  await caveat(folder, 'import', ...notebook, ...Object.keys(sources));
});

afterAll(() => {
  if (before === undefined) delete process.env['CAVEAT_DATA'];
  else process.env['CAVEAT_DATA'] = before;
});

test('the history is written, signed and checked without the notebook', async () => {
  const { code, json } = await caveatJson<{ file: string; commits: number; publicKey: string }>(
    folder,
    'audit',
    ...notebook,
    '--out',
    'log.jsonl',
    '--sign',
  );
  expect([code, json.commits, json.publicKey]).toEqual([0, 3, join(folder, 'log.jsonl.pub.pem')]);
  const checked = await caveatJson<AuditCheck>(folder, 'check-audit', '--key', 'log.jsonl.pub.pem', 'log.jsonl');
  expect(checked).toMatchObject({ code: 0, json: { commits: 3, signature: 'sound', problems: [] } });
  const { stdout } = await caveat(folder, 'check-audit', 'log.jsonl');
  expect(stdout).toMatch(/^Sound: 3 commits of notebook .*\nSigned with the key [0-9a-f]{64}\. Ask the signer/u);
});

test('a log that was altered ends with 3 and says where; an unsigned one says what that means', async () => {
  await caveat(folder, 'audit', ...notebook, '--out', 'plain.jsonl');
  expect((await caveat(folder, 'check-audit', 'plain.jsonl')).stdout).toContain('It is not signed');
  const text = readFileSync(join(folder, 'plain.jsonl'), 'utf8');
  writeFileSync(join(folder, 'altered.jsonl'), text.replace(/("revision":2,.*?"author":")/u, '$1Not '));
  const { code, stdout } = await caveat(folder, 'check-audit', 'altered.jsonl');
  expect(code).toBe(3);
  expect(stdout).toContain('line 3: Revision 2 was altered');
});

test('a log of a history that was altered is written, and said to show it; so does the check of the notebook', async () => {
  copyFileSync(join(folder, 'n.caveat'), join(folder, 'altered.caveat'));
  const connection = connect(join(folder, 'altered.caveat'), 'write');
  connection.exec(`UPDATE history SET author = 'Somebody' WHERE revision = 2`);
  connection.close();
  const made = await caveat(folder, 'audit', '--notebook', 'altered.caveat', '--out', 'shown.jsonl', '--sign');
  expect(made.code).toBe(3);
  expect(made.stdout).toContain('line 3: Revision 2 was altered');
  const verified = await caveat(folder, 'verify', '--notebook', 'altered.caveat');
  expect([verified.code, verified.stdout]).toEqual([3, expect.stringMatching(/^1 problem: .*A backup may be sound/su)]);
  expect((await caveat(folder, 'check-audit', 'shown.jsonl')).stdout).toMatch(/^1 problem: 3 commits/u);
});

test('a log whose end is cut off is not said to be unsigned, and one of another key not to be wrong', async () => {
  await caveat(folder, 'audit', ...notebook, '--out', 'whole.jsonl', '--sign');
  const text = readFileSync(join(folder, 'whole.jsonl'), 'utf8');
  writeFileSync(join(folder, 'cut.jsonl'), text.slice(0, text.indexOf('"algorithm"')));
  const { stdout } = await caveat(folder, 'check-audit', 'cut.jsonl');
  expect(stdout).toContain('The end of the log is missing');
  expect(stdout).not.toContain('not signed');
  const { publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, 'other.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  const other = await caveat(folder, 'check-audit', '--key', 'other.pem', 'whole.jsonl');
  expect(other.stdout).toContain('which is not the one given');
  expect(other.stdout).not.toContain('wrong');
});

test('a notebook is never written over, and other files are no logs', async () => {
  expect(await caveat(folder, 'audit', ...notebook, '--out', 'n.caveat')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('name of a notebook'),
  });
  expect(await caveat(folder, 'check-audit', 'ferry report.md')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('not an audit log'),
  });
  expect(await caveat(folder, 'check-audit', 'missing.jsonl')).toMatchObject({ code: 1, stderr: expect.stringContaining('no such file') });
});
