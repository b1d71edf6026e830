import { createContext } from 'react';
import type { Tag } from '../../domain/claim.ts';

/** A claim or source a text can refer to, as the list of suggestions shows it. */
export interface Referable {
  readonly kind: 'claim' | 'source';
  readonly id: string;
  /** The words of the claim, or the title of the source. */
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Who says so and where; shown below the text. */
  readonly details: readonly string[];
  /** Null for a source. */
  readonly tag: Tag | null;
  /** The tag, or that it is a source, in the window's language. */
  readonly label: string;
  /** Whether it belongs to the source that is open. */
  readonly isHere: boolean;
}

/**
 * Tells everything that can be referred to, claims in reading order, and tells it again when there is more.
 * @returns how to stop
 */
export type WatchReferable = (tell: (all: readonly Referable[]) => void) => () => void;

/** Null where nothing can be referred to. */
export const ReferableContext = createContext<WatchReferable | null>(null);
