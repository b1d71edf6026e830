import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import { MAX_FILE_BYTES } from '../../domain/import-report.ts';
import { unwrap } from '../../domain/result.ts';
import { startWorker } from '../../main/hosts/node-worker.ts';
import { codeOf, openApp, openStore, type TestApp, temporaryFolder, testPorts } from './builders.ts';

const base64 = (text: string | Uint8Array) => Buffer.from(text as string).toString('base64');
const bring = (app: TestApp, name: string, text: string | Uint8Array, taskId = 'task') =>
  app.ask('source.import', { taskId, name, bytes: base64(text) });

/** Emoji with joiners and skin, combining marks, decomposed Hangul, CRLF and Chinese. */
const tricky = [
  'The crew 👩🏽‍🚒👨‍👩‍👧 reached the café\u0301 and the nai\u0308ve captain spoke to reporters yesterday evening.',
  '\u1112\u1161\u11ab\u1100\u116e\u11a8 \u1112\u1161\u11bc\u1106\u1161\u11ab은 내일 다시 열린다고 관계자가 말했다.',
  '港口将于五月关闭,🚢工人对此表示怀疑,并要求公开会议记录。',
].join('\r\n\r\n');

test('quotes of emoji, combining marks, decomposed Hangul and CRLF text stand after reopening', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const app = openApp(path);
  const { sourceId, versionId, passages, duplicateOf } = unwrap(await bring(app, 'tricky.txt', tricky));
  expect({ passages, duplicateOf }).toEqual({ passages: 3, duplicateOf: null });
  const { text } = unwrap(await app.ask('source.open', { sourceId }));
  const quotes = ['👩🏽‍🚒👨‍👩‍👧', 'café\u0301', '\u1112\u1161\u11ab\u1100\u116e\u11a8', '🚢工人', '关闭,🚢', '말했다.'];
  for (const [i, quote] of quotes.entries()) {
    const start = text.indexOf(quote);
    const anchor = unwrap(describeAnchor(text, versionId, start, start + quote.length));
    const params = { claimId: `claim-${i}`, anchor, tag: 'reported' as const };
    expect(codeOf(await app.ask('command.run', { id: `tag-${i}`, name: 'tag-claim', params }))).toBe('ok');
  }
  await app.close();

  const reopened = openApp(path);
  const opened = unwrap(await reopened.ask('source.open', { sourceId }));
  expect(opened.text).toBe(text);
  const { marks, next } = unwrap(await reopened.ask('marks.list', { sourceId, kind: 'claim', after: 0 }));
  expect(next).toBeNull();
  const anchors = marks.flatMap((mark) => (mark.kind === 'claim' ? mark.anchor : []));
  expect(anchors.map(({ exact }) => exact).sort()).toEqual(quotes.toSorted());
  for (const anchor of anchors) expect(opened.text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
  expect(unwrap(await reopened.ask('notebook.verify', {}))).toMatchObject({ claims: 6, problems: [] });
  await reopened.close();

  const store = openStore(path);
  const version = store.records.get('version', versionId);
  expect(store.blobs.get(version?.originalHash ?? '')).toEqual(Buffer.from(tricky));
  expect(version?.originalHash).toBe(createHash('sha256').update(tricky).digest('hex'));
});

test('an import tells its stages and its commit, and the report counts what came in', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const report = unwrap(await bring(app, 'two.txt', 'The first paragraph ends here.\n\nThe second paragraph ends here.'));
  expect(report).toMatchObject({ file: 'two.txt', passages: 2, furniture: 0, duplicateOf: null });
  const progress = app.eventsOf('progress');
  expect(progress.map((each) => each.stage)).toEqual(['reading', 'extracting', 'storing', 'storing']);
  expect(progress.map((each) => each.share)).toEqual(progress.map((each) => each.share).toSorted());
  expect(app.eventsOf('committed')).toMatchObject([
    { command: 'import-source', summaries: [{ source: { id: report.sourceId }, passages: 2 }] },
  ]);
});

test('the same bytes again, at once or later or under another name, add nothing', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const text = 'The same report comes in more than once.';
  const both = await Promise.all([bring(app, 'a.txt', text, 't1'), bring(app, 'b.txt', text, 't2')]);
  const [first, second] = both.map(unwrap).sort((a, b) => Number(a.duplicateOf !== null) - Number(b.duplicateOf !== null));
  expect(first?.duplicateOf).toBeNull();
  expect(second).toMatchObject({ duplicateOf: first?.sourceId, sourceId: first?.sourceId, passages: 1 });
  expect(unwrap(await bring(app, 'c.txt', text))).toMatchObject({ file: 'c.txt', duplicateOf: first?.sourceId });
  expect(unwrap(await app.ask('library.list', {}))).toMatchObject({ revision: 1, sources: [{}] });

  await app.ask('command.run', { id: 'gone', name: 'remove-source', params: { sourceId: first?.sourceId ?? '' } });
  expect(unwrap(await bring(app, 'a.txt', text)).duplicateOf).toBeNull();
});

test('files that cannot come in are refused by what is wrong with them', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  expect(codeOf(await bring(app, 'empty.txt', ''))).toBe('file-empty');
  expect(codeOf(await bring(app, 'picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')))).toMatch(
    /^(file-not-text|format-unsupported)$/,
  );
  expect(codeOf(await app.ask('source.import', { taskId: 't', name: 'a.txt', bytes: 'not base64!' }))).toBe('invalid-input');
  expect(codeOf(await bring(app, 'large.txt', Buffer.alloc(MAX_FILE_BYTES + 1, 'a')))).toBe('file-too-large');
  expect(codeOf(await bring(app, 'larger.txt', Buffer.alloc(MAX_FILE_BYTES + 3000, 'a')))).toBe('file-too-large');
  expect(unwrap(await app.ask('session.hello', {})).revision).toBe(0);
});

test('a cancelled import stores nothing, and its identifier is free again', async () => {
  const faulty = join(import.meta.dirname, 'worker', 'faulty-program.ts');
  const path = join(temporaryFolder(), 'a.caveat');
  const app = openApp(path, testPorts({ startWorker: () => startWorker(faulty) }));
  const importing = bring(app, 'endless', 'Some words.');
  await expect.poll(() => app.eventsOf('progress').at(-1)?.stage).toBe('extracting');
  expect(codeOf(await bring(app, 'second', 'Other words.'))).toBe('already-exists');
  expect(unwrap(await app.ask('task.cancel', { taskId: 'task' }))).toEqual({ cancelled: true });
  expect(codeOf(await importing)).toBe('cancelled');
  expect(unwrap(await app.ask('task.cancel', { taskId: 'task' }))).toEqual({ cancelled: false });
  expect(codeOf(await bring(app, 'crash', 'Some words.'))).toBe('file-unreadable');
  expect(unwrap(await app.ask('session.hello', {})).revision).toBe(0);
  await app.close();
  const store = openStore(path);
  expect(store.blobs.has(createHash('sha256').update('Some words.').digest('hex'))).toBe(false);
});

test('closing cancels an import that is under way', async () => {
  const faulty = join(import.meta.dirname, 'worker', 'faulty-program.ts');
  const app = openApp(join(temporaryFolder(), 'a.caveat'), testPorts({ startWorker: () => startWorker(faulty) }));
  const importing = bring(app, 'endless', 'Some words.');
  await app.close();
  expect(codeOf(await importing)).toBe('cancelled');
});
