import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import { unwrap } from '../../domain/result.ts';
import { codeOf, openApp, type TestApp, temporaryFolder } from './builders.ts';

const first = [
  'The harbour office said on Monday that the tunnel will open in May, after two years of work.',
  'Fees for lorries rise by 20 percent next year. The union called the plan unfair to small firms.',
  'A spokesman for the insurer declined to comment on the dispute over the northern quay.',
].join('\n\n');
const second = first
  .replace('The harbour', 'Correction: an earlier version of this article named a wrong figure for the fees of lorries.\n\nThe harbour')
  .replace('20 percent', '30 percent')
  .replace(/\n\nA spokesman.*/, '');
const quotes = ['the tunnel will open in May', 'rise by 20 percent', 'The union called the plan unfair', 'declined to comment'];

const base64 = (text: string) => Buffer.from(text).toString('base64');
const correct = (app: TestApp, sourceId: string, text: string, taskId = 'again') =>
  app.ask('source.reimport', { taskId, sourceId, name: 'second.txt', bytes: base64(text) });
const run = (app: TestApp, id: string, name: 'undo' | 'accept-review' | 'keep-unplaced' | 'tag-claim', params: unknown) =>
  app.ask('command.run', { id, name, params });

async function tagged(app: TestApp): Promise<string> {
  const { sourceId, versionId } = unwrap(await app.ask('source.import', { taskId: 'task', name: 'first.txt', bytes: base64(first) }));
  const { text } = unwrap(await app.ask('source.open', { sourceId }));
  for (const [i, quote] of quotes.entries()) {
    const start = text.indexOf(quote);
    const anchor = unwrap(describeAnchor(text, versionId, start, start + quote.length));
    unwrap(await run(app, `tag-${i}`, 'tag-claim', { claimId: `claim-${i}`, anchor, tag: 'reported' }));
  }
  return sourceId;
}

test('a corrected copy becomes a version; what it left behind is reviewed, and undo takes it all back', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const sourceId = await tagged(app);
  const before = unwrap(await app.ask('source.open', { sourceId }));
  const report = unwrap(await correct(app, sourceId, second));
  expect(report).toMatchObject({ number: 2, result: 'added', claims: { held: 2, moved: 0, changed: 1, gone: 1 } });
  expect(unwrap(await app.ask('source.open', { sourceId })).text).toContain('30 percent');
  expect(unwrap(await app.ask('version.open', { versionId: before.version.id })).text).toBe(before.text);

  const { reviews } = unwrap(await app.ask('reviews.list', { sourceId, after: 0 }));
  expect(reviews.map(({ review, claim }) => [review.claimId, review.outcome, claim.anchor.exact])).toEqual([
    ['claim-1', 'changed', quotes[1]],
    ['claim-3', 'gone', quotes[3]],
  ]);
  expect(reviews[0]?.proposed?.exact).toBe('rise by 30 percent');
  unwrap(await run(app, 'accept', 'accept-review', { claimId: 'claim-1', anchor: reviews[0]?.proposed }));
  unwrap(await run(app, 'keep', 'keep-unplaced', { claimId: 'claim-3' }));
  expect(unwrap(await app.ask('reviews.list', { sourceId: null, after: 0 })).reviews.map(({ review }) => review.status)).toEqual(['kept']);
  expect(unwrap(await app.ask('notebook.verify', {}))).toMatchObject({ claims: 4, problems: [] });

  for (const id of ['undo-1', 'undo-2', 'undo-3']) unwrap(await run(app, id, 'undo', {}));
  expect(unwrap(await app.ask('source.open', { sourceId }))).toMatchObject({ text: before.text, version: before.version });
  expect(unwrap(await app.ask('reviews.list', { sourceId, after: 0 })).reviews).toEqual([]);
  expect(unwrap(await app.ask('notebook.verify', {})).problems).toEqual([]);
});

test('a later correction that brings the words back settles the review', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const sourceId = await tagged(app);
  unwrap(await correct(app, sourceId, second));
  const report = unwrap(await correct(app, sourceId, `${first}\n\nThis copy restores the text that was first published.`, 'third'));
  expect(report).toMatchObject({ number: 3, claims: { held: 4, moved: 0, changed: 0, gone: 0 } });
  expect(unwrap(await app.ask('reviews.list', { sourceId, after: 0 })).reviews).toEqual([]);
});

