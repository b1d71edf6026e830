import { parseRichText, type RichText, richTextFromPlain, textFormat } from '../../domain/rich-text.ts';
import { isElement, isText, openPage, type PageElement, type PageNode, walk } from '../import/html-page.ts';
import { isSeen } from '../import/html-visible.ts';

/**
 * HTML that somebody wrote into an annotation, as rich text. Only words, structure and links are taken over; the rich text's own
 * parser then drops addresses that are not safe. Nothing in it runs or loads.
 */

/** A node of rich text before it is parsed. */
interface Loose {
  readonly type: string;
  readonly children?: readonly Loose[];
  readonly [key: string]: unknown;
}

/** Deeper structure is read as plain words. */
const DEEPEST = 24;
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const formats: Readonly<Record<string, number>> = {
  B: textFormat.bold,
  STRONG: textFormat.bold,
  I: textFormat.italic,
  EM: textFormat.italic,
  U: textFormat.underline,
  INS: textFormat.underline,
  S: textFormat.strikethrough,
  DEL: textFormat.strikethrough,
  CODE: textFormat.code,
  PRE: textFormat.code,
  SUB: textFormat.subscript,
  SUP: textFormat.superscript,
  MARK: textFormat.highlight,
};

/** @returns null when it shows no words */
export function richTextFromHtml(html: string): RichText | null {
  const { root } = openPage(html);
  const children = blocksIn(root, 0);
  if (children.length === 0) return null;
  const parsed = parseRichText({ root: { type: 'root', children } });
  return parsed.ok ? parsed.value : richTextFromPlain(wordsIn(root));
}

function blocksIn(parent: PageNode, depth: number): Loose[] {
  const found: Loose[] = [];
  let line: Loose[] = [];
  const endLine = (): void => {
    const children = tidied(line);
    if (children.length > 0) found.push({ type: 'paragraph', children });
    line = [];
  };
  for (const node of childrenOf(parent)) {
    const name = nameOf(node);
    if (!isElement(node) || !blocks.has(name)) line.push(...inlineIn(node, 0, depth));
    else if (isSeen(node)) {
      endLine();
      found.push(...blocksOf(node, name, depth + 1));
    }
  }
  endLine();
  return found;
}

function blocksOf(element: PageElement, name: string, depth: number): Loose[] {
  if (depth > DEEPEST) {
    const text = wordsIn(element);
    return text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text }] }];
  }
  if (/^H[1-6]$/.test(name)) return oneBlock('heading', element, depth, { tag: name.toLowerCase() });
  if (name === 'BLOCKQUOTE') return blocksIn(element, depth).map((each) => (each.type === 'paragraph' ? { ...each, type: 'quote' } : each));
  if (name === 'UL' || name === 'OL') return list(element, name, depth);
  if (name === 'TR') {
    const cells = childrenOf(element).filter(isElement);
    const children = cells.flatMap((cell, index) => [...(index === 0 ? [] : [{ type: 'text', text: ' | ' }]), ...inlineIn(cell, 0, depth)]);
    return tidied(children).length === 0 ? [] : [{ type: 'paragraph', children: tidied(children) }];
  }
  if (name === 'PRE') return oneBlock('paragraph', element, depth, {});
  return blocksIn(element, depth);
}

function oneBlock(type: string, element: PageElement, depth: number, more: Record<string, unknown>): Loose[] {
  const children = tidied(inlineIn(element, 0, depth));
  return children.length === 0 ? [] : [{ type, children, ...more }];
}

/** A list inside a list is an item of its own, as Lexical has it. */
function list(element: PageElement, name: string, depth: number): Loose[] {
  const items: Loose[] = [];
  for (const child of childrenOf(element).filter(isElement)) {
    const parts = blocksIn(child, depth + 1);
    const own = parts
      .filter(({ type }) => type !== 'list')
      .flatMap(({ children = [] }, i) => (i === 0 ? children : [{ type: 'linebreak' }, ...children]));
    if (own.length > 0) items.push({ type: 'listitem', value: items.length + 1, children: own });
    for (const inner of parts) if (inner.type === 'list') items.push({ type: 'listitem', value: items.length + 1, children: [inner] });
  }
  return items.length === 0 ? [] : [{ type: 'list', listType: name === 'OL' ? 'number' : 'bullet', start: 1, children: items }];
}

function inlineIn(node: PageNode, format: number, depth: number): Loose[] {
  if (isText(node)) {
    const isKept = (format & textFormat.code) !== 0;
    const text = isKept ? (node.nodeValue ?? '') : (node.nodeValue ?? '').replace(/\s+/g, ' ');
    return text === '' ? [] : [{ type: 'text', text, format }];
  }
  if (!isElement(node) || !isSeen(node)) return [];
  const name = nameOf(node);
  if (name === 'BR') return [{ type: 'linebreak' }];
  if (name === 'IMG') return altOf(node, format);
  if (depth > DEEPEST) return [{ type: 'text', text: wordsIn(node), format }];
  const children = childrenOf(node).flatMap((child) => inlineIn(child, format | (formats[name] ?? 0), depth + 1));
  if (name !== 'A' || children.length === 0) return children;
  // A link inside a link is none.
  const words = children.flatMap((each) => (each.type === 'link' ? (each.children ?? []) : [each]));
  return [{ type: 'link', url: node.getAttribute('href') ?? '', children: words }];
}

function altOf(element: PageElement, format: number): Loose[] {
  const alt = (element.getAttribute('alt') ?? '').trim();
  return alt === '' ? [] : [{ type: 'text', text: alt, format }];
}

/** A line without white space and breaks at its edges; nothing when it has no words. */
function tidied(line: readonly Loose[]): Loose[] {
  const isBlank = (node: Loose | undefined) => node?.type === 'linebreak' || (node?.type === 'text' && String(node['text']).trim() === '');
  const rest = [...line];
  while (rest.length > 0 && isBlank(rest[0])) rest.shift();
  while (rest.length > 0 && isBlank(rest.at(-1))) rest.pop();
  const trim = (at: number, cut: (text: string) => string): void => {
    const node = rest.at(at);
    if (node?.type === 'text') rest[at < 0 ? rest.length + at : at] = { ...node, text: cut(String(node['text'])) };
  };
  trim(0, (text) => text.trimStart());
  trim(-1, (text) => text.trimEnd());
  return rest;
}

function childrenOf(parent: PageNode): PageNode[] {
  const found: PageNode[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) found.push(node);
  return found;
}

function nameOf(node: PageNode): string {
  return node.nodeName.toUpperCase();
}

/** The words of all that is seen, on one line. */
function wordsIn(root: PageNode): string {
  const words: string[] = [];
  for (const node of walk(root)) {
    const parent = node.parentNode;
    if (isText(node) && (parent === null || !isElement(parent) || isSeen(parent))) words.push(node.nodeValue ?? '');
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}
