import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { caveat, caveatJson, workingFolder } from './program.ts';

const folder = workingFolder({
  'one.md': '---\ntitle: First paper\ndate: 2026-03-02\n---\n\nThe ferry line closes in May.\n\nNobody was asked.\n',
  '二.md': '---\ntitle: 第二报\ndate: 2026-04\n---\n\n市长否认渡轮停运。\n',
});
const notebook = ['--notebook', 'ferry.caveat'];
const claimIds: string[] = [];
let propositionId = '';

interface Listed {
  readonly total: number;
  readonly claims: readonly {
    readonly id: string;
    readonly title: string;
    readonly propositions: readonly { readonly stance: string }[];
  }[];
}

beforeAll(async () => {
  const { json } = await caveatJson<{ imported: { sourceId: string }[] }>(folder, 'import', ...notebook, 'one.md', '二.md');
  const quotes = [
    [0, 'The ferry line closes in May', ['--tag', 'reported', '--attribution', '=SUM(A1)', '--note', 'ask again']],
    [0, 'Nobody was asked', ['--tag', 'disputed', '--attribution', 'Café Órale']],
    [1, '市长否认渡轮停运', ['--tag', 'reported']],
  ] as const;
  for (const [at, quote, rest] of quotes) {
    const tagged = await caveat(folder, 'tag', ...notebook, '--source', json.imported[at]?.sourceId ?? '', '--quote', quote, ...rest);
    claimIds.push(tagged.stdout.trim());
  }
  const link = ['link', ...notebook, '--statement', 'The ferry line closes', '--claim'];
  const made = await caveatJson<{ propositionId: string }>(folder, ...link, claimIds[0] ?? '', '--stance', 'asserts');
  propositionId = made.json.propositionId;
  await caveat(folder, ...link, claimIds[2] ?? '', '--stance', 'denies');
});

async function found(...options: string[]): Promise<number[]> {
  const { code, json } = await caveatJson<Listed>(folder, 'claims', ...notebook, ...options);
  expect(code, options.join(' ')).toBe(0);
  expect(json.total).toBe(3);
  return json.claims.map(({ id }) => claimIds.indexOf(id)).sort();
}

test('claims are narrowed by what they are, what their source is and what they say of propositions', async () => {
  expect(await found()).toEqual([0, 1, 2]);
  expect(await found('--tag', 'reported')).toEqual([0, 2]);
  expect(await found('--words', 'FERRY first')).toEqual([0]);
  expect(await found('--attribution', 'cafe')).toEqual([1]);
  expect(await found('--attribution', 'nobody')).toEqual([]);
  expect(await found('--language', 'zh')).toEqual([2]);
  expect(await found('--language', 'ko')).toEqual([]);
  expect(await found('--from', '2026-03-03', '--to', '2026-04-10')).toEqual([2]);
  expect(await found('--with-note')).toEqual([0]);
  expect(await found('--without-note', '--tag', 'reported')).toEqual([2]);
  expect(await found('--proposition', propositionId.slice(0, 8))).toEqual([0, 2]);
  expect(await found('--proposition', propositionId, '--stance', 'denies')).toEqual([2]);
  expect(await found('--stance', 'hedges')).toEqual([]);
});

test('people get a table; a spreadsheet gets every word, and none that runs', async () => {
  const { stdout } = await caveat(folder, 'claims', ...notebook, '--tag', 'reported', '--csv', 'out.csv');
  expect(stdout).toMatch(/^claim +tag +source +published +attribution +stances +words\n/);
  expect(stdout).toContain('2 of 3 claims, written to');
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'out.csv')), { bom: true, columns: true });
  expect(rows.map((row) => row['quote'])).toEqual(['The ferry line closes in May', '市长否认渡轮停运']);
  expect(rows.map((row) => row['propositions'])).toEqual(['asserts: The ferry line closes', 'denies: The ferry line closes']);
  expect(rows[0]?.['attribution']).toBe("'=SUM(A1)");
  expect((await caveat(folder, 'claims', ...notebook, '--stance', 'hedges')).stdout).toContain('No claim fits.');
});

test('what cannot be asked for is refused, and a notebook is never written over', async () => {
  const refused = async (...options: string[]) => await caveatJson(folder, 'claims', ...notebook, ...options);
  expect(await refused('--from', 'May')).toMatchObject({ code: 1, json: { error: { code: 'invalid-input', where: '--from' } } });
  expect(await refused('--with-note', '--without-note')).toMatchObject({ code: 1, json: { error: { code: 'invalid-input' } } });
  expect(await refused('--proposition', 'nothing')).toMatchObject({ code: 1, json: { error: { code: 'not-found' } } });
  expect(await refused('--csv', 'ferry.caveat')).toMatchObject({ code: 1, json: { error: { code: 'file-not-written' } } });
});
