import { type ClaimFilter, isBounded, isInRange, wantedWords } from '../../domain/claim-filter.ts';
import { isLinkedAs, isLinkProperty, type LinkProperty, linkProperties, linkValues } from '../../domain/claim-links.ts';
import { type Choosable, type ClaimProperty, choosable, datable, type Groupable, groupOf } from '../../domain/claim-properties.ts';
import type { ClaimTable } from './claim-table.ts';

export interface SortKey {
  readonly by: ClaimProperty;
  readonly descending: boolean;
}

/** Which claims are shown, in what order and in what groups. */
export interface Wanted {
  readonly filter: ClaimFilter;
  /** The first counts most. */
  readonly sort: readonly SortKey[];
  readonly group: Groupable | null;
  /** Values of groups that show their head alone. */
  readonly folded: ReadonlySet<string>;
}

export interface Group {
  readonly value: string;
  readonly count: number;
  readonly isFolded: boolean;
}

/** What the table shows from top to bottom. */
export interface Arrangement {
  /** The place of a claim, or the head of a group as `headOf`. */
  readonly lines: Int32Array;
  readonly groups: readonly Group[];
  /** How many claims fit the filter, those in folded groups included. */
  readonly count: number;
}

/** How the head of a group stands among the lines. */
export function headOf(group: number): number {
  return -1 - group;
}

/** The number of the group whose head a line is; null for a claim. */
export function groupAt(line: number): number | null {
  return line < 0 ? -1 - line : null;
}

/**
 * Arranges all claims. Choosing looks at each once, and each property sorted by moves each once more (a counting sort
 * from the last to the first, which is stable): linear, whatever the words. Claims that nothing tells apart stay in the order they were tagged.
 */
export function arrange(table: ClaimTable, { filter, sort, group, folded }: Wanted): Arrangement {
  let slots = chosen(table, filter);
  for (const { by, descending } of sort.toReversed()) slots = sortedBy(table, slots, by, descending);
  if (group === null) return { lines: new Int32Array(slots), groups: [], count: slots.length };
  slots = sortedBy(table, slots, group, sort.find(({ by }) => by === group)?.descending ?? false, (value) => groupOf(group, value));
  return grouped(table, slots, group, folded);
}

/** The places of the claims that fit a filter, ascending. */
export function chosen(table: ClaimTable, filter: ClaimFilter, except?: Choosable): Uint32Array {
  const choices: ClaimFilter['choices'] = except === undefined ? filter.choices : { ...filter.choices, [except]: [] };
  const tests = [
    // A proposition and a stance are chosen together: they have to be those of one link.
    ...(linkProperties.some((property) => (choices[property]?.length ?? 0) > 0)
      ? [testOf(table, 'proposition', (value) => isLinkedAs(value, choices))]
      : []),
    ...choosable.flatMap((property) => {
      const wanted = choices[property] ?? [];
      return wanted.length === 0 || isLinkProperty(property) ? [] : [testOf(table, property, (value) => wanted.includes(value))];
    }),
    ...datable.flatMap((property) => {
      const range = filter.days[property];
      return isBounded(range) ? [testOf(table, property, (value) => isInRange(value, range))] : [];
    }),
  ];
  const words = wantedWords(filter.text);
  const { rows } = table;
  const found = new Uint32Array(rows.length);
  let count = 0;
  const fitsAll = (slot: number): boolean => {
    for (const { codes, isWanted } of tests) if (isWanted[codes[slot] ?? 0] !== 1) return false;
    return true;
  };
  for (let slot = 0; slot < rows.length; slot++) {
    if (rows[slot] === null || !fitsAll(slot)) continue;
    if (words.length > 0 && !table.holds(slot, words)) continue;
    found[count++] = slot;
  }
  return found.subarray(0, count);
}

/** Asks a question once for each value, not for each claim. */
function testOf(table: ClaimTable, property: ClaimProperty, wants: (value: string) => boolean) {
  const { values, codes } = table.facet(property);
  return { codes, isWanted: Uint8Array.from(values, (value) => (wants(value) ? 1 : 0)) };
}

/**
 * Moves claims into the order of one property, those alike in it as they stood. Nothing comes last, whichever way.
 * @param alike what of a value counts; values that are alike in it stand side by side in the order
 */
