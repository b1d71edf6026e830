import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { caveat, caveatJson, workingFolder } from './program.ts';

/** What a command line must not do, however it is written. */

const notebook = ['--notebook', 'n.caveat'];
const folder = workingFolder({
  'a.txt': 'The ferry stops\n\nThe ferry to Haimen will stop in March, the harbour office said.\n',
  'bad.md': new Uint8Array([0xff, 0xfe, 0, 0x62]),
  'cut.ris': 'TY  - NEWS\nTI  - The ferry stops\nUR  - https://zzz.exam',
  'annotations.json': JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    target: { source: 'https://a.example', selector: { type: 'TextQuoteSelector', exact: 'The ferry' } },
  }),
});
const revision = async () =>
  (await caveatJson<{ entries: { revision: number }[] }>(folder, 'history', ...notebook)).json.entries[0]?.revision;
let source = '';

beforeAll(async () => {
  const { json } = await caveatJson<{ imported: { sourceId: string }[] }>(folder, 'import', ...notebook, 'a.txt');
  source = json.imported[0]?.sourceId ?? '';
  await caveat(folder, 'tag', ...notebook, '--source', source, '--quote', 'will stop in March', '--tag', 'reported');
});

test('a notebook is never written over, nor is a folder', async () => {
  const before = readFileSync(join(folder, 'n.caveat'));
  mkdirSync(join(folder, 'taken.ris'));
  for (const out of ['n.caveat', 'other.CAVEAT', 'taken.ris']) {
    const { code, stderr } = await caveat(folder, 'references', ...notebook, '--format', 'ris', '--out', out);
    expect([code, stderr]).toEqual([1, expect.stringContaining(out)]);
  }
  expect(readFileSync(join(folder, 'n.caveat')).equals(before)).toBe(true);
});

test('a brief that cannot be written is not left in the notebook', async () => {
  mkdirSync(join(folder, 'taken.docx'));
  const before = await revision();
  expect((await caveat(folder, 'brief', ...notebook, '--title', 'T', '--out', 'taken.docx')).code).toBe(1);
  expect(await revision()).toBe(before);
});

test('a template that is no text is refused', async () => {
  const { code, stderr } = await caveat(folder, 'brief', ...notebook, '--title', 'T', '--template', 'bad.md', '--out', 'b.md');
  expect([code, stderr]).toEqual([1, expect.stringContaining('no text in UTF-8')]);
});

test('a record that is cut off is refused, and says so to scripts', async () => {
  const { code, json } = await caveatJson<{ files: { refused: { what: string }[] }[] }>(folder, 'bibliography', ...notebook, 'cut.ris');
  expect(code).toBe(1);
  expect(json.files[0]?.refused).toMatchObject([{ line: 1, what: expect.stringContaining('no end') }]);
});

test('annotations do not become a source', async () => {
  const { code, json } = await caveatJson<{ failed: object[] }>(folder, 'import', ...notebook, 'annotations.json');
  expect(code).toBe(1);
  expect(json.failed).toMatchObject([{ error: { code: 'file-is-annotations' } }]);
});

test('a detail can be emptied', async () => {
  await caveat(folder, 'details', ...notebook, '--source', source, '--published', '2025-11', '--outlet', 'Harbour Daily');
  const { json } = await caveatJson<object>(folder, 'details', ...notebook, '--source', source, '--published', '', '--outlet=');
  expect(json).toMatchObject({ published: null, outlet: '' });
});

describe('a file without end', () => {
  test.runIf(process.platform === 'linux')('is read no further than a file may be large', async () => {
    const { code, json } = await caveatJson<{ failed: object[] }>(folder, 'import', ...notebook, '/dev/zero');
    expect(code).toBe(1);
    expect(json.failed).toMatchObject([{ error: { code: 'file-too-large' } }]);
  });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that cannot be looked into keeps no others out',
  async () => {
    mkdirSync(join(folder, 'in', 'closed'), { recursive: true });
    writeFileSync(join(folder, 'in', 'b.txt'), 'Another ferry\n\nAnother ferry will stop in April, the harbour office said.\n');
    chmodSync(join(folder, 'in', 'closed'), 0);
    const { json } = await caveatJson<{ imported: object[]; failed: object[] }>(folder, 'import', ...notebook, 'in');
    expect(json.imported).toHaveLength(1);
    expect(json.failed).toMatchObject([{ file: join(folder, 'in', 'closed'), error: { code: 'file-unreadable' } }]);
  },
);
