import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Message } from '../../../domain/contract.ts';
import { type Note, type NoteSubject, noteId } from '../../../domain/note.ts';
import { unwrap } from '../../../domain/result.ts';
import { plainTextOf, type RichText, richTextFromPlain } from '../../../domain/rich-text.ts';
import type { Step } from '../../../domain/step.ts';
import { addSource, harbour, openApp, openStore, run, servicesOver, type TestApp, tagging, temporaryFolder } from '../../main/builders.ts';
import { clearDisk, type TestWindow } from './window.ts';

/** A notebook with one source and one claim in it, served, and windows' disk empty. */
export interface World {
  readonly app: TestApp;
  readonly path: string;
  readonly sourceId: string;
  readonly claimId: string;
  readonly about: NoteSubject;
}

export async function openWorld(): Promise<World> {
  clearDisk();
  const path = join(temporaryFolder(), 'a.caveat');
  const store = openStore(path);
  const services = servicesOver(store);
  const sourceId = await addSource(services);
  const claim = tagging(sourceId, harbour, 'close in May');
  run(services, 'tag-claim', claim);
  unwrap(store.close());
  const { claimId } = claim;
  return { app: openApp(path), path, sourceId, claimId, about: { kind: 'claim', id: claimId } };
}

export const words = (text: string): RichText => richTextFromPlain(text);

/** Tags words of the source from outside of every window. @returns the claim's identifier */
export async function tagOutside({ app, sourceId }: World, text: string): Promise<string> {
  const claim = tagging(sourceId, harbour, text);
  unwrap(await app.ask('command.run', { id: randomUUID(), name: 'tag-claim', params: claim }));
  return claim.claimId;
}

/** The note as the services have it. */
export async function storedNote({ app }: World, about: NoteSubject): Promise<Note | undefined> {
  const { notes } = unwrap(await app.ask('claims.list', { claimIds: [about.id] }));
  return notes.find(({ id }) => id === noteId(about));
}

/** The words of the note as the services have it; null when there is none. */
export async function storedWords(world: World): Promise<string | null> {
  const note = await storedNote(world, world.about);
  return note === undefined ? null : plainTextOf(note.content);
}

/** The note as the window has it. */
export function shownNote({ sync }: TestWindow, about: NoteSubject): Note | undefined {
  return sync.notebookMarks.shown.notes.get(noteId(about));
}

/** What was committed since the windows opened, oldest first. */
export function committed(app: TestApp): Step['command'][] {
  return app.eventsOf('committed').map(({ command }) => command);
}

export const isEvent = (text: string): boolean => 'event' in (JSON.parse(text) as Message);
