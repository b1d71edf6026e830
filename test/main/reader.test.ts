import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { changePassphrase } from '../../main/store/passphrase.ts';
import { connect } from '../../main/store/sqlite.ts';
import { caveatJson, sources, workingFolder } from './hosts/cli/program.ts';

/**
 * The reader in Python beside docs/file-format.md, written from that page alone, says the same of a notebook as the program, and finds what
 * was tampered with.
 */

const READER = join(import.meta.dirname, '..', '..', 'docs', 'reader');
const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0,
);
if (python === undefined) process.stdout.write('The reader in Python is not tested here: there is no Python 3.9 or newer.\n');

interface Told {
  title: string;
  revision: number;
  sources: {
    id: string;
    title: string;
    text: string;
    reliability: string;
    note: string | null;
    passages: { number: number; start: number; end: number; text: string }[];
    claims: { id: string; tag: string; quote: string; attribution: string; passage: number; note: string | null }[];
  }[];
  propositions: { id: string; statement: string; status: string; stances: { claimId: string; stance: string }[] }[];
  briefs: { id: string; title: string; text: string }[];
  problems: string[];
}
type Listed = { revision: number; sources: { source: { id: string; title: string; reliability: string } }[]; briefs: { title: string }[] };
type Shown = { text: string; blocks: { number: number; start: number; end: number }[] };
type Claims = { claims: { id: string; quote: string; tag: string; attribution: string; note: string | null }[] };
type Propositions = { propositions: { id: string; statement: string; status: { status: string }; counts: Record<string, number> }[] };

const long = Array.from(
  { length: 150 },
  (_, index) => `Day ${index}. The harbour master said that ${index} ships were waiting; 港口 😀 ${index}.`,
);
const folder = workingFolder({ ...sources, 'long.txt': `The harbour log\n\n${long.join('\n\n')}` });
const N = ['--notebook', 'N.caveat'];
const program = async <T>(...words: string[]): Promise<T> => (await caveatJson<T>(folder, ...words)).json;
const read = (notebook: string): { code: number | null; told: Told; stderr: string } => {
  const run = spawnSync(python ?? '', ['-B', join(READER, 'read_notebook.py'), join(folder, notebook), '--json'], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 1e8,
  });
  return { code: run.status, told: run.stdout === '' ? (null as never) : JSON.parse(run.stdout), stderr: run.stderr };
};

