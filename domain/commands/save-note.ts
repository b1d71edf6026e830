import { z } from 'zod';
import { noChanges, update } from '../changes.ts';
import { type NoteSubject, noteId, noteSubject } from '../note.ts';
import { splitPassageId } from '../passage.ts';
import { passageOf, passagesOf } from '../passages.ts';
import { fail, ok, type Result } from '../result.ts';
import { isEmptyRichText, richText } from '../rich-text.ts';
import { id } from '../validate.ts';
import { defineCommand, type Reading } from './command.ts';
import { isNewEdition, newEditionRule } from './edition.ts';
import { find, outcome } from './find.ts';
import { findProposition } from './find-proposition.ts';

/**
 * Saves the note on a subject. `basedOn` is the edition the writer started from, null for a note not yet there:
 * a note that holds another one by now is never overwritten (`changed-meanwhile`). `edition` identifies the text
 * that is saved, and was never used before. An empty note is removed.
 */
export const saveNote = defineCommand({
  name: 'save-note',
  params: z
    .strictObject({ about: noteSubject, basedOn: id.nullable(), edition: id, content: richText })
    .refine(isNewEdition, newEditionRule),
  run({ about, basedOn, edition, content }, reading, { now }) {
    const present = reading.get('note', noteId(about));
    if ((present?.edition ?? null) !== basedOn) {
      return fail('changed-meanwhile', 'This note was changed in another place since.', {
        where: `note ${noteId(about)}`,
        hint: 'Both texts are kept: compare them and save the one you want.',
      });
    }
    if (isEmptyRichText(content)) return outcome(present === undefined ? noChanges : { ...noChanges, removed: [present] });
    if (present !== undefined) return outcome(update(present, { ...present, content, edition, savedAt: now }));
    const sourceId = sourceOf(about, reading);
    if (!sourceId.ok) return sourceId;
    return outcome({
      ...noChanges,
      added: [{ kind: 'note', id: noteId(about), about, sourceId: sourceId.value, content, edition, savedAt: now }],
    });
  },
});

/** The source a note's subject belongs to, null when it belongs to none. @returns `not-found` when the subject is not there */
function sourceOf(about: NoteSubject, reading: Reading): Result<string | null> {
  if (about.kind === 'claim') {
    const claim = find(reading, 'claim', about.id);
    return claim.ok ? ok(claim.value.sourceId) : claim;
  }
  if (about.kind === 'source') {
    const source = find(reading, 'source', about.id);
    return source.ok ? ok(source.value.id) : source;
  }
  if (about.kind === 'passage') return sourceOfPassage(about.id, reading);
  const proposition = findProposition(reading, about.id);
  return proposition.ok ? ok(null) : proposition;
}

/** An untouched passage has no record, so its version answers for it. */
function sourceOfPassage(passage: string, reading: Reading): Result<string> {
  const named = splitPassageId(passage);
  const version = find(reading, 'version', named?.versionId ?? passage);
  if (!version.ok) return version;
  const passages = passagesOf(version.value.blocks, reading.get('block-roles', version.value.id));
  if (named === null || passageOf(passages, named.number) === undefined) {
    return fail('not-found', 'There is no such passage.', { where: `passage ${passage}` });
  }
  return ok(version.value.sourceId);
}
