import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import { unwrap } from '../../domain/result.ts';
import { codeOf, openApp, type TestApp, temporaryFolder } from './builders.ts';

const article = (title: string, day: string, place: string) => [
  title,
  `Published: March ${day}, 2025`,
  `The ferry to ${place} will stop running in June, the operator told reporters at the harbour office on Friday morning. 🚢`,
  `Passengers on the quay said nobody had told them, and a spokeswoman for the council called the plan for ${place} premature.`,
  'The operator answered that timetables had been published in the usual way and that refunds would be paid by the end of the month.',
];
const two = [...article('Ferry will stop in June', '3', 'Skarholm'), ...article('Council weighs a bridge', '9', 'Vellby')].join('\n\n');

const bring = async (app: TestApp, text: string) =>
  unwrap(await app.ask('source.import', { taskId: 'import', name: 'two.txt', bytes: Buffer.from(text).toString('base64') }));
const split = (app: TestApp, sourceId: string) => app.ask('source.split', { taskId: 'split', sourceId });

test('a file with two articles is offered, split into two sources with the whole original, and put together by one undo', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const { sourceId, articles } = await bring(app, two);
  expect(articles).toEqual(['Ferry will stop in June', 'Council weighs a bridge']);
  const whole = unwrap(await app.ask('source.open', { sourceId }));

  const { sources } = unwrap(await split(app, sourceId));
  expect(sources.map(({ title }) => title)).toEqual(articles);
  for (const [index, { sourceId: partId }] of sources.entries()) {
    const { text, version, source } = unwrap(await app.ask('source.open', { sourceId: partId }));
    expect(version).toMatchObject({ originalHash: whole.version.originalHash, part: { number: index + 1, of: 2 } });
    expect(text).toBe(whole.text.slice(version.part?.start, version.part?.end));
    expect(source.published).toBe(['2025-03-03', '2025-03-09'][index]);
  }
  expect(codeOf(await app.ask('source.open', { sourceId }))).toBe('not-found');
  expect(await bring(app, two)).toMatchObject({ duplicateOf: sources[1]?.sourceId });
  expect(unwrap(await app.ask('notebook.verify', {})).problems).toEqual([]);

  unwrap(await app.ask('command.run', { id: 'back', name: 'undo', params: {} }));
  expect(unwrap(await app.ask('library.list', {})).sources.map(({ source }) => source.id)).toEqual([sourceId]);
  expect(unwrap(await app.ask('source.open', { sourceId })).text).toBe(whole.text);
  expect(unwrap(await app.ask('notebook.verify', {})).problems).toEqual([]);
});

test('a source that somebody worked on, one article, and a source that is not there are refused', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const one = await bring(app, article('Ferry will stop in June', '3', 'Skarholm').join('\n\n'));
  expect(one.articles).toBeUndefined();
  expect(codeOf(await split(app, one.sourceId))).toBe('nothing-to-split');
  expect(codeOf(await split(app, 'nowhere'))).toBe('not-found');

  const { sourceId, versionId } = await bring(app, two);
  const { text } = unwrap(await app.ask('source.open', { sourceId }));
  const start = text.indexOf('Passengers');
  const anchor = unwrap(describeAnchor(text, versionId, start, start + 10));
  unwrap(await app.ask('command.run', { id: 'tag', name: 'tag-claim', params: { claimId: 'c', anchor, tag: 'reported' } }));
  expect(codeOf(await split(app, sourceId))).toBe('source-worked-on');
});
