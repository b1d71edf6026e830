import { expect, test } from 'vitest';
import type { AnnotationReport } from '../../../../domain/annotation-report.ts';
import type { ImportReport } from '../../../../domain/import-report.ts';
import { caveat, caveatJson, workingFolder } from './program.ts';

const article = 'The harbour office said that the tunnel will open in May.\n\nFees for lorries rise by 20 percent next year.\n';
const quoting = (id: string, exact: string, tags: string[]) => ({
  id,
  uri: 'https://example.org/elsewhere',
  user: 'acct:minji@example.org',
  text: 'Ask **them**.',
  tags,
  target: [{ source: 'https://example.org/elsewhere', selector: [{ type: 'TextQuoteSelector', exact }] }],
});
const rows = [quoting('a1', 'the tunnel will open in May', ['추측']), quoting('a2', 'Fees for lorries rise by 30 percent', [])];

test('annotations are tried, added once, and what is left out is listed with both texts', async () => {
  const folder = workingFolder({ 'article.txt': article, 'rows.json': JSON.stringify({ total: 2, rows }), 'other.json': '{"a": 1}' });
  const notebook = ['--notebook', 'n.caveat'];
  const { json: brought } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', ...notebook, 'article.txt');
  const source = ['--source', brought.imported[0]?.sourceId.slice(0, 8) ?? ''];

  const trial = await caveat(folder, 'annotations', ...notebook, ...source, '--dry-run', 'rows.json');
  expect(trial.stdout).toContain('would be added: 1');
  const { code, json } = await caveatJson<{ reports: AnnotationReport[] }>(
    folder,
    'annotations',
    ...notebook,
    ...source,
    '--tag',
    'disputed',
    'rows.json',
  );
  expect(code).toBe(0);
  expect(json.reports).toMatchObject([{ defaultTag: 'disputed', added: [{ tag: 'speculative' }], unsure: [{ doubt: 'near' }] }]);
  const again = await caveat(folder, 'annotations', ...notebook, ...source, 'rows.json', 'other.json', 'missing.json');
  expect([again.code, again.stdout]).toEqual([1, expect.stringMatching(/no annotations in this file[\s\S]*missing\.json: not read/)]);
  expect(again.stdout).toMatch(
    /already there: 1\nunsure, not added: 1\n.*\(0\.\d\d\)\n +quoted +Fees .* 30 percent\n +likeliest .*20 percent/,
  );
});
