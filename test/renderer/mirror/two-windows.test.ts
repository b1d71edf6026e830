import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NoteSubject } from '../../../domain/note.ts';
import { plainTextOf } from '../../../domain/rich-text.ts';
import { Field } from './field.ts';
import { eventually, openWindow, rest, type TestWindow } from './window.ts';
import { openWorld, shownNote, storedNote, tagOutside, type World } from './world.ts';

let world: World;
let windows: TestWindow[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  world = await openWorld();
  windows = [await openWindow(world.app), await openWindow(world.app)];
});
afterEach(() => vi.useRealTimers());

const inWindow = { window: fc.constantFrom(0, 1) };
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('type' as const), ...inWindow }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('look' as const), ...inWindow }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('commit' as const), ...inWindow }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const), ...inWindow }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('redo' as const), ...inWindow }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('hold' as const), ...inWindow }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('release' as const), ...inWindow }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('rest' as const), ...inWindow }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.constantFrom(100, 1_000, 3_000) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Undo and redo reach no further back than the note of this run. */
async function canStep(name: 'undo' | 'redo'): Promise<boolean> {
  const hello = await world.app.ask('session.hello', {});
  return hello.ok && hello.value[name]?.command === 'save-note';
}

/** The texts the note had, one for each commit that touched it. Undoing is no writing. */
function textsOf(document: string) {
  return world.app.eventsOf('committed').flatMap(({ command, changes }) => {
    const note = [...changes.added, ...changes.updated.map(({ to }) => to)].find(({ id }) => id === document);
    const gone = changes.removed.some(({ id }) => id === document);
    if (note?.kind !== 'note' && !gone) return [];
    return [{ isWritten: command === 'save-note', text: note?.kind === 'note' ? plainTextOf(note.content) : '' }];
  });
}

async function settle(fields: readonly Field[]): Promise<void> {
  for (const { wire } of windows) wire.release();
  for (const { savers } of windows) await savers.commitAll();
  await rest();
  vi.advanceTimersByTime(3_000);
  await rest();
  for (const field of fields) await field.look();
}

test('a field shows what is stored when its text is undone before the mirror has said that it was saved', async () => {
  const [a] = windows;
  if (a === undefined) throw new Error('There are two windows.');
  const field = new Field(a, world.about);
  field.type('one');
  void a.savers.commitAll();
  await a.outbox.perform('undo', {});
  await settle([field]);
  expect(field.text).toBe('');
  field.type('two');
  await field.saver.commit();
  expect(field.saver.state.state).toBe('saved');
});

test('a field shows what is stored when its text is given up, also when that is what it showed before', async () => {
  const fields = windows.map((each) => new Field(each, world.about));
  for (const field of fields) {
    field.type('one');
    await field.saver.commit();
  }
  const [, second] = fields;
  expect(second?.saver.state.state).toBe('refused');
  await windows[0]?.outbox.perform('undo', {});
  await settle(fields);
  await second?.saver.giveUp(null);
  expect(second?.text).toBe('');
});

test('no window overwrites what it has not shown, and nothing that was typed is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), run),
    { numRuns: 40, endOnFailure: true },
  );
});

async function run(steps: readonly Step[], wins: readonly boolean[]): Promise<void> {
  const about: NoteSubject = { kind: 'claim', id: await tagOutside(world, 'port') };
  const fields = windows.map((each) => new Field(each, about));
  const document = fields[0]?.document ?? '';
  const typed: string[] = [];
  let isStepping = false;
  for (const step of steps) {
    if (step.does === 'wait') {
      vi.advanceTimersByTime(step.ms);
      continue;
    }
    const window = windows[step.window];
    const field = fields[step.window];
    if (window === undefined || field === undefined) throw new Error('There are two windows.');
    if (step.does === 'type') {
      const word = `${step.window}${randomUUID().slice(0, 4)} `;
      typed.push(word);
      field.type(word);
    } else if (step.does === 'look') await field.look();
    else if (step.does === 'commit') void field.saver.commit();
    else if (step.does === 'hold' || step.does === 'release') window.wire[step.does]();
    else if (step.does === 'rest') await rest();
    else if (!isStepping && (await canStep(step.does))) {
      isStepping = true;
      void window.savers.commitAll();
      void window.outbox.perform(step.does, {}).then(() => {
        isStepping = false;
      });
    }
  }
  await settle(fields);

  const texts = textsOf(document);
  for (const [i, { isWritten, text }] of texts.entries()) {
    const seen = texts[i - 1]?.text ?? '';
    if (isWritten) expect(text.startsWith(seen), `“${text}” was written over “${seen}”`).toBe(true);
  }
  const mine = fields.flatMap(({ saver: { state } }) => (state.state === 'refused' ? [plainTextOf(state.mine)] : []));
  for (const word of typed) expect([...texts.map(({ text }) => text), ...mine].some((text) => text.includes(word.trim()))).toBe(true);

  for (const [i, field] of [...fields, ...fields].entries()) {
    if (field.saver.state.state !== 'refused') continue;
    await (wins[i] ? field.saver.overwrite(field.storedEdition) : field.saver.giveUp(field.storedEdition));
    await settle(fields);
  }
  const stored = await storedNote(world, about);
  for (const [i, window] of windows.entries()) {
    expect(fields[i]?.saver.state.state).toBe('saved');
    await eventually(async () => expect(shownNote(window, about)).toEqual(stored));
    expect(fields[i]?.text).toBe(stored === undefined ? '' : plainTextOf(stored.content));
    expect(window.outbox.unacknowledged).toBe(0);
    await eventually(async () => expect(await window.outboxDb.rows.count()).toBe(0));
  }
}
