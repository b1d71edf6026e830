import type { ClaimIndex } from '../../domain/claim-index.ts';
import type { Rejection } from '../../domain/rejection.ts';
import type { Stretch } from '../../domain/sentences.ts';
import type { Suggestion } from '../../domain/suggest/suggestion.ts';

/** The suggestions of a text that nobody has dealt with, found by place. Each is looked at only when it is asked for: there may be ten thousand. */
export class Offered {
  static readonly none = new Offered([], () => false);

  readonly #read: readonly Suggestion[];
  readonly #isDealtWith: (stretch: Stretch) => boolean;
  #all: readonly Suggestion[] | null = null;

  /** @param read in the order of the text; they do not overlap */
  constructor(read: readonly Suggestion[], isDealtWith: (stretch: Stretch) => boolean) {
    this.#read = read;
    this.#isDealtWith = isDealtWith;
  }

  /** All of them, in the order of the text; found when they are first asked for. */
  get all(): readonly Suggestion[] {
    this.#all ??= this.#read.filter((each) => !this.#isDealtWith(each));
    return this.#all;
  }

  /** Those that share at least one code unit with `[start, end)`, in the order of the text. */
  touching({ start, end }: Stretch): Suggestion[] {
    const found: Suggestion[] = [];
    for (let i = firstEndingAfter(this.#read, start); i < this.#read.length; i++) {
      const each = this.#read[i];
      if (each === undefined || each.start >= end) break;
      if (!this.#isDealtWith(each)) found.push(each);
    }
    return found;
  }

  /** The first that begins after an offset, or the last that begins before it. */
  next(offset: number, direction: 1 | -1): Suggestion | undefined {
    const from = firstEndingAfter(this.#read, offset);
    for (let i = direction === 1 ? from : Math.min(from, this.#read.length - 1); i >= 0 && i < this.#read.length; i += direction) {
      const each = this.#read[i];
      const isBeyond = each !== undefined && (direction === 1 ? each.start > offset : each.start < offset);
      if (isBeyond && !this.#isDealtWith(each)) return each;
    }
    return undefined;
  }
}

/**
 * Whether a suggestion is dealt with: a claim stands on any of its words, also one on its way, or it was turned down.
 * @param rejections in the order of the text
 */
export function dealtWith(
  claims: ClaimIndex,
  coming: readonly { readonly anchor: Stretch }[],
  rejections: readonly Rejection[],
): (stretch: Stretch) => boolean {
  const rejected = rejections.map(({ anchor }) => anchor);
  return ({ start, end }) => {
    const touches = (each: Stretch | undefined) => each !== undefined && each.start < end && each.end > start;
    return (
      claims.touching({ start, end }).length > 0 ||
      coming.some(({ anchor }) => touches(anchor)) ||
      touches(rejected[firstEndingAfter(rejected, start)])
    );
  };
}

/** The place of the first stretch that ends after an offset. Stretches ascend and do not overlap. */
export function firstEndingAfter(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
