import { z } from 'zod';
import { richText } from './rich-text.ts';
import { id, instant } from './validate.ts';

/** What a note is about. A passage is named by `passageId`. */
export const noteSubject = z.strictObject({ kind: z.enum(['claim', 'passage', 'source', 'proposition']), id });
export type NoteSubject = z.infer<typeof noteSubject>;

/** Rich text about one thing; each thing has at most one note. */
export const note = z.strictObject({
  kind: z.literal('note'),
  id,
  about: noteSubject,
  /** The source the subject belongs to, so that a source opens with its notes; null when it belongs to none. */
  sourceId: id.nullable(),
  content: richText,
  /** Identifies the text as it was last saved, so that a save based on another text is noticed. */
  edition: id,
  savedAt: instant,
  /** Annotations from elsewhere whose words came in here, by what makes each of them itself: they are not added again. */
  origins: z.array(id).min(1).optional(),
});
export type Note = z.infer<typeof note>;

/** The one identifier the note on a subject can have: two windows can never make two. */
export function noteId(about: NoteSubject): string {
  return `note:${about.kind}:${about.id}`;
}
