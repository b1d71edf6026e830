import { type Tag, tags } from '../claim.ts';
import { countsOf, type Saying } from '../propositions/said.ts';
import type { StanceTaken } from '../stance.ts';

/** What one source, or one speaker, says of one proposition. */
export interface MatrixCell {
  /** As they were linked; at least one. */
  readonly sayings: readonly Saying[];
  /** How many of the sayings take each stance, and how many of their claims have each tag. */
  readonly stances: Readonly<Record<StanceTaken, number>>;
  readonly tags: Readonly<Record<Tag, number>>;
  /** The strongest stance taken: a side before a reservation before a mention; of two sides the one taken more often. */
  readonly stance: StanceTaken;
  /** What most of the claims that take this stance are tagged; of equally many the one that trusts them least. */
  readonly tag: Tag;
  /** Whether it asserts and denies. */
  readonly isSplit: boolean;
}

/** The cell of some sayings; there has to be one. */
export function cellOf(sayings: readonly Saying[]): MatrixCell {
  const stances = countsOf(sayings.map(({ stance }) => stance));
  const stance = strongest(stances);
  const strongestSayings = sayings.filter((each) => each.stance.stance === stance);
  return {
    sayings,
    stances,
    tags: tagsOf(sayings),
    stance,
    tag: mostOften(tagsOf(strongestSayings)),
    isSplit: stances.asserts > 0 && stances.denies > 0,
  };
}

function strongest({ asserts, denies, hedges }: Record<StanceTaken, number>): StanceTaken {
  if (asserts + denies > 0) return denies > asserts ? 'denies' : 'asserts';
  return hedges > 0 ? 'hedges' : 'mentions';
}

function tagsOf(sayings: readonly Saying[]): Record<Tag, number> {
  const counts: Record<Tag, number> = { reported: 0, speculative: 0, disputed: 0 };
  for (const { claim } of sayings) counts[claim.tag]++;
  return counts;
}

function mostOften(counts: Record<Tag, number>): Tag {
  return tags.reduce((most, each) => (counts[each] >= counts[most] ? each : most));
}
