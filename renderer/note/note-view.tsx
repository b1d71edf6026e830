import { createElement, Fragment, type ReactNode, useContext, useMemo } from 'react';
import { type ListItemNode, type RichText, type RichTextNode, tableHeader, textFormat } from '../../domain/rich-text.ts';
import { arrange } from './arrange.ts';
import { type LiveContent, LiveContentContext } from './live-content.tsx';
import { theme } from './theme.ts';
import './editor.css';

/** How quoted claims, citations and references show, in place of how texts around here show them. */
interface NoteViewProps extends LiveContent {
  readonly content: RichText;
  readonly className?: string;
}

/** Rich text to read, without an editor. A link is words that name their address: the program opens nothing. */
export function NoteView({ content, className = '', ...given }: NoteViewProps) {
  const live = { ...useContext(LiveContentContext), ...given };
  const arranged = useMemo(() => arrange(content), [content]);
  return <div className={`rich-text ${className}`.trim()}>{parts(arranged.root.children, live)}</div>;
}

/** Spread as arguments, so that nodes need no keys. */
function parts(nodes: readonly RichTextNode[], live: LiveContent): ReactNode {
  return createElement(Fragment, null, ...nodes.map((node) => part(node, live)));
}

function part(node: RichTextNode, live: LiveContent): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p className={theme.paragraph}>{node.children.length === 0 ? <br /> : parts(node.children, live)}</p>;
    case 'heading':
      return <node.tag className={theme.heading[node.tag]}>{parts(node.children, live)}</node.tag>;
    case 'quote':
      return <blockquote className={theme.quote}>{parts(node.children, live)}</blockquote>;
    case 'list':
      if (node.listType === 'number') {
        return (
          <ol className={theme.list.ol} start={node.start}>
            {parts(node.children, live)}
          </ol>
        );
      }
      return (
        <ul className={node.listType === 'check' ? `${theme.list.ul} ${theme.list.checklist}` : theme.list.ul}>
          {parts(node.children, live)}
        </ul>
      );
    case 'listitem':
      return <li className={itemClass(node)}>{parts(node.children, live)}</li>;
    case 'table':
      return (
        <div className={theme.tableScrollableWrapper}>
          <table className={theme.table}>
            <tbody>{parts(node.children, live)}</tbody>
          </table>
        </div>
      );
    case 'tablerow':
      return <tr>{parts(node.children, live)}</tr>;
    case 'tablecell':
      if (node.headerState === 0) return <td className={theme.tableCell}>{parts(node.children, live)}</td>;
      return (
        <th className={`${theme.tableCell} ${theme.tableCellHeader}`} scope={(node.headerState & tableHeader.row) === 0 ? 'row' : 'col'}>
          {parts(node.children, live)}
        </th>
      );
    case 'link':
      return (
        <span className={theme.link} title={node.url}>
          {parts(node.children, live)}
        </span>
      );
    case 'text':
      return formatted(node.text, node.format);
    case 'linebreak':
      return <br />;
    case 'tab':
      return '\t';
    case 'claim-quote':
      return live.renderClaim && <div className="rt-claim">{live.renderClaim(node.claimId)}</div>;
    case 'citation':
      return live.renderCitation && <span className="rt-citation">{live.renderCitation(node.sourceId)}</span>;
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
