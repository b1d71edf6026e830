/** An element that gives a text structure; a browser wraps plain words in `span` and `meta` too. */
const STRUCTURE = /<(?:p|h[1-6]|li|ul|ol|table|blockquote|article|section|div|br|pre)\b/i;
/** In UTF-16 code units. */
const NAME_LENGTH = 60;

/**
 * What was pasted, as a file: HTML when it has structure, else plain text, named after its first line.
 * @returns null when nothing visible was pasted
 */
export function pastedFile(html: string, text: string): File | null {
  const isRich = STRUCTURE.test(html);
  const words = text.trim() === '' ? wordsOf(html) : text;
  if (words.trim() === '') return null;
  const name = nameFrom(words);
  if (!isRich) return new File([words], `${name}.txt`, { type: 'text/plain' });
  const page = /^\s*<(?:!doctype|html)\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return new File([page], `${name}.html`, { type: 'text/html' });
}

/** What was pasted: the files among it, else its words as a file; none when there is nothing to see. */
export function pastedFiles(data: DataTransfer): File[] {
  if (data.files.length > 0) return [...data.files];
  const file = pastedFile(data.getData('text/html'), data.getData('text/plain'));
  return file === null ? [] : [file];
}

/** Nothing in a document made this way runs or loads. */
function wordsOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

/** The first line without what file names may not hold. */
function nameFrom(words: string): string {
  const line = words.trim().split('\n', 1)[0] ?? '';
  const clean = line
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...clean].slice(0, NAME_LENGTH).join('').trim() || 'Pasted text';
}
