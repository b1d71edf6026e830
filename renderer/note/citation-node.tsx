import { $create, DecoratorNode, type DOMExportOutput, type LexicalEditor, nodeSchema, stringValue, withField } from 'lexical';
import type { ReactNode } from 'react';
import { exportWords } from './export-words.ts';
import { LiveCitation } from './live-content.tsx';

/** Where HTML on the clipboard says which source is cited. */
export const SOURCE_ATTRIBUTE = 'data-caveat-source';

/** A source cited inside a line, shown as it is now. */
export class CitationNode extends DecoratorNode<ReactNode> {
  /** @internal */
  __sourceId = '';

  override $config() {
    return this.config('citation', {
      extends: DecoratorNode,
      json: nodeSchema<CitationNode>()({ sourceId: withField(stringValue(''), { field: '__sourceId' }) }),
    });
  }

  getSourceId(): string {
    return this.getLatest().__sourceId;
  }

  setSourceId(sourceId: string): this {
    const self = this.getWritable();
    self.__sourceId = sourceId;
    return self;
  }

  override isInline(): true {
    return true;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'rt-citation';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = document.createElement('cite');
    element.setAttribute(SOURCE_ATTRIBUTE, this.getSourceId());
    return { element: exportWords(editor, this, element) };
  }

  override decorate(): ReactNode {
    return <LiveCitation sourceId={this.getSourceId()} />;
  }
}

export function $createCitationNode(sourceId: string): CitationNode {
  return $create(CitationNode).setSourceId(sourceId);
}
