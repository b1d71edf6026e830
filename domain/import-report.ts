import { z } from 'zod';
import { encodingFound } from './encoding.ts';
import { keyDetail } from './found-details.ts';
import { importWarning } from './import-warning.ts';
import { fail } from './result.ts';
import { base64, id, line } from './validate.ts';

/** The largest file an import takes: 64 MiB. Larger ones are refused before they are sent. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** A whole file: its bytes in base64, or what was sent of it before, with `upload.append`. */
export const fileBytes = z.union([base64.max(Math.ceil(MAX_FILE_BYTES / 3) * 4), z.strictObject({ upload: id })]);
export type FileBytes = z.infer<typeof fileBytes>;
/** How many bytes of a file are sent at once at most: neither end is kept busy with a piece for longer than a frame takes. */
export const MAX_PIECE_BYTES = 3 * 65_536;

/** The failure of a file that is larger. @param file what to call it */
export function fileTooLarge(file: string) {
  const limit = MAX_FILE_BYTES / 1024 / 1024;
  return fail('file-too-large', `The file is larger than ${limit} MiB.`, {
    where: file,
    hint: 'Split it into parts and import those.',
    params: { limit },
  });
}

/** How many blocks have the role that decisions in other sources of the same outlet gave such blocks, where the import rules say otherwise. */
export const learntCounts = z.strictObject({ furniture: z.int().min(0), passages: z.int().min(0) });

/** What the import of one file came to, those aside that it carries. */
const fileReport = z.strictObject({
  file: line(500),
  sourceId: id,
  versionId: id,
  title: z.string(),
  language: z.string(),
  published: z.string().nullable(),
  passages: z.int().min(0),
  furniture: z.int().min(0),
  learnt: learntCounts,
  warnings: z.array(importWarning),
  /** Key details of the source that are not known; absent when all are. */
  missing: z.array(keyDetail).optional(),
  /** How the bytes were read as text; null when the format says so itself, or nothing was read. */
  encoding: encodingFound.nullable(),
  /** The source that already holds these bytes; then nothing was added. */
  duplicateOf: id.nullable(),
  /** The titles of the articles in it, when it was added and looks like several: `source.split` would make sources of them. */
  articles: z.array(z.string()).optional(),
});
export type FileReport = z.infer<typeof fileReport>;

export const importReport = z.strictObject({
  ...fileReport.shape,
  /** What became of the files it carries, and of those that they carry. One that failed is among the warnings. */
  attachments: z.array(fileReport),
});
export type ImportReport = z.infer<typeof importReport>;

/** What the import of a corrected copy came to. */
export const reimportReport = z.strictObject({
  file: line(500),
  sourceId: id,
  versionId: id,
  /** Of the version: 1 for the first. */
  number: z.int().min(1),
  /** `same-bytes` and `same-text`: the source shows this already, and nothing was added. */
  result: z.enum(['added', 'same-bytes', 'same-text']),
  warnings: z.array(importWarning),
  /** What became of the claims. */
  claims: z.strictObject({ held: z.int().min(0), moved: z.int().min(0), changed: z.int().min(0), gone: z.int().min(0) }),
  /** How many notes on passages stay with the old text, because no passage of the new one says the same. */
  notesLeft: z.int().min(0),
  /** How many decisions about blocks went over to it. */
  decisions: z.int().min(0),
  learnt: learntCounts,
});
export type ReimportReport = z.infer<typeof reimportReport>;
