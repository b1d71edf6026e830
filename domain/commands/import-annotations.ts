import { z } from 'zod';
import { anchor } from '../anchor.ts';
import { type Claim, claim, claimDetails, tag } from '../claim.ts';
import { type Note, noteId } from '../note.ts';
import { fail, ok, type Result } from '../result.ts';
import { isEmptyRichText, parseRichText, richText } from '../rich-text.ts';
import { id, instant, line, newId } from '../validate.ts';
import { type Context, defineCommand, type Reading } from './command.ts';
import { find, outcome } from './find.ts';
import { placeOf } from './place-claim.ts';

/** More annotations than one file is read for. */
export const MOST_ANNOTATIONS = 20_000;

const annotationAsClaim = z.strictObject({
  /** Made from what identifies the annotation, so that it never comes in twice. */
  claimId: newId,
  anchor,
  tag,
  details: claimDetails,
  translation: claim.shape.translation,
  /** Who made the annotation; empty when it does not say. */
  author: line(200),
  /** When it was made; null when it does not say. */
  createdAt: instant.nullable(),
  note: richText.nullable(),
});

const annotationAsNote = z.strictObject({
  sourceId: id,
  /** Made from what identifies the annotation. */
  origin: newId,
  content: richText,
});

/**
 * Makes claims of annotations from elsewhere, each where its quote stands, and appends those on whole sources to the sources' notes. An
 * annotation that a note holds already adds nothing to it; a claim that is there already refuses the whole.
 */
export const importAnnotations = defineCommand({
  name: 'import-annotations',
  params: z.strictObject({
    claims: z.array(annotationAsClaim).max(MOST_ANNOTATIONS),
    notes: z.array(annotationAsNote).max(MOST_ANNOTATIONS),
  }),
  run({ claims, notes }, reading, context) {
    const { now, author, commandId } = context;
    const added: (Claim | Note)[] = [];
    const taken = new Set<string>();
    for (const each of claims) {
      const { claimId, details, translation, note } = each;
      const place = placeOf(reading, each.anchor);
      if (!place.ok) return place;
      if (taken.has(claimId) || reading.get('claim', claimId) !== undefined) {
        return fail('already-exists', 'There is already a claim of this annotation.', {
          where: `claim ${claimId}`,
          hint: 'Read the file again: what is there already is left out then.',
        });
      }
      taken.add(claimId);
      const translated = translation === undefined ? {} : { translation };
      const made = { author: each.author || author, createdAt: each.createdAt ?? now };
      added.push({ kind: 'claim', id: claimId, ...place.value, tag: each.tag, ...details, ...translated, ...made });
      if (note === null || isEmptyRichText(note)) continue;
      const about = { kind: 'claim', id: claimId } as const;
      const { sourceId } = place.value;
      added.push({ kind: 'note', id: noteId(about), about, sourceId, content: note, edition: commandId, savedAt: now });
    }
    const updated: { from: Note; to: Note }[] = [];
    for (const [sourceId, some] of Map.groupBy(notes, (each) => each.sourceId)) {
      const note = appended(reading, sourceId, some, context);
      if (!note.ok) return note;
      const { from, to } = note.value;
      if (from === undefined) added.push(to);
      else if (from !== to) updated.push({ from, to });
    }
    return outcome({ added, updated, removed: [] });
  },
});

/** A source's note with what it does not hold yet at its end. */
function appended(
  reading: Reading,
  sourceId: string,
  notes: readonly z.infer<typeof annotationAsNote>[],
  { now, commandId }: Context,
): Result<{ from: Note | undefined; to: Note }> {
  const source = find(reading, 'source', sourceId);
  if (!source.ok) return source;
  const about = { kind: 'source', id: sourceId } as const;
  const from = reading.get('note', noteId(about));
  const origins = new Set(from?.origins ?? []);
  const children = [...(from?.content.root.children ?? [])];
  for (const { origin, content } of notes) {
    if (!origins.has(origin)) children.push(...content.root.children);
    origins.add(origin);
  }
  if (from !== undefined && origins.size === (from.origins?.length ?? 0)) return ok({ from, to: from });
  const content = parseRichText({ root: { type: 'root', children } });
  if (!content.ok) return content;
  const to: Note = {
    ...(from ?? { kind: 'note', id: noteId(about), about, sourceId }),
    content: content.value,
    // A command's identifier is used once, and so is an edition.
    edition: commandId,
    savedAt: now,
    origins: [...origins],
  };
  return ok({ from, to });
}
