import { type Context, LineUnderWay, type PageBlock } from './html-line.ts';
import { landmarkOf, namedFor } from './html-names.ts';
import { isElement, isText, type PageElement, type PageNode, walk } from './html-page.ts';
import { isSeen, textsShownIn } from './html-visible.ts';
import { raised } from './raised.ts';
import { isStruckOut } from './struck-out.ts';
import { rowSpanOf, spanOf } from './table-rows.ts';

const set = (names: string) => new Set(names.split(' '));
/** What begins and ends a line of its own. */
const blockLevel = set(
  'HTML HEAD BODY ADDRESS ARTICLE ASIDE BLOCKQUOTE BUTTON CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LABEL LEGEND LI MAIN MENU NAV OL OPTGROUP OPTION P PRE SEARCH SECTION SELECT SUMMARY TABLE TBODY TD TEXTAREA TFOOT TH THEAD TR UL',
);
/** In a table with any of these, cells lay out the page and are no data. */
const layoutSigns = set('TABLE H1 H2 H3 H4 H5 H6 ARTICLE SECTION NAV ASIDE HEADER FOOTER FORM UL OL BLOCKQUOTE');

const outermost: Context = {
  parent: null,
  kind: 'paragraph',
  listDepth: 0,
  landmark: null,
  named: null,
  inLink: false,
  preformatted: false,
  quoteDepth: 0,
  post: null,
  raised: null,
  isStruck: false,
  table: null,
};

/** Cuts a page into blocks of visible text, in document order. Loops instead of recursion: pages may nest deeper than the stack. */
export function blocksOfPage(root: PageNode): PageBlock[] {
  const layoutTables = findLayoutTables(root);
  const line = new LineUnderWay();
  let context = outermost;
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    const element: PageElement | null = isElement(node) ? node : null;
    if (element !== null && isSeen(element) && !isWordMarker(element, context)) {
      context = enter(element, context, layoutTables, line);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      context = leave(element, context, line);
    } else if (isText(node)) line.add(node, context);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root && isElement(node)) context = leave(node, context, line);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return line.done();
}

function enter(element: PageElement, parent: Context, layoutTables: ReadonlySet<PageNode>, line: LineUnderWay): Context {
  const name = element.nodeName.toUpperCase();
  if (name === 'BR') line.breakLine(parent);
  else if (parent.table !== null && (name === 'TD' || name === 'TH')) {
    line.cell(spanOf(element.getAttribute('colspan')), rowSpanOf(element.getAttribute('rowspan')));
  } else if (parent.table !== null && blockLevel.has(name)) line.space();
  else if (blockLevel.has(name)) line.end();
  const signs = signsOf(element, parent);
  if (signs !== null) line.beginSigns(signs);
  return {
    ...parent,
    ...kindOf(element, name, parent),
    parent,
    landmark: landmarkOf(element) ?? parent.landmark,
    named: namedFor(element) ?? parent.named,
    inLink: parent.inLink || name === 'A',
    preformatted: parent.preformatted || name === 'PRE' || name === 'TEXTAREA',
    quoteDepth: parent.quoteDepth + (name === 'Q' ? 1 : 0),
    post: name === 'ARTICLE' ? element : parent.post,
    raised: parent.raised ?? (name === 'SUP' || isExponent(element) ? raisedTexts(element, line) : null),
    isStruck: parent.isStruck || isStruckOut(element),
    table: parent.table ?? (name === 'TR' ? dataTableAround(element, layoutTables) : null),
  };
}

function leave(element: PageElement, context: Context, line: LineUnderWay): Context {
  const name = element.nodeName.toUpperCase();
  const around = context.parent ?? outermost;
  if (signsOf(element, around) !== null) line.endSigns();
  if (around.table === null && context.table !== null) line.endRow(context.table, element.parentNode);
  else if (around.table !== null && blockLevel.has(name)) line.space();
  else if (blockLevel.has(name)) line.end();
  return around;
}

const quotes = ['“”', '‘’'] as const;

