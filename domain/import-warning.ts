import { z } from 'zod';
import { encoding } from './encoding.ts';
import { line } from './validate.ts';

/**
 * What the import of a file could not do, or did in a way that somebody should know: a code with what it speaks of. A window says it
 * in its own language, a command line in English (`describeWarning`).
 */

const count = z.int().min(0);
/** Labels of pages, as many as are told one by one, and how many more there are. */
const labels = { labels: z.array(line(50)).min(1).max(20), more: count };

function warning<const C extends string, S extends z.core.$ZodShape>(code: C, about: S) {
  return z.strictObject({ code: z.literal(code), ...about });
}

const codedWarning = z.discriminatedUnion('code', [
  warning('nul-replaced', { count }),
  warning('characters-lost', { count }),
  /** Characters that do not fit the encoding which a message or a web archive states; null where it states none by a name that is known. */
  warning('characters-misfit', { count, encoding: line(100).nullable() }),
  warning('encoding-misdeclared', { declared: encoding, actual: encoding }),
  warning('mail-encoding-misdeclared', { declared: encoding, actual: encoding }),
  warning('mail-encoding-guessed', { actual: encoding }),
  /** By code point, the most frequent first, and how many other kinds there are. */
  warning('hidden-characters', { found: z.array(z.strictObject({ character: count, count })).min(1), more: count }),
  warning('structured-data-damaged', {}),
  warning('page-too-large', {}),
  warning('page-hides-text', {}),
  /**
   * So many stretches of the text, of so many characters (code points) together, are struck out in the document; the first of them, each
   * with its first words.
   */
  warning('struck-out', { count: z.int().min(1), characters: count, first: z.array(line(100)).min(1).max(5) }),
  warning('article-untold', { reason: line(300) }),
  warning('markdown-as-text', {}),
  warning('front-matter-unread', { reason: line(300) }),
  warning('date-unread', { date: line(100) }),
  warning('mailbox-first-only', { left: count }),
  warning('message-cut', {}),
  warning('attachments-left', { most: count, left: count }),
  warning('attachments-too-deep', {}),
  /** `failure` is the code of a failure, `what` says it in English. */
  warning('attachment-refused', { file: line(500), failure: line(100), what: line(500) }),
  warning('insertions-kept', { count }),
  warning('deletions-left-out', { count }),
  warning('hidden-text-left-out', { count }),
  warning('comments-left-out', { count }),
  warning('memos-left-out', { count }),
  warning('equations-as-characters', { count }),
  warning('equations-as-script', { count }),
  warning('symbols-unknown', { count }),
  warning('documents-inside', { count }),
  warning('pages-are-pictures', labels),
  warning('pages-damaged', labels),
  warning('document-cut', { read: count, total: count }),
  /** `first` names the first of them; null where it lies outside the file. */
  warning('book-pages-unread', { count, first: line(300).nullable() }),
  /** The notebook was damaged: so many UTF-16 code units of the text are lost. */
  warning('text-salvaged', { count }),
  warning('original-lost', {}),
]);
export type CodedWarning = z.infer<typeof codedWarning>;
export type WarningCode = CodedWarning['code'];

/** A warning as versions keep it. Those of older notebooks are English sentences, which are shown as they are. */
export const importWarning = z.union([line(500), codedWarning]);
export type ImportWarning = z.infer<typeof importWarning>;

/** A sentence for each warning, in one language; one that speaks of nothing in particular is a text. */
export type WarningWords = {
  readonly [C in WarningCode]: Exclude<keyof About<C>, 'code'> extends never ? string : (about: About<C>) => string;
};
type About<C extends WarningCode> = Extract<CodedWarning, { code: C }>;

/** What a warning says in the words of a language. */
export function sayWarning(words: WarningWords, warning: ImportWarning): string {
  if (typeof warning === 'string') return warning;
  // Each sentence is under the code of the warning it takes.
  const said = words[warning.code] as string | ((about: CodedWarning) => string);
  return typeof said === 'string' ? said : said(warning);
}
