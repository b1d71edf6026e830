import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { CodedWarning } from '../../domain/import-warning.ts';
import type { BlockKind } from '../../domain/version.ts';
import { isCaption } from './captions.ts';
import { type Draft, noneStated, type Reading, type Stated } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import { raised } from './raised.ts';
import { Strikes, withStruck } from './struck-out.ts';
import { readText } from './text.ts';
import { seam } from './white-space.ts';

/** Reads CommonMark with GitHub's extensions and YAML front matter. Marks go, words stay; targets of links are not text. */
export function readMarkdown(text: string): Reading {
  const tree = parse(text);
  if (tree === null) {
    const { drafts } = readText(text);
    return { drafts, warnings: [{ code: 'markdown-as-text' }] };
  }
  const drafts: Draft[] = [];
  const warnings: CodedWarning[] = [];
  let stated: Stated = noneStated;
  for (const block of blocksOf(tree, text)) {
    if (block.node.type === 'yaml') {
      const read = readFrontMatter(block.node.value);
      stated = { ...read.stated, ...stated, foundIn: { ...read.stated.foundIn, ...stated.foundIn } };
      warnings.push(...read.warnings);
    } else drafts.push(...draftsOf(block));
  }
  return { drafts, warnings, stated };
}

function parse(text: string): Root | null {
  try {
    return fromMarkdown(text, {
      // Between figures a single tilde is a range, "3~5일".
      extensions: [gfm({ singleTilde: false }), frontmatter(['yaml'])],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
    });
  } catch (thrown) {
    // Text nested tens of thousands deep exhausts the parser's stack.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** A node that becomes blocks of its own, and what it stands in. */
interface BlockNode {
  readonly node: Nodes;
  /** Depth in lists; 0 outside. */
  readonly listDepth: number;
  readonly quoted: boolean;
  /** What stands before its words: the mark of the note that it begins, or a date that Markdown takes for the number of a point. */
  readonly mark: string;
  /** Whether nothing else stands in what it stands in. */
  readonly isAlone: boolean;
}

/** The nodes that become blocks, in document order. A loop and not a recursion: documents may nest deeper than the stack. */
function blocksOf(tree: Root, text: string): BlockNode[] {
  const found: BlockNode[] = [];
  const open: BlockNode[] = [{ node: tree, listDepth: 0, quoted: false, mark: '', isAlone: true }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, listDepth, quoted, mark, isAlone } = next;
    if (!isContainer(node)) found.push(next);
    else {
      const dated = dateAsPoint(node, text);
      if (dated !== null) {
        open.push({
          ...next,
          node: dated.paragraph,
          listDepth: isAlone || dated.hasDay ? listDepth - 1 : listDepth,
          mark: mark + dated.date,
        });
        continue;
      }
      const within = {
        listDepth: listDepth + (node.type === 'list' ? 1 : 0),
        quoted: quoted || node.type === 'blockquote',
        isAlone: node.children.length === 1,
      };
      const own = node.type === 'footnoteDefinition' ? `${noteMark(node)} ` : mark;
      const children = node.children.map((child, index) => ({ node: child, ...within, mark: index === 0 ? own : '' }));
      for (const child of children.toReversed()) open.push(child);
    }
  }
  return found;
}

/** Numbers that no list counts to. */
const isYear = (number: number | undefined) => number !== undefined && number >= 1000 && number < 3000;

/**
 * The date at the start of a paragraph that Markdown takes for points in points: "2025. 11. 4. The quay …", "11. 4. …", or the year of
 * "1990. The wall fell". A list that counts its points is none.
 */
function dateAsPoint(node: Nodes, text: string): { readonly date: string; readonly hasDay: boolean; readonly paragraph: Nodes } | null {
  const numbers: number[] = [];
  let inner: Nodes | undefined = node;
  while (inner?.type === 'listItem') {
    const start = inner.position?.start.offset ?? text.length;
    const number = /^\d+(?=[.)])/u.exec(text.slice(start, start + 12))?.[0];
    // What else stands in the point would be lost.
    const [first, ...more]: readonly Nodes[] = inner.children;
    if (number === undefined || more.length > 0) return null;
    numbers.push(Number(number));
    inner = first?.type === 'list' && first.children.length === 1 ? first.children[0] : first;
  }
  const [start, end] = [node.position?.start.offset, inner?.position?.start.offset];
  if (inner?.type !== 'paragraph' || start === undefined || end === undefined) return null;
  const date = text.slice(start, end);
  const days = isYear(numbers[0]) ? numbers.slice(1) : numbers;
  const isDay = days.length <= 2 && (days[0] ?? 1) <= 12 && (days[1] ?? 1) <= 31;
  const isDate = isYear(numbers[0]) || (days.length === 2 && days[0] !== 1);
  // "1. 1) …" counts clauses.
  const isWritten = days.length === 0 || !date.includes(')');
  return isDate && isDay && isWritten && !date.includes('\n') ? { date, hasDay: days.length > 0, paragraph: inner } : null;
}

