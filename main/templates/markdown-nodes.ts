import type { Definition, FootnoteDefinition, List, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import {
  headingOf,
  type ListItemNode,
  type ListNode,
  paragraphOf,
  type RichTextNode,
  tableCellOf,
  tableHeader,
  tableOf,
  textFormat,
  textOf,
} from '../../domain/rich-text.ts';

/**
 * Markdown (CommonMark with GitHub's extensions) as blocks of rich text: headings, paragraphs, quotes, lists, tables,
 * footnotes. HTML, pictures and rules between sections leave nothing but their words. What is given back is for
 * `parseRichText` to judge, which drops addresses that are not safe.
 * @throws RangeError for text nested tens of thousands deep
 */
export function nodesFromMarkdown(markdown: string): RichTextNode[] {
  const tree: Root = fromMarkdown(markdown, { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] });
  const context: Context = {
    notes: new Map(tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node] as const] : []))),
    links: new Map(tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : []))),
  };
  return blocksOf(tree.children, context);
}

interface Context {
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  readonly links: ReadonlyMap<string, Definition>;
}

const { textFormat: _format, textStyle: _style, type: _type, ...bare } = paragraphOf();

function blocksOf(nodes: readonly RootContent[], context: Context): RichTextNode[] {
  return nodes.flatMap((node): RichTextNode[] => {
    switch (node.type) {
      case 'heading':
        return [headingOf(node.depth, ...lineOf(node.children, context))];
      case 'paragraph':
        return [paragraphOf(...lineOf(node.children, context))];
      case 'blockquote':
        return blocksOf(node.children, context).map((block) =>
          block.type === 'paragraph' ? { ...bare, type: 'quote', children: block.children } : block,
        );
      case 'list':
        return [listOf(node, context)];
      case 'table':
        return [tableFrom(node, context)];
      case 'code':
        return [paragraphOf(textOf(node.value, textFormat.code))];
      default:
        return [];
    }
  });
}

/** An inner list is an item of its own, as Lexical has it; the paragraphs of an item are its lines. */
function listOf(list: List, context: Context): ListNode {
  const isCheck = list.children.some((item) => typeof item.checked === 'boolean');
  const listType = isCheck ? 'check' : list.ordered === true ? 'number' : 'bullet';
  const items = list.children.flatMap((item): ListItemNode[] => {
    const blocks = blocksOf(item.children, context);
    const lines = blocks.flatMap((block, index): RichTextNode[] => {
      if (block.type === 'list' || !('children' in block)) return [];
      return index === 0 ? block.children : [{ type: 'linebreak', version: 1 }, ...block.children];
    });
    const own: ListItemNode = { ...bare, type: 'listitem', value: 1, children: lines };
    const inner = blocks.filter((block) => block.type === 'list');
    return [
      isCheck ? { ...own, checked: item.checked === true } : own,
      ...inner.map((each): ListItemNode => ({ ...bare, type: 'listitem', value: 1, children: [each] })),
    ];
  });
  return { ...bare, type: 'list', listType, start: list.start ?? 1, tag: listType === 'number' ? 'ol' : 'ul', children: items };
}

function tableFrom(table: Table, context: Context): RichTextNode {
  return tableOf(
    table.children.map((row, index) =>
      row.children.map((cell) => tableCellOf([paragraphOf(...lineOf(cell.children, context))], index === 0 ? tableHeader.row : 0)),
    ),
  );
}

function lineOf(nodes: readonly PhrasingContent[], context: Context, format = 0): RichTextNode[] {
  return nodes.flatMap((node): RichTextNode[] => {
    switch (node.type) {
      case 'text':
        return [textOf(node.value.replaceAll(/\s*\n\s*/g, ' '), format)];
      case 'inlineCode':
        return [textOf(node.value, format | textFormat.code)];
      case 'break':
        return [{ type: 'linebreak', version: 1 }];
      case 'strong':
        return lineOf(node.children, context, format | textFormat.bold);
      case 'emphasis':
        return lineOf(node.children, context, format | textFormat.italic);
      case 'delete':
        return lineOf(node.children, context, format | textFormat.strikethrough);
      case 'link':
        return [linkOf(node.url, lineOf(node.children, context, format))];
      case 'linkReference':
        return [linkOf(context.links.get(node.identifier)?.url ?? '', lineOf(node.children, context, format))];
      case 'footnoteReference': {
        const note = context.notes.get(node.identifier);
        return note === undefined ? [] : [{ type: 'footnote', version: 1, text: note.children.map(plainOf).join('\n') }];
      }
      case 'image':
      case 'imageReference':
        return node.alt ? [textOf(node.alt, format)] : [];
      default:
        return [];
    }
  });
}

function linkOf(url: string, children: RichTextNode[]): RichTextNode {
  return { ...bare, type: 'link', url, rel: 'noreferrer', target: null, title: null, children };
}

function plainOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replaceAll('\n', ' ');
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(plainOf).join('') : '';
}
