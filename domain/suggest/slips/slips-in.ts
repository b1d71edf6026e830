import { peopleIn } from '../people/people-in.ts';
import type { ReadPassage } from '../read-passages.ts';
import { impossibleDays } from './dates/impossible-day.ts';
import { wrongOrders } from './dates/wrong-order.ts';
import { wrongWeekdays } from './dates/wrong-weekday.ts';
import { wrongYears } from './dates/wrong-year.ts';
import { knownNames } from './known/known-names.ts';
import { nearKnownNames } from './known/near-known-name.ts';
import { othersAliases } from './known/others-alias.ts';
import { halfSpelt } from './names/half-spelt.ts';
import { nearSpellings } from './names/near-spelling.ts';
import { otherGivenNames } from './names/other-given-name.ts';
import { speakerChanges } from './names/speaker-changes.ts';
import { twoHolders } from './names/two-holders.ts';
import { wrongParties } from './names/wrong-party.ts';
import { partsOverWhole } from './numbers/parts-over-whole.ts';
import { swappedDigits } from './numbers/swapped-digits.ts';
import { wrongConversions } from './numbers/wrong-conversion.ts';
import type { KnownEntity, Looked, Slip } from './slip.ts';

/** What is known of a text besides its words. */
export interface SlipContext {
  /** As `publishedDate` allows; null when unknown. */
  readonly published: string | null;
  /** The people, organisations and places that the notebook keeps names of. */
  readonly known?: readonly KnownEntity[];
}

const onNames = [otherGivenNames, twoHolders, speakerChanges, nearSpellings];
const onWords = [
  halfSpelt,
  wrongParties,
  impossibleDays,
  wrongWeekdays,
  wrongOrders,
  wrongYears,
  wrongConversions,
  swappedDigits,
  partsOverWhole,
];

/**
 * Words of a text that are likely wrong: a name where another is expected, a date or a number that cannot be right. Rules alone, each from
 * the text itself and from the names the notebook keeps, none of which knows anybody; each would rather miss a slip than point at what is
 * right. Linear in the text. A hint: the analyst decides.
 * @param text the canonical text of a version
 * @param passages in the order of the text, without furniture
 * @returns in the order of the text; where several rules point at one place, the longest, and what the first of them says
 */
export function slipsIn(text: string, passages: readonly ReadPassage[], { published, known: kept = [] }: SlipContext): Slip[] {
  const looked: Looked = { text, passages, published };
  const people = peopleIn(looked);
  const known = knownNames(kept);
  const found = [
    ...onNames.flatMap((rule) => rule(looked, people)),
    ...nearKnownNames(looked, people, known),
    ...onWords.flatMap((rule) => rule(looked)),
  ];
  const sorted = othersAliases(found, known).toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ start }, at) => at === 0 || start >= (sorted[at - 1]?.end ?? 0));
}
