import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type RichText, richTextFromPlain } from '../../domain/rich-text.ts';
import { richTextFromHtml } from './note-html.ts';

/** In UTF-16 code units: what is longer is read as plain words, because the work of reading marks up grows with it. */
const LONGEST_MARKED = 200_000;
/** Without any of these there is nothing to read in Markdown or HTML but paragraphs. */
const MARKS = /[<>*_`#[\]~|\\&+=-]|^\s*\d+[.)]\s|https?:|www\./m;

/**
 * What somebody wrote into an annotation, as rich text.
 * @param format its media type: `text/html`, `text/markdown`; anything else is plain
 * @returns null when it says nothing
 */
export function noteFrom(text: string, format: string): RichText | null {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  if (trimmed === '') return null;
  const type = format.split(';')[0]?.trim().toLowerCase();
  if (trimmed.length <= LONGEST_MARKED && MARKS.test(trimmed)) {
    if (type === 'text/html' || type === 'application/xhtml+xml') return richTextFromHtml(trimmed);
    const html = type === 'text/markdown' ? htmlFrom(trimmed) : null;
    if (html !== null) return richTextFromHtml(html);
  }
  return richTextFromPlain(trimmed.replace(/\n{2,}/g, '\n'));
}

/** Markdown with the HTML in it left as it is: what comes of it is not shown anywhere before it has become rich text. */
function htmlFrom(markdown: string): string | null {
  try {
    return micromark(markdown, {
      extensions: [gfm({ singleTilde: false })],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
    });
  } catch (thrown) {
    // Text nested tens of thousands deep exhausts the parser's stack.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
