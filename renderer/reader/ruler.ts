import type { Tag } from '../../domain/claim.ts';
import type { Passage } from '../../domain/passage.ts';
import type { DecidedBlock } from '../../domain/passages.ts';
import type { Stretch } from '../../domain/sentences.ts';

/** What the ruler needs to know of a claim. */
export interface Mark {
  readonly tag: Tag;
  readonly anchor: Stretch;
}

/** Rows of pixels `[top, top + height)`, from the upper edge. */
export interface Run {
  readonly top: number;
  readonly height: number;
  /** From 1, few marks, to `STRONGEST`, as many as anywhere; always the strongest where marks are few everywhere. */
  readonly strength: number;
}

/** How many strengths the eye tells apart in a narrow lane. */
export const STRONGEST = 3;

/** What is to be drawn: never more than there are rows, however many claims there are. */
export interface Overview {
  readonly claims: Readonly<Record<Tag, readonly Run[]>>;
  readonly hits: readonly Run[];
  readonly done: readonly Run[];
  readonly setAside: readonly Run[];
}

/** A text and what was done to it. Offsets are UTF-16 code units. */
export interface Overseen {
  readonly length: number;
  readonly marks: readonly Mark[];
  readonly hits: readonly Stretch[];
  readonly passages: readonly Pick<DecidedBlock, 'number' | 'start' | 'end'>[];
  /** By passage number. */
  readonly triages: ReadonlyMap<number, Pick<Passage, 'triage'>>;
}

/**
 * Maps a whole text onto rows of pixels, in time that grows with the number of claims, hits and passages.
 * @param least how many rows a mark takes up at least, to be seen
 */
export function overviewOf({ length, marks, hits, passages, triages }: Overseen, rows: number, least: number): Overview {
  const cover = () => new Cover(length, rows);
  const claims: Record<Tag, Cover> = { reported: cover(), speculative: cover(), disputed: cover() };
  for (const { tag, anchor } of marks) claims[tag].add(anchor, least);
  const found = cover();
  for (const hit of hits) found.add(hit, least);
  const triaged = { done: cover(), 'set-aside': cover() };
  for (const passage of passages) {
    const triage = triages.get(passage.number)?.triage;
    if (triage !== undefined) triaged[triage].add(passage, 1);
  }
  return {
    claims: { reported: claims.reported.runs(), speculative: claims.speculative.runs(), disputed: claims.disputed.runs() },
    hits: found.runs(),
    done: triaged.done.runs(),
    setAside: triaged['set-aside'].runs(),
  };
}

/** Which rows some stretches of a text cover. Each stretch is noted at its two ends only, however long it is. */
class Cover {
  readonly #perUnit: number;
  readonly #rows: number;
  readonly #changes: Int32Array;

  constructor(length: number, rows: number) {
    this.#perUnit = rows / Math.max(length, 1);
    this.#rows = rows;
    this.#changes = new Int32Array(rows + 1);
  }

  add({ start, end }: Stretch, least: number): void {
    const height = Math.max(Math.ceil(end * this.#perUnit) - Math.floor(start * this.#perUnit), least);
    const top = Math.max(0, Math.min(Math.floor(start * this.#perUnit), this.#rows - height));
    const below = Math.min(top + height, this.#rows);
    this.#changes[top] = (this.#changes[top] ?? 0) + 1;
    this.#changes[below] = (this.#changes[below] ?? 0) - 1;
  }

  runs(): Run[] {
    const depths = this.#depths();
    const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
    const strengthOf = (depth: number) => (depth === 0 ? 0 : deepest <= STRONGEST ? STRONGEST : Math.ceil((STRONGEST * depth) / deepest));
    const runs: Run[] = [];
    let top = 0;
    let strength = 0;
    for (let row = 0; row <= this.#rows; row++) {
      const next = row === this.#rows ? 0 : strengthOf(depths[row] ?? 0);
      if (next === strength) continue;
      if (strength > 0) runs.push({ top, height: row - top, strength });
      top = row;
      strength = next;
    }
    return runs;
  }

  /** How many marks cover each row. */
  #depths(): Int32Array {
    let depth = 0;
    return this.#changes.map((change) => {
      depth += change;
      return depth;
    });
  }
}

/** The offset that stands at a height: 0 at the upper edge, `length` at the lower one. */
export function offsetAt(y: number, height: number, length: number): number {
  return height <= 0 ? 0 : Math.round(Math.max(0, Math.min(1, y / height)) * length);
}

/**
 * The start of the next or previous marked place.
 * @param marks in reading order
 * @returns null when there is none in that direction
 */
export function nextMark(marks: readonly Mark[], at: number, direction: 1 | -1): number | null {
  const isAhead = ({ anchor }: Mark) => (direction === 1 ? anchor.start > at : anchor.start < at);
  return (direction === 1 ? marks.find(isAhead) : marks.findLast(isAhead))?.anchor.start ?? null;
}

/** How far down a text a view is, in percent: 0 when it shows the start, 100 when it shows the end. */
export function percentOf(view: Stretch, length: number): number {
  const hidden = length - (view.end - view.start);
  return hidden <= 0 ? 0 : Math.round((Math.max(0, Math.min(hidden, view.start)) / hidden) * 100);
}
