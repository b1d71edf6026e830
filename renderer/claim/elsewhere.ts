import { type Claim, inReadingOrder } from '../../domain/claim.ts';
import type { Note, NoteSubject } from '../../domain/note.ts';
import { splitPassageId } from '../../domain/passage.ts';
import type { Review } from '../../domain/review.ts';
import type { Stretch } from '../../domain/sentences.ts';

/** A claim of the source that has no place in the text that is read, with what is known of where it may have one. */
export interface ElsewhereClaim {
  readonly claim: Claim;
  readonly review: Review;
}

/**
 * The claims that have no place in the text that is read: those that wait first, where they are proposed; then those that
 * an analyst left with the old text, in its order.
 * @param within a stretch of that text: only those that wait and are proposed in it; null for all
 */
export function elsewhereIn(
  claims: readonly Claim[],
  reviews: ReadonlyMap<string, Review>,
  versionId: string,
  within: Stretch | null,
): ElsewhereClaim[] {
  const startOf = ({ review }: ElsewhereClaim): number =>
    review.status === 'kept' ? Number.POSITIVE_INFINITY : (review.proposed?.start ?? Number.MAX_SAFE_INTEGER);
  return claims
    .flatMap((claim) => {
      const review = reviews.get(claim.id);
      if (review === undefined) return [];
      const { proposed, status } = review;
      const isMeant =
        within === null ||
        (status === 'open' &&
          review.versionId === versionId &&
          proposed !== null &&
          proposed.start < within.end &&
          proposed.end > within.start);
      return isMeant ? [{ claim, review }] : [];
    })
    .sort((a, b) => {
      const [at, other] = [startOf(a), startOf(b)];
      return at === other ? inReadingOrder(a.claim, b.claim) : at - other;
    });
}

/** A note on a passage of a text that the source had before. */
export interface NoteLeft {
  readonly about: NoteSubject;
  /** Undefined while it is empty. */
  readonly note: Note | undefined;
  readonly versionId: string;
  /** Its number in that version, from 1. */
  readonly passage: number;
}

/**
 * The notes that a correction left with passages of an old text, those of one text in its order.
 * @param editing what is written just now: it keeps its place also while it is empty, which removes a note
 */
export function notesLeft(notes: ReadonlyMap<string, Note>, versionId: string, editing: NoteSubject | null): NoteLeft[] {
  const all = new Map([...notes.values()].map((note) => [note.about.id, { about: note.about, note } as const]));
  const subjects = [...all.values(), ...(editing === null || all.has(editing.id) ? [] : [{ about: editing, note: undefined }])];
  const left = subjects.flatMap(({ about, note }): NoteLeft[] => {
    const on = about.kind === 'passage' ? splitPassageId(about.id) : null;
    return on === null || on.versionId === versionId ? [] : [{ about, note, versionId: on.versionId, passage: on.number }];
  });
  return left.sort((a, b) => (a.versionId === b.versionId ? a.passage - b.passage : a.versionId < b.versionId ? -1 : 1));
}
