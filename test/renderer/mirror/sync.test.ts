import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { inReadingOrder } from '../../../domain/claim.ts';
import type { CommandName, ParamsOf } from '../../../domain/commands/index.ts';
import type { MarkKind } from '../../../domain/contract.ts';
import type { RecordKind } from '../../../domain/records.ts';
import { unwrap } from '../../../domain/result.ts';
import { harbour, openApp, type TestApp, versionOf } from '../../main/builders.ts';
import { eventually, makeWindow, openWindow, rest, type TestWindow } from './window.ts';
import { openWorld, tagOutside, type World, words } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

/** Runs a command from outside of every window. */
async function outside<N extends CommandName>(app: TestApp, name: N, params: ParamsOf<N>): Promise<void> {
  unwrap(await app.ask('command.run', { id: randomUUID(), name, params }));
}

const saveNote = (text: string) =>
  outside(world.app, 'save-note', { about: world.about, basedOn: null, edition: randomUUID(), content: words(text) });

const newestFirst = (a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1);

/** The mirror's records of some kinds. */
async function mirrored({ db }: TestWindow, ...kinds: RecordKind[]) {
  const rows = await db.records.filter(({ kind }) => kinds.includes(kind)).toArray();
  return rows.map(({ record }) => record).sort(newestFirst);
}

const shownSource = (window: TestWindow) => window.sync.source(world.sourceId).shown;
const claimIds = (window: TestWindow) => shownSource(window)?.claims.map(({ id }) => id);

/** Whether the window has what the services have, of the library and of the one source. */
async function expectLevel(window: TestWindow, app = world.app): Promise<void> {
  const library = unwrap(await app.ask('library.list', {}));
  const hello = unwrap(await app.ask('session.hello', {}));
  const opened = unwrap(await app.ask('source.open', { sourceId: world.sourceId }));
  const { undo, redo, revision, head, notebookId } = hello;
  const marks = async (kind: MarkKind) => unwrap(await app.ask('marks.list', { sourceId: world.sourceId, kind, after: 0 })).marks;
  const claims = (await marks('claim')).filter((each) => each.kind === 'claim');
  const notes = await marks('note');
  const passages = await marks('passage');
  await eventually(async () => {
    expect(await window.db.states.get(notebookId)).toMatchObject({ undo, redo, revision, head });
    const summaries = await window.db.summaries.where({ notebookId }).toArray();
    expect(summaries.map(({ summary }) => summary)).toEqual(library.sources);
    expect(await mirrored(window, 'notebook', 'brief')).toEqual([hello.notebook, ...library.briefs].sort(newestFirst));
    expect(window.sync.state).toEqual({ undo, redo, revision });
    const { source, version, text } = opened;
    expect(await mirrored(window, 'source')).toEqual([source]);
    expect(shownSource(window)).toMatchObject({ source, version, text, complete: true, claims: claims.sort(inReadingOrder) });
    expect([...(shownSource(window)?.notes.values() ?? [])]).toEqual(notes);
    expect([...(shownSource(window)?.passages.values() ?? [])]).toEqual(passages);
    expect(await mirrored(window, 'claim', 'note', 'passage')).toEqual([]);
  });
}