/** The characters before and after an element that a page leaves to its markup: quotation marks, and brackets around the reading of a ruby. */
function signsOf(element: PageElement, parent: Context): string | null {
  const name = element.nodeName.toUpperCase();
  if (name === 'Q') return quotes[parent.quoteDepth % 2] ?? null;
  return name === 'RT' && nextElement(element)?.nodeName.toUpperCase() !== 'RP' ? '()' : null;
}

function nextElement(node: PageNode): PageNode | null {
  let next = node.nextSibling;
  while (next !== null && !isElement(next)) next = next.nextSibling;
  return next;
}

/** The kind of block that an element makes of the text in it; inside headings, captions and rows nothing changes it any more. */
function kindOf(element: PageElement, name: string, parent: Context): Partial<Context> {
  const listDepth = parent.listDepth + (name === 'UL' || name === 'OL' ? 1 : 0);
  if (parent.kind === 'heading' || parent.kind === 'caption' || parent.kind === 'table-row') return { listDepth };
  if (/^H[1-6]$/u.test(name)) return { kind: 'heading', level: Number(name.charAt(1)) };
  if (name === 'FIGCAPTION' || name === 'CAPTION') return { kind: 'caption' };
  if (name === 'TR') return { listDepth };
  if (name === 'BLOCKQUOTE') return { kind: 'quote' };
  if (name === 'LI' && parent.kind !== 'quote') return { kind: 'list-item', level: Math.min(6, Math.max(1, listDepth)) };
  const wordLevel = name === 'P' && parent.kind !== 'quote' ? wordListLevel.exec(element.getAttribute('style') ?? '')?.[1] : undefined;
  if (wordLevel !== undefined) return { kind: 'list-item', level: Math.min(6, Number(wordLevel)) };
  return { listDepth };
}

/** Word copies the items of a list as paragraphs: their style says that they are items, and of which level. */
const wordListLevel = /mso-list:\s*l\d+\s+level([1-9])\b/iu;

/** Whether an element is the bullet that Word writes before an item. A number stays: other parts of the text refer to it. */
function isWordMarker(element: PageElement, { kind }: Context): boolean {
  if ((kind !== 'list-item' && kind !== 'quote') || !/mso-list:\s*ignore/iu.test(element.getAttribute('style') ?? '')) return false;
  let text = '';
  for (const node of walk(element)) if (isText(node)) text += node.nodeValue ?? '';
  // Some bullets are letters of a font of signs.
  return /^[\s\u00a0]*(?:[^\p{L}\p{N}\s]?|[oØüvq])[\s\u00a0]*$/u.test(text);
}

/** Whether an element is what formulas raise: the last one in `<msup>`. */
function isExponent(element: PageElement): boolean {
  return element.parentNode?.nodeName.toUpperCase() === 'MSUP' && nextElement(element) === null;
}

/** The texts of a raised element as characters that show it. They are taken together: of "2n", no part is a number. */
function raisedTexts(element: PageElement, line: LineUnderWay): ReadonlyMap<PageNode, string> {
  const texts = new Map<PageNode, string>();
  // A mark in brackets is clear as it is.
  if (line.endsWith('[')) return texts;
  const nodes = [...textsShownIn(element)];
  const shown = raised(nodes.map((node) => node.nodeValue ?? '').join(''));
  let start = 0;
  for (const node of nodes) {
    const { length } = node.nodeValue ?? '';
    texts.set(node, shown.slice(start, start + length));
    start += length;
  }
  return texts;
}

/** The table that a row is in; null when it lays out a page. */
function dataTableAround(row: PageNode, layoutTables: ReadonlySet<PageNode>): PageNode | null {
  let node: PageNode = row;
  while (node.parentNode !== null && node.nodeName.toUpperCase() !== 'TABLE') node = node.parentNode;
  return layoutTables.has(node) ? null : node;
}

/** Tables that hold parts of a page: those with structure in their cells. */
function findLayoutTables(root: PageNode): Set<PageNode> {
  const layout = new Set<PageNode>();
  const open: PageNode[] = [];
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    const name = node.nodeName.toUpperCase();
    const table = open.at(-1);
    if (table !== undefined && layoutSigns.has(name)) layout.add(table);
    if (name === 'TABLE' && node.firstChild !== null) open.push(node);
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node === open.at(-1)) open.pop();
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return layout;
}
