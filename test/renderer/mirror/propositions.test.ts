import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CommandName, ParamsOf } from '../../../domain/commands/index.ts';
import { unwrap } from '../../../domain/result.ts';
import { eventually, makeWindow, rest, type TestWindow } from './window.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let window: TestWindow;
beforeEach(async () => {
  world = await openWorld();
  window = await makeWindow(world.app);
  await window.start();
});

async function outside<N extends CommandName>(name: N, params: ParamsOf<N>): Promise<void> {
  unwrap(await world.app.ask('command.run', { id: randomUUID(), name, params }));
}

const shown = () => window.sync.propositions.shown;
const statements = () => [...shown().byId.values()].map(({ statement }) => statement);
const said = () =>
  shown()
    .of.get(world.claimId)
    ?.map(({ propositionId, stance }) => `${propositionId} ${stance}`);
const make = (propositionId: string, statement: string) => outside('create-proposition', { propositionId, statement });
const link = (propositionId: string, stance: 'asserts' | 'denies') =>
  outside('link-claims', { propositionId, claimIds: [world.claimId], stance });

test('they are brought once, with their stances by proposition and by claim, and follow every commit', async () => {
  await make('p1', 'The port closes');
  await link('p1', 'asserts');
  expect(shown().complete).toBe(false);
  unwrap(await window.sync.propositions.open());
  unwrap(await window.sync.propositions.open());
  expect(window.wire.asked.filter((method) => method === 'propositions.list')).toHaveLength(1);
  expect(statements()).toEqual(['The port closes']);
  expect(said()).toEqual(['p1 asserts']);
  expect(
    shown()
      .on.get('p1')
      ?.map(({ claimId }) => claimId),
  ).toEqual([world.claimId]);

  await make('p2', 'The port stays open');
  await link('p2', 'denies');
  await eventually(() => expect(said()).toEqual(['p1 asserts', 'p2 denies']));
  const before = shown().on.get('p1');
  await outside('reword-proposition', { propositionId: 'p1', statement: 'The port closes in May' });
  await eventually(() => expect(statements()[0]).toBe('The port closes in May'));
  // What did not change is the same: nothing is drawn anew for it.
  expect(shown().on.get('p1')).toBe(before);
  await outside('unlink-claims', { propositionId: 'p2', claimIds: [world.claimId] });
  await eventually(() => expect(shown().on.has('p2')).toBe(false));
  await outside('remove-proposition', { propositionId: 'p1' });
  await eventually(() => expect([statements(), said()]).toEqual([['The port stays open'], undefined]));
  await outside('undo', {});
  await eventually(() => expect(said()).toEqual(['p1 asserts']));
});

describe.each([
  ['before', (waiting: readonly string[]) => waiting],
  ['after', (waiting: readonly string[]) => waiting.toReversed()],
])('an answer of an earlier revision that arrives %s the commit does not cover', (_when, order) => {
  beforeEach(async () => {
    await make('p1', 'The port closes');
    await link('p1', 'asserts');
  });

  test.each([
    ['another stance', () => outside('set-stances', { propositionId: 'p1', claimIds: [world.claimId], stance: 'denies' }), ['p1 denies']],
    ['a link that was taken back', () => outside('unlink-claims', { propositionId: 'p1', claimIds: [world.claimId] }), undefined],
    ['a proposition that went', () => outside('remove-proposition', { propositionId: 'p1' }), undefined],
  ])('%s', async (_what, happens, expected) => {
    window.wire.hold();
    const opened = window.sync.propositions.open();
    await eventually(() => expect(window.wire.waiting).toBe(1));
    await happens();
    window.wire.release(order);
    unwrap(await opened);
    await rest();
    expect(said()).toEqual(expected);
  });
});

test('listeners hear of changes in propositions and stances, and of nothing else', async () => {
  await make('p1', 'The port closes');
  unwrap(await window.sync.propositions.open());
  let heard = 0;
  const stop = window.sync.propositions.subscribe(() => heard++);
  await outside('rename-notebook', { title: 'Another' });
  await outside('retag-claim', { claimId: world.claimId, tag: 'disputed' });
  await rest();
  expect(heard).toBe(0);
  await link('p1', 'asserts');
  await eventually(() => expect(heard).toBe(1));
  stop();
  await outside('remove-proposition', { propositionId: 'p1' });
  await eventually(() => expect(statements()).toEqual([]));
  expect(heard).toBe(1);
});

test('after a missed commit they are brought again', async () => {
  unwrap(await window.sync.propositions.open());
  window.wire.loseEvent();
  await make('p1', 'The port closes');
  await outside('rename-notebook', { title: 'Another' });
  await eventually(() => expect(statements()).toEqual(['The port closes']));
});

test('an answer that fails is asked for again', async () => {
  const { propositions } = window.sync;
  await world.app.close();
  expect((await propositions.open()).ok).toBe(false);
  await propositions.open();
  expect(window.wire.asked.filter((method) => method === 'propositions.list')).toHaveLength(2);
});
