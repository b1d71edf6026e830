import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { noteId } from '../../../domain/note.ts';
import { unwrap } from '../../../domain/result.ts';
import { liveAs, onWindowEnded, windowLock } from '../../../renderer/mirror/locks.ts';
import type { Draft } from '../../../renderer/mirror/outbox.ts';
import { eventually, openWindow, rest, type TestWindow } from './window.ts';
import { committed, openWorld, storedNote, storedWords, type World, words } from './world.ts';

let world: World;
let window: TestWindow;
beforeEach(async () => {
  world = await openWorld();
  window = await openWindow(world.app);
});

const rows = () => window.outboxDb.rows.orderBy('sequence').toArray();

/** A text as a saver would give it. */
function draft(basedOn: string | null, text: string): Draft {
  const { about } = world;
  const commandId = randomUUID();
  const params = { about, basedOn, edition: commandId, content: words(text) };
  return { document: noteId(about), commandId, name: 'save-note', params, replaces: [] };
}

describe("when the browser's own disk fails", () => {
  const noRoom = () => {
    throw new DOMException('No room.', 'QuotaExceededError');
  };
  const faults: readonly [what: string, breakIt: () => void, trouble: string][] = [
    ['nothing can be added', () => window.outboxDb.rows.hook('creating', noRoom), 'QuotaExceededError'],
    ['nothing can be deleted', () => window.outboxDb.rows.hook('deleting', noRoom), 'QuotaExceededError'],
    ['nothing works', () => window.outboxDb.close(), 'DatabaseClosedError'],
  ];

  test.each(faults)('what is typed is saved all the same: %s', async (_what, breakIt, trouble) => {
    breakIt();
    const saver = window.savers.forNote(world.about, null);
    saver.type(words('May'));
    await window.savers.commitAll();
    expect(await storedWords(world)).toBe('May');
    expect(window.troubles).toContainEqual(expect.objectContaining({ name: trouble }));
    saver.type(words('May, or June'));
    await window.savers.commitAll();
    expect(await storedWords(world)).toBe('May, or June');
    expect(saver.state.state).toBe('saved');
    expect(window.outbox.unacknowledged).toBe(0);
  });

  test('says why nothing is kept until something is again', async () => {
    const { rows: table } = window.outboxDb;
    table.hook('creating', noRoom);
    const told: unknown[] = [];
    window.outbox.subscribe(() => told.push(window.outbox.trouble));
    await window.outbox.keep(draft(null, 'one'));
    expect(window.outbox.trouble).toMatchObject({ code: 'disk-full', where: 'IndexedDB' });
    table.hook('creating').unsubscribe(noRoom);
    await window.outbox.keep(draft(null, 'two'));
    expect(window.outbox.trouble).toBeNull();
    expect(told.at(-1)).toBeNull();
  });

  test('commands, giving up and recovering go on too', async () => {
    window.outboxDb.close();
    expect(await window.outbox.perform('rename-notebook', { title: 'Harbour' })).toMatchObject({ ok: true });
    await window.outbox.recover();
    await window.outbox.forget([randomUUID()]);
    await rest();
    expect(window.troubles.length).toBeGreaterThanOrEqual(3);
    expect(window.outbox.unacknowledged).toBe(0);
  });
});

describe('sending', () => {
  test('a command is counted until it is acknowledged, and leaves no row', async () => {
    const counts: number[] = [];
    window.outbox.subscribe(() => counts.push(window.outbox.unacknowledged));
    const done = window.outbox.perform('rename-notebook', { title: 'Harbour' });
    expect(window.outbox.unacknowledged).toBe(1);
    unwrap(await done);
    expect(counts).toEqual([1, 0]);
    await eventually(async () => expect(await rows()).toEqual([]));
  });

  test('commands reach the services in the order they were given', async () => {
    const titles = ['1', '2', '3', '4', '5'];
    await Promise.all(titles.map((title) => window.outbox.perform('rename-notebook', { title })));
    const renamed = world.app.eventsOf('committed').map(({ changes }) => changes.updated[0]?.to);
    expect(renamed).toMatchObject(titles.map((title) => ({ title })));
  });

  test('a refused command leaves no row, a refused text does', async () => {
    expect(await window.outbox.perform('remove-claim', { claimId: randomUUID() })).toMatchObject({ error: { code: 'not-found' } });
    await eventually(async () => expect(await rows()).toEqual([]));
    const stale = draft(randomUUID(), 'stale');
    await window.outbox.sendKept(stale);
    expect(await rows()).toMatchObject([{ commandId: stale.commandId, state: 'refused', failure: { code: 'changed-meanwhile' } }]);
  });
});

