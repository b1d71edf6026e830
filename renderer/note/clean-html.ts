import { settleTables } from './settle-tables.ts';

/** Everything that runs, loads, or is not text. `meta` stays: it tells a paste from Word apart. */
const UNWANTED =
  'script, style, link, base, title, br.Apple-interchange-newline, template, noscript, iframe, frame, object, embed, applet, svg, math, canvas, img, picture, video, audio, source, track, map, input, button, select, textarea, datalist, progress, meter, [hidden], [aria-hidden="true"]';

/** An opening tag, quoted attribute values included. */
const OPENING_TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/**
 * Reads pasted HTML into an inert document (nothing in it loads or runs) and reduces it to text and its structure.
 * Styles that mean bold, italic, underlined or struck through become elements; all other styles go.
 */
export function cleanHtml(html: string): Document {
  const page = parseInert(html);
  for (const element of page.querySelectorAll(UNWANTED)) element.remove();
  for (const element of page.querySelectorAll('*')) if (element.tagName.includes(':')) openForeign(element);
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]')) spellOutStyle(element);
  for (const quote of page.querySelectorAll('blockquote')) splitQuote(quote);
  settleTables(page);
  return page;
}

/**
 * Parses HTML into a document in which nothing loads or runs. Styles and handlers are renamed in the text before
 * (`style` to `data-style`), base addresses dropped. Safety does not rest on that; but even there the security policy
 * would keep the styles from being read, and report each as an attempt to break it.
 */
export function parseInert(html: string): Document {
  const text = html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<base\b[^>]*>/gi, '')
    .replace(OPENING_TAG, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2'));
  return new DOMParser().parseFromString(text, 'text/html');
}

function spellOutStyle(element: HTMLElement): void {
  const text = element.dataset['style'] ?? '';
  const { style } = element.ownerDocument.createElement('span');
  style.cssText = text;
  if (style.display === 'none' || /mso-hide:\s*all/i.test(text)) {
    element.remove();
    return;
  }
  // What Word knows of its lists, where Lexical's import of them reads it.
  const wordList = /mso-list:\s*([^;]+)/i.exec(text)?.[1];
  if (wordList !== undefined) element.dataset['msoList'] = wordList.trim();
  if (style.whiteSpace.startsWith('pre')) element.style.whiteSpace = style.whiteSpace;
  const weight = style.fontWeight;
  const bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  // Google Docs wraps everything it copies in a `b` of normal weight.
  if (/^(B|STRONG)$/.test(element.tagName) && weight !== '' && !bold) {
    element.replaceWith(...element.childNodes);
    return;
  }
  if (bold && !/^(B|STRONG|H[1-6])$/.test(element.tagName)) wrapContent(element, 'b');
  if (style.fontStyle === 'italic') wrapContent(element, 'i');
  const line = `${style.textDecoration} ${style.textDecorationLine}`;
  if (line.includes('underline') && element.closest('a') === null) wrapContent(element, 'u');
  if (line.includes('line-through')) wrapContent(element, 's');
}

/** Elements of Office's own (`o:p`, smart tags) are words inside a line; one without words only holds a paragraph open. */
function openForeign(element: Element): void {
  if ((element.textContent ?? '').trim() === '') element.remove();
  else element.replaceWith(...element.childNodes);
}

/** A quotation of paragraphs becomes as many quotations, each of one: Lexical would forget that they are quoted. */
function splitQuote(quote: HTMLElement): void {
  const parts = [...quote.childNodes].filter((node) => (node.textContent ?? '').trim() !== '');
  if (parts.length === 0 || !parts.every((part) => part instanceof HTMLParagraphElement)) return;
  quote.replaceWith(
    ...parts.map((part) => {
      const own = quote.ownerDocument.createElement('blockquote');
      own.append(...part.childNodes);
      return own;
    }),
  );
}

function wrapContent(element: HTMLElement, tag: 'b' | 'i' | 'u' | 's'): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}
