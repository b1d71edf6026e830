import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CommandName, ParamsOf } from '../../../domain/commands/index.ts';
import { unwrap } from '../../../domain/result.ts';
import { harbour, tagging } from '../../main/builders.ts';
import { eventually, makeWindow, rest, type TestWindow } from './window.ts';
import { openWorld, tagOutside, type World, words } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

async function outside<N extends CommandName>(name: N, params: ParamsOf<N>): Promise<void> {
  unwrap(await world.app.ask('command.run', { id: randomUUID(), name, params }));
}

const shown = (window: TestWindow) => window.sync.notebookMarks.shown;
const idsIn = (window: TestWindow) => shown(window).claims.inOrder.map(({ id }) => id);

/** A window that has begun to ask for every claim; the answers are held back. */
async function asking(): Promise<{ window: TestWindow; loaded: Promise<unknown> }> {
  const window = await makeWindow(world.app);
  await window.start();
  window.wire.hold();
  const loaded = window.sync.openClaims().then(unwrap);
  // One page each of notes and claims.
  await eventually(() => expect(window.wire.waiting).toBe(2));
  return { window, loaded };
}

describe.each([
  ['before', (waiting: readonly string[]) => waiting],
  ['after', (waiting: readonly string[]) => waiting.toReversed()],
])('an answer of an earlier revision that arrives %s the commit does not cover', (_when, order) => {
  test('a claim that was added', async () => {
    const { window, loaded } = await asking();
    const claimId = await tagOutside(world, 'Workers doubt');
    window.wire.release(order);
    await loaded;
    expect(idsIn(window).sort()).toEqual([world.claimId, claimId].sort());
    expect(shown(window).complete).toBe(true);
  });

  test('a claim that was removed', async () => {
    const { window, loaded } = await asking();
    await outside('remove-claim', { claimId: world.claimId });
    window.wire.release(order);
    await loaded;
    expect(idsIn(window)).toEqual([]);
  });

  test('a claim that was tagged otherwise', async () => {
    const { window, loaded } = await asking();
    await outside('retag-claim', { claimId: world.claimId, tag: 'disputed' });
    window.wire.release(order);
    await loaded;
    expect(shown(window).claims.inOrder).toMatchObject([{ tag: 'disputed' }]);
  });

  test('a note that was emptied', async () => {
    const edition = randomUUID();
    await outside('save-note', { about: world.about, basedOn: null, edition, content: words('May?') });
    const { window, loaded } = await asking();
    await outside('save-note', { about: world.about, basedOn: edition, edition: randomUUID(), content: words('') });
    window.wire.release(order);
    await loaded;
    expect([...shown(window).notes.keys()]).toEqual([]);
  });
});

test('more than a page comes whole, and only then is it called complete', async () => {
  const window = await makeWindow(world.app);
  await window.start();
  const many = Array.from({ length: 2800 }, () => tagging(world.sourceId, harbour, 'close in May'));
  await Promise.all(many.map((params) => world.app.ask('command.run', { id: randomUUID(), name: 'tag-claim', params })));
  const sizes: [number, boolean][] = [];
  window.sync.notebookMarks.subscribe(() => sizes.push([shown(window).claims.size, shown(window).complete]));
  unwrap(await window.sync.openClaims());
  expect(sizes).toContainEqual([250, false]);
  expect(sizes.at(-1)).toEqual([2801, true]);
  expect(window.wire.asked.filter((method) => method === 'marks.list')).toHaveLength(4);
});

test('after a missed commit everything is brought again, and a claim that has gone since goes', async () => {
  const window = await makeWindow(world.app);
  await window.start();
  unwrap(await window.sync.openClaims());
  window.wire.loseEvent();
  await outside('remove-claim', { claimId: world.claimId });
  const claimId = await tagOutside(world, 'Workers doubt');
  await eventually(() => expect(idsIn(window)).toEqual([claimId]));
  await rest();
  expect(idsIn(window)).toEqual([claimId]);
});
