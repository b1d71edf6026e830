import { type Changes, noChanges, update } from '../changes.ts';
import { type Note, type NoteSubject, noteId } from '../note.ts';
import { ok, type Result } from '../result.ts';
import { parseRichText } from '../rich-text.ts';
import type { Context, Reading } from './command.ts';

/**
 * The note on what stays when several things become one: what is written on the others is appended, in the order given.
 * Removing theirs is for the caller.
 * @returns `invalid-input` when the notes together are larger than a note may be
 */
export function mergedNote(
  reading: Reading,
  about: NoteSubject,
  others: readonly NoteSubject[],
  { now, commandId }: Context,
): Result<Pick<Changes, 'added' | 'updated'>> {
  const present = reading.get('note', noteId(about));
  const further = others.flatMap((each) => reading.get('note', noteId(each)) ?? []);
  const [first] = present === undefined ? further : [present];
  if (first === undefined || further.length === 0) return ok(noChanges);
  const notes = present === undefined ? further : [present, ...further];
  const children = notes.flatMap(({ content }) => content.root.children);
  const content = parseRichText({ root: { ...first.content.root, children } });
  if (!content.ok) return content;
  // A command's identifier is used once, and so is an edition.
  const note: Note = { ...first, id: noteId(about), about, content: content.value, edition: commandId, savedAt: now };
  return ok(present === undefined ? { ...noChanges, added: [note] } : update(present, note));
}
