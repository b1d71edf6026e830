import type { Confidence, Likelihood, Tag } from './claim.ts';
import type { MatrixFigure } from './matrix/matrix-figure.ts';

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
/** What a claim said when it was put into a brief, or was last looked at there: its tag, and a fingerprint of its words. */
export interface ClaimSeen {
  readonly tag: Tag;
  /** Eight hexadecimal digits. */
  readonly quote: string;
}
/** A claim quoted live in a brief, a block of its own. */
export interface ClaimQuoteNode {
  type: 'claim-quote';
  version: 1;
  claimId: string;
  seen?: ClaimSeen;
}
/** Where in a source: a page by the label it bears ("3", "iii", "12–14"), or a passage by its number. */
export interface Locator {
  readonly unit: 'page' | 'passage';
  readonly label: string;
}
/** A source cited live, inside a line. */
export interface CitationNode {
  type: 'citation';
  version: 1;
  sourceId: string;
  locator?: Locator;
}
/** A claim referred to live, inside a line. */
export interface ClaimReferenceNode {
  type: 'claim-reference';
  version: 1;
  claimId: string;
}
/** A footnote: its mark stands here, its words at the foot of the page. */
export interface FootnoteNode {
  type: 'footnote';
  version: 1;
  /** Plain words; line breaks part its paragraphs. */
  text: string;
}
/** Where a brief lists every claim it quotes or refers to, as a table. */
export interface ClaimTableNode {
  type: 'claim-table';
  version: 1;
}
/** Where a brief lists its sources. */
export interface SourceListNode {
  type: 'source-list';
  version: 1;
}
/** A picture of a stance matrix, as it was at one revision: what it shows, from which every program draws it anew. */
export interface MatrixPictureNode {
  type: 'matrix-picture';
  version: 1;
  figure: MatrixFigure;
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
/** A judgement of the analyst's own, with how likely it is and how well founded (ICD 203 keeps the two apart). */
export interface KeyJudgementNode extends ElementBase {
  type: 'key-judgement';
  likelihood: Likelihood | null;
  confidence: Confidence | null;
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
  | KeyJudgementNode
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
  | ClaimReferenceNode
  | FootnoteNode
  | ClaimTableNode
  | SourceListNode
  | MatrixPictureNode;

export interface RichText {
  root: RootNode;
}
