import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LoggedCommit } from '../../../domain/contract-history.ts';
import { unwrap } from '../../../domain/result.ts';
import { type AuditCheck, checkLog, fingerprintOf } from '../../../main/audit/check-log.ts';
import { createLogWriter } from '../../../main/audit/write-log.ts';
import { publicPem, readPublicKey, signingKey } from '../../../main/hosts/signing-key.ts';
import { openStore, run, servicesOver, temporaryFolder } from '../builders.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
let commits: LoggedCommit[] = [];
let signed = '';
let unsigned = '';

beforeEach(() => {
  const services = servicesOver(openStore(join(temporaryFolder(), 'a.caveat')));
  for (const title of ['Ferry', '渡轮', 'Ferry “late”\u2028']) run(services, 'rename-notebook', { title });
  for (const name of ['undo', 'redo', 'undo'] as const) run(services, name, {});
  commits = services.store.history.log(0, 100);
  expect(services.store.history.log(2, 3)).toEqual(commits.slice(2, 5));
  const written = (key: KeyObject | null) => {
    const writer = createLogWriter(services.store.beginning, '2026-03-04T05:06:07.000Z', key);
    for (const each of commits) writer.add(each);
    return writer.end().toString();
  };
  signed = written(privateKey);
  unsigned = written(null);
});

const check = (text: string, key: KeyObject | null = publicKey): AuditCheck => unwrap(checkLog(Buffer.from(text), key));
const problems = (text: string, key: KeyObject | null = publicKey) =>
  check(text, key).problems.map(({ what, where }) => `${where}: ${what}`);
/** The log with one line replaced, counted from 1. */
const withLine = (text: string, number: number, change: (line: Record<string, unknown>) => unknown): string =>
  text
    .split('\n')
    .map((line, index) => (index === number - 1 ? JSON.stringify(change(JSON.parse(line))) : line))
    .join('\n');

test('a log as it was written is sound, whoever vouches for the key', () => {
  expect(commits.map(({ command }) => command)).toEqual([...Array(3).fill('rename-notebook'), 'undo', 'redo', 'undo']);
  expect(check(signed)).toMatchObject({ commits: 6, head: commits.at(-1)?.hash, signature: 'sound', problems: [] });
  expect(check(signed).signedBy).toBe(fingerprintOf(publicKey));
  expect(check(signed, null)).toMatchObject({ signature: 'unknown-key', signedBy: fingerprintOf(publicKey), problems: [] });
  expect(check(unsigned, null)).toMatchObject({ signature: 'none', signedBy: null, problems: [] });
});

