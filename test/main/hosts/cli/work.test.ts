import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../../../domain/claim.ts';
import type { SourceSummary } from '../../../../domain/contract.ts';
import type { HistoryEntry } from '../../../../domain/contract-history.ts';
import type { ImportReport } from '../../../../domain/import-report.ts';
import type { Block } from '../../../../domain/version.ts';
import { dependent, numbered } from '../../export/styles.ts';
import { caveat, caveatJson, caveatProgram, jsonIn, sources, workingFolder } from './program.ts';

/** One day's work from files to a brief, each step on what the step before left. */

const folder = workingFolder(sources);
const notebook = ['--notebook', 'my 笔记.caveat'];
const files = Object.keys(sources);
let ids: string[] = [];

interface Shown {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly (Claim & { note: string | null })[];
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
}

beforeAll(async () => {
  const imported = await caveatProgram(folder, 'import', ...notebook, ...files, '--json');
  const { code, json } = jsonIn<{ imported: ImportReport[]; failed: unknown[] }>(imported);
  expect(code).toBe(0);
  expect(json.failed).toEqual([]);
  expect(json.imported.map(({ file, duplicateOf }) => [file, duplicateOf])).toEqual(files.map((file) => [file, null]));
  ids = json.imported.map(({ sourceId }) => sourceId);
});

function source(index: number): string[] {
  return [...notebook, '--source', ids[index] ?? ''];
}

test('list shows every source, in words as in JSON', async () => {
  const { json } = await caveatJson<{ sources: SourceSummary[] }>(folder, 'list', ...notebook);
  expect(json.sources.map(({ source }) => source.id).sort()).toEqual(ids.toSorted());
  expect(json.sources.map(({ source }) => source.language).sort()).toEqual(['en', 'ko', 'zh']);
  const { stdout } = await caveat(folder, 'list', ...notebook);
  for (const id of ids) expect(stdout).toContain(id.slice(0, 8));
});

test('the same bytes again add nothing', async () => {
  const { code, json } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', ...notebook, files[1] ?? '');
  expect(code).toBe(0);
  expect(json.imported[0]?.duplicateOf).toBe(ids[1]);
});

describe('tag', () => {
  test('tags a quote that stands once, with details and a note, by a shortened ID', async () => {
    const shortened = ['--source', (ids[1] ?? '').slice(0, 8)];
    const quote = ['--quote', '该航线将于六月关闭', '--tag', 'reported', '--attribution', '运营商', '--credibility', '2'];
    const tagged = await caveat(folder, 'tag', ...notebook, ...shortened, ...quote, '--likelihood', 'likely', '--note', '核对。\n再问。');
    expect(tagged.code).toBe(0);
    const { json } = await caveatJson<Shown>(folder, 'show', ...source(1));
    expect(json.claims).toMatchObject([
      {
        id: tagged.stdout.trim(),
        tag: 'reported',
        attribution: '运营商',
        credibility: 2,
        likelihood: 'likely',
        confidence: null,
        note: '核对。\n再问。',
      },
    ]);
    const anchor = json.claims[0]?.anchor;
    expect(json.text.slice(anchor?.start, anchor?.end)).toBe('该航线将于六月关闭');
  });

  test('asks which one is meant when the quote stands twice, and takes an answer', async () => {
    const quote = ['--quote', 'The mayor called it a mistake.', '--tag', 'disputed'];
    const asked = await caveatJson<{ error: object }>(folder, 'tag', ...source(0), ...quote);
    expect(asked).toMatchObject({ code: 1, json: { error: { code: 'quote-ambiguous', params: { count: 2, passages: '3, 4' } } } });
    const second = await caveatJson<object>(folder, 'tag', ...source(0), ...quote, '--occurrence', '2');
    expect(second).toMatchObject({ code: 0, json: { passage: 4 } });
    const first = await caveatJson<object>(folder, 'tag', ...source(0), ...quote, '--prefix', 'were not told.');
    expect(first).toMatchObject({ code: 0, json: { passage: 3 } });
  });

  test('refuses a quote that does not stand there', async () => {
    const refused = await caveat(folder, 'tag', ...source(2), '--quote', '7월에 노선을', '--tag', 'reported');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('The quote does not stand in this text.');
  });
});

test('blocks are said to be furniture or passages by the numbers that show prints', async () => {
  const decided = await caveatJson<{ blocks: object[] }>(folder, 'furniture', ...source(2), '--passage', '2-3', '--as', 'furniture');
  expect(decided).toMatchObject({ code: 0, json: { blocks: [{ number: 0, decidedBy: 'analyst' }, { number: 0 }] } });
  expect((await caveat(folder, 'show', ...source(2))).stdout).toContain('[block 2: other, decided here] 운영사는');
  expect((await caveat(folder, 'furniture', ...source(2))).stdout.split('\n').filter((line) => line.includes('decided here'))).toHaveLength(
    2,
  );
  expect((await caveat(folder, 'furniture', ...source(2), '--block', '2,3', '--as', 'passage')).stdout).toContain('block 3 is passage 3.');
  expect(await caveatJson(folder, 'furniture', ...source(2), '--passage', '9', '--as', 'furniture')).toMatchObject({
    code: 1,
    json: { error: { code: 'not-found', where: 'passage 9' } },
  });
  expect((await caveat(folder, 'furniture', ...source(2), '--passage', '3-1', '--as', 'furniture')).stderr).toContain('3,5-7');
  expect((await caveat(folder, 'furniture', ...source(2), '--as', 'furniture')).code).toBe(1);
});

