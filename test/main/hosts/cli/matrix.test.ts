import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { caveat, caveatJson, workingFolder } from './program.ts';

const folder = workingFolder({
  'one.md': '---\ntitle: First paper\ndate: 2026-03-02\n---\n\nThe ferry line closes in May, the operator said.\n',
  'two.md': '---\ntitle: =Second paper\ndate: 2026-03\n---\n\nNobody plans to close the ferry line, the mayor said.\n',
  '三.md': '---\ntitle: 渡轮报\n---\n\n该航线可能于五月关闭。\n',
});
const notebook = ['--notebook', 'ferry.caveat'];
const clash = 'The ferry line closes in May.';

interface MatrixJson {
  readonly revision: number;
  readonly columns: readonly { readonly name: string; readonly who: string; readonly sourceIds: readonly string[] }[];
  readonly rows: readonly {
    readonly statement: string;
    readonly conflict: unknown;
    readonly cells: readonly {
      readonly column: number;
      readonly stance: string;
      readonly claims: readonly { readonly claimId: string }[];
    }[];
  }[];
}

beforeAll(async () => {
  const { json } = await caveatJson<{ imported: { sourceId: string }[] }>(folder, 'import', ...notebook, 'one.md', 'two.md', '三.md');
  const tagged: readonly (readonly [quote: string, tag: string, stance: string])[] = [
    ['The ferry line closes in May', 'reported', 'asserts'],
    ['Nobody plans to close the ferry line', 'disputed', 'denies'],
    ['该航线可能于五月关闭', 'speculative', 'hedges'],
  ];
  for (const [index, [quote, tag, stance]] of tagged.entries()) {
    const source = ['--source', json.imported[index]?.sourceId ?? ''];
    const who = index === 1 ? ['--attribution', 'the mayor'] : [];
    const claimId = (await caveat(folder, 'tag', ...notebook, ...source, '--quote', quote, '--tag', tag, ...who)).stdout.trim();
    await caveat(folder, 'link', ...notebook, '--statement', clash, '--claim', claimId, '--stance', stance);
    if (index === 0)
      await caveat(folder, 'link', ...notebook, '--statement', 'There is a ferry line.', '--claim', claimId, '--stance', 'mentions');
  }
});

test('is shown with numbered columns that are named below', async () => {
  const { code, stdout } = await caveat(folder, 'matrix', ...notebook);
  expect(code).toBe(0);
  const [caption, , heads, first, second] = stdout.split('\n');
  expect(caption).toMatch(/^Stances by source · 2 propositions, 3 sources · Notebook revision \d+/u);
  expect(heads).toMatch(/proposition +1 +2 +3$/u);
  expect([first, second].join('\n')).toMatch(/^! +The ferry line closes in May\..*\+r/mu);
  expect(first).toContain('-d');
  expect(first).toContain('~s');
  expect(stdout).toMatch(/^\d +渡轮报$/mu);
  expect(stdout).toContain('+ asserts   - denies   ~ hedges   . mentions   r reported');
});

test('only what clashes, by who asserts it; JSON names everything', async () => {
  const { code, json } = await caveatJson<MatrixJson>(folder, 'matrix', ...notebook, '--only-conflicts', '--by', 'attribution');
  expect(code).toBe(0);
  expect(json.rows.map(({ statement }) => statement)).toEqual([clash]);
  expect(json).toMatchObject({ by: 'attribution', hidden: 1 });
  expect(json.columns.map(({ name }) => name).sort()).toEqual(['', 'the mayor']);
  expect(json.rows[0]?.conflict).toEqual({ between: 'sources', asserting: 1, denying: 1 });
  expect(json.rows[0]?.cells.flatMap(({ claims }) => claims)).toHaveLength(3);
  const printed = await caveat(folder, 'matrix', ...notebook, '--format', 'json', '--by', 'attribution', '--only-conflicts');
  expect(JSON.parse(printed.stdout)).toEqual(json);
});

describe('writes files in the format of their names', () => {
  test('CSV in which no cell runs as a formula', async () => {
    const { code, json } = await caveatJson(folder, 'matrix', ...notebook, '--out', 'm.csv');
    expect({ code, json }).toMatchObject({ code: 0, json: { format: 'csv', file: 'm.csv', propositions: 2, columns: 3 } });
    const rows = parse(readFileSync(join(folder, 'm.csv')), { bom: true }) as string[][];
    expect(rows[0]?.slice(0, 3)).toEqual(['Proposition', 'Status', 'Clash']);
    expect(rows[0]?.slice(3).sort()).toEqual(["'=Second paper", 'First paper', '渡轮报']);
    expect(rows.find(([statement]) => statement === clash)).toEqual(
      expect.arrayContaining(['Sources clash', 'asserts (reported)', 'denies (disputed)']),
    );
  });

  test('Markdown and a picture in another language', async () => {
    await caveat(folder, 'matrix', ...notebook, '--out', 'm.md');
    expect(readFileSync(join(folder, 'm.md'), 'utf8')).toMatch(/^\| Proposition +\| Status/mu);
    expect((await caveat(folder, 'matrix', ...notebook, '--language', 'ko', '--look', 'dark', '--out', 'm.svg')).code).toBe(0);
    const svg = readFileSync(join(folder, 'm.svg'), 'utf8');
    expect(svg).toMatch(/^<\?xml [^>]*>\n<svg /u);
    expect(svg).toContain('출처별 입장');
    expect(svg).toContain('#1b1b1a');
  });
});

test('what cannot be done says so', async () => {
  const failing = async (...words: string[]) => caveat(folder, 'matrix', ...notebook, ...words);
  expect(await failing('--format', 'png')).toMatchObject({ code: 2, stderr: expect.stringContaining('--out') });
  expect(await failing('--out', 'm.gif')).toMatchObject({ code: 2, stderr: expect.stringContaining('.svg') });
  expect(await failing('--only-conflict')).toMatchObject({ code: 2, stderr: expect.stringContaining('--only-conflicts') });
  expect(await failing('--by', 'outlet')).toMatchObject({ code: 2, stderr: expect.stringContaining('source, attribution') });
  expect(await failing('--out', 'ferry.caveat', '--format', 'svg')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('never replaced'),
  });
  const empty = ['matrix', '--notebook', 'empty.caveat'];
  await caveat(folder, 'import', '--notebook', 'empty.caveat', 'one.md');
  expect(await caveat(folder, ...empty)).toMatchObject({ code: 0, stdout: expect.stringContaining('no propositions') });
  expect(await caveat(folder, ...empty, '--out', 'e.svg')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('No claim takes a stance'),
  });
});