test('the same bytes and the same text are said to be so and add nothing', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const sourceId = await tagged(app);
  const { revision } = unwrap(await app.ask('library.list', {}));
  expect(unwrap(await correct(app, sourceId, first))).toMatchObject({ result: 'same-bytes', number: 1 });
  expect(unwrap(await correct(app, sourceId, first.replaceAll('\n', '\r\n')))).toMatchObject({ result: 'same-text', number: 1 });
  expect(unwrap(await app.ask('library.list', {})).revision).toBe(revision);
});

test('a source that is not there, an empty file and a cancelled task change nothing', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const sourceId = await tagged(app);
  const { revision } = unwrap(await app.ask('library.list', {}));
  expect(codeOf(await correct(app, 'nothing', second))).toBe('not-found');
  expect(codeOf(await correct(app, sourceId, ''))).toBe('file-empty');
  const cancelled = correct(app, sourceId, second);
  await app.ask('task.cancel', { taskId: 'again' });
  expect(codeOf(await cancelled)).toBe('cancelled');
  expect(unwrap(await app.ask('library.list', {})).revision).toBe(revision);
});

test('a brief that quotes a claim under review says so', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const sourceId = await tagged(app);
  const quote = (claimId: string) => ({ type: 'claim-quote', version: 1, claimId });
  const content = {
    root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children: ['claim-0', 'claim-1', 'claim-3'].map(quote) },
  };
  unwrap(await app.ask('command.run', { id: 'brief', name: 'create-brief', params: { briefId: 'brief', title: 'Tunnel' } }));
  unwrap(
    await app.ask('command.run', {
      id: 'edit',
      name: 'edit-brief',
      params: { briefId: 'brief', basedOn: 'brief', edition: 'e-2', content },
    }),
  );
  unwrap(await correct(app, sourceId, second));
  unwrap(await run(app, 'keep', 'keep-unplaced', { claimId: 'claim-3' }));
  const done = unwrap(await app.ask('brief.export', { taskId: 'x', briefId: 'brief', format: 'md', language: 'en' }));
  expect(done.warnings).toEqual([
    { kind: 'claim-under-review', id: 'claim-1' },
    { kind: 'claim-left-behind', id: 'claim-3' },
  ]);
});

test('suggestions that were turned down go over with their words, and those of other words are suggested anew', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const sourceId = await tagged(app);
  const { text, version } = unwrap(await app.ask('source.open', { sourceId }));
  const suggested = { rules: 1, tag: 'reported' as const, attribution: '', cues: [] };
  const sentences = ['The union called the plan unfair to small firms.', 'Fees for lorries rise by 20 percent next year.'];
  for (const [i, sentence] of sentences.entries()) {
    const start = text.indexOf(sentence);
    const anchor = unwrap(describeAnchor(text, version.id, start, start + sentence.length));
    unwrap(await app.ask('command.run', { id: `reject-${i}`, name: 'reject-suggestion', params: { anchor, suggested } }));
  }
  const before = unwrap(await app.ask('marks.list', { sourceId, kind: 'rejection', after: 0 })).marks;
  expect(before).toHaveLength(2);
  unwrap(await correct(app, sourceId, second));
  const now = unwrap(await app.ask('source.open', { sourceId }));
  const { marks } = unwrap(await app.ask('marks.list', { sourceId, kind: 'rejection', after: 0 }));
  const [kept] = marks;
  if (kept?.kind !== 'rejection') throw new Error('The rejection is gone.');
  expect(marks).toHaveLength(1);
  expect(kept.anchor).toMatchObject({ versionId: now.version.id, exact: sentences[0] });
  expect(now.text.slice(kept.anchor.start, kept.anchor.end)).toBe(sentences[0]);
  expect(unwrap(await app.ask('notebook.verify', {})).problems).toEqual([]);
  unwrap(await run(app, 'undo', 'undo', {}));
  expect(unwrap(await app.ask('marks.list', { sourceId, kind: 'rejection', after: 0 })).marks).toEqual(before);
});
