import { DecoratorNode, nodeSchema, rawValue, withField } from 'lexical';
import { type ReactNode, useContext } from 'react';
import { plainTextOf, type RichTextNode, richTextOf } from '../../domain/rich-text.ts';
import { EditorWordsContext } from './part-boundary.tsx';

/** A part that only a brief shows, inside a note: a line says that it is there, and saving keeps it as it was. */
export class KeptNode extends DecoratorNode<ReactNode> {
  /** @internal */
  __part: RichTextNode | undefined = undefined;

  override $config() {
    return this.config('kept', {
      extends: DecoratorNode,
      json: nodeSchema<KeptNode>()({ part: withField(rawValue<RichTextNode>(), { field: '__part' }) }),
    });
  }

  getPart(): RichTextNode | undefined {
    return this.getLatest().__part;
  }

  override isInline(): false {
    return false;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'rt-kept';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override decorate(): ReactNode {
    return <KeptPart part={this.getPart()} />;
  }
}

function KeptPart({ part }: { part: RichTextNode | undefined }) {
  const words = useContext(EditorWordsContext);
  if (part === undefined) return null;
  const own = plainTextOf(richTextOf([part]));
  return <span>{own === '' ? words?.keptPart : own}</span>;
}
