import { $create, DecoratorNode, type DOMExportOutput, type LexicalEditor, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import { exportShown } from '../note/export-words.ts';
import { type Listing, LiveListing } from '../note/live-content.tsx';

/** Where HTML on the clipboard says that a brief lists its claims or sources there. */
export const LISTING_ATTRIBUTE = 'data-caveat-listing';

/** A place where a brief lists what it quotes or cites, as it is now. */
abstract class ListingNode extends DecoratorNode<ReactNode> {
  abstract getListing(): Listing;

  override isInline(): false {
    return false;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'rt-listing';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = document.createElement('div');
    element.setAttribute(LISTING_ATTRIBUTE, this.getListing());
    return { element: exportShown(editor, this, element) };
  }

  override decorate(): ReactNode {
    return <LiveListing of={this.getListing()} />;
  }
}

/** The table of the brief's claims. */
export class ClaimTableNode extends ListingNode {
  override $config() {
    return this.config('claim-table', { extends: DecoratorNode });
  }

  override getListing(): Listing {
    return 'claims';
  }
}

/** The list of the brief's sources. */
export class SourceListNode extends ListingNode {
  override $config() {
    return this.config('source-list', { extends: DecoratorNode });
  }

  override getListing(): Listing {
    return 'sources';
  }
}

export function $createListingNode(of: Listing): ClaimTableNode | SourceListNode {
  return of === 'claims' ? $create(ClaimTableNode) : $create(SourceListNode);
}

export function $isListingNode(node: LexicalNode | null | undefined): node is ClaimTableNode | SourceListNode {
  return node instanceof ListingNode;
}
