import type { ManifestRead } from '../export/brief-manifest.ts';

/** Words in a brief's file that are marked as a claim's. */
export interface MarkedWords {
  /** What the mark says of the claim: its identifier, or as much of it as a bookmark's name can hold. */
  readonly claim: string;
  readonly words: string;
  /** Where they stand in the text, in UTF-16 code units; -1 where the text has no such places. */
  readonly start: number;
}

/** An exported brief as it reads now, whatever was done to it since. */
export interface BriefRead {
  readonly format: 'docx' | 'html' | 'jsonld';
  readonly manifest: ManifestRead;
  /** In the order of the text. */
  readonly marks: readonly MarkedWords[];
  /** All its words. */
  readonly text: string;
}

/** Gathers the text of a document while it is walked, with the stretches that are marked. */
export class MarkedText {
  readonly #parts: string[] = [];
  #length = 0;
  readonly #marked: { readonly claim: string; readonly start: number; end: number }[] = [];

  add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Begins a stretch here. @returns what ends it */
  open(claim: string): () => void {
    const stretch = { claim, start: this.#length, end: this.#length };
    this.#marked.push(stretch);
    return () => {
      stretch.end = this.#length;
    };
  }

  /** @returns null when the marked stretches hold more than `MOST_MARKED` together, which only a file made to do harm has */
  read(): Pick<BriefRead, 'text' | 'marks'> | null {
    const text = this.#parts.join('');
    if (this.#marked.reduce((sum, { start, end }) => sum + end - start, 0) > MOST_MARKED) return null;
    return { text, marks: this.#marked.map(({ claim, start, end }) => ({ claim, words: text.slice(start, end), start })) };
  }
}

/** In UTF-16 code units; stretches may lie over one another. */
const MOST_MARKED = 2 ** 26;
