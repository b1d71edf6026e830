import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, expect, test, vi } from 'vitest';
import type { BundleReport } from '../../../../domain/bundle.ts';
import type { ImportReport } from '../../../../domain/import-report.ts';
import { connect } from '../../../../main/store/sqlite.ts';
import { temporaryFolder } from '../../builders.ts';
import { caveat, caveatJson, sources, workingFolder } from './program.ts';

const quote = 'the line will close in June';

/** With a notebook of three sources and the bundle of a brief of it. */
const folder = workingFolder(sources);

beforeAll(async () => {
  const from = ['--notebook', 'a.caveat'];
  const { json } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', ...from, ...Object.keys(sources));
  expect(
    await caveat(folder, 'tag', ...from, '--source', json.imported[0]?.sourceId ?? '', '--quote', quote, '--tag', 'reported'),
  ).toMatchObject({ code: 0 });
  expect(await caveat(folder, 'brief', ...from, '--title', 'Ferry', '--out', 'x.zip')).toMatchObject({ code: 0 });
});

/** What a notebook holds, its own title aside. */
function recordsIn(folder: string, name: string): Map<string, unknown> {
  const connection = connect(join(folder, name), 'read');
  try {
    const rows = connection.prepare<[], { kind: string; id: string; json: string }>('SELECT kind, id, json FROM records').all();
    return new Map(rows.filter(({ kind }) => kind !== 'notebook').map(({ kind, id, json }) => [`${kind} ${id}`, JSON.parse(json)]));
  } finally {
    connection.close();
  }
}

test('a bundle comes into an empty notebook record by record, once, and one undo takes it back', async () => {
  const first = readFileSync(join(folder, 'x.zip'));
  await caveat(folder, 'brief', '--notebook', 'a.caveat', '--title', 'Ferry', '--out', 'x.zip');
  expect(readFileSync(join(folder, 'x.zip')).equals(first)).toBe(true);
  expect(await caveat(folder, 'import', '--notebook', 'c.caveat', 'x.zip')).toMatchObject({ stdout: expect.stringContaining('bundle') });

  const into = ['--notebook', 'c.caveat'];
  const { code, json } = await caveatJson<BundleReport>(folder, 'import-bundle', ...into, 'x.zip');
  expect([code, json.added.source, json.added.claim, json.added.brief, json.conflicts]).toEqual([0, 1, 1, 1, []]);
  const [there, here] = [recordsIn(folder, 'a.caveat'), recordsIn(folder, 'c.caveat')];
  expect(here.size).toBe(json.added.source + json.added.version + json.added.claim + json.added.brief);
  for (const [key, value] of here) expect(value).toEqual(there.get(key));
  expect(await caveat(folder, 'verify', ...into)).toMatchObject({ code: 0 });

  const again = await caveatJson<BundleReport>(folder, 'import-bundle', ...into, 'x.zip');
  expect([again.code, again.json.same]).toEqual([0, here.size]);
  const claimId = [...here.keys()].find((key) => key.startsWith('claim '))?.slice(6) ?? '';
  await caveat(folder, 'retag', ...into, '--claim', claimId, '--tag', 'disputed');
  const kept = recordsIn(folder, 'c.caveat');
  const conflict = await caveatJson<BundleReport>(folder, 'import-bundle', ...into, 'x.zip');
  expect([conflict.code, conflict.json.conflicts.map(({ kind }) => kind)]).toEqual([1, ['claim']]);
  expect(recordsIn(folder, 'c.caveat')).toEqual(kept);
  await caveat(folder, 'undo', ...into);
  await caveat(folder, 'undo', ...into);
  expect(recordsIn(folder, 'c.caveat').size).toBe(0);
});

test('a bundle that was changed is refused and changes nothing', async () => {
  const files = unzipSync(readFileSync(join(folder, 'x.zip')));
  const text = Object.keys(files).find((name) => name.startsWith('texts/')) ?? '';
  writeFileSync(join(folder, 'bad.zip'), zipSync({ ...files, [text]: strToU8('other') } as Zippable));
  const { stdout, code } = await caveat(folder, 'import-bundle', '--notebook', 'c.caveat', 'bad.zip', '--json');
  expect([code, stdout]).toEqual([1, expect.stringContaining('bundle-broken')]);
  expect(recordsIn(folder, 'c.caveat').size).toBe(0);
});

test('what cannot be taken in begins no notebook', async () => {
  const before = readdirSync(folder).sort();
  const refused = async (...words: string[]) => (await caveat(folder, ...words, '--notebook', 'none.caveat', '--json')).stdout;
  expect(await refused('import-bundle', 'bad.zip')).toContain('bundle-broken');
  expect(await refused('import-bundle', 'missing.zip')).toContain('not-found');
  expect(await refused('import', 'bad.zip', 'missing.txt')).toContain('"imported": []');
  expect(readdirSync(folder).sort()).toEqual(before);
});

test('a locked bundle is written and taken in with passphrases from files, and nothing of it lies about unlocked', async () => {
  const folder = temporaryFolder();
  const passphrases = { pass: 'seven gulls over the quay\n', other: 'eight gulls over the quay\n' };
  for (const [name, content] of Object.entries({ ...sources, ...passphrases })) writeFileSync(join(folder, name), content);
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const program = (...words: string[]) => caveat(folder, ...words);
  vi.stubEnv('TMPDIR', temporary);
  try {
    const from = ['--notebook', 'a.caveat'];
    const imported = await program('import', ...from, ...Object.keys(sources), '--json');
    const { imported: reports } = JSON.parse(imported.stdout) as { imported: ImportReport[] };
    await program('tag', ...from, '--source', reports[0]?.sourceId ?? '', '--quote', quote, '--tag', 'reported');
    // Locked too, so that whatever holds the quote afterwards came from the bundle.
    await program('lock', ...from, '--new-passphrase-file', 'other');
    for (const name of Object.keys(sources)) rmSync(join(folder, name));
    const brief = ['brief', ...from, '--passphrase-file', 'other', '--title', 'Ferry', '--out'];
    expect((await program(...brief, 'x.zip.age')).stderr).toContain('--bundle-passphrase-file is missing');
    expect((await program(...brief, 'x.html', '--bundle-passphrase-file', 'pass')).stderr).toContain(
      'End the name of the file in .zip.age',
    );
    expect(await program(...brief, 'x.zip.age', '--bundle-passphrase-file', 'pass')).toMatchObject({ code: 0 });
    const into = ['import-bundle', 'x.zip.age', ...from, '--passphrase-file', 'other', '--json'];
    expect((await program(...into)).stdout).toContain('"bundle-locked"');
    const taken = await program(...into, '--bundle-passphrase-file', 'pass');
    expect([taken.code, (JSON.parse(taken.stdout) as BundleReport).conflicts]).toEqual([0, []]);
    const open = filesBelow(folder).filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes('PK\u0003\u0004') || bytes.includes(quote);
    });
    expect(open).toEqual([]);
    expect(filesBelow(temporary)).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
  }
}, 120_000);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
}