test('retag and details change a claim, undo and redo go back and forth', async () => {
  const claimIn = async () => (await caveatJson<Shown>(folder, 'show', ...source(1))).json.claims[0];
  const before = await claimIn();
  const named = [...notebook, '--claim', (before?.id ?? '').slice(0, 9)];
  expect((await caveat(folder, 'retag', ...named, '--tag', 'speculative')).code).toBe(0);
  expect((await caveat(folder, 'details', ...named, '--confidence', 'low')).code).toBe(0);
  const after = await claimIn();
  expect(after).toEqual({ ...before, tag: 'speculative', confidence: 'low' });

  expect((await caveat(folder, 'undo', ...notebook)).stdout).toContain('set-claim-details');
  expect(await claimIn()).toEqual({ ...before, tag: 'speculative' });
  expect((await caveat(folder, 'redo', ...notebook)).stdout).toContain('set-claim-details');
  expect(await claimIn()).toEqual(after);
  expect(await caveatJson(folder, 'redo', ...notebook)).toMatchObject({ code: 1, json: { error: { code: 'nothing-to-redo' } } });
});

test('several claims are retagged in one step', async () => {
  const claims = async () => (await caveatJson<Shown>(folder, 'show', ...source(0))).json.claims;
  const before = await claims();
  expect(before.length).toBeGreaterThan(1);
  const named = [...notebook, '--claim', before.map(({ id }) => id).join(', ')];
  expect(await caveatJson(folder, 'retag', ...named, '--tag', 'speculative')).toMatchObject({ code: 0, json: { tag: 'speculative' } });
  expect(await claims()).toEqual(before.map((claim) => ({ ...claim, tag: 'speculative' })));
  expect((await caveat(folder, 'undo', ...notebook)).stdout).toContain('retag-claims');
  expect(await claims()).toEqual(before);
  const wrong = [...notebook, '--claim', `${before[0]?.id},nobody`, '--tag', 'speculative'];
  expect(await caveatJson(folder, 'retag', ...wrong)).toMatchObject({ code: 1, json: { error: { code: 'not-found' } } });
  expect(await claims()).toEqual(before);
});

test('claims of one source are merged, and undo parts them', async () => {
  const shown = async () => (await caveatJson<Shown>(folder, 'show', ...source(0))).json;
  const { text, claims: before } = await shown();
  const ids = before.map(({ id }) => id);
  const merged = await caveatJson<{ claimId: string }>(folder, 'merge', ...notebook, '--claim', ids.join(','));
  expect(merged.code).toBe(0);
  const [claim, ...others] = (await shown()).claims;
  expect(others).toEqual([]);
  expect(claim?.id).toBe(merged.json.claimId);
  const [start, end] = [Math.min(...before.map(({ anchor }) => anchor.start)), Math.max(...before.map(({ anchor }) => anchor.end))];
  expect(claim?.anchor.exact).toBe(text.slice(start, end));
  expect((await caveat(folder, 'undo', ...notebook)).stdout).toContain('merge-claims');
  expect((await shown()).claims).toEqual(before);
  const alone = await caveatJson(folder, 'merge', ...notebook, '--claim', ids[0] ?? '');
  expect(alone).toMatchObject({ code: 1, json: { error: { code: 'invalid-input' } } });
});

