import { z } from 'zod';
import { confirmed, foundIn } from './found-details.ts';
import { id, instant, languageTag, line } from './validate.ts';

/** Reliability of a source, Admiralty code (NATO STANAG 2511): A completely reliable … E unreliable, F cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

/**
 * A date as a document states it: a year, a month, a day, or a moment with its offset.
 * Sorts correctly as a string within one precision.
 */
export const publishedDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/, {
    error: 'is not a date such as 2025, 2025-11, 2025-11-04 or 2025-11-04T09:30+09:00',
  })
  .refine(dayExists, { error: 'is a day that does not exist' });

function dayExists(date: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  return day === undefined || new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
}

/** What an analyst may edit about a source. */
export const sourceDetails = z.strictObject({
  title: line(500).pipe(z.string().min(1, { error: 'is empty' })),
  outlet: line(200),
  author: line(200),
  published: publishedDate.nullable(),
  /** When the document was last changed by its own account. None when null or, as in sources from before this field, absent. */
  updated: publishedDate.nullable().optional(),
  /** Where it was written, as its dateline has it: "SEOUL". None when empty or, as in sources from before this field, absent. */
  place: line(200).optional(),
  /** BCP 47 tag of the main language, `und` when unknown. */
  language: languageTag,
  url: line(2000),
  reliability: z.enum(reliabilities),
});
export type SourceDetails = z.infer<typeof sourceDetails>;

/** What is known of a source when it comes in. */
export const incomingDetails = sourceDetails.extend({
  /** Where each detail was found. Absent in sources from before this was kept. */
  foundIn: foundIn.optional(),
});
export type IncomingDetails = z.infer<typeof incomingDetails>;

/** The details of a source, those told as absent that came into the model later than it did. */
export function wholeDetails({ title, outlet, author, published, updated, place, language, url, reliability }: SourceDetails) {
  return {
    title,
    outlet,
    author,
    published,
    updated: updated ?? null,
    place: place ?? '',
    language,
    url,
    reliability,
  } satisfies Required<SourceDetails>;
}

/** A document as it came in. Its text lives in versions. */
export const source = z.strictObject({
  kind: z.literal('source'),
  id,
  ...incomingDetails.shape,
  /** Details that an analyst confirmed as they were found. */
  confirmed: confirmed.optional(),
  /** The version shown and tagged now. */
  currentVersionId: id,
  importedAt: instant,
});
export type Source = z.infer<typeof source>;

export const sourceDefaults: SourceDetails = {
  title: 'Untitled',
  outlet: '',
  author: '',
  published: null,
  language: 'und',
  url: '',
  // F is the code's own word for "not judged yet".
  reliability: 'F',
};
