import type { MatrixCell } from '../../domain/matrix/cell.ts';
import type { StanceTaken } from '../../domain/stance.ts';

/**
 * Cells as they are drawn: all that looks alike in a line is one path, because hundreds of cells are shown at once and an element
 * for each part of each would cost several times as much. Lengths are CSS pixels.
 */

/** What is painted in one way, from the ground up. */
export const layers = [
  'asserts',
  'denies',
  'hedges',
  'sign',
  'sign-on-denies',
  'sign-of-mention',
  'reported',
  'speculative',
  'disputed',
] as const;
type Layer = (typeof layers)[number];

/** What a cell shows. */
export type CellLook = Pick<MatrixCell, 'stance' | 'isSplit' | 'stances'> & Partial<Pick<MatrixCell, 'tag'>>;

/** How many claims a sign stands for, beside it. */
interface Count {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly stance: StanceTaken;
}

/** Where a cell stands, without the lines around it. */
interface Box {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

const PADDING = 4;
/** The lowest part of a cell, where its tag stands. */
const TAG_ROOM = 9;
const TAG_INSET = 5;
/** From the middle of the line of a tag to the lowest edge of its cell. */
const TAG_UP = 4.5;
const WIDEST = 64;
const WIDEST_SPLIT = 76;
const CORNER = 4;
const SIGN = 13;
const GAP = 3;
/** About as wide as a digit beside a sign is. */
const DIGIT = 7;
/** The least width of one side of a split cell that has room for a number. */
const ROOM_FOR_COUNT = 30;

/** The signs of the program's other lists (Lucide's check, x, equal-approximately and ellipsis) in a square of 13, from its upper left corner. */
const signs: Readonly<Record<StanceTaken, string>> = {
  asserts: 'm10.83 3.25-5.96 5.96-2.7-2.7',
  denies: 'm9.75 3.25-6.5 6.5m0-6.5 6.5 6.5',
  hedges: 'm2.7 8.13a3.52 3.52 0 0 1 3.8 0 3.52 3.52 0 0 0 3.8 0m-7.6-3.25a3.52 3.52 0 0 1 3.8 0 3.52 3.52 0 0 0 3.8 0',
  mentions: 'm2.7 6.5h0m3.8 0h0m3.8 0h0',
};
const signLayers: Readonly<Record<StanceTaken, Layer>> = {
  asserts: 'sign',
  denies: 'sign-on-denies',
  hedges: 'sign',
  mentions: 'sign-of-mention',
};

/** What is drawn of some cells. */
export class CellDrawing {
  readonly #paths: Partial<Record<Layer, string>> = {};
  readonly counts: Count[] = [];

  /** The layers that have something in them, each as the `d` of a path. */
  paths(): (readonly [layer: Layer, d: string])[] {
    return layers.flatMap((layer) => {
      const d = this.#paths[layer];
      return d === undefined ? [] : [[layer, d] as const];
    });
  }

  /** Draws a cell: its sign on the ground that blocks are seen by, both signs where it holds both sides, and the line of its tag. */
  add({ stance, isSplit, stances, tag }: CellLook, { x, width, height }: Box): void {
    const room = width - 2 * PADDING;
    const up = { y: PADDING, height: height - PADDING - (tag === undefined ? PADDING : TAG_ROOM) };
    if (isSplit) {
      const half = Math.min(WIDEST_SPLIT, room) / 2;
      const middle = x + width / 2;
      const counted = (count: number) => (half < ROOM_FOR_COUNT ? 0 : count);
      this.#mark('asserts', counted(stances.asserts), { ...up, x: middle - half, width: half }, [CORNER, 0]);
      this.#mark('denies', counted(stances.denies), { ...up, x: middle, width: half }, [0, CORNER]);
    } else {
      const wide = Math.min(WIDEST, room);
      const count = stances.asserts + stances.denies + stances.hedges + stances.mentions;
      this.#mark(stance, count, { ...up, x: x + (width - wide) / 2, width: wide }, [CORNER, CORNER]);
    }
    if (tag !== undefined) this.#tagLine(tag, x + TAG_INSET, height - TAG_UP, width - 2 * TAG_INSET);
  }

  #mark(stance: StanceTaken, count: number, ground: Box & { readonly y: number }, corners: readonly [left: number, right: number]): void {
    if (stance !== 'mentions') this.#draw(stance, groundPath(ground, corners, stance === 'hedges' ? 0.5 : 0));
    const text = count > 1 ? String(count) : '';
    const beside = text === '' ? 0 : GAP + DIGIT * text.length;
    const left = ground.x + (ground.width - SIGN - beside) / 2;
    const middle = ground.y + ground.height / 2;
    this.#draw(signLayers[stance], `M${rounded(left)} ${rounded(middle - SIGN / 2)}${signs[stance]}`);
    if (text !== '') this.counts.push({ x: rounded(left + SIGN + GAP), y: rounded(middle + 4), text, stance });
  }

  #tagLine(tag: NonNullable<CellLook['tag']>, x: number, y: number, width: number): void {
    this.#draw(tag, tag === 'disputed' ? `M${x} ${y - 1}h${width}m0 2h${-width}` : `M${x} ${y}h${width}`);
  }

  #draw(layer: Layer, d: string): void {
    this.#paths[layer] = (this.#paths[layer] ?? '') + d;
  }
}

/** A box whose corners are round on either side; drawn smaller by an inset, so that a line around it stays inside. */
function groundPath(
  { x, y, width, height }: Box & { readonly y: number },
  [left, right]: readonly [number, number],
  inset: number,
): string {
  const [w, h] = [width - 2 * inset, height - 2 * inset];
  const corner = (r: number, dx: number, dy: number) => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`);
  const top = `h${w - left - right}${corner(right, right, right)}v${h - 2 * right}${corner(right, -right, right)}`;
  const bottom = `h${left + right - w}${corner(left, -left, -left)}v${2 * left - h}${corner(left, left, -left)}z`;
  return `M${rounded(x + inset + left)} ${y + inset}${top}${bottom}`;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
