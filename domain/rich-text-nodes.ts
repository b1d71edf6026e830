/** The node types of Lexical's serialised state that Caveat writes, and nothing more. */

/** Lexical's bits for text formats. */
export const textFormat = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const;
/** Every bit of `textFormat`. */
export const ALL_FORMATS = 255;

/** Lexical's bits for what a cell of a table heads. */
export const tableHeader = { row: 1, column: 2 } as const;

export interface TextNode {
  type: 'text';
  version: 1;
  text: string;
  /** Sum of `textFormat` bits. */
  format: number;
  detail: 0;
  mode: 'normal';
  style: '';
}
interface LineBreakNode {
  type: 'linebreak';
  version: 1;
}
interface TabNode {
  type: 'tab';
  version: 1;
  text: '\t';
  format: number;
  detail: 0;
  mode: 'normal';
  style: '';
}
/** A claim quoted live in a brief, a block of its own. */
export interface ClaimQuoteNode {
  type: 'claim-quote';
  version: 1;
  claimId: string;
}
/** A source cited live, inside a line. */
export interface CitationNode {
  type: 'citation';
  version: 1;
  sourceId: string;
}
/** A claim referred to live, inside a line. */
export interface ClaimReferenceNode {
  type: 'claim-reference';
  version: 1;
  claimId: string;
}
export interface ElementBase {
  version: 1;
  children: RichTextNode[];
  direction: 'ltr' | 'rtl' | null;
  format: '' | 'left' | 'center' | 'right' | 'justify' | 'start' | 'end';
  indent: number;
}
export interface RootNode extends ElementBase {
  type: 'root';
}
export interface ParagraphNode extends ElementBase {
  type: 'paragraph';
  textFormat: number;
  textStyle: '';
}
export interface HeadingNode extends ElementBase {
  type: 'heading';
  tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
}
interface QuoteNode extends ElementBase {
  type: 'quote';
}
export interface ListNode extends ElementBase {
  type: 'list';
  listType: 'bullet' | 'number' | 'check';
  start: number;
  tag: 'ul' | 'ol';
}
export interface ListItemNode extends ElementBase {
  type: 'listitem';
  value: number;
  checked?: boolean;
}
export interface LinkNode extends ElementBase {
  type: 'link';
  url: string;
  rel: 'noreferrer';
  target: null;
  title: null;
}
/** Rows of one length each, of one cell at least. */
export interface TableNode extends ElementBase {
  type: 'table';
}
export interface TableRowNode extends ElementBase {
  type: 'tablerow';
}
/** A cell with blocks in it, never merged with another. */
export interface TableCellNode extends ElementBase {
  type: 'tablecell';
  /** Sum of `tableHeader` bits; 0 in a cell that heads nothing. */
  headerState: number;
  colSpan: 1;
  rowSpan: 1;
  backgroundColor: null;
}
type RichTextElement =
  | RootNode
  | ParagraphNode
  | HeadingNode
  | QuoteNode
  | ListNode
  | ListItemNode
  | LinkNode
  | TableNode
  | TableRowNode
  | TableCellNode;
export type RichTextNode =
  | Exclude<RichTextElement, RootNode>
  | TextNode
  | LineBreakNode
  | TabNode
  | ClaimQuoteNode
  | CitationNode
  | ClaimReferenceNode;

export interface RichText {
  root: RootNode;
}
