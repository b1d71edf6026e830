import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CommandName, ParamsOf } from '../../../domain/commands/index.ts';
import { unwrap } from '../../../domain/result.ts';
import { eventually, makeWindow, type TestWindow } from './window.ts';
import { openWorld, tagOutside, type World } from './world.ts';

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

const tagOf = (claimId: string) => window.sync.referred.get(claimId)?.tag;

test('a claim of no open source is brought when it is wanted, and follows every commit', async () => {
  const { referred } = window.sync;
  let heard = 0;
  referred.subscribe(() => heard++);
  expect(referred.get(world.claimId)).toBeUndefined();
  referred.want(world.claimId);
  await eventually(() => expect(tagOf(world.claimId)).toBe('reported'));
  expect(heard).toBe(1);
  await outside('retag-claim', { claimId: world.claimId, tag: 'disputed' });
  await eventually(() => expect(tagOf(world.claimId)).toBe('disputed'));
  await outside('remove-claim', { claimId: world.claimId });
  await eventually(() => expect(referred.get(world.claimId)).toBeNull());
  await outside('undo', {});
  await eventually(() => expect(tagOf(world.claimId)).toBe('disputed'));
});

test('one the notebook does not have is known to be gone', async () => {
  window.sync.referred.want('nobody');
  await eventually(() => expect(window.sync.referred.get('nobody')).toBeNull());
});

test('what is wanted together is asked for together, and only once', async () => {
  const other = await tagOutside(world, 'Workers doubt');
  window.wire.hold();
  for (const id of [world.claimId, other, world.claimId]) window.sync.referred.want(id);
  await eventually(() => expect(window.wire.waiting).toBe(1));
  window.wire.release((waiting) => waiting);
  await eventually(() => expect([tagOf(world.claimId), tagOf(other)]).toEqual(['reported', 'reported']));
  window.sync.referred.want(other);
  expect(window.wire.waiting).toBe(0);
});

describe.each([
  ['before', (waiting: readonly string[]) => waiting],
  ['after', (waiting: readonly string[]) => waiting.toReversed()],
])('an answer of an earlier revision that arrives %s the commit does not cover', (_when, order) => {
  test('what the commit did', async () => {
    window.wire.hold();
    window.sync.referred.want(world.claimId);
    await eventually(() => expect(window.wire.waiting).toBe(1));
    await outside('retag-claim', { claimId: world.claimId, tag: 'speculative' });
    await eventually(() => expect(window.wire.waiting).toBe(2));
    window.wire.release(order);
    await eventually(() => expect(tagOf(world.claimId)).toBe('speculative'));
  });
});
