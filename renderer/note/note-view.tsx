import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { type ListItemNode, type RichText, type RichTextNode, textFormat } from '../../domain/rich-text.ts';
import { arrange } from './arrange.ts';
import { theme } from './theme.ts';
import './editor.css';

interface NoteViewProps {
  readonly content: RichText;
  readonly className?: string;
  /** How quoted claims and citations show; without them they are left out. */
  renderClaim?(claimId: string): ReactNode;
  renderCitation?(sourceId: string): ReactNode;
}

type Live = Pick<NoteViewProps, 'renderClaim' | 'renderCitation'>;

/** Rich text to read, without an editor. A link is words that name their address: the program opens nothing. */
export function NoteView({ content, className = '', ...live }: NoteViewProps) {
  const arranged = useMemo(() => arrange(content), [content]);
  return <div className={`rich-text ${className}`.trim()}>{parts(arranged.root.children, live)}</div>;
}

/** Spread as arguments, so that nodes need no keys. */
function parts(nodes: readonly RichTextNode[], live: Live): ReactNode {
  return createElement(Fragment, null, ...nodes.map((node) => part(node, live)));
}

function part(node: RichTextNode, live: Live): ReactNode {
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
