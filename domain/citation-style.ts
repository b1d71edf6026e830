import { z } from 'zod';
import { line } from './validate.ts';

/** How citations and the list of sources are set when a brief is exported: by a style in the Citation Style Language (CSL). */

/** The styles that come with the program, by what they are called there. Without a style the program's own plain way is used. */
export const shippedStyles = { apa: 'APA (7th edition)', vancouver: 'Vancouver', harvard1: 'Harvard' } as const;
export type ShippedStyle = keyof typeof shippedStyles;

/** A style as a brief names it: one that comes with the program, or the name of one of the analyst's own files, `journal.csl`. */
export const citationStyleName = line(300).pipe(
  z.string().refine((name) => isShippedStyle(name) || /^[^/\\\p{Cc}]+\.csl$/iu.test(name), {
    error: `is neither one of ${Object.keys(shippedStyles).join(', ')} nor the name of a file that ends in .csl`,
  }),
);

export function isShippedStyle(name: string): name is ShippedStyle {
  return Object.hasOwn(shippedStyles, name);
}

/** The text of a style as an export takes it: by its name, or as the text of a file. */
export const styleChoice = z.union([
  z.strictObject({ name: citationStyleName }),
  z.strictObject({ fileName: line(300), text: z.string().max(1_000_000) }),
]);
export type StyleChoice = z.infer<typeof styleChoice>;
