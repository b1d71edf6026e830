import { $create, DecoratorNode, type DOMExportOutput, type LexicalNode, nodeSchema, stringValue, withField } from 'lexical';
import type { ReactNode } from 'react';
import { LiveFootnote } from './live-content.tsx';

/** Where HTML on the clipboard keeps the words of a footnote. */
export const FOOTNOTE_ATTRIBUTE = 'data-caveat-footnote';

/** The mark of a footnote inside a line; its words stand at the foot of what is exported. */
export class FootnoteNode extends DecoratorNode<ReactNode> {
  /** @internal */
  __text = '';

  override $config() {
    return this.config('footnote', {
      extends: DecoratorNode,
      json: nodeSchema<FootnoteNode>()({
        text: withField(stringValue(''), { field: '__text', getter: 'getText', setter: 'setText' }),
      }),
    });
  }

  getText(): string {
    return this.getLatest().__text;
  }

  setText(text: string): this {
    const self = this.getWritable();
    self.__text = text;
    return self;
  }

  override isInline(): true {
    return true;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'rt-footnote';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: its words in brackets, where they belong. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('span');
    element.setAttribute(FOOTNOTE_ATTRIBUTE, this.getText());
    element.append(` [${this.getText().trim().replaceAll(/\s+/g, ' ')}]`);
    return { element };
  }

  override decorate(): ReactNode {
    return <LiveFootnote nodeKey={this.getKey()} text={this.getText()} />;
  }
}

export function $createFootnoteNode(text: string): FootnoteNode {
  return $create(FootnoteNode).setText(text);
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
