import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import { passagesOf } from '../../domain/passages.ts';
import { unwrap } from '../../domain/result.ts';
import { codeOf, openApp, type TestApp, temporaryFolder } from './builders.ts';

const SENTENCE = 'The harbour office said on Monday that the long pier may stay closed until spring';
const PASSAGES = 400;

/** A long source; every claim covers the first words of a passage. */
async function longSource(app: TestApp) {
  const lines = Array.from({ length: PASSAGES }, (_, i) => `${SENTENCE}, number ${i}.`);
  const bytes = Buffer.from(`Piers\n\n${lines.join('\n\n')}`).toString('base64');
  const { sourceId } = unwrap(await app.ask('source.import', { taskId: randomUUID(), name: 'piers.txt', bytes }));
  const { version, text } = unwrap(await app.ask('source.open', { sourceId }));
  const passages = passagesOf(version.blocks, undefined);
  const anchorIn = (number: number) => {
    const { start, end } = passages[number - 1] ?? { start: 0, end: 0 };
    return unwrap(describeAnchor(text, version.id, start, end));
  };
  const tag = async (number: number) => {
    const claimId = randomUUID();
    const params = { claimId, anchor: anchorIn(number), tag: 'reported' } as const;
    unwrap(await app.ask('command.run', { id: randomUUID(), name: 'tag-claim', params }));
    return claimId;
  };
  const turnDown = async (number: number) => {
    const suggested = { rules: 1, tag: 'reported', attribution: '', cues: [] } as const;
    const params = { anchor: anchorIn(number), suggested };
    unwrap(await app.ask('command.run', { id: randomUUID(), name: 'reject-suggestion', params }));
  };
  return { sourceId, versionId: version.id, passages, tag, turnDown };
}

test('claims and rejections come for a view’s length from the passage asked for, and none from elsewhere', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const { sourceId, versionId, passages, tag, turnDown } = await longSource(app);
  await tag(2);
  const here = await tag(200);
  await tag(390);
  await turnDown(201);
  await turnDown(3);
  const near = unwrap(await app.ask('marks.near', { sourceId, passage: 199 }));
  expect(near).toMatchObject({ versionId, start: passages[198]?.start });
  expect(near.marks.map(({ kind, id }) => (kind === 'claim' ? id : kind))).toEqual([here, 'rejection']);
  expect(near.end).toBeGreaterThan(passages[201]?.end ?? 0);
  expect(near.end).toBeLessThan(passages[389]?.start ?? 0);
});

test('past the last passage it is the last that counts; a source that is not there is refused', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const { sourceId, passages, tag } = await longSource(app);
  const last = await tag(passages.length);
  expect(unwrap(await app.ask('marks.near', { sourceId, passage: 100_000 })).marks).toMatchObject([{ id: last }]);
  expect(codeOf(await app.ask('marks.near', { sourceId: 'nowhere', passage: 1 }))).toBe('not-found');
});
