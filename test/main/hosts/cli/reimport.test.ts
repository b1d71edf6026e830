import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportReport, ReimportReport } from '../../../../domain/import-report.ts';
import { caveat, caveatJson, workingFolder } from './program.ts';

const article = 'The harbour office said that the tunnel will open in May.\n\nFees for lorries rise by 20 percent next year.\n';

test('a corrected copy is reported, its reviews listed and settled', async () => {
  const folder = workingFolder({ 'first.txt': article });
  writeFileSync(join(folder, 'second.txt'), article.replace('20', '30').replace('in May', 'in June'));
  const notebook = ['--notebook', 'n.caveat'];
  const { json: brought } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', ...notebook, 'first.txt');
  const id = brought.imported[0]?.sourceId ?? '';
  const tag = (quote: string) =>
    caveatJson<{ claimId: string }>(folder, 'tag', ...notebook, '--source', id, '--quote', quote, '--tag', 'reported');
  expect((await tag('will open in May')).code).toBe(0);
  expect((await tag('rise by 20 percent')).code).toBe(0);

  const { code, json } = await caveatJson<ReimportReport>(folder, 'reimport', ...notebook, id.slice(0, 8), 'second.txt');
  expect(code).toBe(0);
  expect(json).toMatchObject({ sourceId: id, number: 2, result: 'added', claims: { held: 0, moved: 0, changed: 2, gone: 0 } });
  expect((await caveat(folder, 'reviews', ...notebook)).stdout).toContain('rise by 30 percent');

  const diff = await caveat(folder, 'diff', ...notebook, id.slice(0, 8));
  expect(diff.stdout).toContain('2 changes from version 1 to 2');
  expect(diff.stdout).toContain('rise by [-20-] percent');
  expect(diff.stdout).toContain('rise by {+30+} percent');
  const { json: changes } = await caveatJson<{
    from: number;
    to: number;
    changes: { kind: string; after: { start: number; words: string } }[];
  }>(folder, 'diff', ...notebook, id, '--from', '2', '--to', '1');
  expect(changes).toMatchObject({ from: 2, to: 1, changes: [{ kind: 'reworded' }, { kind: 'reworded' }] });
  const canonical = article.replace('\n\n', '\n');
  expect(changes.changes.map(({ after }) => canonical.slice(after.start, after.start + after.words.length))).toEqual(
    changes.changes.map(({ after }) => after.words),
  );
  expect((await caveat(folder, 'diff', ...notebook, id, '--to', '7')).stderr).toContain('It has 1, 2');

  const { json: listed } = await caveatJson<{ reviews: { review: { claimId: string } }[] }>(folder, 'reviews', ...notebook);
  const [first = '', second = ''] = listed.reviews.map(({ review }) => review.claimId);
  expect((await caveat(folder, 'reviews', ...notebook, '--accept', first)).stdout).toContain('will open in June');
  expect((await caveat(folder, 'reviews', ...notebook, '--keep', second)).code).toBe(0);
  expect((await caveat(folder, 'reviews', ...notebook)).stdout).toContain('No claim waits for review.');
  expect((await caveat(folder, 'verify', ...notebook)).code).toBe(0);
});

test('says when nothing was added, and what is missing', async () => {
  const folder = workingFolder({ 'first.txt': article });
  const notebook = ['--notebook', 'n.caveat'];
  const { json } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', ...notebook, 'first.txt');
  const id = json.imported[0]?.sourceId ?? '';
  expect((await caveat(folder, 'reimport', ...notebook, id, 'first.txt')).stdout).toContain('nothing was added');
  expect((await caveat(folder, 'diff', ...notebook, id)).stderr).toContain('only one version');
  expect((await caveat(folder, 'reimport', ...notebook, id)).code).not.toBe(0);
  expect((await caveat(folder, 'reimport', ...notebook, id, 'missing.txt')).code).not.toBe(0);
});
