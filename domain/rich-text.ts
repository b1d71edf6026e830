import { z } from 'zod';
import { fail, ok, type Result } from './result.ts';
import { parseKeyJudgement, parseLivePart } from './rich-text-live.ts';
import {
  ALL_FORMATS,
  type ElementBase,
  type HeadingNode,
  type LinkNode,
  type ListItemNode,
  type ParagraphNode,
  type RichText,
  type RichTextNode,
  type TextNode,
} from './rich-text-nodes.ts';
import { isInPlace, MAX_TABLE_COLUMNS, tableCellFrom, tableFrom, tableRowFrom } from './rich-text-table.ts';

export * from './rich-text-nodes.ts';
export * from './rich-text-table.ts';

/**
 * Rich text as Lexical serialises it, reduced to the node types Caveat writes. What comes from outside is
 * never handed to Lexical as it is: unknown types make it throw, deep trees overflow its stack, and it keeps
 * `javascript:` links. `parseRichText` builds a clean tree or says what is wrong.
 */

const MAX_DEPTH = 40;
const MAX_NODES = 200_000;
const headingTags: readonly HeadingNode['tag'][] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** A validator for records and requests, over `parseRichText`. */
export const richText = z.unknown().transform((value, context): RichText => {
  const parsed = parseRichText(value);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.error.what });
  return z.NEVER;
});

/** An empty document: one empty paragraph, as Lexical wants it. */
export function emptyRichText(): RichText {
  return richTextOf([paragraphOf('')]);
}

export function richTextOf(children: RichTextNode[]): RichText {
  return { root: { type: 'root', ...element(children) } };
}

export function paragraphOf(...content: (string | RichTextNode)[]): ParagraphNode {
  return { type: 'paragraph', ...element(inline(content)), textFormat: 0, textStyle: '' };
}

export function headingOf(level: 1 | 2 | 3 | 4 | 5 | 6, ...content: (string | RichTextNode)[]): HeadingNode {
  return { type: 'heading', ...element(inline(content)), tag: `h${level}` };
}

