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
type RichTextElement = RootNode | ParagraphNode | HeadingNode | QuoteNode | ListNode | ListItemNode | LinkNode;
export type RichTextNode = Exclude<RichTextElement, RootNode> | TextNode | LineBreakNode | TabNode | ClaimQuoteNode | CitationNode;

export interface RichText {
  root: RootNode;
}
