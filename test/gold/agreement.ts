/** What one labeller, person or program, said of one unit. */
export interface Judgement {
  readonly id: string;
  readonly label: string;
  /** Who asserts it; null where nothing is asserted. */
  readonly attribution: string | null;
}

/** How often each of two labellers gave one label, and both of them to the same unit. */
export interface LabelAgreement {
  readonly first: number;
  readonly second: number;
  readonly both: number;
  /**
   * 2 × both / (first + second), from 0 to 1: how likely one gives the label where the other does. It is the coefficient of
   * L. R. Dice, “Measures of the amount of ecologic association between species”, Ecology 26 (1945), 297–302; for a program beside a
   * person it is F1. Null when neither gave it.
   */
  readonly share: number | null;
}

export interface Agreement {
  readonly units: number;
  /** Units with the same label. */
  readonly same: number;
  /** Null when there is only one label in both sets, where chance alone agrees everywhere. */
  readonly kappa: number | null;
  readonly byLabel: ReadonlyMap<string, LabelAgreement>;
  /** `first label → second label → units`; pairs that never met are missing. */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly speakers: {
    /** Units in which both say that somebody asserts something. */
    readonly units: number;
    /** The same name, but for case, width, white space, articles and what stands in brackets. */
    readonly same: number;
    /** The same, or one name inside the other: with a title and without. */
    readonly near: number;
  };
}

/**
 * How far two labellers agree about the same units, in whatever order they stand.
 * Throws when the units are not the same, or are none.
 */
export function agreementOf(first: readonly Judgement[], second: readonly Judgement[]): Agreement {
  const other = new Map(second.map((each) => [each.id, each]));
  const pairs = first.map((one) => [one, other.get(one.id)] as const);
  const alone = pairs.find(([, two]) => two === undefined)?.[0];
  if (alone !== undefined) throw new Error(`The second set has no unit ${alone.id}.`);
  if (first.length !== second.length || new Set(first.map(({ id }) => id)).size !== first.length)
    throw new Error('The two sets do not hold the same units, each once.');
  if (first.length === 0) throw new Error('There is nothing to compare.');
  const both = pairs.filter((pair): pair is readonly [Judgement, Judgement] => pair[1] !== undefined);

  const confusion = new Map<string, Map<string, number>>();
  for (const [one, two] of both) {
    const row = confusion.get(one.label) ?? new Map<string, number>();
    row.set(two.label, (row.get(two.label) ?? 0) + 1);
    confusion.set(one.label, row);
  }
  const byLabel = new Map([...new Set(both.flatMap(([one, two]) => [one.label, two.label]))].map((label) => [label, ofLabel(both, label)]));
  return {
    units: both.length,
    same: both.filter(([one, two]) => one.label === two.label).length,
    kappa: kappaOf(byLabel, both.length),
    byLabel,
    confusion,
    speakers: speakersOf(both),
  };
}

function ofLabel(pairs: readonly (readonly [Judgement, Judgement])[], label: string): LabelAgreement {
  const first = pairs.filter(([one]) => one.label === label).length;
  const second = pairs.filter(([, two]) => two.label === label).length;
  const both = pairs.filter(([one, two]) => one.label === label && two.label === label).length;
  return { first, second, both, share: first + second === 0 ? null : (2 * both) / (first + second) };
}

/**
 * Cohen's kappa for nominal labels: (pₒ − pₑ) / (1 − pₑ), where pₒ is the share of units with the same label and pₑ the share
 * that chance would give two labellers with these frequencies.
 * J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20 (1960), 37–46.
 */
function kappaOf(byLabel: ReadonlyMap<string, LabelAgreement>, units: number): number | null {
  const sum = (count: (of: LabelAgreement) => number) => [...byLabel.values()].reduce((total, of) => total + count(of), 0);
  const observed = sum(({ both }) => both) / units;
  const expected = sum(({ first, second }) => first * second) / units ** 2;
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

function speakersOf(pairs: readonly (readonly [Judgement, Judgement])[]): Agreement['speakers'] {
  const counts = { units: 0, same: 0, near: 0 };
  for (const [one, two] of pairs) {
    if (one.attribution === null || two.attribution === null) continue;
    const [a, b] = [bare(one.attribution), bare(two.attribution)];
    counts.units++;
    if (a === b) counts.same++;
    if (a === b || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)))) counts.near++;
  }
  return counts;
}

/** A name without what may differ between two labellers who mean the same. */
function bare(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase();
  return folded
    .replace(/\([^)]*\)/g, '')
    .trim()
    .replace(/^(?:an?|the)\s+/, '')
    .replace(/\s+/g, '');
}
