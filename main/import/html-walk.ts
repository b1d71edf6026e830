import type { FurnitureKind } from '../../domain/version.ts';
import { type Context, LineUnderWay, type PageBlock } from './html-line.ts';
import { isElement, isText, type PageElement, type PageNode } from './html-page.ts';
import { isSeen } from './html-visible.ts';
import { rowSpanOf, spanOf } from './table-rows.ts';
import { landmarks, namesOfFurniture, roles } from './vocabulary/markup.ts';

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
  raised: false,
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
    if (element !== null && isSeen(element)) {
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
  if (name === 'BR') line.breakLine();
  else if (parent.table !== null && (name === 'TD' || name === 'TH')) {
    line.cell(spanOf(element.getAttribute('colspan')), rowSpanOf(element.getAttribute('rowspan')));
  } else if (parent.table !== null && blockLevel.has(name)) line.space();
  else if (blockLevel.has(name)) line.end();
  const before = signs(element, parent)?.[0];
  if (before !== undefined) line.mark(before, parent);
  return {
    ...parent,
    ...kindOf(name, parent),
    parent,
    landmark: landmarkOf(element, name) ?? parent.landmark,
    named: namedFor(element) ?? parent.named,
    inLink: parent.inLink || name === 'A',
    preformatted: parent.preformatted || name === 'PRE' || name === 'TEXTAREA',
    quoteDepth: parent.quoteDepth + (name === 'Q' ? 1 : 0),
    post: name === 'ARTICLE' ? element : parent.post,
    raised: parent.raised || name === 'SUP' || isExponent(element),
    table: parent.table ?? (name === 'TR' ? dataTableAround(element, layoutTables) : null),
  };
}

function leave(element: PageElement, context: Context, line: LineUnderWay): Context {
  const name = element.nodeName.toUpperCase();
  const around = context.parent ?? outermost;
  const after = signs(element, around)?.[1];
  if (after !== undefined) line.mark(after, around);
  if (around.table === null && context.table !== null) line.endRow(context.table, element.parentNode);
  else if (around.table !== null && blockLevel.has(name)) line.space();
  else if (blockLevel.has(name)) line.end();
  return around;
}

const quotes = ['“”', '‘’'] as const;

/** The characters before and after an element that a page leaves to its markup: quotation marks, and brackets around the reading of a ruby. */
function signs(element: PageElement, parent: Context): string | null {
  const name = element.nodeName.toUpperCase();
  // Who types the marks as well takes them from the markup in a style sheet.
  if (name === 'Q') return /^\s*["“‘«「『]/u.test(element.firstChild?.nodeValue ?? '') ? null : (quotes[parent.quoteDepth % 2] ?? null);
  return name === 'RT' && nextElement(element)?.nodeName.toUpperCase() !== 'RP' ? '()' : null;
}

function nextElement(node: PageNode): PageNode | null {
  let next = node.nextSibling;
  while (next !== null && !isElement(next)) next = next.nextSibling;
  return next;
}

/** The kind of block that an element makes of the text in it; inside headings, captions and rows nothing changes it any more. */
function kindOf(name: string, parent: Context): Partial<Context> {
  const listDepth = parent.listDepth + (name === 'UL' || name === 'OL' ? 1 : 0);
  if (parent.kind === 'heading' || parent.kind === 'caption' || parent.kind === 'table-row') return { listDepth };
  if (/^H[1-6]$/u.test(name)) return { kind: 'heading', level: Number(name.charAt(1)) };
  if (name === 'FIGCAPTION' || name === 'CAPTION') return { kind: 'caption' };
  if (name === 'TR') return { listDepth };
  if (name === 'BLOCKQUOTE') return { kind: 'quote' };
  if (name === 'LI' && parent.kind !== 'quote') return { kind: 'list-item', level: Math.min(6, Math.max(1, listDepth)) };
  return { listDepth };
}

function landmarkOf(element: PageElement, name: string): FurnitureKind | null {
  return landmarks[name] ?? roles[(element.getAttribute('role') ?? '').toLowerCase()] ?? null;
}

function namedFor(element: PageElement): FurnitureKind | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
  if (names.length < 3) return null;
  const name = element.nodeName.toUpperCase();
  // Classes on the outermost elements describe the page ("has-sidebar", "cookie-free"), not what is in it.
  if (name === 'BODY' || name === 'HTML' || name === 'MAIN' || name === 'ARTICLE') return null;
  const words = new Set(
    names
      .replace(/([a-z])([A-Z])/gu, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/u),
  );
  return namesOfFurniture.find((each) => each.words.some((word) => words.has(word)))?.kind ?? null;
}

/** Whether an element is what formulas raise: the last one in `<msup>`. */
function isExponent(element: PageElement): boolean {
  return element.parentNode?.nodeName.toUpperCase() === 'MSUP' && nextElement(element) === null;
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