test.each(['file-unreadable', 'file-not-written', 'disk-full', 'notebook-damaged', 'notebook-in-use', 'timed-out', 'internal'] as const)(
  '%s says nothing against a text',
  async (code) => {
    window.wire.failNext({ code, what: 'No.' });
    const saver = window.savers.forNote(world.about, null);
    saver.type(words('May'));
    await saver.commit();
    expect(saver.state).toMatchObject({ state: 'failed', failure: { code } });
    await saver.commit();
    expect(await storedWords(world)).toBe('May');
  },
);

describe('recovering', () => {
  /** Leaves texts that one window kept and never sent. */
  async function leave(windowId: string, ...drafts: Draft[]): Promise<void> {
    const gone = await openWindow(world.app, windowId);
    for (const each of drafts) await gone.outbox.keep(each);
    gone.wire.cut();
  }

  test('sends what a dead window left once, oldest first', async () => {
    const first = draft(null, 'one');
    const second = draft(first.commandId, 'two');
    await leave('dead', first, second);
    const another = await openWindow(world.app);
    await Promise.all([window.outbox.recover(), another.outbox.recover()]);
    const sent = [...window.wire.sent, ...another.wire.sent];
    expect(sent.map(({ id }) => id)).toEqual([first.commandId, second.commandId]);
    expect(await storedNote(world, world.about)).toMatchObject({ edition: second.commandId, content: words('two') });
    expect(await rows()).toEqual([]);
  });

  test('leaves alone what a living window will send itself', async () => {
    await liveAs('living');
    await leave('living', draft(null, 'one'));
    await window.outbox.recover();
    expect(window.wire.sent).toEqual([]);
    expect(await rows()).toMatchObject([{ windowId: 'living', state: 'typing' }]);
  });

  test('leaves alone what was refused', async () => {
    await leave('dead', draft(randomUUID(), 'stale'));
    await window.outbox.recover();
    expect(await rows()).toMatchObject([{ state: 'refused', failure: { code: 'changed-meanwhile' } }]);
    await window.outbox.recover();
    expect(window.wire.sent).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  test('keeps what fails for a reason that may pass', async () => {
    await leave('dead', draft(null, 'one'));
    window.wire.failNext({ code: 'disk-full', what: 'The disk is full.' });
    await window.outbox.recover();
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
    await window.outbox.recover();
    expect(await storedWords(world)).toBe('one');
  });

  test('sends nothing of another notebook', async () => {
    await leave('dead', draft(null, 'one'));
    await window.outboxDb.rows.toCollection().modify({ notebookId: randomUUID() });
    await window.outbox.recover();
    expect(window.wire.sent).toEqual([]);
    expect(await rows()).toHaveLength(1);
  });

  test('a command that was committed already changes nothing', async () => {
    const saved = draft(null, 'one');
    await window.outbox.sendKept(saved);
    const later = draft(saved.commandId, 'two');
    await window.outbox.sendKept(later);
    await leave('dead', saved);
    await window.outbox.recover();
    expect(await storedWords(world)).toBe('two');
    expect(committed(world.app)).toEqual(['save-note', 'save-note']);
    expect(await rows()).toEqual([]);
  });

  test('happens when a window ends while this one lives', async () => {
    let end = (): void => undefined;
    const lives = new Promise<void>((done) => {
      end = done;
    });
    onTestFinished(() => end());
    const windowId = randomUUID();
    const ended: string[] = [];
    await onWindowEnded(window.windowId, () => {
      ended.push(windowId);
      void window.outbox.recover();
    });
    // It comes after the first looked around, and says so as every window does.
    void navigator.locks.request(windowLock(windowId), () => lives);
    await onWindowEnded(windowId, () => undefined);
    await leave(windowId, draft(null, 'one'));
    await window.outbox.recover();
    expect(await rows()).toHaveLength(1);
    expect(ended).toEqual([]);
    end();
    await eventually(async () => expect(await storedWords(world)).toBe('one'));
    expect(ended).toEqual([windowId]);
    await eventually(async () => expect(await rows()).toEqual([]));
  });
});
