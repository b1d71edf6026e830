import { z } from 'zod';
import { citationStyleName } from './citation-style.ts';
import { emptyRichText, richText } from './rich-text.ts';
import { id, instant, line } from './validate.ts';

export const briefTitle = line(300).pipe(z.string().min(1, { error: 'is empty' }));

/** The languages in which a brief can be exported: its own words, its dates, its source list. */
export const exportLanguages = ['en', 'zh', 'ko'] as const;
export const exportLanguage = z.enum(exportLanguages);
export type ExportLanguage = z.infer<typeof exportLanguage>;

/** BCP 47 tags for documents, and for the names of dates and languages in them. */
export const exportLocales: Readonly<Record<ExportLanguage, string>> = { en: 'en-GB', zh: 'zh-Hans', ko: 'ko' };

/** A rich-text document that quotes claims and cites sources live, by their identifiers. */
export const brief = z.strictObject({
  kind: z.literal('brief'),
  id,
  title: briefTitle,
  content: richText,
  /** The citation style in which it is exported; the program's own plain one when absent. */
  citationStyle: citationStyleName.optional(),
  /** Identifies the text as it was last saved: the brief's own identifier at first, then what each save brings along. */
  edition: id,
  createdAt: instant,
  savedAt: instant,
});
export type Brief = z.infer<typeof brief>;

/** A brief without words yet. */
export function newBrief(briefId: string, title: string, now: string): Brief {
  return { kind: 'brief', id: briefId, title, content: emptyRichText(), edition: briefId, createdAt: now, savedAt: now };
}