describe.skipIf(python === undefined)('the reader in Python', () => {
  let listed: Listed;
  let told: Told;

  beforeAll(async () => {
    await program('import', ...N, 'ferry report.md', '渡轮.txt', '여객선.txt', 'long.txt');
    listed = await program<Listed>('list', ...N);
    const [english = '', chinese = '', , log = ''] = listed.sources.map(({ source }) => source.id);
    await program(
      'tag',
      ...N,
      '--source',
      english,
      '--quote',
      'the line will close in June',
      '--tag',
      'reported',
      '--attribution',
      'The operator',
    );
    await program('tag', ...N, '--source', chinese, '--quote', '分析人士认为可能推迟', '--tag', 'speculative', '--note', '第一行。');
    await program('tag', ...N, '--source', log, '--quote', '港口 😀 17', '--tag', 'disputed', '--credibility', '4');
    await program('furniture', ...N, '--source', log, '--passage', '3,5-7', '--as', 'furniture');
    const { claims } = await program<Claims>('claims', ...N);
    const linked = claims.slice(0, 2).map(({ id }) => id);
    await program('link', ...N, '--statement', 'The line closes in June.', '--claim', linked.join(','), '--stance', 'asserts');
    await program('brief', ...N, '--title', 'What we know', '--out', join(folder, 'brief.md'));
    // A step that is taken back and brought again keeps no changes of its own in the history.
    await program('retag', ...N, '--claim', linked[0] ?? '', '--tag', 'disputed');
    await program('undo', ...N);
    await program('redo', ...N);
    listed = await program<Listed>('list', ...N);
    const found = read('N.caveat');
    expect([found.code, found.stderr]).toEqual([0, '']);
    told = found.told;
  });

  test('finds the sources, their texts and their passages', async () => {
    expect(told.problems).toEqual([]);
    expect(told.revision).toBe(listed.revision);
    const named = (all: { id: string; title: string; reliability: string }[]) =>
      all.map(({ id, title, reliability }) => [id, title, reliability]);
    expect(named(told.sources)).toEqual(named(listed.sources.map(({ source }) => source)));
    for (const source of told.sources) {
      const shown = await program<Shown>('show', ...N, '--source', source.id);
      expect(source.text).toBe(shown.text);
      const passages = shown.blocks.filter(({ number }) => number > 0).map(({ number, start, end }) => ({ number, start, end }));
      expect(source.passages.map(({ number, start, end }) => ({ number, start, end }))).toEqual(passages);
      for (const { start, end, text } of source.passages) expect(text).toBe(shown.text.slice(start, end));
    }
    expect(told.sources[3]?.passages.map(({ number }) => number).slice(0, 4)).toEqual([1, 2, 4, 8]);
  });

  test('finds the claims with their quotes and notes, the propositions with stances, and the briefs', async () => {
    const { claims } = await program<Claims>('claims', ...N);
    const all = told.sources.flatMap((source) => source.claims);
    const plain = (each: Claims['claims'][number]) => [each.id, each.quote, each.tag, each.attribution, each.note];
    expect(all.map(plain).sort()).toEqual(claims.map(plain).sort());
    expect(all.map(({ note }) => note)).toContain('第一行。');
    const { propositions } = await program<Propositions>('propositions', ...N);
    expect(propositions).toMatchObject([{ counts: { asserts: 2, denies: 0 } }]);
    expect(told.propositions.map(({ id, statement, status }) => [id, statement, status])).toEqual(
      propositions.map(({ id, statement, status }) => [id, statement, status.status]),
    );
    expect(told.propositions[0]?.stances.map(({ stance }) => stance)).toEqual(['asserts', 'asserts']);
    expect(claims.map(({ id }) => id)).toEqual(expect.arrayContaining(told.propositions[0]?.stances.map(({ claimId }) => claimId) ?? []));
    expect(told.briefs.map(({ title }) => title)).toEqual(listed.briefs.map(({ title }) => title));
  });

  test.each([
    ['a quote', 'claim .* is not where it says', "UPDATE records SET json = replace(json, 'in June', 'in July') WHERE kind = 'claim'"],
    [
      'a tag',
      'is not what the history made of it',
      `UPDATE records SET json = replace(json, '"speculative"', '"reported"') WHERE kind = 'claim'`,
    ],
    ['a step of the history', 'revision 3 does not follow', "UPDATE history SET author = 'somebody else' WHERE revision = 3"],
    ['a step that is lost', 'revision 4 does not follow', 'DELETE FROM history WHERE revision = 3'],
    ['a text', 'is not what its hash says', "UPDATE blobs SET bytes = CAST('Nothing.' AS BLOB), encoding = 'identity' WHERE number = 1"],
    ['a text that does not unpack', 'does not unpack', "UPDATE blobs SET bytes = substr(bytes, 1, 40) WHERE encoding = 'br'"],
  ])('finds what is wrong with %s', (_what, problem, sql) => {
    copyFileSync(join(folder, 'N.caveat'), join(folder, 'T.caveat'));
    const database = connect(join(folder, 'T.caveat'), 'write');
    database.exec(sql);
    database.close();
    const { code, stderr } = read('T.caveat');
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(problem));
  });

  test('refuses what is no notebook', () => {
    writeFileSync(join(folder, 'Letter.caveat'), 'Dear Sir or Madam, '.repeat(100));
    expect(read('Letter.caveat').code).toBe(2);
  });

  test('says of a locked notebook that it is locked', () => {
    copyFileSync(join(folder, 'N.caveat'), join(folder, 'locked.caveat'));
    unwrap(changePassphrase(join(folder, 'locked.caveat'), { from: null, to: 'seven gulls over the quay' }));
    expect(read('locked.caveat')).toMatchObject({ code: 2, stderr: expect.stringContaining('locked with a passphrase') });
  });

  test('unpacks what Brotli packs, at every quality, with words of its dictionary', () => {
    const texts = [
      '',
      'a',
      `${'The harbour master said that the time of the year was about '.repeat(3)}nothing.`,
      long.join(' '),
      [...'<!DOCTYPE html><html><head><meta charset="utf-8"><title>News</title>'].join(''),
      '政府の発表によると、港は閉鎖されました。 Правительство сообщило. الحكومة',
    ];
    const packed = texts.flatMap((text) =>
      [0, 1, 3, 5, 9, 11].map((quality) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })),
    );
    writeFileSync(join(folder, 'packed.json'), JSON.stringify(packed.map((bytes) => bytes.toString('base64'))));
    const script = `import sys, json, base64; sys.path.insert(0, sys.argv[1]); from brotli import decompress
print(json.dumps([decompress(base64.b64decode(each)).decode() for each in json.load(open(sys.argv[2]))]))`;
    const run = spawnSync(python ?? '', ['-B', '-c', script, READER, join(folder, 'packed.json')], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual(texts.flatMap((text) => Array<string>(6).fill(text)));
  });
});
