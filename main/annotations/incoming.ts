import type { ClaimDetails, Tag } from '../../domain/claim.ts';
import type { RichText } from '../../domain/rich-text.ts';

/** Annotations as they are read, whatever format they came in. */

/** A position in characters of another rendering of the text. */
interface IncomingPosition {
  readonly start: number;
  readonly end: number;
  /** Of what: W3C annotations count code points, Hypothesis counts UTF-16 code units. */
  readonly unit: 'code-point' | 'code-unit';
}

export interface IncomingQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly position: IncomingPosition | null;
}

/** What an annotation selects: a quote, or everything from the beginning of one quote to the beginning of another. */
export type Selected =
  | { readonly kind: 'quote'; readonly quote: IncomingQuote }
  | { readonly kind: 'range'; readonly from: IncomingQuote; readonly to: IncomingQuote };

export interface IncomingTarget {
  /** Addresses of what it points at, best first. */
  readonly addresses: readonly string[];
  /** The identifiers of source and version, when Caveat wrote it. */
  readonly sourceId: string | null;
  readonly versionId: string | null;
  /** The document's title; empty when it is not said. */
  readonly title: string;
  /** Null when it is about the whole document. */
  readonly selected: Selected | null;
}

export interface Incoming {
  /** What makes this annotation itself: its address, or a hash of what it says. */
  readonly key: string;
  /** What a report calls it. */
  readonly name: string;
  /** The key of the annotation that it answers; null when it answers none. */
  readonly answers: string | null;
  readonly targets: readonly IncomingTarget[];
  /** Null when it does not say. */
  readonly tag: Tag | null;
  readonly details: ClaimDetails;
  /** Of what it quotes, by who made it; null when there is none. */
  readonly translation: string | null;
  /** What it says; null when it says nothing. */
  readonly note: RichText | null;
  /** Who made it; empty when it does not say. */
  readonly author: string;
  /** ISO 8601 in UTC; null when it does not say. */
  readonly createdAt: string | null;
}

export interface RefusedAnnotation {
  readonly name: string;
  readonly quote: string;
  readonly code: string;
  readonly what: string;
}

export interface AnnotationsRead {
  readonly annotations: readonly Incoming[];
  readonly refused: readonly RefusedAnnotation[];
}
