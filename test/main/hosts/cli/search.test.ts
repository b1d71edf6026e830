import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { hitKinds, type SearchHit } from '../../../../domain/contract-search.ts';
import type { ImportReport } from '../../../../domain/import-report.ts';
import { caveat, caveatJson, caveatProgram, jsonIn, workingFolder } from './program.ts';

const folder = workingFolder({
  'harbour.txt': 'On the harbour\n\nThe port will close in May.\n\n大統領府表示，港口將於五月關閉。\n\n대통령은 항구를 닫겠다고 말했다.\n',
  'ferries.txt': 'On ferries\n\nThe ferry to the port runs at night.\n\nNobody mentioned tolls.\n',
});
const notebook = ['--notebook', 'N.caveat'];
let ids: string[] = [];

beforeAll(async () => {
  const { json } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', ...notebook, 'harbour.txt', 'ferries.txt');
  ids = json.imported.map(({ sourceId }) => sourceId);
});

async function found(...words: string[]): Promise<string[]> {
  const { code, json } = await caveatJson<SearchHit[]>(folder, 'search', ...notebook, ...words);
  expect(code).toBe(0);
  for (const { kind, start, end, score } of json) {
    expect(hitKinds).toContain(kind);
    expect(end).toBeGreaterThan(start);
    expect(score).toBeGreaterThan(0);
  }
  return json.map(({ sourceId, snippet }) => `${ids.indexOf(sourceId ?? '')} ${snippet}`).sort();
}

test('the program makes an index where there is none, and tells hits with their sources and words', async () => {
  rmSync(join(folder, 'N.caveat-index'), { force: true });
  const { code, json } = jsonIn<SearchHit[]>(await caveatProgram(folder, 'search', ...notebook, 'port', '--json'));
  expect(code).toBe(0);
  expect(json.map(({ sourceId }) => sourceId).sort()).toEqual(ids.toSorted());
  expect(existsSync(join(folder, 'N.caveat-index'))).toBe(true);
});

test('Chinese in either script, Korean with any particle, phrases and what is excluded', async () => {
  expect(await found('港口将')).toEqual(['0 大統領府表示，港口將於五月關閉。']);
  expect(await found('대통령이')).toEqual(['0 대통령은 항구를 닫겠다고 말했다.']);
  expect(await found('"the port" -ferry')).toEqual(['0 The port will close in May.']);
  expect(await found('tolls OR 關')).toHaveLength(2);
});

test('filters narrow what is found', async () => {
  expect(await found('--source', (ids[1] ?? '').slice(0, 8), 'port')).toEqual(['1 The ferry to the port runs at night.']);
  expect(await found('--language', 'ko', 'port')).toEqual([]);
  expect(await found('--kind', 'title', 'harbour')).toEqual(['0 On the harbour']);
  expect(await found('--tag', 'disputed', 'port')).toEqual([]);
  expect(await found('--with-note', 'port')).toEqual([]);
  expect(await found('--without-note', 'port')).toHaveLength(2);
});

test('people get a table, and are told how a query was read', async () => {
  const { stdout } = await caveat(folder, 'search', ...notebook, 'ferry');
  expect(stdout).toMatch(/^kind +title +id +words\n/);
  expect(stdout).toContain('The ferry to the port runs at night.');
  expect((await caveat(folder, 'search', ...notebook, '"ferry')).stdout).toContain('quotation mark');
  expect((await caveat(folder, 'search', ...notebook, 'zeppelin')).stdout).toBe('Nothing was found.\n');
  expect((await caveat(folder, 'search', ...notebook, '--limit', '1', 'port')).stdout).toContain('These are 1 of 2 hits.');
});

test('what cannot be looked for is refused', async () => {
  expect(await caveatJson(folder, 'search', ...notebook, '--from', 'May', 'port')).toMatchObject({
    code: 1,
    json: { error: { code: 'invalid-input' } },
  });
  expect(await caveatJson(folder, 'search', ...notebook, 'x'.repeat(10_001))).toMatchObject({
    json: { error: { code: 'query-too-long' } },
  });
  expect(await caveatJson(folder, 'search', ...notebook, '--with-note', '--without-note', 'port')).toMatchObject({ code: 1 });
});