describe('following', () => {
  test('one commit after the other keeps the mirror level', async () => {
    const window = await openWindow(world.app);
    unwrap(await window.sync.open(world.sourceId));
    const claimId = await tagOutside(world, 'Workers doubt');
    await saveNote('May?');
    await outside(world.app, 'rename-notebook', { title: 'Harbour' });
    await outside(world.app, 'remove-claim', { claimId });
    await outside(world.app, 'undo', {});
    await outside(world.app, 'create-brief', { briefId: randomUUID(), title: 'Brief' });
    await expectLevel(window);
    expect(claimIds(window)).toContain(claimId);
  });

  test('a removed source leaves the library and the mirror', async () => {
    const window = await openWindow(world.app);
    unwrap(await window.sync.open(world.sourceId));
    await outside(world.app, 'remove-source', { sourceId: world.sourceId });
    await eventually(async () => expect(await mirrored(window, 'source', 'version')).toEqual([]));
    expect(shownSource(window)).toBeUndefined();
    await outside(world.app, 'undo', {});
    await expectLevel(window);
    await outside(world.app, 'redo', {});
    await eventually(async () => expect(await mirrored(window, 'source')).toEqual([]));
    expect(await window.db.summaries.count()).toBe(0);
  });

  test('a commit that was missed fills the mirror anew, with what is open', async () => {
    const window = await openWindow(world.app);
    unwrap(await window.sync.open(world.sourceId));
    window.wire.loseEvent();
    await outside(world.app, 'rename-notebook', { title: 'Harbour' });
    window.wire.loseEvent();
    await tagOutside(world, 'Workers doubt');
    await saveNote('May?');
    await expectLevel(window);
    expect(await mirrored(window, 'notebook')).toMatchObject([{ title: 'Harbour' }]);
    // From here on it follows again.
    await outside(world.app, 'set-passage-triage', { versionId: versionOf(world.sourceId), number: 1, triage: 'done' });
    await expectLevel(window);
  });
});

describe('what is made of the passages in view', () => {
  test('is there with the text, before all the rest', async () => {
    const window = await makeWindow(world.app);
    await window.start();
    window.wire.hold();
    const opened = window.sync.open(world.sourceId).then(unwrap);
    await eventually(() => expect(window.wire.asked.slice(-2)).toEqual(['source.open', 'marks.near']));
    const shown: [boolean, number, boolean][] = [];
    const source = window.sync.source(world.sourceId);
    source.subscribe(() => {
      if (source.shown !== undefined) shown.push([source.shown.near !== null, source.shown.claims.length, source.shown.complete]);
    });
    await eventually(() => expect(window.wire.waiting).toBe(2));
    window.wire.release();
    await opened;
    expect(shown[0]).toEqual([true, 1, false]);
    expect(shown.at(-1)).toEqual([true, 1, true]);
  });

  test('is as it was committed last, when a commit overtakes it', async () => {
    const window = await makeWindow(world.app);
    await window.start();
    window.wire.hold();
    const opened = window.sync.open(world.sourceId).then(unwrap);
    await eventually(() => expect(window.wire.waiting).toBe(2));
    await outside(world.app, 'remove-claim', { claimId: world.claimId });
    const claimId = await tagOutside(world, 'Workers doubt');
    window.wire.release((waiting) => waiting.toReversed());
    await opened;
    expect(claimIds(window)).toEqual([claimId]);
  });
});

describe('what is decided about blocks', () => {
  const say = (as: 'passage' | 'furniture', ...blocks: number[]) =>
    outside(world.app, 'set-block-role', { versionId: versionOf(world.sourceId), blocks, as });
  const numbers = (window: TestWindow) => shownSource(window)?.blocks.map(({ number }) => number);

  test('follows at once, and is brought anew when it was missed', async () => {
    const window = await openWindow(world.app);
    unwrap(await window.sync.open(world.sourceId));
    expect(numbers(window)).toEqual([1, 0, 2]);
    await say('passage', 1);
    await eventually(async () => expect(numbers(window)).toEqual([1, 3, 2]));
    window.wire.loseEvent();
    await say('furniture', 2);
    await outside(world.app, 'rename-notebook', { title: 'Harbour' });
    await eventually(async () => expect(numbers(window)).toEqual([1, 3, 0]));
    await outside(world.app, 'undo', {});
    await outside(world.app, 'undo', {});
    await outside(world.app, 'undo', {});
    await eventually(async () => expect(numbers(window)).toEqual([1, 0, 2]));
  });

  test('is kept with the text', async () => {
    const window = await openWindow(world.app);
    unwrap(await window.sync.open(world.sourceId));
    await say('passage', 1);
    await expectLevel(window);
    window.wire.cut();
    const later = await openWindow(world.app);
    await rest();
    unwrap(await later.sync.open(world.sourceId));
    expect(later.wire.asked).not.toContain('source.open');
    expect(numbers(later)).toEqual([1, 3, 2]);
  });
});

