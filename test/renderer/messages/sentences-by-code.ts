import { type ImportWarning, sayWarning } from '../../../domain/import-warning.ts';
import { slipRules } from '../../../domain/suggest/slips/slip.ts';
import { en } from '../../../renderer/messages/en.ts';
import type { Messages } from '../../../renderer/messages/messages.ts';

/** Sentences of which there is one for each code: warnings of the import, and reasons of likely slips. */

/** Each warning that speaks of something, and what must stand in what is said of it. */
const warnings: readonly (readonly [ImportWarning, ...string[]])[] = [
  [{ code: 'nul-replaced', count: 417 }, '417', 'NUL'],
  [{ code: 'characters-lost', count: 417 }, '417', 'U+FFFD'],
  [{ code: 'characters-misfit', count: 417, encoding: 'NAME' }, '417', 'NAME'],
  [{ code: 'encoding-misdeclared', declared: 'big5', actual: 'koi8-r' }, 'ig5', '8'],
  [{ code: 'mail-encoding-misdeclared', declared: 'big5', actual: 'koi8-r' }, 'ig5', '8'],
  [{ code: 'mail-encoding-guessed', actual: 'big5' }, 'ig5'],
  [{ code: 'hidden-characters', found: [{ character: 0x202e, count: 417 }], more: 38 }, '417', 'U+202E', '38'],
  [{ code: 'struck-out', count: 38, characters: 417, first: ['WORDS', 'OTHERS'] }, '38', '417', 'WORDS', 'OTHERS'],
  [{ code: 'article-untold', reason: 'REASON' }, 'REASON'],
  [{ code: 'front-matter-unread', reason: 'REASON' }, 'REASON'],
  [{ code: 'date-unread', date: 'DATE' }, 'DATE'],
  [{ code: 'mailbox-first-only', left: 417 }, '417'],
  [{ code: 'attachments-left', most: 38, left: 417 }, '38', '417'],
  // A failure that this version does not know is said as the one said it that wrote the notebook.
  [{ code: 'attachment-refused', file: 'NAME', failure: 'unheard-of', what: 'NAME: WHAT' }, 'NAME', 'WHAT'],
  [{ code: 'insertions-kept', count: 417 }, '417'],
  [{ code: 'deletions-left-out', count: 417 }, '417'],
  [{ code: 'hidden-text-left-out', count: 417 }, '417'],
  [{ code: 'comments-left-out', count: 417 }, '417'],
  [{ code: 'memos-left-out', count: 417 }, '417'],
  [{ code: 'equations-as-characters', count: 417 }, '417'],
  [{ code: 'equations-as-script', count: 417 }, '417'],
  [{ code: 'symbols-unknown', count: 417 }, '417', 'U+FFFD'],
  [{ code: 'documents-inside', count: 417 }, '417'],
  [{ code: 'pages-are-pictures', labels: ['iv', '38'], more: 417 }, 'iv', '38', '417'],
  [{ code: 'pages-damaged', labels: ['iv', '38'], more: 0 }, 'iv', '38'],
  [{ code: 'document-cut', read: 38, total: 417 }, '38', '417'],
  [{ code: 'book-pages-unread', count: 417, first: 'NAME' }, '417', 'NAME'],
  [{ code: 'text-salvaged', count: 417 }, '417'],
];

/** Each of them, filled. */
export const warningSentences = Object.fromEntries(
  warnings.map(([warning, ...given]) => [
    `importWarnings.${typeof warning === 'string' ? warning : warning.code}`,
    ({ importWarnings }: Messages) => [sayWarning(importWarnings, warning), ...given] as const,
  ]),
);

/** Each reason of a likely slip, with those of its words that the English one says. */
export const slipReasons = Object.fromEntries(
  slipRules.map((rule) => {
    const words = ['FOUND', 'EXPECTED'].filter((each) => en.slips.reasons[rule]('FOUND', 'EXPECTED').includes(each));
    return [
      `slips.reasons.${rule}`,
      ({ slips }: Messages) => [slips.reasons[rule]('FOUND', 'EXPECTED'), ...words] as [string, ...string[]],
    ];
  }),
);
