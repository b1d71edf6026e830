import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { BundleManifest, BundleReport } from '../../../../domain/bundle.ts';
import type { ImportReport } from '../../../../domain/import-report.ts';
import type { CaveatRecord } from '../../../../domain/records.ts';
import { hashOf } from '../../../../main/store/blobs.ts';
import { connect } from '../../../../main/store/sqlite.ts';
import { caveat, caveatJson, sources, workingFolder } from './program.ts';

const quote = 'the line will close in June';

async function exported(): Promise<string> {
  const folder = workingFolder(sources);
  const from = ['--notebook', 'a.caveat'];
  const { json } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', ...from, ...Object.keys(sources));
  expect(
    await caveat(folder, 'tag', ...from, '--source', json.imported[0]?.sourceId ?? '', '--quote', quote, '--tag', 'reported'),
  ).toMatchObject({ code: 0 });
  expect(await caveat(folder, 'brief', ...from, '--title', 'Ferry', '--out', 'x.zip')).toMatchObject({ code: 0 });
  return folder;
}

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

/** The bundle with some files changed (null takes one away), and a manifest that agrees unless told otherwise. */
function altered(folder: string, change: (files: Record<string, Uint8Array>) => void, keepsManifest = false): void {
  const files = unzipSync(readFileSync(join(folder, 'x.zip')));
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()) as BundleManifest;
  change(files);
  const listed = Object.entries(files).filter(([name]) => name !== 'mimetype' && name !== 'manifest.json');
  const now = { ...manifest, files: listed.map(([name, bytes]) => ({ name, size: bytes.length, sha256: hashOf(bytes) })) };
  if (!keepsManifest) files['manifest.json'] = strToU8(JSON.stringify(now));
  writeFileSync(join(folder, 'bad.zip'), zipSync(files as Zippable));
}

test('a bundle comes into an empty notebook record by record, once, and one undo takes it back', async () => {
  const folder = await exported();
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

const edited = (files: Record<string, Uint8Array>, kind: string, edit: (records: CaveatRecord[]) => unknown) => {
  const name = `records/${kind}.json`;
  files[name] = strToU8(JSON.stringify(edit(JSON.parse(Buffer.from(files[name] ?? []).toString()) as CaveatRecord[])));
};
const put = (files: Record<string, Uint8Array>, name: string, content: string | Uint8Array): void => {
  files[name] = typeof content === 'string' ? strToU8(content) : content;
};
const drop = (files: Record<string, Uint8Array>, name: string): void => {
  delete files[name];
};
const nameOf = (files: Record<string, Uint8Array>, start: string) => Object.keys(files).find((each) => each.startsWith(start)) ?? '';

const faults: [string, string, (files: Record<string, Uint8Array>) => void, boolean?][] = [
  ['a changed text', 'bundle-broken', (files) => put(files, nameOf(files, 'texts/'), 'other')],
  ['a changed original', 'bundle-broken', (files) => put(files, nameOf(files, 'originals/'), 'other'), true],
  ['a missing original', 'bundle-broken', (files) => drop(files, nameOf(files, 'originals/'))],
  ['a missing file', 'file-unreadable', (files) => drop(files, 'brief.md'), true],
  [
    'a moved quote',
    'bundle-broken',
    (files) =>
      edited(files, 'claim', (all) =>
        all.map((each) => (each.kind === 'claim' ? { ...each, anchor: { ...each.anchor, start: 1 } } : each)),
      ),
  ],
  ['a field too many', 'bundle-broken', (files) => edited(files, 'claim', (all) => all.map((each) => ({ ...each, more: 1 })))],
  ['one record twice', 'bundle-broken', (files) => edited(files, 'claim', (all) => [...all, ...all])],
  ['a prototype', 'bundle-broken', (files) => put(files, 'records/claim.json', '[{"__proto__": {}}]')],
  ['an unknown kind', 'bundle-broken', (files) => put(files, 'records/spell.json', '[]')],
  ['a later version', 'bundle-broken', (files) => put(files, 'manifest.json', '{"format":"caveat-bundle","version":2}'), true],
  ['a way out', 'archive-unsafe', (files) => put(files, '../x', 'x')],
  ['a bomb', 'archive-unsafe', (files) => put(files, 'brief.md', new Uint8Array(2 ** 24))],
];

test('a bundle that was changed is refused and changes nothing', async () => {
  const folder = await exported();
  for (const [what, expected, change, keepsManifest] of faults) {
    altered(folder, change, keepsManifest);
    const { stdout, stderr, code } = await caveat(folder, 'import-bundle', '--notebook', 'c.caveat', 'bad.zip', '--json');
    expect([what, code, `${stdout}${stderr}`]).toEqual([what, 1, expect.stringContaining(expected)]);
    expect(recordsIn(folder, 'c.caveat').size).toBe(0);
  }
});