describe('what was altered is found', () => {
  const columns = {
    revision: 9,
    commandId: 'another',
    command: 'save-note',
    undoes: 1,
    redoes: 1,
    author: 'Somebody else',
    at: '2001-01-01T00:00:00.000Z',
    paramsHash: '0'.repeat(64),
    changes: '{"added":[],"updated":[],"removed":[]}',
    hash: '0'.repeat(64),
  } satisfies Record<keyof LoggedCommit, unknown>;

  test.each(Object.entries(columns))('of a commit its %s, by the chain alone and by the signature', (column, value) => {
    const change = (line: Record<string, unknown>) => ({ ...line, [column]: value });
    expect(problems(withLine(unsigned, 3, change), null)).toContainEqual(expect.stringMatching(/^line 3: .*altered/u));
    const { signature } = check(withLine(signed, 3, change));
    expect(signature).toBe('wrong');
  });

  test.each(['notebookId', 'createdAt', 'firstRecord'])('of the beginning its %s', (field) => {
    expect(
      problems(
        withLine(unsigned, 1, (line) => ({ ...line, [field]: 'x' })),
        null,
      ),
    ).toContainEqual(expect.stringMatching(/^line 2: .*altered/u));
  });

  test('when it was exported: by the signature', () => {
    const later = withLine(signed, 1, (line) => ({ ...line, exportedAt: '2027-01-01T00:00:00.000Z' }));
    expect(problems(later)).toEqual([expect.stringContaining('The signature does not fit')]);
  });

  test('a line that is left out, given twice, moved, or no commit', () => {
    const lines = unsigned.split('\n');
    const without = (at: number) => lines.toSpliced(at, 1).join('\n');
    expect(problems(without(2), null)).toContain('line 3: This is revision 3 where 2 should be.');
    expect(problems(lines.toSpliced(2, 0, lines[2] ?? '').join('\n'), null)).toContain('line 4: This is revision 2 where 3 should be.');
    expect(
      problems(
        lines
          .with(2, lines[3] ?? '')
          .with(3, lines[2] ?? '')
          .join('\n'),
        null,
      ),
    ).not.toEqual([]);
    expect(problems(lines.with(2, '{"revision":').join('\n'), null)).toContain('line 3: This line is not a commit.');
  });

  test('commits cut off the end, with the end or before it', () => {
    const lines = signed.trimEnd().split('\n');
    expect(check(lines.slice(0, -1).join('\n'))).toMatchObject({
      head: null,
      signature: 'none',
      problems: [{ what: expect.stringContaining('end of the log') }],
    });
    expect(problems(lines.toSpliced(-2, 1).join('\n'))).toEqual([
      'line 7: The log ends by saying it has 6 commits; it has 5.',
      'line 7: The last hash is not that of the last commit.',
      expect.stringContaining('The signature does not fit'),
    ]);
  });

  test('a chain made anew, which only the key tells from the true one', () => {
    const forger = generateKeyPairSync('ed25519');
    const beginning = JSON.parse(signed.split('\n')[0] ?? '');
    const { notebookId, createdAt, firstRecord } = beginning;
    const writer = createLogWriter({ notebookId, createdAt, firstRecord }, beginning.exportedAt, forger.privateKey);
    for (const each of commits.slice(0, 4)) writer.add(each);
    const forged = writer.end().toString();
    expect(problems(forged, null)).toEqual([]);
    expect(problems(forged)).toEqual(['line 6: The log is signed with another key than the one given.']);
  });

  test('a signature taken away, or made with a key of another kind', () => {
    expect(problems(unsigned)).toEqual(['line 8: The log is not signed.']);
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const swapped = withLine(signed, 8, (line) => ({ ...line, signature: { ...(line['signature'] as object), publicKey: other } }));
    expect(problems(swapped)).toEqual(['line 8: The public key in the log is not an Ed25519 key.']);
  });
});

test.each(['', '\n', '{}', '{"format":"caveat-audit-log","version":2}', '\u0000\u0001'])('%j is no audit log', (text) => {
  expect(checkLog(Buffer.from(text), null)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

describe('the signing key', () => {
  test('is made once, for its owner only, and stays', () => {
    const folder = temporaryFolder();
    const key = unwrap(signingKey(folder));
    const path = join(folder, 'keys', 'audit-log.pem');
    expect(readdirSync(join(folder, 'keys'))).toEqual(['audit-log.pem']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(unwrap(signingKey(folder)).equals(key)).toBe(true);
    writeFileSync(join(folder, 'key.pub.pem'), publicPem(key));
    expect(fingerprintOf(unwrap(readPublicKey(join(folder, 'key.pub.pem'))))).toBe(fingerprintOf(createPublicKey(key)));
  });

  test.skipIf(process.platform === 'win32')('is not used when others can read it', () => {
    const folder = temporaryFolder();
    unwrap(signingKey(folder));
    chmodSync(join(folder, 'keys', 'audit-log.pem'), 0o644);
    expect(signingKey(folder)).toMatchObject({ ok: false, error: { code: 'file-unreadable', what: expect.stringContaining('Others') } });
  });

  test('that is damaged is refused and left as it is', () => {
    const folder = temporaryFolder();
    unwrap(signingKey(folder));
    const path = join(folder, 'keys', 'audit-log.pem');
    writeFileSync(path, 'torn');
    expect(signingKey(folder)).toMatchObject({ ok: false, error: { code: 'file-unreadable', what: 'The signing key is damaged.' } });
    expect(readFileSync(path, 'utf8')).toBe('torn');
  });

  test('whose public half is missing or something else is said so', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.pem'), 'no key');
    expect(readPublicKey(join(folder, 'a.pem'))).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(readPublicKey(join(folder, 'b.pem'))).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(existsSync(join(folder, 'keys'))).toBe(false);
  });
});
