import { $getRoot, $isElementNode, type EditorState, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { createContext } from 'react';

/** Something that is counted: a footnote, or a claim or source that is mentioned. */
export type Mention = { readonly kind: 'footnote' } | { readonly kind: 'claim' | 'source'; readonly id: string };

/** What counts in a text beside its own footnotes. */
export interface Counted {
  /** What a node without children mentions. */
  mentionOf(node: LexicalNode): Mention | null;
  /** Whether a node quotes the claim it mentions, with its note. */
  isQuote(node: LexicalNode): boolean;
  /** What the note of a quoted claim mentions, in order. */
  inNoteOf(claimId: string): readonly Mention[];
  /** The source of a claim; null when the claim or its source is gone. */
  sourceOf(claimId: string): string | null;
  isSource(sourceId: string): boolean;
}

interface Numbers {
  readonly footnotes: ReadonlyMap<NodeKey, number>;
  /** How many footnotes stand before a quoted claim, by its node. */
  readonly before: ReadonlyMap<NodeKey, number>;
  readonly claims: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
}

const NONE: Numbers = { footnotes: new Map(), before: new Map(), claims: new Map(), sources: new Map() };
const onlyFootnotes: Counted = {
  mentionOf: () => null,
  isQuote: () => false,
  inNoteOf: () => [],
  sourceOf: () => null,
  isSource: () => false,
};

/** The numbers of footnotes and claims of a text that is being written, in reading order, as exports count them. */
export class Numbering {
  #numbers = NONE;
  #counted = onlyFootnotes;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  footnote(key: NodeKey): number | null {
    return this.#numbers.footnotes.get(key) ?? null;
  }

  footnotesBefore(key: NodeKey): number {
    return this.#numbers.before.get(key) ?? 0;
  }

  claim(claimId: string): number | null {
    return this.#numbers.claims.get(claimId) ?? null;
  }

  /** The claims of the text that are in the notebook, by number. */
  get claims(): ReadonlyMap<string, number> {
    return this.#numbers.claims;
  }

  /** The sources that the text or one of its claims comes from, by number. */
  get sources(): ReadonlyMap<string, number> {
    return this.#numbers.sources;
  }

  count(state: EditorState, counted: Counted = this.#counted): void {
    this.#counted = counted;
    const next = state.read(() => $numbersOf(counted));
    const last = this.#numbers;
    const kept = {
      footnotes: sameOr(last.footnotes, next.footnotes),
      before: sameOr(last.before, next.before),
      claims: sameOr(last.claims, next.claims),
      sources: sameOr(last.sources, next.sources),
    };
    if (kept.footnotes === last.footnotes && kept.before === last.before && kept.claims === last.claims && kept.sources === last.sources)
      return;
    this.#numbers = kept;
    for (const listener of this.#listeners) listener();
  }

  /** Counts again at each change of content. @returns how to stop */
  follow(editor: LexicalEditor): () => void {
    this.count(editor.getEditorState());
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) this.count(editorState);
    });
  }
}

/** Where nothing counts. */
export const noNumbers = new Numbering();
export const NumberingContext = createContext<Numbering | null>(null);

function $numbersOf(counted: Counted): Numbers {
  const footnotes = new Map<NodeKey, number>();
  const before = new Map<NodeKey, number>();
  const claims = new Map<string, number>();
  const sources = new Map<string, number>();
  let footnotesSoFar = 0;
  const give = (numbers: Map<string, number>, id: string): void => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  };
  const count = (mention: Mention): void => {
    if (mention.kind === 'footnote') footnotesSoFar++;
    else if (mention.kind === 'source') {
      if (counted.isSource(mention.id)) give(sources, mention.id);
    } else {
      const sourceId = counted.sourceOf(mention.id);
      if (sourceId === null) return;
      give(claims, mention.id);
      give(sources, sourceId);
    }
  };
  const $visit = (node: LexicalNode): void => {
    if (node.getType() === 'footnote') footnotes.set(node.getKey(), ++footnotesSoFar);
    else if ($isElementNode(node)) for (const child of node.getChildren()) $visit(child);
    else {
      const mention = counted.mentionOf(node);
      if (mention === null) return;
      count(mention);
      if (mention.kind !== 'claim' || !counted.isQuote(node)) return;
      before.set(node.getKey(), footnotesSoFar);
      for (const each of counted.inNoteOf(mention.id)) count(each);
    }
  };
  $visit($getRoot());
  return { footnotes, before, claims, sources };
}

/** A map that says the same stays the same, so that whoever looks at it does not look again. */
function sameOr<K>(last: ReadonlyMap<K, number>, next: ReadonlyMap<K, number>): ReadonlyMap<K, number> {
  if (last.size !== next.size) return next;
  for (const [key, value] of last) if (next.get(key) !== value) return next;
  return last;
}
