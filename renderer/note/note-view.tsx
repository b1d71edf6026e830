import { createElement, Fragment, type ReactNode, useContext, useMemo } from 'react';
import { type ListItemNode, type RichText, type RichTextNode, tableHeader, textFormat } from '../../domain/rich-text.ts';
import { MatrixPicture } from '../matrix-out/matrix-figure.tsx';
import { arrange } from './arrange.ts';
import { FootnoteMark, type LiveContent, LiveContentContext } from './live-content.tsx';
import { theme } from './theme.ts';
import './editor.css';
import './live-parts.css';

/** How quoted claims, citations and references show, in place of how texts around here show them. */
interface NoteViewProps extends LiveContent {
  readonly content: RichText;
  readonly className?: string;
  /** How many footnotes of the text it stands in come before its own. Default: none. */
  readonly footnotesBefore?: number;
}

/** What is shown, and how many footnotes were met so far. */
interface Showing {
  readonly live: LiveContent;
  footnotes: number;
}

/** Rich text to read, without an editor. A link is words that name their address: the program opens nothing. */
export function NoteView({ content, className = '', footnotesBefore = 0, ...given }: NoteViewProps) {
  const live = { ...useContext(LiveContentContext), ...given };
  const arranged = useMemo(() => arrange(content), [content]);
  return <div className={`rich-text ${className}`.trim()}>{parts(arranged.root.children, { live, footnotes: footnotesBefore })}</div>;
}

/** Spread as arguments, so that nodes need no keys. */
function parts(nodes: readonly RichTextNode[], showing: Showing): ReactNode {
  return createElement(Fragment, null, ...nodes.map((node) => part(node, showing)));
}

function part(node: RichTextNode, showing: Showing): ReactNode {
  const { live } = showing;
  switch (node.type) {
    case 'paragraph':
      return <p className={theme.paragraph}>{node.children.length === 0 ? <br /> : parts(node.children, showing)}</p>;
    case 'heading':
      return <node.tag className={theme.heading[node.tag]}>{parts(node.children, showing)}</node.tag>;
    case 'quote':
      return <blockquote className={theme.quote}>{parts(node.children, showing)}</blockquote>;
    case 'list':
      if (node.listType === 'number') {
        return (
          <ol className={theme.list.ol} start={node.start}>
            {parts(node.children, showing)}
          </ol>
        );
      }
      return (
        <ul className={node.listType === 'check' ? `${theme.list.ul} ${theme.list.checklist}` : theme.list.ul}>
          {parts(node.children, showing)}
        </ul>
      );
    case 'listitem':
      return <li className={itemClass(node)}>{parts(node.children, showing)}</li>;
    case 'table':
      return (
        <div className={theme.tableScrollableWrapper}>
          <table className={theme.table}>
            <tbody>{parts(node.children, showing)}</tbody>
          </table>
        </div>
      );
    case 'tablerow':
      return <tr>{parts(node.children, showing)}</tr>;
    case 'tablecell':
      if (node.headerState === 0) return <td className={theme.tableCell}>{parts(node.children, showing)}</td>;
      return (
        <th className={`${theme.tableCell} ${theme.tableCellHeader}`} scope={(node.headerState & tableHeader.row) === 0 ? 'row' : 'col'}>
          {parts(node.children, showing)}
        </th>
      );
    case 'link':
      return (
        <span className={theme.link} title={node.url}>
          {parts(node.children, showing)}
        </span>
      );
    case 'text':
      return formatted(node.text, node.format);
    case 'linebreak':
      return <br />;
    case 'tab':
      return '\t';
    case 'footnote':
      return (
        <span className="rt-footnote">
          <FootnoteMark number={++showing.footnotes} text={node.text} />
        </span>
      );
    case 'key-judgement':
      return (
        <div className="rt-judgement">
          <div className="rt-judgement-head">{live.renderJudgement?.(node.likelihood, node.confidence)}</div>
          <p className={theme.paragraph}>{parts(node.children, showing)}</p>
        </div>
      );
    case 'claim-table':
    case 'source-list':
      return live.renderListing?.(node.type === 'claim-table' ? 'claims' : 'sources');
    case 'matrix-picture':
      return (
        <div className="rt-matrix">
          <MatrixPicture figure={node.figure} />
        </div>
      );
    case 'claim-quote':
      return live.renderClaim && <div className="rt-claim">{live.renderClaim(node.claimId)}</div>;
    case 'citation':
      return live.renderCitation && <span className="rt-citation">{live.renderCitation(node.sourceId, node.locator ?? null)}</span>;
    case 'claim-reference':
      return live.renderReference && <span className="rt-reference">{live.renderReference(node.claimId)}</span>;
  }
}

function itemClass({ children, checked }: ListItemNode): string {
  if (children[0]?.type === 'list') return `${theme.list.listitem} ${theme.list.nested.listitem}`;
  if (checked === undefined) return theme.list.listitem;
  return `${theme.list.listitem} ${checked ? theme.list.listitemChecked : theme.list.listitemUnchecked}`;
}

/** Lexical's own element for each kind of text, innermost first. */
const formats: readonly [number, string, string][] = [
  [textFormat.code, 'code', theme.text.code],
  [textFormat.highlight, 'mark', theme.text.highlight],
  [textFormat.subscript, 'sub', theme.text.subscript],
  [textFormat.superscript, 'sup', theme.text.superscript],
  [textFormat.underline, 'u', theme.text.underline],
  [textFormat.strikethrough, 's', theme.text.strikethrough],
  [textFormat.italic, 'em', theme.text.italic],
  [textFormat.bold, 'strong', theme.text.bold],
];

function formatted(text: string, format: number): ReactNode {
  return formats.reduce<ReactNode>(
    (inside, [bit, tag, className]) => ((format & bit) === 0 ? inside : createElement(tag, { className }, inside)),
    text,
  );
}
