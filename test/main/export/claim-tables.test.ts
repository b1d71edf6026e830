import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { BriefModel } from '../../../domain/brief-model.ts';
import { paragraphOf } from '../../../domain/rich-text.ts';
import { renderBrief } from '../../../main/export/render.ts';
import { claimOf, modelOf, noteOn, quote, refer, sourceOf, tunnel } from './fixtures.ts';

const hasCalc = spawnSync('localc', ['--version']).status === 0;
if (!hasCalc) process.stderr.write('LibreOffice Calc is not installed: workbooks are not read back by another program.\n');

async function rowsOf(model: BriefModel): Promise<Record<string, string>[]> {
  const bytes = await renderBrief(model, 'csv', 'en');
  return parse(bytes, { bom: true, columns: true, record_delimiter: '\r\n' }) as unknown as Record<string, string>[];
}

describe('the table of claims', () => {
  test('has a row for every claim that is quoted or referred to, with where it stands', async () => {
    const claims = [
      claimOf('k', 'a', 'Line one\nline, "two"', { passage: 3, lastPassage: 4, credibility: 2, translation: '译文', likelihood: 'likely' }),
      claimOf('l', 'b', 'said in passing'),
    ];
    const sources = [sourceOf('a', { outlet: 'Harbour Daily', published: '2025-11' }), sourceOf('b')];
    const model = modelOf([quote('k'), paragraphOf(refer('l'))], {
      claims,
      sources,
      notes: [noteOn('k', paragraphOf('Noted.'))],
      orphaned: ['l'],
    });
    expect(await rowsOf(model)).toMatchObject([
      {
        'No.': '1',
        Claim: 'Line one\nline, "two"',
        Translation: '译文',
        Passage: '3–4',
        Credibility: '2',
        Likelihood: 'likely',
        Note: 'Noted.',
      },
      { 'No.': '2', Claim: 'said in passing', Passage: '1', Warning: 'These words no longer stand in the text of the source' },
    ]);
    expect((await rowsOf(model))[0]).toMatchObject({
      Outlet: 'Harbour Daily',
      Published: '2025-11',
      'Claim ID': 'k',
      'Start (UTF-16)': '0',
    });
  });

  test('begins with a byte order mark, and its headings are in the language asked for', async () => {
    const text = Buffer.from(await renderBrief(tunnel, 'csv', 'zh')).toString('utf8');
    expect(text.startsWith('\ufeff编号,标记,论断,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("https://a.example")'])(
    'takes the formula out of %j',
    async (words) => {
      const model = modelOf([quote('k')], { claims: [claimOf('k', 'a', words, { attribution: words })], sources: [sourceOf('a')] });
      expect((await rowsOf(model))[0]).toMatchObject({ Claim: `'${words}`, 'Attributed to': `'${words}` });
      const workbook = unzipSync(await renderBrief(model, 'xlsx', 'en'));
      expect(strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toMatch(/<f[ >]/);
    },
  );
});

describe('the workbook', () => {
  test('gives the same bytes for the same model', async () => {
    expect(await renderBrief(tunnel, 'xlsx', 'ko')).toEqual(await renderBrief(tunnel, 'xlsx', 'ko'));
  });

  test('says how much of a text a cell could not hold', async () => {
    const model = modelOf([quote('k')], { claims: [claimOf('k', 'a', '😀'.repeat(50_000))], sources: [sourceOf('a')] });
    const strings = strFromU8(unzipSync(await renderBrief(model, 'xlsx', 'en'))['xl/sharedStrings.xml'] ?? new Uint8Array());
    const longest = Math.max(...[...strings.matchAll(/<t[^>]*>([^<]*)/g)].map(([, text = '']) => text.length));
    expect(longest).toBeLessThanOrEqual(32_767);
    expect(strings).toContain('(cut: 100000 characters in all)');
    expect(strings.isWellFormed()).toBe(true);
  });

  test.runIf(hasCalc)('says in LibreOffice what the text table says', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caveat-workbook-'));
    try {
      const path = join(folder, 'claims.xlsx');
      writeFileSync(path, await renderBrief(tunnel, 'xlsx', 'en'));
      const options = [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76',
      ];
      const run = spawnSync('soffice', [...options, '--outdir', folder, path], { timeout: 100_000 });
      expect(run.status).toBe(0);
      const rows = parse(readFileSync(join(folder, 'claims.csv')), { bom: true, columns: true }) as unknown as Record<string, string>[];
      expect(rows).toEqual(await rowsOf(tunnel));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
