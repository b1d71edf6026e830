import type { EditorState, LexicalEditor, LexicalNode, NodeKey } from 'lexical';
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

export interface Numbers {
  readonly footnotes: ReadonlyMap<NodeKey, number>;
  /** How many footnotes stand before a quoted claim, by its node. */
  readonly before: ReadonlyMap<NodeKey, number>;
  readonly claims: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
}

const NONE: Numbers = { footnotes: new Map(), before: new Map(), claims: new Map(), sources: new Map() };

/** Counts what a state of an editor holds. */
export type CountNumbers = (state: EditorState, counted: Counted) => Numbers;

const onlyFootnotes: Counted = {
  mentionOf: () => null,
  isQuote: () => false,
  inNoteOf: () => [],
  sourceOf: () => null,
  isSource: () => false,
};

/** The numbers of footnotes and claims of a text that is being written, in reading order, as exports count them. */
export class Numbering {
  readonly #count: CountNumbers;
  #numbers = NONE;
  #counted = onlyFootnotes;
  readonly #listeners = new Set<() => void>();

  /** @param count given, so that what only shows numbers does without the editor */
  constructor(count: CountNumbers) {
    this.#count = count;
  }

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
    const next = this.#count(state, counted);
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
export const noNumbers = new Numbering(() => NONE);
export const NumberingContext = createContext<Numbering | null>(null);

/** A map that says the same stays the same, so that whoever looks at it does not look again. */
function sameOr<K>(last: ReadonlyMap<K, number>, next: ReadonlyMap<K, number>): ReadonlyMap<K, number> {
  if (last.size !== next.size) return next;
  for (const [key, value] of last) if (next.get(key) !== value) return next;
  return last;
}
