import { z } from 'zod';
import { type Claim, claim, MAX_TRANSLATION_LENGTH } from './claim.ts';
import type { Note } from './note.ts';
import { plainTextOf } from './rich-text.ts';

/** A claim as a table shows it: with the words of its note, and without what only the text it stands in needs. */
export const claimRow = claim
  .pick({
    id: true,
    sourceId: true,
    passage: true,
    lastPassage: true,
    tag: true,
    attribution: true,
    credibility: true,
    likelihood: true,
    confidence: true,
    author: true,
    createdAt: true,
  })
  .extend({
    quote: z.string(),
    /** Empty when there is none. */
    translation: z.string().max(MAX_TRANSLATION_LENGTH),
    /** The plain words of the note on it, a line for each block; null without a note. */
    note: z.string().nullable(),
  });
export type ClaimRow = z.infer<typeof claimRow>;

/** The row of a claim. @param note the plain words of its note */
export function claimRowOf(given: Claim, note: string | null): ClaimRow {
  const { id, sourceId, passage, lastPassage, tag, attribution, credibility, likelihood, confidence, author, createdAt } = given;
  const scales = { credibility, likelihood, confidence };
  const words = { quote: given.anchor.exact, translation: given.translation ?? '', attribution, note };
  return { id, sourceId, passage, lastPassage, tag, ...scales, author, createdAt, ...words };
}

/** The words of a note as a row shows them; null when there are none. */
export function noteWords(note: Note | undefined): string | null {
  const words = note === undefined ? '' : plainTextOf(note.content).trim();
  return words === '' ? null : words;
}