function sortedBy(
  table: ClaimTable,
  slots: Uint32Array,
  property: ClaimProperty,
  descending: boolean,
  alike: ((value: string) => string) | null = null,
): Uint32Array {
  const facet = table.facet(property);
  const ranks = alike === null ? table.ranks(property) : ranksOfGroups(facet.values, table.ranks(property), alike);
  const last = ranks.length;
  const nothing = facet.codeOf('');
  // Plain loops: what typed arrays do with a function for each value takes ten times as long.
  const keyOf = new Uint32Array(last);
  for (let code = 0; code < last; code++) keyOf[code] = descending ? last - 1 - (ranks[code] ?? 0) : (ranks[code] ?? 0);
  if (nothing !== undefined && nothing < last) keyOf[nothing] = last;
  const starts = new Uint32Array(last + 2);
  const { codes } = facet;
  const count = slots.length;
  for (let i = 0; i < count; i++) {
    const key = keyOf[codes[slots[i] ?? 0] ?? 0] ?? 0;
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key <= last; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const sorted = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0;
    const key = keyOf[codes[slot] ?? 0] ?? 0;
    const place = starts[key] ?? 0;
    starts[key] = place + 1;
    sorted[place] = slot;
  }
  return sorted;
}

/** The ranks of values, one for all that are alike. */
function ranksOfGroups(values: readonly string[], ranks: Uint32Array, alike: (value: string) => string): Uint32Array {
  const first = new Map<string, number>();
  for (const [code, value] of values.entries()) {
    const rank = ranks[code] ?? 0;
    const group = alike(value);
    first.set(group, Math.min(first.get(group) ?? rank, rank));
  }
  return Uint32Array.from(values, (value) => first.get(alike(value)) ?? 0);
}

/** Puts a head before each group of claims that stand together already. */
function grouped(table: ClaimTable, slots: Uint32Array, property: Groupable, folded: ReadonlySet<string>): Arrangement {
  const facet = table.facet(property);
  const groupOfCode = facet.values.map((value) => groupOf(property, value));
  const lines = new Int32Array(slots.length + facet.values.length);
  let end = 0;
  const groups: { value: string; count: number; isFolded: boolean }[] = [];
  let present: (typeof groups)[number] | undefined;
  for (const slot of slots) {
    const value = groupOfCode[facet.codes[slot] ?? 0] ?? '';
    if (present?.value !== value) {
      present = { value, count: 0, isFolded: folded.has(value) };
      lines[end++] = headOf(groups.length);
      groups.push(present);
    }
    present.count++;
    if (!present.isFolded) lines[end++] = slot;
  }
  return { lines: lines.slice(0, end), groups, count: slots.length };
}

/** How many claims have each value of a property under the rest of a filter: what choosing it would give. In order, those without claims left out. */
export function countsOf(table: ClaimTable, filter: ClaimFilter, property: Choosable): { value: string; count: number }[] {
  const facet = table.facet(property);
  const counts = new Uint32Array(facet.values.length);
  for (const slot of chosen(table, filter, property)) {
    const code = facet.codes[slot] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const wanted = filter.choices[property] ?? [];
  const isListed = ({ value, count }: { value: string; count: number }) => count > 0 || wanted.includes(value);
  if (isLinkProperty(property)) return linkCounts(table, filter.choices, property, facet.values, counts).filter(isListed);
  const ranks = table.ranks(property);
  const nothing = facet.codeOf('');
  return facet.values
    .map((value, code) => ({ value, count: counts[code] ?? 0, rank: code === nothing ? ranks.length : (ranks[code] ?? 0) }))
    .filter(isListed)
    .sort((a, b) => a.rank - b.rank)
    .map(({ value, count }) => ({ value, count }));
}

/** The same where one claim has several values. Of one on two propositions, only the stance on the one that is chosen counts. */
function linkCounts(
  table: ClaimTable,
  choices: ClaimFilter['choices'],
  property: LinkProperty,
  values: readonly string[],
  counts: Uint32Array,
) {
  const sums = new Map<string, number>();
  for (const [code, links] of values.entries()) {
    for (const value of linkValues(property, links)) {
      const count = isLinkedAs(links, { ...choices, [property]: [value] }) ? (counts[code] ?? 0) : 0;
      sums.set(value, (sums.get(value) ?? 0) + count);
    }
  }
  const order = table.comparingLinks(property);
  return Array.from(sums, ([value, count]) => ({ value, count })).sort((a, b) => order(a.value, b.value));
}
