import type { Changes } from '../../domain/changes.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import { genesisHash } from '../store/entry-hash.ts';
import { changesIn, entryHash, type HistoryRow } from '../store/history.ts';
import { attempted, keyOf } from './carve.ts';

/** What a notebook says of its beginning. */
export interface Origin {
  readonly notebookId: string;
  readonly createdAt: string;
  readonly firstRecord: string;
}

/** What a readable commit says of a record. */
export interface Mention {
  readonly revision: number;
  /** As the commit left it; null where it removed it. */
  readonly record: CaveatRecord | null;
}

/** What a history proves, of which parts may be missing or damaged. */
export interface Evidence {
  /** The commits from the first on that follow from one another without a gap. */
  readonly kept: readonly HistoryRow[];
  /** The records as those commits leave them. */
  readonly keptState: ReadonlyMap<string, CaveatRecord>;
  /** The newest word about each record whose commit's hash fits. */
  readonly proven: ReadonlyMap<string, Mention>;
  /** The newest word about each record of a commit that reads well, and whose hash cannot be checked for want of the one before it. */
  readonly unproven: ReadonlyMap<string, Mention>;
  /** Readable commits that are not kept: their commands were carried out. */
  readonly left: readonly HistoryRow[];
  /** Above this revision every commit is there and fits. */
  readonly gapsUpTo: number;
  /** The highest revision that is known of. */
  readonly last: number;
  /** The highest revision of which the notebook itself has the commit; those above it are a backup's. */
  readonly ownLast: number;
  /** The records that commits above it touch, as they were before: null for one that was not there. */
  readonly before: ReadonlyMap<string, CaveatRecord | null>;
}

/** A history that is whole up to some revision: a backup's. */
export interface SpareHistory {
  readonly revision: number;
  row(revision: number): HistoryRow | undefined;
}

/**
 * Follows the chain of hashes through what is left of a history.
 * @param rows by revision; where there are several, the one that fits is taken
 * @param spare stands in for commits that are missing or do not fit
 * @param isWhole whether no row can be missing at the end
 * @param most a number that no revision can be above
 */
export function followChain(
  origin: Origin | null,
  rows: ReadonlyMap<number, readonly HistoryRow[]>,
  spare: SpareHistory | null,
  isWhole: boolean,
  most: number,
): Evidence {
  const genesis = origin === null ? null : genesisHash(origin.notebookId, origin.createdAt, origin.firstRecord);
  const chosen = new Map<number, { row: HistoryRow; isProven: boolean }>();
  let previous: { revision: number; hash: string } | null = genesis === null ? null : { revision: 0, hash: genesis };
  let [gapsUpTo, last, ownLast] = [0, 0, 0];
  for (const revision of revisionsOf(rows, spare, most)) {
    const candidates = rows.get(revision) ?? [];
    const before: string | null = previous?.revision === revision - 1 ? previous.hash : null;
    const fitting = before === null ? undefined : firstThatFits(before, candidates, () => spare?.row(revision));
    const row = fitting ?? candidates[0];
    if (row === undefined) continue;
    // One that does not follow from the one before it was altered, and is no witness.
    if (fitting !== undefined) chosen.set(revision, { row, isProven: true });
    else if (before === null) chosen.set(revision, { row, isProven: false });
    if (fitting === undefined) gapsUpTo = revision;
    previous = { revision, hash: row.hash.toString('hex') };
    last = revision;
    if (candidates.includes(row)) ownLast = revision;
  }
  const changesOf = (revision: number, isProven: boolean): Changes => {
    const found = chosen.get(revision);
    if (found === undefined || (isProven && !found.isProven)) throw new Error(`There is no revision ${revision}.`);
    return changesIn(found.row, (earlier) => changesOf(earlier, isProven));
  };

  const first = origin === null ? null : parseFirst(origin.firstRecord);
  const keptState = new Map<string, CaveatRecord>();
  const proven = new Map<string, Mention>();
  const unproven = new Map<string, Mention>();
  const before = new Map<string, CaveatRecord | null>();
  const kept: HistoryRow[] = [];
  const left: HistoryRow[] = [];
  const start = genesis !== null && (chosen.get(1)?.isProven ?? rows.size === 0) ? first : null;
  if (start !== null) {
    keptState.set(keyOf(start), start);
    proven.set(keyOf(start), { revision: 0, record: start });
  }
  for (const [revision, { row, isProven }] of chosen) {
    const changes = attempted(() => changesOf(revision, isProven));
    const isNext = isProven && changes !== null && revision === kept.length + 1;
    if (isNext) kept.push(row);
    else left.push(row);
    if (changes === null) {
      gapsUpTo = Math.max(gapsUpTo, revision);
      continue;
    }
    for (const [key, record] of outcomes(changes)) {
      if (revision > ownLast && !before.has(key)) before.set(key, proven.get(key)?.record ?? null);
      (isProven ? proven : unproven).set(key, { revision, record });
      if (!isNext) continue;
      if (record === null) keptState.delete(key);
      else keptState.set(key, record);
    }
  }
  return { kept, keptState, proven, unproven, left, gapsUpTo: isWhole ? gapsUpTo : Number.POSITIVE_INFINITY, last, ownLast, before };
}

function revisionsOf(rows: ReadonlyMap<number, unknown>, spare: SpareHistory | null, most: number): number[] {
  const all = new Set([...rows.keys()].filter((each) => each >= 1 && each <= most));
  for (let revision = 1; revision <= (spare?.revision ?? 0); revision++) all.add(revision);
  return [...all].sort((a, b) => a - b);
}

function firstThatFits(previous: string, rows: readonly HistoryRow[], spare: () => HistoryRow | undefined): HistoryRow | undefined {
  const own = rows.find((row) => fits(previous, row));
  if (own !== undefined) return own;
  const other = spare();
  return other !== undefined && fits(previous, other) ? other : undefined;
}

function* outcomes({ added, updated, removed }: Changes): Generator<[string, CaveatRecord | null]> {
  for (const each of removed) yield [keyOf(each), null];
  for (const { to } of updated) yield [keyOf(to), to];
  for (const each of added) yield [keyOf(each), each];
}

function fits(previous: string, row: HistoryRow): boolean {
  return attempted(() => entryHash(previous, row)) === row.hash.toString('hex');
}

function parseFirst(json: string): CaveatRecord | null {
  return attempted(() => JSON.parse(json) as CaveatRecord);
}
