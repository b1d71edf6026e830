import {
  $create,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  stringValue,
  withField,
} from 'lexical';
import type { ReactNode } from 'react';
import { exportWords } from './export-words.ts';
import { LiveReference } from './live-content.tsx';

/** Where HTML on the clipboard says which claim is meant. */
export const CLAIM_ATTRIBUTE = 'data-caveat-claim';

/** A claim referred to inside a line, shown as it is now. */
export class ClaimReferenceNode extends DecoratorNode<ReactNode> {
  /** @internal */
  __claimId = '';

  override $config() {
    return this.config('claim-reference', {
      extends: DecoratorNode,
      json: nodeSchema<ClaimReferenceNode>()({ claimId: withField(stringValue(''), { field: '__claimId' }) }),
    });
  }

  getClaimId(): string {
    return this.getLatest().__claimId;
  }

  setClaimId(claimId: string): this {
    const self = this.getWritable();
    self.__claimId = claimId;
    return self;
  }

  override isInline(): true {
    return true;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'rt-reference';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = document.createElement('cite');
    element.setAttribute(CLAIM_ATTRIBUTE, this.getClaimId());
    return { element: exportWords(editor, this, element) };
  }

  override decorate(): ReactNode {
    return <LiveReference claimId={this.getClaimId()} />;
  }
}

export function $createClaimReferenceNode(claimId: string): ClaimReferenceNode {
  return $create(ClaimReferenceNode).setClaimId(claimId);
}

export function $isClaimReferenceNode(node: LexicalNode | null | undefined): node is ClaimReferenceNode {
  return node instanceof ClaimReferenceNode;
}
