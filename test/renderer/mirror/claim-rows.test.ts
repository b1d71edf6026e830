import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CommandName, ParamsOf } from '../../../domain/commands/index.ts';
import { unwrap } from '../../../domain/result.ts';
import { eventually, makeWindow, rest, type TestWindow } from './window.ts';
import { openWorld, tagOutside, type World, words } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

async function outside<N extends CommandName>(name: N, params: ParamsOf<N>): Promise<void> {
  unwrap(await world.app.ask('command.run', { id: randomUUID(), name, params }));
}

const writeNote = (text: string, basedOn: string | null = null, edition = randomUUID()) =>
  outside('save-note', { about: world.about, basedOn, edition, content: words(text) } as ParamsOf<'save-note'>);
const rowsOf = ({ sync }: TestWindow) => sync.claimRows.rows.filter((row) => row !== null);
const own = ({ sync }: TestWindow) => sync.claimRows.get(world.claimId);

/** A window that has every row. */
async function opened(): Promise<TestWindow> {
  const window = await makeWindow(world.app);
  await window.start();
  unwrap(await window.sync.claimRows.open());
  return window;
}

/** A window that has begun to ask for rows; the answer is held back. */
async function asking(): Promise<{ window: TestWindow; loaded: Promise<unknown> }> {
  const window = await makeWindow(world.app);
  await window.start();
  window.wire.hold();
  const loaded = window.sync.claimRows.open().then(unwrap);
  await eventually(() => expect(window.wire.waiting).toBe(1));
  return { window, loaded };
}

test('every claim comes with the words of its note, and without its anchor', async () => {
  await writeNote('Ask again.');
  const window = await opened();
  expect(rowsOf(window)).toHaveLength(1);
  expect(own(window)).toMatchObject({ sourceId: world.sourceId, quote: 'close in May', note: 'Ask again.', translation: '' });
  expect(own(window)).not.toHaveProperty('anchor');
});

describe.each([
  ['before', (waiting: readonly string[]) => waiting],
  ['after', (waiting: readonly string[]) => waiting.toReversed()],
])('an answer of an earlier revision that arrives %s the commit does not cover', (_when, order) => {
  test('a claim that was added', async () => {
    const { window, loaded } = await asking();
    const claimId = await tagOutside(world, 'Workers doubt');
    window.wire.release(order);
    await loaded;
    expect(
      rowsOf(window)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([world.claimId, claimId].sort());
  });

  test('a claim that was removed', async () => {
    const { window, loaded } = await asking();
    await outside('remove-claim', { claimId: world.claimId });
    window.wire.release(order);
    await loaded;
    expect(rowsOf(window)).toEqual([]);
  });

  test('a claim that was tagged otherwise, and its note', async () => {
    const { window, loaded } = await asking();
    await outside('retag-claim', { claimId: world.claimId, tag: 'disputed' });
    await writeNote('Doubtful.');
    window.wire.release(order);
    await loaded;
    expect(own(window)).toMatchObject({ tag: 'disputed', note: 'Doubtful.' });
  });
});

describe('rows that are there', () => {
  test('follow commits in their places, and undo brings a claim back to its own with its note', async () => {
    await writeNote('Keep me.');
    const window = await opened();
    const heard: unknown[] = [];
    window.sync.claimRows.subscribe((change) => heard.push(change));
    const slot = window.sync.claimRows.slotOf(world.claimId);
    await outside('set-claims-details', { claimIds: [world.claimId], details: { credibility: 2 } });
    await rest();
    expect(own(window)?.credibility).toBe(2);
    await outside('remove-claims', { claimIds: [world.claimId] });
    await rest();
    expect(own(window)).toBeUndefined();
    await outside('undo', {});
    await rest();
    expect(own(window)).toMatchObject({ credibility: 2, note: 'Keep me.' });
    expect(window.sync.claimRows.slotOf(world.claimId)).toBe(slot);
    expect(heard).toEqual(Array.from({ length: 3 }, () => ({ all: false, slots: [slot] })));
  });

  test('are brought anew when a commit was missed', async () => {
    const window = await opened();
    window.wire.loseEvent();
    await outside('retag-claim', { claimId: world.claimId, tag: 'disputed' });
    await outside('rename-notebook', { title: 'Later' });
    await eventually(() => expect(own(window)?.tag).toBe('disputed'));
  });
});
