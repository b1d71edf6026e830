import type { Stretch } from '../../../domain/sentences.ts';

/** An annotation as the peer's users keep it, in JSON: a quote and its place, counted over the text nodes of the page. */
export interface PeerAnnotation {
  readonly id: string;
  readonly bodies: readonly never[];
  readonly target: {
    readonly annotation: string;
    readonly selector: readonly { readonly quote: string; readonly start: number; readonly end: number }[];
  };
}

/** How the peer's page shows the text: one element for each passage, or one text node in all. */
export const layouts = ['paragraphs', 'one text node'] as const;
export type PeerLayout = (typeof layouts)[number];

/** What stands between two passages when the text is one node. */
export const GAP = '\n\n';

/** The text and the claims of a source for the peer's page. */
export interface PeerMaterial {
  readonly passages: readonly string[];
  /** By layout: where annotations stand depends on what is between passages. */
  readonly annotations: Readonly<Record<PeerLayout, readonly PeerAnnotation[]>>;
}

/**
 * @param text the canonical text
 * @param passages in reading order
 * @param claims stretches of `text` that begin and end in passages
 */
export function peerMaterial(text: string, passages: readonly Stretch[], claims: readonly Stretch[]): PeerMaterial {
  const words = passages.map(({ start, end }) => text.slice(start, end));
  return {
    passages: words,
    annotations: {
      paragraphs: annotationsOver(words.join(''), passages, claims, 0),
      'one text node': annotationsOver(words.join(GAP), passages, claims, GAP.length),
    },
  };
}

/** @param shown what the page's text nodes hold, one after the other, with `gap` code units between two passages */
function annotationsOver(shown: string, passages: readonly Stretch[], claims: readonly Stretch[], gap: number): PeerAnnotation[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const { start, end } of passages) {
    offsets.push(offset);
    offset += end - start + gap;
  }
  /** Where an offset of the canonical text stands in `shown`. */
  const placeOf = (at: number): number => {
    const index = passages.findLastIndex(({ start }) => start <= at);
    return (offsets[index] ?? 0) + at - (passages[index]?.start ?? 0);
  };
  return claims.map((claim, index) => {
    const id = `claim-${index}`;
    // The last code unit tells the passage a claim ends in: its end may be where the next passage starts.
    const [start, end] = [placeOf(claim.start), placeOf(claim.end - 1) + 1];
    return { id, bodies: [], target: { annotation: id, selector: [{ quote: shown.slice(start, end), start, end }] } };
  });
}