function isContainer(
  node: Nodes,
): node is Extract<Parents, { type: 'root' | 'blockquote' | 'list' | 'listItem' | 'table' | 'footnoteDefinition' }> {
  return ['root', 'blockquote', 'list', 'listItem', 'table', 'footnoteDefinition'].includes(node.type);
}

/** What stands in the text for a note: [1], or what the author calls it. */
function noteMark({ label, identifier }: FootnoteReference | FootnoteDefinition): string {
  return `[${label ?? identifier}]`;
}

function draftsOf({ node, listDepth, quoted, mark }: BlockNode): Draft[] {
  switch (node.type) {
    case 'heading':
      return [withWords(node, '', (text) => ({ text, kind: 'heading', level: node.depth }))];
    case 'paragraph': {
      const isPicture = node.children.every((child) => child.type === 'image' || child.type === 'imageReference');
      const kind: BlockKind = quoted ? 'quote' : listDepth > 0 ? 'list-item' : 'paragraph';
      return [
        withWords(node, mark, (text) => {
          if (isPicture || isCaption(text)) return { text, kind: 'caption' };
          return { text, kind, ...(kind === 'list-item' ? { level: listDepth } : {}) };
        }),
      ];
    }
    case 'tableRow':
      return [rowOf(node.children.map(wordsOf))];
    case 'code':
      return [{ text: node.value, kind: 'paragraph' }];
    case 'html':
      return readHtml(node.value, 'no-scripts').drafts.map(({ text, kind, level, struck }) =>
        withStruck({ text, kind, ...(level === undefined ? {} : { level }) }, struck),
      );
    default:
      return [];
  }
}

interface Words {
  readonly text: string;
  readonly struck: readonly string[];
}

/** A draft of the words of a node. @param mark what stands before them */
function withWords(node: Nodes, mark: string, draftOf: (text: string) => Draft): Draft {
  const { text, struck } = wordsOf(node);
  return withStruck(draftOf(mark + text), struck);
}

function rowOf(cells: readonly Words[]): Draft {
  const text = cells.map((cell) => cell.text.replaceAll('\n', ' ')).join(' | ');
  return withStruck(
    { text, kind: 'table-row' },
    cells.flatMap(({ struck }) => struck),
  );
}

/** The words of a node, without marks. Lines broken at a margin are joined, hard breaks stay. */
function wordsOf(node: Nodes): Words {
  let text = '';
  const inline = new InlineHtml();
  const strikes = new Strikes();
  const open: { readonly node: Nodes; readonly isStruck: boolean }[] = [{ node, isStruck: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node: each, isStruck } = next;
    if ('children' in each) {
      const within = { isStruck: isStruck || each.type === 'delete' };
      open.push(...each.children.toReversed().map((child) => ({ node: child, ...within })));
    } else if (each.type === 'html') text = inline.read(each.value, text);
    else {
      const before = text.length;
      text = each.type === 'text' ? append(text, each.value) : text + shownBy(each);
      strikes.add(text.slice(before), isStruck || inline.isStriking);
    }
  }
  return { text, struck: strikes.take() };
}

/** What a node without words of its own shows. */
function shownBy(node: Nodes): string {
  switch (node.type) {
    case 'footnoteReference':
      return noteMark(node);
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      return '';
  }
}

/** What Markdown leaves to HTML inside a line: breaks, raised type, words that are struck out. */
class InlineHtml {
  /** Where the `<sup>` begins that is open. */
  private up: number | null = null;
  private struck = 0;

  get isStriking(): boolean {
    return this.struck > 0;
  }

  /** Reads a tag. @returns the text with what the tag makes of it */
  read(tag: string, text: string): string {
    if (/^<br\s*\/?>$/iu.test(tag)) return `${text}\n`;
    if (/^<(?:s|del|strike)[\s>]/iu.test(tag)) this.struck++;
    else if (/^<\/(?:s|del|strike)\s*>/iu.test(tag)) this.struck = Math.max(0, this.struck - 1);
    else if (/^<sup[\s>]/iu.test(tag)) this.up ??= text.length;
    else if (this.up !== null && /^<\/sup\s*>/iu.test(tag)) {
      const { up } = this;
      this.up = null;
      return text.slice(0, up) + raised(text.slice(up));
    }
    return text;
  }
}

function append(before: string, value: string): string {
  const [first = '', ...rest] = value.split('\n');
  let text = before + first;
  for (const line of rest) text += seam(text.trimEnd(), line) + line;
  return text;
}