export function textOf(text: string, format = 0): TextNode {
  return { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' };
}

/** A document of plain paragraphs, one for each line. */
export function richTextFromPlain(plain: string): RichText {
  return richTextOf(plain.split('\n').map((each) => paragraphOf(each)));
}

/** The words of a document: blocks on lines of their own, also those in a table's cells; claims and citations left out. */
export function plainTextOf(document: RichText): string {
  const lines: string[] = [];
  const visit = (nodes: readonly RichTextNode[]): void => {
    // Words may stand beside blocks: in an item before its inner list, or loose under the root.
    let loose = '';
    const closeLine = (): void => {
      if (loose !== '') lines.push(loose);
      loose = '';
    };
    for (const node of nodes) {
      if (isBlock(node)) {
        closeLine();
        if (node.children.some(isBlock)) visit(node.children);
        else lines.push(inlineText(node));
      } else loose += inlineText(node);
    }
    closeLine();
  };
  visit(document.root.children);
  return lines.join('\n');
}

/** What is worth keeping in a document without words. */
const wordless: readonly RichTextNode['type'][] = [
  'claim-quote',
  'citation',
  'claim-reference',
  'footnote',
  'claim-table',
  'table',
  'matrix-picture',
];

/** Whether a document holds no words, claims, citations, references, footnotes, tables or pictures. */
export function isEmptyRichText(document: RichText): boolean {
  return plainTextOf(document).trim() === '' && !nodesOf(document).some(({ type }) => wordless.includes(type));
}

/** The claims a document quotes, in order, repetitions included. */
export function claimIdsIn(document: RichText): string[] {
  return nodesOf(document).flatMap((node) => (node.type === 'claim-quote' ? [node.claimId] : []));
}

/** The claims a document refers to inside its lines, in order, repetitions included. */
export function referencedClaimIdsIn(document: RichText): string[] {
  return nodesOf(document).flatMap((node) => (node.type === 'claim-reference' ? [node.claimId] : []));
}

/** The sources a document cites by itself, in order, repetitions included. */
export function sourceIdsIn(document: RichText): string[] {
  return nodesOf(document).flatMap((node) => (node.type === 'citation' ? [node.sourceId] : []));
}

/** Every node below the root, in reading order. */
export function nodesOf(document: RichText): RichTextNode[] {
  const found: RichTextNode[] = [];
  const visit = (nodes: readonly RichTextNode[]): void => {
    for (const node of nodes) {
      found.push(node);
      if ('children' in node) visit(node.children);
    }
  };
  visit(document.root.children);
  return found;
}

/**
 * A link that may leave the program: http, https or mailto, without control characters or half surrogate pairs.
 * @returns the address as given, or null when it is of any other kind
 */
export function safeUrl(address: string): string | null {
  const trimmed = address.trim();
  // Browsers drop tabs and line breaks inside a scheme, so `java\nscript:` would pass a naive test.
  for (const character of trimmed) if (character.charCodeAt(0) < 0x20) return null;
  if (!trimmed.isWellFormed()) return null;
  return /^(https?:\/\/|mailto:)\S+$/i.test(trimmed) ? trimmed : null;
}

/** Builds a clean document from untrusted JSON; a link that is not safe loses its address and keeps its words. */
export function parseRichText(value: unknown): Result<RichText> {
  const budget = { nodes: 0 };
  const root = isObject(value) ? value['root'] : undefined;
  if (!isObject(root) || root['type'] !== 'root' || !Array.isArray(root['children'])) {
    return fail('invalid-input', 'The rich text has no root.');
  }
  const children = parseChildren(root['children'], 'root', 1, budget);
  if (!children.ok) return children;
  return ok({ root: { type: 'root', ...base(root), children: children.value } });
}

function parseChildren(values: readonly unknown[], parent: unknown, depth: number, budget: { nodes: number }): Result<RichTextNode[]> {
  if (depth > MAX_DEPTH) return fail('invalid-input', `The rich text is nested deeper than ${MAX_DEPTH} levels.`);
  const parsed: RichTextNode[] = [];
  for (const value of values) {
    if (++budget.nodes > MAX_NODES) return fail('invalid-input', `The rich text has more than ${MAX_NODES} parts.`);
    const node = parseNode(value, depth, budget);
    if (!node.ok) return node;
    if (!node.value.every((each) => isInPlace(each, parent)))
      return fail('invalid-input', 'The rich text holds a part of a table outside a table.');
    parsed.push(...node.value);
  }
  return ok(parsed);
}

function parseNode(value: unknown, depth: number, budget: { nodes: number }): Result<RichTextNode[]> {
  if (!isObject(value)) return fail('invalid-input', 'The rich text holds something that is not a node.');
  const type = value['type'];
  switch (type) {
    case 'text':
    case 'extended-text':
      return parseText(value);
    case 'linebreak':
      return ok([{ type, version: 1 }]);
    case 'tab':
      return ok([{ type, version: 1, text: '\t', format: formatBits(value['format']), detail: 0, mode: 'normal', style: '' }]);
  }
  const live = parseLivePart(value);
  if (live !== null) {
    // A picture is one part, but as much work as its cells.
    if (live.ok && live.value.type === 'matrix-picture') budget.nodes += live.value.figure.rows.length * live.value.figure.columns.length;
    return inList(live);
  }
  if (!Array.isArray(value['children'])) return fail('invalid-input', unknownPart(type));
  // A row may turn out short, and be filled up.
  if (type === 'tablerow') budget.nodes += MAX_TABLE_COLUMNS;
  const children = parseChildren(value['children'], type, depth + 1, budget);
  if (!children.ok) return children;
  const common = { ...base(value), children: children.value };
  switch (type) {
    case 'paragraph':
      return ok([{ type, ...common, textFormat: formatBits(value['textFormat']), textStyle: '' }]);
    case 'heading': {
      return ok([{ type, ...common, tag: headingTags.find((each) => each === value['tag']) ?? 'h2' }]);
    }
    case 'quote':
      return ok([{ type, ...common }]);
    case 'key-judgement':
      return ok([parseKeyJudgement(common, value)]);
    case 'list': {
      const listType = value['listType'] === 'number' || value['listType'] === 'check' ? value['listType'] : 'bullet';
      return ok([{ type, ...common, listType, start: positive(value['start']), tag: listType === 'number' ? 'ol' : 'ul' }]);
    }
    case 'listitem': {
      const item: ListItemNode = { type, ...common, value: positive(value['value']) };
      return ok([typeof value['checked'] === 'boolean' ? { ...item, checked: value['checked'] } : item]);
    }
    case 'link':
    case 'autolink': {
      const url = typeof value['url'] === 'string' ? safeUrl(value['url']) : null;
      if (url === null) return ok(children.value);
      return ok([{ type: 'link', ...common, url, rel: 'noreferrer', target: null, title: null }]);
    }
    case 'table':
      return inList(tableFrom(common));
    case 'tablerow':
      return inList(tableRowFrom(common));
    case 'tablecell':
      return ok([tableCellFrom(common, value['headerState'])]);
    default:
      return fail('invalid-input', unknownPart(type));
  }
}

function inList(parsed: Result<RichTextNode>): Result<RichTextNode[]> {
  return parsed.ok ? ok([parsed.value]) : parsed;
}

/** `String` would throw on a type such as `{ "toString": 1 }`. */
function unknownPart(type: unknown): string {
  return `The rich text holds an unknown part, “${typeof type === 'string' ? type.slice(0, 60) : typeof type}”.`;
}

function parseText(value: Record<string, unknown>): Result<RichTextNode[]> {
  const words = value['text'];
  if (typeof words !== 'string') return fail('invalid-input', 'A text in the rich text is not a string.');
  if (!words.isWellFormed() || words.includes('\u0000'))
    return fail('invalid-input', 'A text in the rich text holds half of a surrogate pair or a NUL character.');
  return ok([textOf(words, formatBits(value['format']))]);
}

function base(value: Record<string, unknown>): Omit<ElementBase, 'children'> {
  const direction = value['direction'] === 'ltr' || value['direction'] === 'rtl' ? value['direction'] : null;
  const formats = ['left', 'center', 'right', 'justify', 'start', 'end'] as const;
  const format = formats.find((each) => each === value['format']) ?? '';
  const indent = typeof value['indent'] === 'number' && Number.isInteger(value['indent']) ? Math.min(8, Math.max(0, value['indent'])) : 0;
  return { version: 1, direction, format, indent };
}

function element(children: RichTextNode[]): ElementBase {
  return { version: 1, direction: null, format: '', indent: 0, children };
}

function inline(content: (string | RichTextNode)[]): RichTextNode[] {
  return content.flatMap((each) => (typeof each !== 'string' ? [each] : each === '' ? [] : [textOf(each)]));
}

function isBlock(node: RichTextNode): node is Exclude<Extract<RichTextNode, ElementBase>, LinkNode> {
  return 'children' in node && node.type !== 'link';
}

function inlineText(node: RichTextNode): string {
  if (node.type === 'text' || node.type === 'tab') return node.text;
  if (node.type === 'linebreak') return '\n';
  return 'children' in node ? node.children.map(inlineText).join('') : '';
}

function formatBits(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) ? value & ALL_FORMATS : 0;
}

function positive(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
