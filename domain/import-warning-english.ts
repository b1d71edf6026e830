import { codePointName, hiddenName } from './hidden-characters.ts';
import { type ImportWarning, sayWarning, type WarningWords } from './import-warning.ts';

/** What each warning of an import says in English. */
export const englishWarnings: WarningWords = {
  'nul-replaced': ({ count }) => `${counted(count, 'NUL character')} cannot be kept; U+FFFD stands in the place of each.`,
  'characters-lost': ({ count }) =>
    `${counted(count, 'character')} could not be read or had been lost before; U+FFFD stands in the place of each.`,
  'characters-misfit': ({ count, encoding }) =>
    `${counted(count, 'character')} ${count === 1 ? 'does' : 'do'} not fit the encoding ${encoding ?? 'that the message states'}; U+FFFD stands in the place of each.`,
  'encoding-misdeclared': ({ declared, actual }) => `It says that it is in ${declared}, but its bytes are ${actual}.`,
  'mail-encoding-misdeclared': ({ declared, actual }) => `The message says that it is in ${declared}, but its bytes are ${actual}.`,
  'mail-encoding-guessed': ({ actual }) => `The message does not say its encoding; ${actual} is a guess.`,
  'hidden-characters': ({ found, more }) => {
    const told = found.map(
      (each) => `${each.count} × ${codePointName(each.character)} ${hiddenName(each.character) ?? 'control character'}`,
    );
    if (more > 0) told.push(counted(more, 'other kind'));
    return `The text holds hidden characters, marked in the reader: ${told.join(', ')}.`;
  },
  'structured-data-damaged': 'The structured data (JSON-LD) of the page is damaged and was left out.',
  'page-too-large': 'The page is too large or too deeply nested to tell its article apart; more of it than usual may be shown as passages.',
  'page-hides-text':
    'The page hides this text until a script runs; it was read as if it were shown. Compare it with the page in a browser.',
  'struck-out': ({ count, characters, first }) => {
    const more = count > first.length ? ` and ${count - first.length} more` : '';
    const told = first.map((words) => `“${words}”`).join(', ');
    return `The document strikes out words that stand in the text all the same, ${counted(characters, 'character')} in ${counted(count, 'place')}: ${told}${more}. Do not take them for what the source claims.`;
  },
  'article-untold': ({ reason }) => `The article could not be told apart from the page (${reason}).`,
  'markdown-as-text': 'The Markdown could not be parsed; it was read as plain text.',
  'front-matter-unread': ({ reason }) => `The front matter could not be read: ${reason}`,
  'date-unread': ({ date }) => `The front matter's date "${date}" could not be read.`,
  'mailbox-first-only': ({ left }) =>
    `This is a mailbox: its first message was read, ${left} more ${left === 1 ? 'was' : 'were'} not. Save them one by one to import them.`,
  'message-cut': 'The message is too long to be read whole: the end of its text is missing.',
  'attachments-left': ({ most, left }) => `The message carries more than ${most} files: ${left} of them were not imported.`,
  'attachments-too-deep': 'What it carries is nested too deep and was not imported.',
  'attachment-refused': ({ what }) => `Attached file not imported: ${what}`,
  'insertions-kept': ({ count }) => `Tracked insertions and moves, in the text as if they had been accepted: ${count}.`,
  'deletions-left-out': ({ count }) => `Tracked deletions, not in the text: ${count}.`,
  'hidden-text-left-out': ({ count }) => `Pieces of hidden text, not in the text: ${count}.`,
  'comments-left-out': ({ count }) => `Comments, not in the text: ${count}.`,
  'memos-left-out': ({ count }) => `Memos and hidden comments, not in the text: ${count}.`,
  'equations-as-characters': ({ count }) => `Equations, which stand as their characters in a row: ${count}.`,
  'equations-as-script': ({ count }) => `Equations, which stand as the script they are written in: ${count}.`,
  'symbols-unknown': ({ count }) => `Symbols that only their font knows, which show as U+FFFD: ${count}.`,
  'documents-inside': ({ count }) => `Documents inside the document, not read: ${count}.`,
  'pages-are-pictures': ({ labels, more }) => `${pages(labels, more)} without text: only a picture, which was not read.`,
  'pages-damaged': ({ labels, more }) => `${pages(labels, more)} damaged and could not be read.`,
  'document-cut': ({ read, total }) => `The document is too long to be read whole: ${read} of its ${total} pages were read.`,
  'book-pages-unread': ({ count, first }) =>
    `Pages of the book that were not read: ${count} (${first ?? 'a page outside the file'}${count > 1 ? ' …' : ''}).`,
  'text-salvaged': ({ count }) =>
    `The notebook was damaged, and this text could not be read: ${count} characters show as U+FFFD. What claims quote stands where it was. Import the document again as a corrected copy, and the claims go over to it.`,
  'original-lost': 'The notebook was damaged, and the original file could not be read: the text stands in its place.',
};

/** What a warning says in English. */
export function describeWarning(warning: ImportWarning): string {
  return sayWarning(englishWarnings, warning);
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** "Page 3 is", "Pages 3, 7 and 8 are"; of many, the first and how many more. */
function pages(labels: readonly string[], more: number): string {
  const [first = '', ...rest] = labels;
  if (more > 0) return `Pages ${labels.join(', ')} and ${more} more are`;
  if (rest.length === 0) return `Page ${first} is`;
  return `Pages ${labels.slice(0, -1).join(', ')} and ${rest.at(-1)} are`;
}
