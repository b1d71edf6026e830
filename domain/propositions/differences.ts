import { numberOf } from '../calendar.ts';
import type { Claim } from '../claim.ts';
import { type Bounds, canBeOne } from '../figures/bounds.ts';
import { daysIn, type ToldDay } from '../figures/days-in.ts';
import { type Figure, figuresIn } from '../figures/figures-in.ts';
import { looseThings } from '../figures/things.ts';
import { hashText } from '../hash-text.ts';
import type { Stretch } from '../sentences.ts';
import { wordsIn } from './terms.ts';

/** A claim on a proposition, with when its source was published, as `publishedDate` allows; null when that is not known. */
export interface Dated {
  readonly claim: Claim;
  readonly published: string | null;
}

/** A number or a date of a claim that another source has otherwise. Offsets are UTF-16 code units of the claim's quote. */
export interface Differing extends Stretch {
  readonly claimId: string;
  readonly sourceId: string;
  /** `quote.slice(start, end)`. */
  readonly words: string;
  /** Which of the sides, by their numbers from 0, cannot be one with it. */
  readonly against: readonly number[];
}

/** One thing that sources count or date differently. Which of them is right, or whether time has passed between them, is not said. */
export interface Difference {
  readonly kind: 'number' | 'date';
  /** The least first, or the earliest. */
  readonly sides: readonly Differing[];
  /** What it is dismissed by: the words of its sides and, so that it is told anew when anything is worded otherwise, a mark of their claims. */
  readonly key: string;
}

/** More claims of one proposition are a list: the first of them are compared, and the time that takes stays short. */
const MOST_CLAIMS = 400;
/** Dates further apart than this (days) are those of two events, unless they differ in nothing but the day, the month or the year. */
const NEAR_DAYS = 14;
/** So many words two claims in one script have in common when a share or a sum in both is of the same. */
const SHARED_WORDS = 2;

interface Place<V> extends Stretch {
  readonly at: V;
  readonly of: Dated;
}

/**
 * The numbers and dates that sources with claims on one proposition tell differently. A source that has one figure of a thing in common with
 * another, or one that covers it (“more than 40” and 43), does not differ from it. After the unit rules of numbers and dates over
 * languages; rather silent than wrong.
 */
export function differencesIn(claims: readonly Dated[]): Difference[] {
  const compared = claims.slice(0, MOST_CLAIMS);
  const figures = compared.flatMap((of) =>
    figuresIn(of.claim.anchor.exact).map((at): Place<Figure> => ({ at, of, start: at.start, end: at.end })),
  );
  const found: Difference[] = [];
  for (const [thing, places] of Map.groupBy(figures, ({ at }) => at.thing)) {
    const isSame = looseThings.has(thing) ? isOneThing : () => true;
    const sides = differingSides(
      looseThings.has(thing) ? singleOnes(places, ({ low, high }) => `${low} ${high}`) : places,
      (a, b) => canBeOne(a.at, b.at) || !isSame(a.of.claim, b.of.claim),
      (a, b) => middle(a.at) - middle(b.at),
    );
    if (sides.length > 0) found.push(differenceOf('number', sides));
  }
  const days = compared.flatMap((of) =>
    daysIn(of.claim.anchor.exact, of.published).map((at): Place<ToldDay> => ({ at, of, start: at.start, end: at.end })),
  );
  for (const places of Map.groupBy(days, ({ at }) => precisionOf(at.value)).values()) {
    const isElsewhere = sourcesWith(days.filter(({ at }) => precisionOf(at.value) !== precisionOf(places[0]?.at.value ?? '')));
    const sides = differingSides(
      singleOnes(places, ({ value }) => value),
      (a, b) => isOneDay(a.at, b.at) || isElsewhere.has(a.of.claim.sourceId) || isElsewhere.has(b.of.claim.sourceId),
      (a, b) => (withoutYear(a.at.value) < withoutYear(b.at.value) ? -1 : 1),
    );
    if (sides.length > 0) found.push(differenceOf('date', sides));
  }
  return found;
}

interface Side<V> {
  readonly place: Place<V>;
  readonly against: readonly number[];
}

