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
  for (const block of blocksOf(tree)) {
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
      extensions: [gfm(), frontmatter(['yaml'])],
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
  /** What stands in the text for the note that it begins. */
  readonly mark: string;
}

/** The nodes that become blocks, in document order. A loop and not a recursion: documents may nest deeper than the stack. */
function blocksOf(tree: Root): BlockNode[] {
  const found: BlockNode[] = [];
  const open: BlockNode[] = [{ node: tree, listDepth: 0, quoted: false, mark: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, listDepth, quoted, mark } = next;
    if (!isContainer(node)) found.push(next);
    else {
      const within = { listDepth: listDepth + (node.type === 'list' ? 1 : 0), quoted: quoted || node.type === 'blockquote' };
      const own = node.type === 'footnoteDefinition' ? `${noteMark(node)} ` : mark;
      const children = node.children.map((child, index) => ({ node: child, ...within, mark: index === 0 ? own : '' }));
      for (const child of children.toReversed()) open.push(child);
    }
  }
  return found;
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
      return [{ text: textOf(node), kind: 'heading', level: node.depth }];
    case 'paragraph': {
      const text = mark + textOf(node);
      const isPicture = node.children.every((child) => child.type === 'image' || child.type === 'imageReference');
      if (isPicture || isCaption(text)) return [{ text, kind: 'caption' }];
      const kind: BlockKind = quoted ? 'quote' : listDepth > 0 ? 'list-item' : 'paragraph';
      return [{ text, kind, ...(kind === 'list-item' ? { level: listDepth } : {}) }];
    }
    case 'tableRow':
      return [{ text: node.children.map((cell) => textOf(cell).replaceAll('\n', ' ')).join(' | '), kind: 'table-row' }];
    case 'code':
      return [{ text: node.value, kind: 'paragraph' }];
    case 'html':
      return readHtml(node.value, 'no-scripts').drafts.map(({ text, kind, level }) => ({
        text,
        kind,
        ...(level === undefined ? {} : { level }),
      }));
    default:
      return [];
  }
}

/** The words of a node, without marks. Lines broken at a margin are joined, hard breaks stay. */
function textOf(node: Nodes): string {
  let text = '';
  /** Where the `<sup>` begins that is open, which Markdown leaves to HTML. */
  let up: number | null = null;
  const open: Nodes[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('children' in next) open.push(...next.children.toReversed());
    else if (next.type === 'text') text = append(text, next.value);
    else if (next.type === 'footnoteReference') text += noteMark(next);
    else if (next.type === 'inlineCode') text += next.value;
    else if (next.type === 'break') text += '\n';
    else if (next.type === 'image' || next.type === 'imageReference') text += next.alt ?? '';
    else if (next.type === 'html' && /^<br\s*\/?>$/iu.test(next.value)) text += '\n';
    else if (next.type === 'html' && /^<sup[\s>]/iu.test(next.value)) up ??= text.length;
    else if (next.type === 'html' && up !== null && /^<\/sup\s*>/iu.test(next.value)) {
      text = text.slice(0, up) + raised(text.slice(up));
      up = null;
    }
  }
  return text;
}

function append(before: string, value: string): string {
  const [first = '', ...rest] = value.split('\n');
  let text = before + first;
  for (const line of rest) text += seam(text.trimEnd(), line) + line;
  return text;
}
