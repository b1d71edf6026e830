import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { ageFormOf, lockWithAge, unlockAge } from '../../main/age-file.ts';
import { codeOf, temporaryFolder } from './builders.ts';

const PASSPHRASE = 'seven gulls over the quay';
const content = Buffer.from('What the harbour master said. 부산 항만청장.\n'.repeat(5000));

/** Locked by the library alone, with less work than the program takes: tests of what is refused need not wait for each. */
async function locked({ passphrase = PASSPHRASE, factor = 10 } = {}): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(factor);
  return encrypter.encrypt(content);
}

const open = async (bytes: Uint8Array, passphrase = PASSPHRASE) => unlockAge(bytes, passphrase, 'brief.zip.age');

test('what is locked opens again however the keyboard wrote the passphrase, and says nothing of its content', async () => {
  const word = '부산 앞바다의 갈매기';
  const binary = unwrap(await lockWithAge(content, word.normalize('NFD')));
  expect(Buffer.from(binary).includes('harbour')).toBe(false);
  expect(Buffer.from(binary).toString('latin1', 0, 120)).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/u);
  expect(Buffer.from(unwrap(await open(binary, word.normalize('NFC')))).equals(content)).toBe(true);
  // Other programs take it as it was typed.
  const theirs = await locked({ passphrase: word.normalize('NFD') });
  expect((await open(theirs, word.normalize('NFD'))).ok).toBe(true);
}, 60_000);

test('both forms are known by their content, and open', async () => {
  const binary = await locked();
  const text = Buffer.from(`\r\n  ${armor.encode(binary).replaceAll('\n', '\r\n')}`);
  expect([ageFormOf(binary), ageFormOf(text)]).toEqual(['binary', 'armor']);
  for (const each of [binary, text]) expect(Buffer.from(unwrap(await open(each))).equals(content)).toBe(true);
});

test('a text that speaks of the format is a text', () => {
  for (const each of [
    '',
    'age-encryption.org/v1',
    'age-encryption.org/v1\nis how such a file begins.',
    'It begins -----BEGIN AGE ENCRYPTED FILE-----',
  ]) {
    expect([each, ageFormOf(Buffer.from(each))]).toEqual([each, null]);
  }
});

test('what cannot be opened is refused, each for its own reason', async () => {
  const good = await locked();
  const forKeys = new Encrypter();
  forKeys.addRecipient(await identityToRecipient(await generateX25519Identity()));
  const payload = good.length - 100;
  const flipped = Buffer.from(good);
  flipped[payload] = (flipped[payload] ?? 0) ^ 1;
  const head = Buffer.from(good).toString('latin1');
  const dear = (factor: string) => Buffer.from(head.replace(/^(age[^\n]*\n-> scrypt \S+) 10\n/u, `$1 ${factor}\n`), 'latin1');
  const cases: [string, Uint8Array, string][] = [
    ['for public keys', await forKeys.encrypt(content), 'bundle-for-keys'],
    ['too dear', dear('21'), 'bundle-too-dear'],
    ['much too dear', dear('9999999'), 'bundle-too-dear'],
    ['another work factor than it was locked with', dear('11'), 'bundle-wrong-passphrase'],
    ['no work factor', dear('x'), 'bundle-broken'],
    ['a changed byte', flipped, 'bundle-broken'],
    ['something behind it', Buffer.concat([good, Buffer.from('more')]), 'bundle-broken'],
    ['an armor that does not end', Buffer.from(armor.encode(good).slice(0, -40)), 'bundle-broken'],
    ['an armor of nothing', Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----\n'), 'bundle-broken'],
    ['a header alone', Buffer.from('age-encryption.org/v1\n-> scrypt'), 'bundle-broken'],
    ['two passphrases', Buffer.from(head.replace(/^(age[^\n]*\n)(-> scrypt[^\n]*\n[^\n]*\n)/u, '$1$2$2'), 'latin1'), 'bundle-broken'],
  ];
  for (const [what, bytes, code] of cases) expect([what, codeOf(await open(bytes))]).toEqual([what, code]);
  expect(codeOf(await open(good, `${PASSPHRASE} `))).toBe('bundle-wrong-passphrase');
  expect(codeOf(await open(good, ''))).toBe('bundle-wrong-passphrase');
  expect(codeOf(await lockWithAge(content, 'seven'))).toBe('passphrase-too-short');
});

test('a file that was cut off anywhere is refused whole', async () => {
  const good = await locked();
  const header = good.length - content.length - Math.ceil(content.length / 65536) * 16;
  const lengths = [...Array.from({ length: header }, (_, at) => at + 25), header + 65552, good.length - 17, good.length - 1];
  for (const length of lengths) {
    expect([length, codeOf(await open(good.subarray(0, length)))]).toEqual([length, 'bundle-broken']);
  }
}, 60_000);

/** Age asks for passphrases on a terminal alone, so it gets one. */
const inTerminal = `
import os, pty, sys, time
pid, terminal = pty.fork()
if pid == 0: os.execvp(sys.argv[2], sys.argv[2:])
asked = b''
said = 0
while True:
    try: more = os.read(terminal, 4096)
    except OSError: break
    if not more: break
    asked += more
    if asked.lower().count(b'passphrase') > said and asked.rstrip().endswith(b':'):
        said = asked.lower().count(b'passphrase')
        time.sleep(0.2)
        os.write(terminal, sys.argv[1].encode() + b'\\n')
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

const missing = spawnSync('age', ['--version']).error !== undefined || spawnSync('python3', ['--version']).error !== undefined;
if (missing) console.log('Skipped: files are exchanged with the program “age”, which needs age and python3.');

test.skipIf(missing)(
  'the program “age” opens what is locked here, and the other way round',
  async () => {
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name);
    writeFileSync(at('plain'), content);
    writeFileSync(at('ours.age'), unwrap(await lockWithAge(content, PASSPHRASE)));
    execFileSync('python3', ['-c', inTerminal, PASSPHRASE, 'age', '-d', '-o', at('opened'), at('ours.age')]);
    expect(readFileSync(at('opened')).equals(content)).toBe(true);
    for (const form of [[], ['-a']]) {
      execFileSync('python3', ['-c', inTerminal, PASSPHRASE, 'age', '-p', ...form, '-o', at(`theirs${form.length}.age`), at('plain')]);
      const theirs = readFileSync(at(`theirs${form.length}.age`));
      expect(Buffer.from(unwrap(await open(theirs))).equals(content)).toBe(true);
    }
  },
  120_000,
);
