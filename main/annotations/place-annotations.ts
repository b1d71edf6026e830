import { type Anchor, describeAnchor } from '../../domain/anchor.ts';
import { CodePoints } from '../../domain/code-points.ts';
import { runsThroughFurniture } from '../../domain/passages.ts';
import { type ForeignQuote, type PlacedQuote, QuotePlacer } from '../../domain/place-quote.ts';
import type { Block } from '../../domain/version.ts';
import type { IncomingQuote, Selected } from './incoming.ts';

/** A text in which annotations may have their place. */
export interface CandidateText {
  readonly sourceId: string;
  readonly versionId: string;
  readonly text: string;
  /** As they are to be read, with what was decided about them. */
  readonly blocks: readonly Block[];
}

export interface PlaceInput {
  readonly texts: readonly CandidateText[];
  readonly selected: readonly Selected[];
}

/** Where one annotation belongs. */
export interface Placement {
  readonly sourceId: string;
  readonly placed: PlacedQuote;
  /** Of the place, or the likeliest one; null when there is none. */
  readonly anchor: Anchor | null;
}

/**
 * Finds each annotation's place in the texts it may be in. Of several texts the one that has a sure place counts; when more than one has,
 * none is sure.
 * @returns one placement for each, in order
 */
export function placeAnnotations({ texts, selected }: PlaceInput): Placement[] {
  const readers = texts.map((each) => new TextReader(each));
  return selected.map((each) => {
    const found = readers.map((reader) => reader.place(each)).toSorted((a, b) => rankOf(b.placed) - rankOf(a.placed));
    const [best, next] = found;
    if (best === undefined) throw new Error('There is no text to look in.');
    if (best.placed.outcome !== 'placed' || next?.placed.outcome !== 'placed') return best;
    return { ...best, placed: { ...best.placed, outcome: 'unsure', doubt: 'several' } };
  });
}

function rankOf(placed: PlacedQuote): number {
  if (placed.outcome === 'placed') return 2 + placed.score;
  return placed.outcome === 'unsure' ? 1 + placed.score : placed.outcome === 'furniture' ? 1 : 0;
}

class TextReader {
  readonly #candidate: CandidateText;
  readonly #points: CodePoints;
  readonly #placer: QuotePlacer;

  constructor(candidate: CandidateText) {
    this.#candidate = candidate;
    this.#points = new CodePoints(candidate.text);
    this.#placer = new QuotePlacer(candidate.text, candidate.blocks);
  }

  place(selected: Selected): Placement {
    const { sourceId, versionId, text, blocks } = this.#candidate;
    const placed = selected.kind === 'quote' ? this.#placer.place(this.#foreign(selected.quote)) : this.#between(selected);
    if (placed.outcome !== 'placed' && placed.outcome !== 'unsure') return { sourceId, placed, anchor: null };
    const anchor = describeAnchor(text, versionId, placed.start, placed.end);
    if (!anchor.ok) return { sourceId, placed: { outcome: 'not-found' }, anchor: null };
    if (placed.outcome === 'placed' && runsThroughFurniture(text, blocks, undefined, placed)) {
      return { sourceId, placed: { outcome: 'furniture' }, anchor: null };
    }
    return { sourceId, placed, anchor: anchor.value };
  }

  /** From the beginning of one quote to the beginning of another; as sure as the less sure of them. */
  #between({ from, to }: Extract<Selected, { kind: 'range' }>): PlacedQuote {
    const first = this.#placer.place(this.#foreign(from));
    const last = this.#placer.place(this.#foreign(to));
    if (first.outcome !== 'placed' && first.outcome !== 'unsure') return first;
    if (last.outcome !== 'placed' && last.outcome !== 'unsure') return last;
    if (first.start >= last.start) return { outcome: 'not-found' };
    const score = Math.min(first.score, last.score);
    const place = { start: first.start, end: first.start + this.#candidate.text.slice(first.start, last.start).trimEnd().length, score };
    if (first.outcome === 'unsure') return { ...first, ...place };
    return last.outcome === 'unsure' ? { ...last, ...place } : { ...first, ...place };
  }

  #foreign({ position, ...quote }: IncomingQuote): ForeignQuote {
    if (position === null) return { ...quote, position: null };
    const { start, end, unit } = position;
    const units = (at: number) => (unit === 'code-point' ? this.#points.unitsAt(at) : Math.min(at, this.#candidate.text.length));
    return { ...quote, position: { start: units(start), end: units(end) } };
  }
}
