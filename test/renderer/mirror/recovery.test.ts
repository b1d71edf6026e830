import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noteId } from '../../../domain/note.ts';
import { Recovery } from '../../../renderer/mirror/recovery.ts';
import { eventually, openWindow, rest, type TestWindow } from './window.ts';
import { openWorld, storedNote, storedWords, type World, words } from './world.ts';

const diskFull = { code: 'disk-full', what: 'The disk is full.' } as const;

let world: World;
let window: TestWindow;
let recovery: Recovery;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  world = await openWorld();
  window = await openWindow(world.app);
  recovery = new Recovery(window.outbox, window.savers);
});
afterEach(() => vi.useRealTimers());

const rows = () => window.outboxDb.rows.orderBy('sequence').toArray();

/** Leaves a text that a window which has ended kept and never sent. @returns its command */
async function leave(text: string, basedOn: string | null = null, windowId: string = randomUUID()): Promise<string> {
  const gone = await openWindow(world.app, windowId);
  const { about } = world;
  const commandId = randomUUID();
  const params = { about, basedOn, edition: commandId, content: words(text) };
  await gone.outbox.keep({ document: noteId(about), commandId, name: 'save-note', params, replaces: [] });
  gone.wire.cut();
  return commandId;
}

/** Writes the note from another window. @returns its edition */
async function writtenElsewhere(text: string): Promise<string | null> {
  const other = await openWindow(world.app);
  const saver = other.savers.forNote(world.about, (await storedNote(world, world.about))?.edition ?? null);
  saver.type(words(text));
  await saver.commit();
  other.wire.cut();
  return (await storedNote(world, world.about))?.edition ?? null;
}

const saver = () => window.savers.forNote(world.about, null);

