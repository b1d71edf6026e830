import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import { isDoubtful } from '../../domain/encoding.ts';
import { unwrap } from '../../domain/result.ts';
import { codeOf, openApp, type TestApp, temporaryFolder } from './builders.ts';
import { encoded } from './import/encoding/legacy.ts';

/** Four characters that read as well in other encodings. */
const short = encoded('新闻', 'gb18030');
const bring = (app: TestApp, name: string, bytes: Uint8Array, encoding?: 'gb18030' | 'big5') =>
  app.ask('source.import', { taskId: 'task', name, bytes: Buffer.from(bytes).toString('base64'), encoding });
const opened = async (app: TestApp, sourceId: string) => unwrap(await app.ask('source.open', { sourceId }));

test('a wrong encoding is noticed, previewed, corrected from the original, undone and redone, also after a restart', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const app = openApp(path);
  const report = unwrap(await bring(app, 'news.txt', short));
  const { sourceId } = report;
  expect(report.encoding !== null && isDoubtful(report.encoding)).toBe(true);
  const wrong = await opened(app, sourceId);
  expect(wrong.text).not.toBe('新闻');
  expect(wrong.version.encoding).toBe(report.encoding?.name);

  const { previews, current } = unwrap(await app.ask('encoding.preview', { taskId: 'preview', sourceId }));
  expect(current).toBe(report.encoding?.name);
  expect(previews.find(({ encoding }) => encoding === 'gb18030')?.text).toBe('新闻');

  const corrected = unwrap(await app.ask('source.redecode', { taskId: 'task', sourceId, encoding: 'gb18030' }));
  expect(corrected).toMatchObject({ sourceId, encoding: { name: 'gb18030', by: 'choice' }, duplicateOf: null });
  const right = await opened(app, sourceId);
  expect(right).toMatchObject({ text: '新闻', version: { number: 1, encoding: 'gb18030' } });
  expect(right.version.originalHash).toBe(wrong.version.originalHash);

  const command = (id: string, name: 'undo' | 'redo') => app.ask('command.run', { id, name, params: {} });
  unwrap(await command('u', 'undo'));
  expect((await opened(app, sourceId)).text).toBe(wrong.text);
  unwrap(await command('r', 'redo'));
  expect(unwrap(await app.ask('notebook.verify', {})).problems).toEqual([]);
  await app.close();
  const reopened = openApp(path);
  expect((await opened(reopened, sourceId)).text).toBe('新闻');
});

test('details are read anew, but not over what an analyst wrote', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const page = encoded('<html><head><title>渡輪撞上防波堤</title></head><body><p>昨天下午三人輕傷。</p></body></html>', 'big5');
  const { sourceId } = unwrap(await bring(app, 'page.html', page, 'gb18030'));
  expect((await opened(app, sourceId)).source.title).not.toBe('渡輪撞上防波堤');
  const edit = { sourceId, details: { outlet: 'Harbour Post' } };
  unwrap(await app.ask('command.run', { id: 'edit', name: 'edit-source-details', params: edit }));
  unwrap(await app.ask('source.redecode', { taskId: 'task', sourceId, encoding: 'big5' }));
  expect((await opened(app, sourceId)).source).toMatchObject({ title: '渡輪撞上防波堤', outlet: 'Harbour Post' });
});

test('a source with a claim in its text is left alone', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const { sourceId, versionId } = unwrap(await bring(app, 'news.txt', encoded('港口将于五月关闭。', 'gb18030')));
  const { text } = await opened(app, sourceId);
  const params = { claimId: 'claim-1', anchor: unwrap(describeAnchor(text, versionId, 0, 4)), tag: 'reported' as const };
  unwrap(await app.ask('command.run', { id: 'tag', name: 'tag-claim', params }));
  expect(codeOf(await app.ask('source.redecode', { taskId: 'task', sourceId, encoding: 'big5' }))).toBe('source-has-marks');
  expect((await opened(app, sourceId)).version.id).toBe(versionId);
});

test('what is not there and what is no text is refused', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  expect(codeOf(await app.ask('encoding.preview', { taskId: 'p', sourceId: 'gone' }))).toBe('not-found');
  expect(codeOf(await app.ask('source.redecode', { taskId: 'p', sourceId: 'gone', encoding: 'big5' }))).toBe('not-found');
});
