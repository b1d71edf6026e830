import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { describeAnchor } from '../../../domain/anchor.ts';
import type { CommandName, ParamsOf } from '../../../domain/commands/index.ts';
import { unwrap } from '../../../domain/result.ts';
import { harbour } from '../../main/builders.ts';
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

/** Imports a text in which the claim's month is another one. */
async function correct(month: string): Promise<void> {
  const bytes = Buffer.from(harbour.replace('May', month)).toString('base64');
  const params = { taskId: randomUUID(), sourceId: world.sourceId, name: 'corrected.txt', bytes };
  expect(unwrap(await world.app.ask('source.reimport', params)).claims).toMatchObject({ changed: 1 });
}

const shown = () => [...window.sync.reviews.shown.values()].map(({ claimId, status }) => [claimId, status]);
const keep = () => outside('keep-unplaced', { claimId: world.claimId });

test('reviews are brought once and follow every commit', async () => {
  await correct('June');
  const { reviews } = window.sync;
  unwrap(await reviews.open());
  unwrap(await reviews.open());
  expect(window.wire.asked.filter((method) => method === 'reviews.list')).toHaveLength(1);
  expect(shown()).toEqual([[world.claimId, 'open']]);
  await keep();
  await eventually(() => expect(shown()).toEqual([[world.claimId, 'kept']]));
  await outside('undo', {});
  await eventually(() => expect(shown()).toEqual([[world.claimId, 'open']]));
  await outside('remove-claim', { claimId: world.claimId });
  await eventually(() => expect(shown()).toEqual([]));
});

test('they come a page at a time, and what happens between two pages is kept', async () => {
  const count = 300;
  const text = Array.from({ length: count }, (_, i) => `Berth number ${i} will be closed in May.`).join('\n\n');
  const base64 = (words: string) => Buffer.from(words).toString('base64');
  const { sourceId, versionId } = unwrap(
    await world.app.ask('source.import', { taskId: randomUUID(), name: 'berths.txt', bytes: base64(text) }),
  );
  const canonical = unwrap(await world.app.ask('source.open', { sourceId })).text;
  for (let i = 0; i < count; i++) {
    const quote = `Berth number ${i} will be closed`;
    const start = canonical.indexOf(quote);
    const anchor = unwrap(describeAnchor(canonical, versionId, start, start + quote.length));
    await outside('tag-claim', { claimId: `berth-${i}`, anchor, tag: 'reported' });
  }
  const corrected = { taskId: randomUUID(), sourceId, name: 'corrected.txt', bytes: base64(text.replaceAll('closed', 'shut')) };
  unwrap(await world.app.ask('source.reimport', corrected));

  window.wire.hold();
  const opened = window.sync.reviews.open();
  await eventually(() => expect(window.wire.waiting).toBe(1));
  await outside('keep-unplaced', { claimId: 'berth-1' });
  window.wire.release();
  unwrap(await opened);
  expect(window.wire.asked.filter((method) => method === 'reviews.list')).toHaveLength(2);
  expect(window.sync.reviews.shown.size).toBe(count);
  expect(window.sync.reviews.shown.get('berth-1')?.status).toBe('kept');
});

test('a correction made later is followed too', async () => {
  unwrap(await window.sync.reviews.open());
  expect(shown()).toEqual([]);
  await correct('June');
  await eventually(() => expect(shown()).toEqual([[world.claimId, 'open']]));
});

describe.each([
  ['before', (waiting: readonly string[]) => waiting],
  ['after', (waiting: readonly string[]) => waiting.toReversed()],
])('an answer of an earlier revision that arrives %s the commit does not cover', (_when, order) => {
  beforeEach(() => correct('June'));

  test.each([
    ['a judgement', keep, [['kept']]],
    ['a claim that went', () => outside('remove-claim', { claimId: world.claimId }), []],
  ])('%s', async (_what, happens, expected) => {
    window.wire.hold();
    const opened = window.sync.reviews.open();
    await eventually(() => expect(window.wire.waiting).toBe(1));
    await happens();
    window.wire.release(order);
    unwrap(await opened);
    expect(shown().map(([, status]) => [status])).toEqual(expected);
  });
});

test('after a missed commit they are brought again', async () => {
  await correct('June');
  unwrap(await window.sync.reviews.open());
  window.wire.loseEvent();
  await keep();
  await outside('rename-notebook', { title: 'Another' });
  await eventually(() => expect(shown()).toEqual([[world.claimId, 'kept']]));
  await rest();
  expect(shown()).toEqual([[world.claimId, 'kept']]);
});

test('an answer that fails is asked for again', async () => {
  await correct('June');
  const { reviews } = window.sync;
  await world.app.close();
  expect((await reviews.open()).ok).toBe(false);
  await reviews.open();
  expect(window.wire.asked.filter((method) => method === 'reviews.list')).toHaveLength(2);
});