describe('what a window left', () => {
  test('is saved and told of once', async () => {
    await leave('one');
    await recovery.run();
    expect(await storedWords(world)).toBe('one');
    expect(recovery.untold).toEqual([{ command: 'save-note', subject: world.about, outcome: 'saved' }]);
    recovery.told();
    await recovery.run();
    expect(recovery.untold).toEqual([]);
    expect(recovery.stranded).toEqual([]);
  });

  test('is not told of when it had been saved before', async () => {
    const commandId = await leave('one');
    const [row] = await rows();
    await world.app.ask('command.run', { id: commandId, name: 'save-note', params: row?.params });
    await recovery.run();
    expect(recovery.untold).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test('is not told of when a later text of the same command was sent as the window closed', async () => {
    const commandId = await leave('one');
    const { about } = world;
    const params = { about, basedOn: null, edition: commandId, content: words('one two') };
    await world.app.ask('command.run', { id: commandId, name: 'save-note', params });
    await recovery.run();
    expect(recovery.untold).toEqual([]);
    expect(await storedWords(world)).toBe('one two');
    expect(await rows()).toEqual([]);
  });

  test('conflicts with what was written since: both texts are there to be decided about', async () => {
    await leave('mine');
    const edition = await writtenElsewhere('theirs');
    await recovery.run();
    expect(recovery.untold).toMatchObject([{ outcome: 'refused', subject: world.about }]);
    expect(saver().state).toMatchObject({ state: 'refused', mine: words('mine'), failure: { code: 'changed-meanwhile' } });
    expect(window.savers.unsaved).toEqual([saver()]);
    expect(await storedWords(world)).toBe('theirs');
    expect(await rows()).toMatchObject([{ state: 'refused', windowId: window.windowId }]);
    await saver().overwrite(edition);
    expect(await storedWords(world)).toBe('mine');
    expect(window.savers.unsaved).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test('is given up when the analyst says so, and only then', async () => {
    await leave('mine');
    const edition = await writtenElsewhere('theirs');
    await recovery.run();
    vi.advanceTimersByTime(60_000);
    await rest();
    expect(await rows()).toHaveLength(1);
    await saver().giveUp(edition);
    expect(await storedWords(world)).toBe('theirs');
    expect(await rows()).toEqual([]);
  });

  test('waits for a full disk and is saved when it can be', async () => {
    await leave('one');
    window.wire.failNext(diskFull);
    await recovery.run();
    expect(recovery.untold).toMatchObject([{ outcome: 'waiting' }]);
    expect(saver().state).toMatchObject({ state: 'failed', failure: diskFull });
    expect(saver().latest).toEqual(words('one'));
    vi.advanceTimersByTime(5_000);
    await eventually(() => expect(saver().state.state).toBe('saved'));
    expect(await storedWords(world)).toBe('one');
    expect(await rows()).toEqual([]);
  });

  test('a later text is not sent past an earlier one that waits', async () => {
    const first = await leave('one', null, 'gone');
    await leave('one two', first, 'gone');
    window.wire.failNext(diskFull);
    await recovery.run();
    expect(saver().state.state).toBe('failed');
    expect(await storedWords(world)).toBeNull();
    await saver().commit();
    expect(await storedWords(world)).toBe('one two');
    expect(await rows()).toEqual([]);
  });

  test('of one document in two windows is two texts, and none takes the place of the other', async () => {
    await writtenElsewhere('theirs');
    await leave('mine');
    await leave('also mine');
    await recovery.run();
    expect(saver().state).toMatchObject({ state: 'refused', mine: words('mine') });
    expect(recovery.stranded).toMatchObject([{ content: words('also mine'), outcome: 'refused', subject: world.about }]);
    await saver().giveUp((await storedNote(world, world.about))?.edition ?? null);
    await recovery.run();
    expect(recovery.stranded).toHaveLength(1);
    await recovery.discard(recovery.stranded[0]?.commandId ?? '');
    expect(recovery.stranded).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test('does not come into a document that is open here', async () => {
    await writtenElsewhere('theirs');
    saver().type(words('typed here'));
    await leave('mine');
    await recovery.run();
    expect(saver().latest).toEqual(words('typed here'));
    expect(recovery.stranded).toMatchObject([{ content: words('mine'), outcome: 'refused' }]);
  });

  test('a command that no longer fits is kept with its reason', async () => {
    await window.outboxDb.rows.add({
      notebookId: (await rows())[0]?.notebookId ?? (await window.db.states.toArray())[0]?.notebookId ?? '',
      windowId: 'gone',
      document: '',
      commandId: randomUUID(),
      name: 'retag-claim',
      params: { claimId: randomUUID(), tag: 'disputed' },
      state: 'waiting',
      failure: null,
    });
    await recovery.run();
    expect(recovery.stranded).toMatchObject([{ command: 'retag-claim', subject: null, failure: { code: 'not-found' } }]);
    expect(recovery.untold).toMatchObject([{ command: 'retag-claim', outcome: 'refused' }]);
    await recovery.run();
    expect(recovery.untold).toHaveLength(1);
    expect(recovery.stranded).toHaveLength(1);
  });
});

describe('a window that goes away', () => {
  test('sends what is typed at once, and what it left does no harm', async () => {
    saver().type(words('one'));
    vi.advanceTimersByTime(100);
    await eventually(async () => expect(await rows()).toHaveLength(1));
    saver().type(words('one two'));
    window.savers.leave();
    window.wire.cut();
    await eventually(async () => expect(await storedWords(world)).toBe('one two'));
    const next = await openWindow(world.app);
    const after = new Recovery(next.outbox, next.savers);
    await after.run();
    expect(after.untold).toEqual([]);
    expect(next.savers.unsaved).toEqual([]);
    expect(await storedWords(world)).toBe('one two');
  });

  test('sends what is on its way and what was typed since, in this order', async () => {
    window.wire.hold();
    saver().type(words('one'));
    void saver().commit();
    await eventually(() => expect(window.wire.waiting).toBeGreaterThan(0));
    saver().type(words('one two'));
    window.savers.leave();
    window.wire.cut();
    await eventually(async () => expect(await storedWords(world)).toBe('one two'));
  });
});
