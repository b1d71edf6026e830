import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DocumentSaver } from '../../../renderer/mirror/document-saver.ts';
import { eventually, openWindow, rest, type TestWindow } from './window.ts';
import { committed, openWorld, shownNote, storedNote, storedWords, type World, words } from './world.ts';

let world: World;
let a: TestWindow;
let saver: DocumentSaver;
let other: DocumentSaver;

const edition = async () => (await storedNote(world, world.about))?.edition ?? null;
const rows = () => a.outboxDb.rows.orderBy('sequence').toArray();

// Two windows start from the same text, and the other one saves first.
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  world = await openWorld();
  a = await openWindow(world.app);
  saver = a.savers.forNote(world.about, null);
  saver.type(words('start'));
  await saver.commit();
  const first = await edition();
  await eventually(async () => expect(shownNote(a, world.about)?.edition).toBe(first));
  saver.mirrored(first);
  const b = await openWindow(world.app);
  other = b.savers.forNote(world.about, first);
  other.type(words('theirs'));
  await other.commit();
});
afterEach(() => {
  vi.useRealTimers();
  expect(a.troubles).toEqual([]);
});

test('a text that arrives under the hands of somebody who types is not what they started from', async () => {
  saver.type(words('mine'));
  saver.follow(await edition());
  await saver.commit();
  expect(saver.state).toMatchObject({ state: 'refused', mine: words('mine') });
});

test('what is typed while the refusal is on its way is not lost', async () => {
  a.wire.hold();
  saver.type(words('mine'));
  void saver.commit();
  await eventually(() => expect(a.wire.waiting).toBe(1));
  saver.type(words('mine!'));
  a.wire.release();
  await eventually(() => expect(saver.state.state).toBe('refused'));
  expect(saver.state).toMatchObject({ mine: words('mine!') });
  await saver.overwrite(await edition());
  expect(await storedWords(world)).toBe('mine!');
});

describe('the second save', () => {
  beforeEach(async () => {
    saver.type(words('mine'));
    await saver.commit();
  });

  test('is refused, however often it is tried', async () => {
    expect(saver.state).toMatchObject({ state: 'refused', failure: { code: 'changed-meanwhile' }, mine: words('mine') });
    saver.type(words('mine!'));
    vi.advanceTimersByTime(30_000);
    await saver.commit();
    await rest();
    expect(saver.state).toMatchObject({ state: 'refused', mine: words('mine!') });
    expect(saver.latest).toEqual(words('mine!'));
    expect(await storedWords(world)).toBe('theirs');
    // Nothing more was sent than the text they started from and the refused one.
    expect(a.wire.sent).toHaveLength(2);
    const kept = (await rows()).map(({ params }) => JSON.stringify(params));
    expect(kept.some((params) => params.includes('mine!'))).toBe(true);
  });

  test('what the mirror shows meanwhile changes nothing about it', async () => {
    const now = await edition();
    saver.mirrored(now);
    saver.follow(now);
    saver.type(words('mine!'));
    await saver.commit();
    expect(saver.state.state).toBe('refused');
    expect(await storedWords(world)).toBe('theirs');
  });

  test('overwriting makes mine the one that stands, also what was typed since', async () => {
    saver.type(words('mine!'));
    await saver.overwrite(await edition());
    expect(saver.state.state).toBe('saved');
    expect(await storedWords(world)).toBe('mine!');
    vi.advanceTimersByTime(30_000);
    await rest();
    expect(await rows()).toEqual([]);
    expect(committed(world.app)).toHaveLength(3);
  });

  test('overwriting what was changed once more is refused once more', async () => {
    const seen = await edition();
    other.type(words('theirs again'));
    await other.commit();
    await saver.overwrite(seen);
    expect(saver.state).toMatchObject({ state: 'refused', mine: words('mine') });
    expect(await storedWords(world)).toBe('theirs again');
    await saver.overwrite(await edition());
    expect(await storedWords(world)).toBe('mine');
    expect(await rows()).toEqual([]);
  });

  test('giving up keeps the other text and leaves nothing behind', async () => {
    saver.type(words('mine!'));
    vi.advanceTimersByTime(100);
    await eventually(async () => expect(await rows()).toHaveLength(2));
    await saver.giveUp(await edition());
    expect(saver.state.state).toBe('saved');
    expect(saver.latest).toBeNull();
    vi.advanceTimersByTime(30_000);
    await rest();
    expect(await storedWords(world)).toBe('theirs');
    expect(await rows()).toEqual([]);
    expect(a.outbox.unacknowledged).toBe(0);
    saver.type(words('theirs and mine'));
    await saver.commit();
    expect(await storedWords(world)).toBe('theirs and mine');
  });
});
