import { z } from 'zod';
import { emptyRichText, richText } from './rich-text.ts';
import { id, instant, line } from './validate.ts';

export const briefTitle = line(300).pipe(z.string().min(1, { error: 'is empty' }));

/** A rich-text document that quotes claims and cites sources live, by their identifiers. */
export const brief = z.strictObject({
  kind: z.literal('brief'),
  id,
  title: briefTitle,
  content: richText,
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