describe('brief', () => {
  const title = ['--title', 'Ferries 渡轮'];

  test('writes the format the name ends in', async () => {
    for (const out of ['brief 一.md', 'brief.html', 'brief.docx']) {
      const { code, json } = await caveatJson<{ bytes: number }>(folder, 'brief', ...notebook, ...title, '--out', out);
      expect(code).toBe(0);
      expect(json).toMatchObject({ savedAs: join(folder, out), claims: 3, warnings: [], bytes: readFileSync(join(folder, out)).length });
    }
    expect(readFileSync(join(folder, 'brief 一.md'), 'utf8')).toContain('该航线将于六月关闭');
    expect(readFileSync(join(folder, 'brief.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readFileSync(join(folder, 'brief.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('is one brief however often it is written', async () => {
    const { json } = await caveatJson<{ briefs: Listed[] }>(folder, 'list', ...notebook);
    expect(json.briefs).toEqual([expect.objectContaining({ title: 'Ferries 渡轮', edition: json.briefs[0]?.id })]);
  });

  test('quotes only the claims that are named, and is edited by that', async () => {
    const before = await caveatJson<{ briefs: Listed[] }>(folder, 'list', ...notebook);
    const { json } = await caveatJson<Shown>(folder, 'show', ...source(0));
    const [first] = json.claims;
    const written = await caveatJson<object>(folder, 'brief', ...notebook, ...title, '--claims', first?.id ?? '', '--out', 'one.md');
    expect(written).toMatchObject({ code: 0, json: { claims: 1 } });
    expect(readFileSync(join(folder, 'one.md'), 'utf8')).not.toContain('该航线将于六月关闭');
    const listed = await caveatJson<{ briefs: Listed[] }>(folder, 'list', ...notebook);
    expect(listed.json.briefs).toHaveLength(1);
    expect(listed.json.briefs[0]?.edition).not.toBe(before.json.briefs[0]?.edition);
  });

  test('is set in a citation style, which stays with it when it has a name', async () => {
    writeFileSync(join(folder, 'numbered.csl'), numbered);
    const write = (style: string) => caveatJson<object>(folder, 'brief', ...notebook, ...title, '--out', 'styled.md', '--style', style);
    expect(await write('numbered.csl')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'styled.md'), 'utf8')).toMatch(/^- \\\[1] /m);
    const kept = async () =>
      (await caveatJson<{ briefs: { citationStyle?: string }[] }>(folder, 'list', ...notebook)).json.briefs[0]?.citationStyle;
    expect(await kept(), 'a file is for once').toBeUndefined();
    expect(await write('vancouver')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'styled.md'), 'utf8')).toContain('- 1\\. ');
    expect(await kept()).toBe('vancouver');
    expect(await write('none')).toMatchObject({ code: 0 });
    expect(await kept()).toBeUndefined();
    writeFileSync(join(folder, 'alias.csl'), dependent);
    expect(await write('alias.csl')).toMatchObject({
      code: 1,
      json: { error: { code: 'style-dependent', params: { parent: 'numbered' } } },
    });
    expect(await write('nowhere.csl')).toMatchObject({ code: 1, json: { error: { code: 'not-found' } } });
    expect(await write('chicago')).toMatchObject({ code: 2 });
  });

  test('is checked against the tradecraft standards, which never fails', async () => {
    const { code, json } = await caveatJson<{ findings: { rule: string; says: string; standard: string }[] }>(
      folder,
      'check-tradecraft',
      ...notebook,
      ...title,
    );
    expect(code).toBe(0);
    expect(json.findings).toContainEqual(
      expect.objectContaining({ rule: 'source-unjudged', severity: 'advice', standard: 'ICD 203, D.6.e(1)' }),
    );
    const { stdout } = await caveat(folder, 'check-tradecraft', ...notebook, ...title, '--language', 'zh');
    expect(stdout).toContain('可靠性尚未评定');
    expect(await caveatJson<object>(folder, 'check-tradecraft', ...notebook, '--title', 'None')).toMatchObject({
      code: 1,
      json: { error: { code: 'not-found' } },
    });
  });

  test('says which claim is not there', async () => {
    const refused = await caveatJson<object>(folder, 'brief', ...notebook, ...title, '--claims', 'nowhere', '--out', 'none.md');
    expect(refused).toMatchObject({ code: 1, json: { error: { code: 'not-found', where: 'claim nowhere' } } });
  });

  test('says why it could not be written', async () => {
    const refused = await caveatJson<object>(
      folder,
      'brief',
      ...notebook,
      '--title',
      'Never written',
      '--out',
      join('no such folder', 'b.md'),
    );
    expect(refused).toMatchObject({ code: 1, json: { error: { code: 'not-found' } } });
    const listed = await caveatJson<{ briefs: Listed[] }>(folder, 'list', ...notebook);
    expect(
      listed.json.briefs.map((each) => each.title),
      'nothing is left behind',
    ).not.toContain('Never written');
  });
});

test('history lists the newest first and goes back further on request', async () => {
  const newest = await caveatJson<{ entries: HistoryEntry[] }>(folder, 'history', ...notebook, '--limit', '2');
  const [last, before] = newest.json.entries;
  expect(newest.json.entries).toHaveLength(2);
  expect(last?.command).toBe('set-citation-style');
  const older = await caveatJson<{ entries: HistoryEntry[] }>(folder, 'history', ...notebook, '--before', `${before?.revision}`);
  expect(older.json.entries.map(({ revision }) => revision)).toEqual(
    Array.from({ length: (before?.revision ?? 0) - 1 }, (_, i) => (before?.revision ?? 0) - 1 - i),
  );
  expect(older.json.entries.at(-1)?.command).toBe('import-source');
});

test('verify finds the notebook sound', async () => {
  const { code, json } = await caveatJson<object>(folder, 'verify', ...notebook);
  expect(json).toMatchObject({ sources: 3, claims: 3, problems: [] });
  expect(code).toBe(0);
});