describe('starting', () => {
  test('what an earlier run left is kept when nothing happened since', async () => {
    const earlier = await openWindow(world.app);
    unwrap(await earlier.sync.open(world.sourceId));
    earlier.wire.cut();
    const window = await openWindow(world.app);
    await rest();
    expect(await Promise.all((await window.db.texts.toArray()).map(({ text }) => text.text()))).toEqual([harbour]);
    unwrap(await window.sync.open(world.sourceId));
    // The text came from the mirror.
    expect(window.wire.asked).not.toContain('source.open');
    await expectLevel(window);
  });

  test('a window that starts later does not blank the others', async () => {
    const first = await openWindow(world.app);
    unwrap(await first.sync.open(world.sourceId));
    unwrap(await first.sync.openClaims());
    // Its events are late, so the mirror the second finds is behind.
    first.wire.hold();
    await outside(world.app, 'rename-notebook', { title: 'Harbour' });
    const filled = await first.db.states.toArray();
    const second = await openWindow(world.app);
    expect(await second.db.states.toArray()).not.toEqual(filled);
    first.wire.release();
    await expectLevel(first);
    expect(await mirrored(first, 'notebook')).toMatchObject([{ title: 'Harbour' }]);
  });

  test('commits that come before the first filling are in it', async () => {
    const window = await makeWindow(world.app);
    await tagOutside(world, 'Workers doubt');
    await window.start();
    unwrap(await window.sync.open(world.sourceId));
    await expectLevel(window);
  });

  test('a mirror that is ahead of the notebook, because an older copy took its place, is filled anew', async () => {
    const copy = `${world.path}.copy.caveat`;
    await world.app.close();
    copyFileSync(world.path, copy);
    const later = openApp(world.path);
    const before = await openWindow(later);
    unwrap(await before.sync.open(world.sourceId));
    await outside(later, 'rename-notebook', { title: 'Harbour' });
    await expectLevel(before, later);
    before.wire.cut();
    await later.close();
    const restored = openApp(copy);
    const window = await openWindow(restored);
    unwrap(await window.sync.open(world.sourceId));
    await expectLevel(window, restored);
    expect(await mirrored(window, 'notebook')).toMatchObject([{ title: 'a' }]);
  });

  test('a mirror of as many commits, but of others, because a copy that was worked on elsewhere took the notebook’s place, is filled anew', async () => {
    const copy = `${world.path}.copy.caveat`;
    await world.app.close();
    copyFileSync(world.path, copy);
    const here = openApp(world.path);
    const before = await openWindow(here);
    unwrap(await before.sync.open(world.sourceId));
    await outside(here, 'rename-notebook', { title: 'Harbour' });
    await expectLevel(before, here);
    before.wire.cut();
    await here.close();
    const elsewhere = openApp(copy);
    await outside(elsewhere, 'rename-notebook', { title: 'Quay' });
    const window = await openWindow(elsewhere);
    unwrap(await window.sync.open(world.sourceId));
    await expectLevel(window, elsewhere);
    expect(await mirrored(window, 'notebook')).toMatchObject([{ title: 'Quay' }]);
  });
});

test('notebooks in one database do not touch each other', async () => {
  const window = await openWindow(world.app);
  unwrap(await window.sync.open(world.sourceId));
  const { notebookId } = unwrap(await world.app.ask('session.hello', {}));
  const ofThis = () => window.db.records.filter((row) => row.notebookId === notebookId).toArray();
  const rows = await ofThis();
  const other = openApp(`${world.path}.other.caveat`);
  await outside(other, 'rename-notebook', { title: 'Other' });
  await openWindow(other);
  expect(await ofThis()).toEqual(rows);
  expect(rows).not.toEqual([]);
});

test('without the mirror the text and its claims are there all the same, and the window says what is out of date', async () => {
  const window = await openWindow(world.app);
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  window.db.close({ disableAutoOpen: true });
  unwrap(await window.sync.open(world.sourceId));
  const claimId = await tagOutside(world, 'Workers doubt');
  await eventually(() => expect(claimIds(window)).toContain(claimId));
  await eventually(() => expect(window.sync.trouble).toMatchObject({ code: 'file-not-written', where: 'IndexedDB' }));
  expect(reported).toHaveBeenCalledTimes(1);
});
