import {
  $create,
  DecoratorNode,
  type DOMExportOutput,
  enumValue,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  objectValue,
  optional,
  stringValue,
  withField,
} from 'lexical';
import type { ReactNode } from 'react';
import type { Locator } from '../../domain/rich-text.ts';
import { exportWords } from './export-words.ts';
import { LiveCitation } from './live-content.tsx';

/** Where HTML on the clipboard says which source is cited. */
export const SOURCE_ATTRIBUTE = 'data-caveat-source';
/** Where it says at which place in the source: `page 12`, `passage 3`. */
export const LOCATOR_ATTRIBUTE = 'data-caveat-locator';

/** A source cited inside a line, shown as it is now. */
export class CitationNode extends DecoratorNode<ReactNode> {
  /** @internal */
  __sourceId = '';
  /** @internal */
  __locator: Locator | undefined = undefined;

  override $config() {
    return this.config('citation', {
      extends: DecoratorNode,
      json: nodeSchema<CitationNode>()({
        sourceId: withField(stringValue(''), { field: '__sourceId' }),
        locator: withField(optional(objectValue({ unit: enumValue(['page', 'passage']), label: stringValue('') })), { field: '__locator' }),
      }),
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

  getLocator(): Locator | null {
    return this.getLatest().__locator ?? null;
  }

  setLocator(locator: Locator | null): this {
    const self = this.getWritable();
    self.__locator = locator ?? undefined;
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
    const locator = this.getLocator();
    if (locator !== null) element.setAttribute(LOCATOR_ATTRIBUTE, `${locator.unit} ${locator.label}`);
    return { element: exportWords(editor, this, element) };
  }

  override decorate(): ReactNode {
    return <LiveCitation sourceId={this.getSourceId()} locator={this.getLocator()} />;
  }
}

export function $createCitationNode(sourceId: string, locator: Locator | null = null): CitationNode {
  const citation = $create(CitationNode).setSourceId(sourceId);
  return locator === null ? citation : citation.setLocator(locator);
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}
