import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { CommandName, ParamsOf } from '../../domain/commands/index.ts';
import type { NoteSubject } from '../../domain/note.ts';
import { passageId } from '../../domain/passage.ts';
import { unwrap } from '../../domain/result.ts';
import { plainTextOf } from '../../domain/rich-text.ts';
import { type StoredDocument, watchStored } from '../../renderer/document-place.ts';
import type { Subject } from '../../renderer/mirror/document-saver.ts';
import { connectServices } from '../../renderer/services.ts';
import { versionOf } from '../main/builders.ts';
import { connectWire, eventually, type Wire } from './mirror/window.ts';
import { openWorld, tagOutside, type World, words } from './mirror/world.ts';

let world: World;
let wire: Wire;
let told: (string | null)[];
beforeEach(async () => {
  world = await openWorld();
  wire = connectWire(world.app);
  told = [];
});

const watch = (subject: Subject) =>
  watchStored(connectServices(wire), subject, (stored?: StoredDocument) =>
    told.push(stored === undefined ? null : plainTextOf(stored.content)),
  );

async function outside<N extends CommandName>(name: N, params: ParamsOf<N>): Promise<void> {
  unwrap(await world.app.ask('command.run', { id: randomUUID(), name, params }));
}

/** Saves a note. @returns its edition */
async function note(about: NoteSubject, text: string, basedOn: string | null): Promise<string> {
  const edition = randomUUID();
  await outside('save-note', { about, basedOn, edition, content: words(text) });
  return edition;
}

test('a note on a passage is brought once, and again when it was changed, not when something else was', async () => {
  const about: NoteSubject = { kind: 'passage', id: passageId(versionOf(world.sourceId), 1) };
  const first = await note(about, 'Ask the port.', null);
  const stop = watch(about);
  await eventually(() => expect(told).toEqual(['Ask the port.']));
  const asked = wire.asked.length;
  await tagOutside(world, 'in May');
  const other = await note(world.about, 'Which May?', null);
  await note(world.about, '', other);
  expect(wire.asked).toHaveLength(asked);

  const second = await note(about, 'The port said yes.', first);
  await eventually(() => expect(told).toEqual(['Ask the port.', 'The port said yes.']));
  await note(about, '', second);
  await eventually(() => expect(told.at(-1)).toBe(null));
  await outside('undo', {});
  await eventually(() => expect(told.at(-1)).toBe('The port said yes.'));
  stop();
  const atLast = wire.asked.length;
  await outside('redo', {});
  expect(wire.asked).toHaveLength(atLast);
});

test('so is a brief', async () => {
  await outside('create-brief', { briefId: 'b1', title: 'Quay', content: words('It closes.') });
  watch({ kind: 'brief', id: 'b1' });
  await eventually(() => expect(told).toEqual(['It closes.']));
  const asked = wire.asked.length;
  await tagOutside(world, 'in May');
  expect(wire.asked).toHaveLength(asked);
  await outside('remove-brief', { briefId: 'b1' });
  await eventually(() => expect(told.at(-1)).toBe(null));
});
