import {
  $create,
  $createParagraphNode,
  type DOMExportOutput,
  type ElementDOMSlot,
  ElementNode,
  enumValue,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  nullable,
  type ParagraphNode,
  type RangeSelection,
  setDOMUnmanaged,
  withField,
} from 'lexical';
import { type Confidence, confidences, type Likelihood, likelihoods } from '../../domain/claim.ts';

/** Where HTML on the clipboard says how likely a judgement is, and how well founded; empty when that is not said. */
export const JUDGEMENT_ATTRIBUTE = 'data-caveat-judgement';
export const CONFIDENCE_ATTRIBUTE = 'data-caveat-confidence';
/** The words before it, which are made anew and not read back. */
export const LABEL_ATTRIBUTE = 'data-caveat-label';

const [firstLikelihood = 'likely', ...otherLikelihoods] = likelihoods;

/** A key judgement: words of the analyst's own, below a head that says how likely it is and how well founded. */
export class KeyJudgementNode extends ElementNode {
  /** @internal */
  __likelihood: Likelihood | null = null;
  /** @internal */
  __confidence: Confidence | null = null;

  override $config() {
    return this.config('key-judgement', {
      extends: ElementNode,
      json: nodeSchema<KeyJudgementNode>()({
        likelihood: withField(nullable(enumValue([firstLikelihood, ...otherLikelihoods])), { field: '__likelihood' }),
        confidence: withField(nullable(enumValue(confidences)), { field: '__confidence' }),
      }),
    });
  }

  getLikelihood(): Likelihood | null {
    return this.getLatest().__likelihood;
  }

  setLikelihood(likelihood: Likelihood | null): this {
    const self = this.getWritable();
    self.__likelihood = likelihood;
    return self;
  }

  getConfidence(): Confidence | null {
    return this.getLatest().__confidence;
  }

  setConfidence(confidence: Confidence | null): this {
    const self = this.getWritable();
    self.__confidence = confidence;
    return self;
  }

  /** The head is filled in by `JudgementHeads`. */
  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'rt-judgement';
    const head = document.createElement('div');
    head.className = 'rt-judgement-head';
    head.contentEditable = 'false';
    // Lexical takes out what it did not put in.
    setDOMUnmanaged(head);
    const words = document.createElement('p');
    words.className = 'rt-p';
    element.append(head, words);
    return element;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const words = element.querySelector<HTMLElement>(':scope > p');
    return words === null ? super.getDOMSlot(element) : super.getDOMSlot(element).withElement(words);
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: its head as shown, then its words. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = document.createElement('p');
    element.setAttribute(JUDGEMENT_ATTRIBUTE, this.getLikelihood() ?? '');
    element.setAttribute(CONFIDENCE_ATTRIBUTE, this.getConfidence() ?? '');
    const shown = editor.getElementByKey(this.getKey())?.querySelector('.rt-judgement-head')?.textContent?.trim() ?? '';
    return {
      element,
      after: (generated) => {
        if (shown === '' || !(generated instanceof HTMLElement)) return generated;
        const label = document.createElement('strong');
        label.setAttribute(LABEL_ATTRIBUTE, '');
        label.textContent = `${shown}: `;
        generated.prepend(label);
        return generated;
      },
    };
  }

  override insertNewAfter(_selection: RangeSelection | null, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): true {
    $asParagraph(this);
    return true;
  }
}

export function $createKeyJudgementNode(likelihood: Likelihood | null = null, confidence: Confidence | null = null): KeyJudgementNode {
  return $create(KeyJudgementNode).setLikelihood(likelihood).setConfidence(confidence);
}

export function $isKeyJudgementNode(node: LexicalNode | null | undefined): node is KeyJudgementNode {
  return node instanceof KeyJudgementNode;
}

/** Its words stay, in a paragraph. */
export function $asParagraph(judgement: KeyJudgementNode): void {
  const paragraph = $createParagraphNode();
  paragraph.append(...judgement.getChildren());
  judgement.replace(paragraph);
}
