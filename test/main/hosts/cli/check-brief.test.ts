import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BriefCheck } from '../../../../domain/brief-check.ts';
import type { ImportReport } from '../../../../domain/import-report.ts';
import { caveat, caveatJson, workingFolder } from './program.ts';

test('an exported brief is checked: 0 when nothing differs, 1 with both texts when it was altered or the notebook changed', async () => {
  const folder = workingFolder({ 'harbour.txt': 'The tunnel will open in May, the office said.\n' });
  const notebook = ['--notebook', 'n.caveat'];
  const { json: brought } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', ...notebook, 'harbour.txt');
  const source = ['--source', brought.imported[0]?.sourceId ?? ''];
  const tagged = await caveat(folder, 'tag', ...notebook, ...source, '--quote', 'will open in May', '--tag', 'reported');
  await caveat(folder, 'brief', ...notebook, '--title', 'Tunnel', '--out', 'brief.html');
  const before = await caveat(folder, 'check-brief', ...notebook, 'brief.html');
  expect([before.code, before.stdout]).toEqual([0, expect.stringContaining('unchanged: 1')]);

  await caveat(folder, 'retag', ...notebook, '--claim', tagged.stdout.trim(), '--tag', 'disputed');
  const changed = await caveat(folder, 'check-brief', ...notebook, 'brief.html');
  expect([changed.code, changed.stdout]).toEqual([1, expect.stringMatching(/changed: 1\n.*will open in May\n +tag: reported → disputed/)]);

  const path = join(folder, 'brief.html');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('will open in May', 'has opened in May'));
  const { code, json } = await caveatJson<BriefCheck>(folder, 'check-brief', ...notebook, 'brief.html');
  expect(code).toBe(1);
  expect(json.claims).toMatchObject([{ verdict: 'tampered', exported: 'will open in May', found: 'has opened in May' }]);
  const shown = await caveat(folder, 'check-brief', ...notebook, 'brief.html');
  expect(shown.stdout).toMatch(/tampered: 1\n.*\n +exported {2}will open in May\n +in file {3}has opened in May/);
  const other = await caveat(folder, 'check-brief', ...notebook, 'harbour.txt');
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('no brief that Caveat exported')]);
});
