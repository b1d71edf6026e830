import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EncodingPreview } from '../../../../domain/encoding.ts';
import type { ImportReport } from '../../../../domain/import-report.ts';
import { encoded } from '../../import/encoding/legacy.ts';
import { caveat, caveatJson, workingFolder } from './program.ts';

const folder = workingFolder({});
const notebook = ['--notebook', 'a.caveat'];
writeFileSync(join(folder, 'news.txt'), encoded('新闻', 'gb18030'));

test('a doubtful file is looked at, imported, and read anew', async () => {
  const looked = await caveatJson<{ previews: EncodingPreview[] }>(folder, 'encodings', 'news.txt');
  expect(looked.code).toBe(0);
  expect(looked.json.previews.find(({ encoding }) => encoding === 'gb18030')?.text).toBe('新闻');

  const imported = await caveat(folder, 'import', ...notebook, 'news.txt');
  expect(imported.stdout).toMatch(/encoding +\S+, but that is a guess; it may be .*gb18030/);
  const { json } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', ...notebook, 'news.txt');
  const id = json.imported[0]?.sourceId ?? '';
  const redecoded = await caveatJson<ImportReport>(folder, 'redecode', ...notebook, '--source', id, '--encoding', 'GB2312');
  expect(redecoded.json).toMatchObject({ sourceId: id, encoding: { name: 'gb18030', by: 'choice' } });
  expect((await caveatJson<{ text: string }>(folder, 'show', ...notebook, '--source', id)).json.text).toBe('新闻');
});

test('an encoding that is named is taken; one that is not known is refused', async () => {
  const other = ['--notebook', 'b.caveat'];
  const { json } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', ...other, '--encoding', 'gbk', 'news.txt');
  expect(json.imported[0]).toMatchObject({ encoding: { name: 'gb18030', by: 'choice', confidence: 1 } });
  const refused = await caveat(folder, 'import', ...other, '--encoding', 'klingon', 'news.txt');
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no encoding “klingon”.') });
});
