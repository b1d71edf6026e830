import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import type { Role } from '../../domain/block-roles.ts';
import { decidedBlocks } from '../../domain/passages.ts';
import { unwrap } from '../../domain/result.ts';
import { connect } from '../../main/store/sqlite.ts';
import { codeOf, openApp, type TestApp, temporaryFolder } from './builders.ts';

const SLOGAN = 'The Gazette sails with you';
/** An article of an outlet: two paragraphs, a slogan that import rules know nothing of, and a notice in a place for furniture. */
const page = (day: string, outlet = 'The Harbour Gazette', figure = 12) => `<!doctype html><html lang="en">
<head><meta property="og:site_name" content="${outlet}"><title>Ferries on ${day}</title></head><body>
<article><h1>Ferries on ${day}</h1>
<p>The harbour office said on ${day} that all ferries to the northern islands will stay in port until further notice.</p>
<p>${SLOGAN}</p>
<p>Applause ${figure}</p>
<p>Fishermen doubt that the ferries will sail again this week, because nobody has looked at the engines since ${day}.</p></article>
<footer><p>Correction: the office is in Lind.</p></footer></body></html>`;

let tasks = 0;
const bring = async (app: TestApp, html: string, name = `${++tasks}.html`) =>
  unwrap(await app.ask('source.import', { taskId: `task-${++tasks}`, name, bytes: Buffer.from(html).toString('base64') }));
const opened = async (app: TestApp, sourceId: string) => {
  const { version, roles, text } = unwrap(await app.ask('source.open', { sourceId }));
  const blocks = decidedBlocks(version.blocks, roles ?? undefined).map((each) => ({ ...each, words: text.slice(each.start, each.end) }));
  return { version, roles, text, blocks, block: (words: string) => blocks.find((each) => each.words.startsWith(words)) };
};
const say = async (app: TestApp, sourceId: string, words: string, as: Role) => {
  const { version, block } = await opened(app, sourceId);
  const params = { versionId: version.id, blocks: [block(words)?.index ?? -1], as };
  return app.ask('command.run', { id: `say-${++tasks}`, name: 'set-block-role', params });
};
const passagesListed = async (app: TestApp, sourceId: string) =>
  unwrap(await app.ask('library.list', {})).sources.find(({ source }) => source.id === sourceId)?.passages;
const furnitureIn = async (app: TestApp, sourceId: string) =>
  (await opened(app, sourceId)).blocks.filter(({ number }) => number === 0).map(({ words, decidedBy }) => [words, decidedBy]);

test('a decision counts everywhere, is sound, and is gone after undo', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const { sourceId, passages } = await bring(app, page('Monday'));
  const before = await opened(app, sourceId);
  expect(before.block(SLOGAN)?.number).toBe(3);
  expect(before.block('Correction')?.number).toBe(0);

  unwrap(await say(app, sourceId, SLOGAN, 'furniture'));
  expect(await passagesListed(app, sourceId)).toBe(passages - 1);
  unwrap(await say(app, sourceId, 'Correction', 'passage'));
  expect(await passagesListed(app, sourceId)).toBe(passages);
  expect(app.eventsOf('committed').at(-1)?.summaries[0]?.passages).toBe(passages);

  const { version, text, block } = await opened(app, sourceId);
  const start = text.indexOf('office is in Lind');
  const tag = (from: number, words: string, claimId: string) =>
    app.ask('command.run', {
      id: claimId,
      name: 'tag-claim',
      params: { claimId, tag: 'reported', anchor: unwrap(describeAnchor(text, version.id, from, from + words.length)) },
    });
  unwrap(await tag(start, 'office is in Lind', 'claim-1'));
  expect(unwrap(await app.ask('claims.list', { claimIds: ['claim-1'] })).claims[0]?.passage).toBe(block('Correction')?.number);
  expect(codeOf(await tag(text.indexOf(SLOGAN), SLOGAN, 'claim-2'))).toBe('quote-in-furniture');
  expect(codeOf(await say(app, sourceId, 'Correction', 'furniture'))).toBe('passage-in-use');
  expect(unwrap(await app.ask('notebook.verify', {})).problems).toEqual([]);

  for (let i = 0; i < 3; i++) unwrap(await app.ask('command.run', { id: `undo-${i}`, name: 'undo', params: {} }));
  expect(await opened(app, sourceId)).toMatchObject({ roles: null, version: before.version });
  expect(await passagesListed(app, sourceId)).toBe(passages);
});

