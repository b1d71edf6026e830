import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DocumentSaver } from '../../../renderer/mirror/document-saver.ts';
import { eventually, openWindow, rest, type TestWindow } from './window.ts';
import { committed, isEvent, openWorld, shownNote, storedNote, storedWords, type World, words } from './world.ts';

const diskFull = { code: 'disk-full', what: 'The disk is full.' } as const;

let world: World;
let a: TestWindow;
let saver: DocumentSaver;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  world = await openWorld();
  a = await openWindow(world.app);
  saver = a.savers.forNote(world.about, null);
});
afterEach(() => {
  vi.useRealTimers();
  expect(a.troubles).toEqual([]);
});

const rows = (window = a) => window.outboxDb.rows.orderBy('sequence').toArray();
const hasState = (state: string, of = saver) => eventually(() => expect(of.state.state).toBe(state));

describe('what is typed', () => {
  test('is kept soon, committed at a pause, and then leaves the outbox', async () => {
    saver.type(words('May'));
    saver.type(words('May?'));
    vi.advanceTimersByTime(250);
    const [row] = await eventually(async () => {
      const all = await rows();
      expect(all).toMatchObject([{ state: 'typing', windowId: a.windowId, name: 'save-note' }]);
      return all;
    });
    expect(await storedWords(world)).toBeNull();
    vi.advanceTimersByTime(1_000);
    await hasState('saved');
    expect(await storedNote(world, world.about)).toMatchObject({ content: words('May?'), edition: row?.commandId });
    expect(await rows()).toEqual([]);
    expect(a.outbox.unacknowledged).toBe(0);
  });

  test('has one row for each command, however keeping and committing overlap', async () => {
    const seen = new Set<string>();
    a.outboxDb.rows.hook('creating', (_key, row) => {
      expect(seen).not.toContain(row.commandId);
      seen.add(row.commandId);
    });
    for (let i = 1; i <= 5; i++) {
      saver.type(words('x'.repeat(i)));
      // The keeping has only begun when the commit comes.
      vi.advanceTimersByTime(100);
      if (i === 3) await rest();
      void saver.commit();
    }
    await saver.commit();
    await rest();
    expect(await storedWords(world)).toBe('xxxxx');
    expect(seen).toEqual(new Set(a.wire.sent.map(({ id }) => id)));
    expect(await rows()).toEqual([]);
  });

  test('is committed before a command that was given after it, also while an earlier text is on its way', async () => {
    saver.type(words('first'));
    void saver.commit();
    saver.type(words('first and second'));
    void saver.commit();
    const removed = await a.outbox.perform('remove-claim', { claimId: world.claimId });
    expect(removed).toMatchObject({
      ok: true,
      value: { changes: { removed: [{ content: words('first and second') }, { kind: 'claim' }] } },
    });
    await hasState('saved');
    expect(committed(world.app)).toEqual(['save-note', 'remove-claim']);
  });

  test('is shown from here until the mirror has it', async () => {
    a.wire.hold();
    saver.type(words('May'));
    void saver.commit();
    await eventually(() => expect(a.wire.waiting).toBe(2));
    let late: readonly string[] = [];
    a.wire.release((waiting) => {
      late = waiting.filter(isEvent);
      return waiting.filter((text) => !isEvent(text));
    });
    await hasState('saved');
    saver.mirrored(shownNote(a, world.about)?.edition ?? null);
    expect(saver.latest).toEqual(words('May'));
    a.wire.hold();
    a.wire.release(() => late);
    const note = await eventually(async () => {
      const present = shownNote(a, world.about);
      expect(present).toBeDefined();
      return present;
    });
    saver.mirrored(note?.edition ?? null);
    expect(saver.latest).toBeNull();
  });

  test('is not shown from here for ever when the mirror never says that it has it', async () => {
    saver.type(words('May'));
    await saver.commit();
    vi.advanceTimersByTime(1_000);
    expect(saver.latest).toEqual(words('May'));
    vi.advanceTimersByTime(2_000);
    expect(saver.latest).toBeNull();
  });

  test('an emptied note is removed, and a new one can be begun', async () => {
    saver.type(words('May'));
    await saver.commit();
    saver.type(words(''));
    await saver.commit();
    expect(await storedNote(world, world.about)).toBeUndefined();
    saver.type(words('June'));
    await saver.commit();
    expect(saver.state.state).toBe('saved');
    expect(await storedWords(world)).toBe('June');
  });
});

describe('a failure that may pass', () => {
  test('is tried again by itself: one note, no conflict, nothing left', async () => {
    a.wire.failNext(diskFull);
    saver.type(words('May'));
    await saver.commit();
    expect(saver.state).toMatchObject({ state: 'failed', failure: diskFull });
    expect(await rows()).toMatchObject([{ state: 'waiting', failure: diskFull }]);
    expect(saver.latest).toEqual(words('May'));
    vi.advanceTimersByTime(5_000);
    await hasState('saved');
    await rest();
    expect(await storedWords(world)).toBe('May');
    expect(committed(world.app)).toEqual(['save-note']);
    expect(await rows()).toEqual([]);
    expect(a.outbox.unacknowledged).toBe(0);
  });

  test('never makes every letter a save', async () => {
    a.wire.failNext(diskFull);
    saver.type(words('x'));
    await saver.commit();
    // Longer than anybody types without a commit.
    for (let i = 0; i < 3; i++) {
      a.wire.failNext(diskFull);
      vi.advanceTimersByTime(5_000);
      await eventually(() => expect(a.wire.failuresLeft).toBe(0));
      await rest();
    }
    for (let i = 2; i <= 6; i++) {
      saver.type(words('x'.repeat(i)));
      vi.advanceTimersByTime(50);
      await rest();
    }
    expect(a.wire.sent).toEqual([]);
    vi.advanceTimersByTime(1_000);
    await hasState('saved');
    expect(await storedWords(world)).toBe('xxxxxx');
  });

  test('a notebook that is being closed is one: the text waits for the next start', async () => {
    await world.app.close();
    saver.type(words('May'));
    await saver.commit();
    expect(saver.state).toMatchObject({ state: 'failed', failure: { code: 'notebook-closed' } });
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
  });
});

describe('a crash', () => {
  /** What another window makes of what this one left. */
  const recovered = async () => {
    a.wire.cut();
    const next = await openWindow(world.app);
    await next.outbox.recover();
    expect(await rows(next)).toEqual([]);
    return storedWords(world);
  };

  test('while a text is on its way and more was typed leaves no conflict with oneself', async () => {
    a.wire.hold();
    saver.type(words('one'));
    void saver.commit();
    await eventually(() => expect(a.wire.sent).toHaveLength(1));
    saver.type(words('one two'));
    vi.advanceTimersByTime(100);
    await eventually(async () => expect(await rows()).toHaveLength(2));
    expect(await recovered()).toBe('one two');
  });

  test('after a failure and more typing leaves no conflict with oneself', async () => {
    a.wire.failNext(diskFull);
    saver.type(words('one'));
    await saver.commit();
    saver.type(words('one two'));
    vi.advanceTimersByTime(100);
    await rest();
    expect(await recovered()).toBe('one two');
  });
});
