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
import { tags } from '../../domain/claim.ts';
import type { ClaimSeen } from '../../domain/rich-text.ts';
import { CLAIM_ATTRIBUTE } from '../note/claim-reference-node.tsx';
import { exportWords } from '../note/export-words.ts';
import { LiveClaim } from '../note/live-content.tsx';

/** A claim quoted in a brief: a block that shows the claim as it is now. */
export class ClaimQuoteNode extends DecoratorNode<ReactNode> {
  /** @internal */
  __claimId = '';
  /** @internal */
  __seen: ClaimSeen | undefined = undefined;

  override $config() {
    return this.config('claim-quote', {
      extends: DecoratorNode,
      json: nodeSchema<ClaimQuoteNode>()({
        claimId: withField(stringValue(''), { field: '__claimId' }),
        seen: withField(optional(objectValue({ tag: enumValue(tags), quote: stringValue('') })), { field: '__seen' }),
      }),
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

  /** What the claim said when it was put here, or last looked at. */
  getSeen(): ClaimSeen | null {
    return this.getLatest().__seen ?? null;
  }

  setSeen(seen: ClaimSeen | undefined): this {
    const self = this.getWritable();
    self.__seen = seen;
    return self;
  }

  override isInline(): false {
    return false;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'rt-claim';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: the words as shown. For an editor of briefs: the claim itself. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = document.createElement('blockquote');
    element.setAttribute(CLAIM_ATTRIBUTE, this.getClaimId());
    return { element: exportWords(editor, this, element) };
  }

  override decorate(): ReactNode {
    return <LiveClaim nodeKey={this.getKey()} claimId={this.getClaimId()} seen={this.getSeen()} />;
  }
}

export function $createClaimQuoteNode(claimId: string, seen?: ClaimSeen): ClaimQuoteNode {
  return $create(ClaimQuoteNode).setClaimId(claimId).setSeen(seen);
}

export function $isClaimQuoteNode(node: LexicalNode | null | undefined): node is ClaimQuoteNode {
  return node instanceof ClaimQuoteNode;
}