test('what was decided in one source is learnt for others of its outlet, said in the report, and can be turned back', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const first = await bring(app, page('Monday'));
  expect(first.learnt).toEqual({ furniture: 0, passages: 0 });
  for (const words of [SLOGAN, 'Applause']) unwrap(await say(app, first.sourceId, words, 'furniture'));
  unwrap(await say(app, first.sourceId, 'Correction', 'passage'));

  const second = await bring(app, page('Tuesday', 'the HARBOUR gazette', 48));
  expect(second.learnt).toEqual({ furniture: 2, passages: 1 });
  expect(await furnitureIn(app, second.sourceId)).toEqual([
    [SLOGAN, 'learnt'],
    ['Applause 48', 'learnt'],
  ]);
  expect((await opened(app, second.sourceId)).block('Correction')).toMatchObject({ kind: 'paragraph', decidedBy: 'learnt' });
  const other = await bring(app, page('Wednesday', 'Mountain Post'));
  expect(other.learnt).toEqual({ furniture: 0, passages: 0 });

  // Turned back in the second source, it is no lesson for the third.
  unwrap(await say(app, second.sourceId, SLOGAN, 'passage'));
  const third = await bring(app, page('Thursday'));
  expect((await opened(app, third.sourceId)).block(SLOGAN)?.number).toBeGreaterThan(0);
  expect(third.learnt).toEqual({ furniture: 1, passages: 1 });
  expect(unwrap(await app.ask('notebook.verify', {})).problems).toEqual([]);
});

test('a corrected copy takes the decisions over, with triage under the numbers of the new version', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const { sourceId } = await bring(app, page('Monday'));
  unwrap(await say(app, sourceId, SLOGAN, 'furniture'));
  unwrap(await say(app, sourceId, 'Correction', 'passage'));
  const before = await opened(app, sourceId);
  const number = before.block('Correction')?.number ?? 0;
  const triage = { versionId: before.version.id, number, triage: 'done' };
  unwrap(await app.ask('command.run', { id: 'done', name: 'set-passage-triage', params: triage }));

  const corrected = page('Monday').replace(
    '<p>Applause',
    '<p>The office said later that one small ferry sails on Friday at noon.</p><p>Applause',
  );
  const bytes = Buffer.from(corrected).toString('base64');
  const report = unwrap(await app.ask('source.reimport', { taskId: 'again', sourceId, name: 'again.html', bytes }));
  expect(report).toMatchObject({ result: 'added', decisions: 2, learnt: { furniture: 0, passages: 0 } });
  const after = await opened(app, sourceId);
  expect(await furnitureIn(app, sourceId)).toEqual([[SLOGAN, 'analyst']]);
  expect(after.block('Correction')).toMatchObject({ number: number + 1, decidedBy: 'analyst' });
  const { marks } = unwrap(await app.ask('marks.list', { sourceId, kind: 'passage', after: 0 }));
  expect(marks).toMatchObject([{ versionId: after.version.id, number: number + 1, triage: 'done' }]);
  expect(unwrap(await app.ask('notebook.verify', {})).problems).toEqual([]);
});

test('a file of several articles takes its decisions into the parts, and each part learns from its outlet', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const prose = (n: number) =>
    `On day ${n} the harbour office of berth ${n * 7} said that ferry number ${n * 13} would not sail at all this week.`;
  const article = (n: number) =>
    [`Ferry ${n} stays`, `By Ada Lind | 2025-11-0${n}`, prose(n), SLOGAN, prose(n + 20), prose(n + 40)].join('\n\n');
  const text = `# ${article(1)}\n\n# ${article(2)}\n`;
  const { sourceId, articles } = await bring(app, text, 'both.md');
  expect(articles).toHaveLength(2);
  unwrap(await say(app, sourceId, SLOGAN, 'furniture'));
  const { sources } = unwrap(await app.ask('source.split', { taskId: 'split', sourceId }));
  const slogans = await Promise.all(sources.map(async (each) => (await opened(app, each.sourceId)).block(SLOGAN)));
  expect(slogans.map((each) => [each?.kind, each?.decidedBy])).toEqual([
    ['furniture', 'analyst'],
    ['paragraph', 'rules'],
  ]);
  expect(unwrap(await app.ask('notebook.verify', {})).problems).toEqual([]);
});

test('a decision that does not fit its version is found', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const app = openApp(path);
  const { sourceId } = await bring(app, page('Monday'));
  unwrap(await say(app, sourceId, SLOGAN, 'furniture'));
  await app.close();
  const problemsAfter = async (change: string) => {
    const connection = connect(path, 'write');
    connection.exec(`SAVEPOINT before; UPDATE records SET json = ${change} WHERE kind = 'block-roles'; RELEASE before`);
    connection.close();
    const again = openApp(path);
    const { problems } = unwrap(await again.ask('notebook.verify', {}));
    await again.close();
    return problems.map(({ what }) => what);
  };
  expect(await problemsAfter(`json_set(json, '$.roles[0].words', 'Other words')`)).toContainEqual(expect.stringContaining('other words'));
  expect(await problemsAfter(`json_set(json, '$.roles[0].index', 999)`)).toContainEqual(expect.stringContaining('no block 999'));
});