/** The places of sources of which no place can be one with any of another source. */
function differingSides<V>(
  places: readonly Place<V>[],
  canBe: (a: Place<V>, b: Place<V>) => boolean,
  inOrder: (a: Place<V>, b: Place<V>) => number,
): Side<V>[] {
  const bySource = [...Map.groupBy(places, ({ of }) => of.claim.sourceId).values()];
  const against = new Map<Place<V>, Place<V>[]>();
  for (const [at, some] of bySource.entries()) {
    for (const others of bySource.slice(at + 1)) {
      if (some.some((a) => others.some((b) => canBe(a, b)))) continue;
      for (const a of some) against.set(a, [...(against.get(a) ?? []), ...others]);
      for (const b of others) against.set(b, [...(against.get(b) ?? []), ...some]);
    }
  }
  const sides = [...against.keys()].sort(inOrder);
  return sides.map((place) => ({ place, against: (against.get(place) ?? []).map((other) => sides.indexOf(other)).sort((a, b) => a - b) }));
}

function differenceOf<V>(kind: Difference['kind'], sides: readonly Side<V>[]): Difference {
  const differing = sides.map(({ place: { of, start, end }, against }): Differing => {
    const { id, sourceId, anchor } = of.claim;
    return { claimId: id, sourceId, start, end, words: anchor.exact.slice(start, end), against };
  });
  const words = [...new Set(differing.map((side) => side.words.replace(/\s+/gu, ' ').trim()))].toSorted().join(' ≠ ');
  const quotes = [...new Set(sides.map(({ place }) => place.of.claim.anchor.exact))].toSorted().join('\n');
  return { kind, sides: differing, key: `${words.slice(0, 480)} #${hashText(quotes).toString(16)}` };
}

/** Of shares, sums and days a source must name only one, so that it is clear which is meant. */
function singleOnes<V>(places: readonly Place<V>[], nameOf: (at: V) => string): Place<V>[] {
  const bySource = [...Map.groupBy(places, ({ of }) => of.claim.sourceId).values()];
  return bySource.filter((some) => new Set(some.map(({ at }) => nameOf(at))).size === 1).flat();
}

/** Whether a share or a sum in two claims is likely of the same: in one script they have words in common. */
function isOneThing(a: Claim, b: Claim): boolean {
  const [first, second] = [termsIn(a), termsIn(b)];
  const inOneScript = ['Han', 'Hang', 'Latn'].some((script) => {
    const letters = new RegExp(`\\p{sc=${script}}{2}`, 'u');
    return letters.test(a.anchor.exact) && letters.test(b.anchor.exact);
  });
  return !inOneScript || [...first].filter((term) => second.has(term)).length >= SHARED_WORDS;
}

function termsIn({ anchor }: Claim): Set<string> {
  return new Set([...wordsIn(anchor.exact)].map(({ term }) => term));
}

function middle({ low, high }: Bounds): number {
  return high === Number.POSITIVE_INFINITY ? low : (low + high) / 2;
}

type Precision = 'year' | 'month' | 'day';

function precisionOf(value: string): Precision {
  if (/-\d\d-\d\d$/.test(value)) return 'day';
  return /-\d\d$/.test(value) ? 'month' : 'year';
}

function sourcesWith(places: readonly Place<ToldDay>[]): Set<string> {
  return new Set(places.map(({ of }) => of.claim.sourceId));
}

/** `--MM-DD` of a day, `--MM` of a month. */
function withoutYear(value: string): string {
  return value.replace(/^(?:\d{4}|-)(?=-)/, '-');
}

/**
 * Whether two dates of one precision can be one, or are those of two events. A day apart they are one where either is counted from
 * another day or says its time zone: it may be night here and morning there.
 */
function isOneDay(a: ToldDay, b: ToldDay): boolean {
  const isYearOpen = a.value.startsWith('-') || b.value.startsWith('-');
  const [first, second] = isYearOpen ? [withoutYear(a.value), withoutYear(b.value)] : [a.value, b.value];
  if (first === second) return true;
  const parts = [first.split('-').slice(isYearOpen ? 2 : 0), second.split('-').slice(isYearOpen ? 2 : 0)] as const;
  const isOneOff = parts[0].filter((part, at) => part !== parts[1][at]).length === 1;
  const apart = Math.abs(daysSince(first) - daysSince(second));
  if (precisionOf(a.value) === 'day') {
    if (apart <= 1 && (a.isCounted || b.isCounted || a.isZoned || b.isZoned)) return true;
    return !(apart <= NEAR_DAYS || isOneOff);
  }
  // Of months and years, only neighbours are likely meant to be one.
  if (a.isCounted && b.isCounted) return true;
  return precisionOf(a.value) === 'month' ? !isOneOff || apart > 100 : apart > 3 * 366;
}

function daysSince(value: string): number {
  return numberOf(value.startsWith('--') ? `2000${value.slice(1)}` : value);
}
