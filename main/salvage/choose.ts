import { sameJson } from '../../domain/changes.ts';
import { type CaveatRecord, record } from '../../domain/records.ts';
import { attempted, type Carved, keyOf } from './carve.ts';
import type { Evidence } from './chain.ts';
import type { FoundRecord } from './shapes.ts';

/** A record as it goes over. */
export interface Choice {
  readonly record: CaveatRecord;
  /** Where its words were read. */
  readonly from: 'notebook' | 'history' | 'backup';
  /** Whether a commit whose hash fits says the same, or there is none that could say otherwise. */
  readonly isSure: boolean;
}

/** Records of a backup, where one helps. */
export interface SpareRecords {
  keys(): Iterable<string>;
  get(key: string): CaveatRecord | undefined;
}

/**
 * Decides about every record that is known of. Where the history has no gap after its newest word about a record, that word holds: its hash proves
 * it, and a row that says otherwise was damaged. Elsewhere a row of the notebook that reads well is newer than any word before the gap, unless the
 * notebook's rows are older than the backup whose word it is; then comes what the history says, then the backup.
 * @returns what goes over, and which records were there and cannot be read anywhere
 */
export function chooseRecords(
  carved: Carved,
  evidence: Evidence,
  spare: SpareRecords | null,
): { chosen: Map<string, Choice>; lost: Set<string> } {
  const chosen = new Map<string, Choice>();
  const lost = new Set<string>();
  const { proven, unproven, gapsUpTo } = evidence;
  const unread = new Set([...carved.inTree].filter((key) => gapsUpTo > 0 && readable(carved.records.get(key) ?? []).length === 0));
  const isKnown = (key: string): boolean => proven.has(key) || unproven.has(key) || carved.named.has(key) || spare?.get(key) !== undefined;
  // Then these are all whose rows were there and do not read. Under a name that nothing else knows one may be any record's.
  const isEachNamed = carved.isWhole.records && [...unread].every(isKnown);
  const wasThere = (key: string): boolean => {
    if (isEachNamed) return unread.has(key);
    return (!carved.isWhole.names || carved.named.has(key)) && (evidence.kept.length === 0 || gapsUpTo > 0);
  };

  const areRowsOlder = areOlder(carved, evidence);
  const decide = (key: string): Choice | 'gone' | 'lost' => {
    const sure = proven.get(key);
    const weak = unproven.get(key);
    const rows = readable(carved.records.get(key) ?? []);
    const isLastWord = sure !== undefined && sure.revision >= gapsUpTo;
    if (isLastWord || (sure !== undefined && areRowsOlder && sure.revision > evidence.ownLast)) {
      if (sure.record === null) return 'gone';
      const isInFile = rows.some((each) => sameJson(each, sure.record));
      return { record: sure.record, from: isInFile ? 'notebook' : 'history', isSure: isLastWord };
    }
    // The history is whole and knows nothing of it.
    if (gapsUpTo === 0) return 'gone';
    const told = [sure?.record, weak?.record];
    const confirmed = rows.find((each) => told.some((said) => said != null && sameJson(said, each)));
    const row = confirmed ?? rows[0];
    if (row !== undefined) return { record: row, from: 'notebook', isSure: confirmed !== undefined };
    if (!wasThere(key)) return 'gone';
    const newest = (weak?.revision ?? -1) > (sure?.revision ?? -1) ? weak : sure;
    if (newest?.record === null) return 'gone';
    if (newest !== undefined) return { record: newest.record, from: 'history', isSure: false };
    const other = spare?.get(key);
    return other === undefined ? 'lost' : { record: other, from: 'backup', isSure: false };
  };

  const keys = new Set([...proven.keys(), ...carved.records.keys(), ...unproven.keys(), ...carved.named]);
  if (spare !== null && gapsUpTo > 0) for (const key of spare.keys()) keys.add(key);
  for (const key of keys) {
    const choice = decide(key);
    if (choice === 'lost') lost.add(key);
    else if (choice !== 'gone') chosen.set(key, choice);
  }
  return { chosen, lost };
}

/**
 * Whether a history that looks whole has lost its end: a tree that was written back in part is whole, and older than others. Then a command was
 * settled at a later revision, or a record stands in the notebook that no commit ever added.
 * @param mostCommits a number that no revision can be above
 */
export function hasLostItsEnd(carved: Carved, { proven, gapsUpTo, last }: Evidence, mostCommits: number): boolean {
  if (carved.unchanged.some(({ revision }) => revision > last && revision <= mostCommits)) return true;
  // Behind a gap such a record may well be one that a missing commit added.
  if (gapsUpTo > 0) return false;
  return [...carved.inTree].some((key) => !proven.has(key) && readable(carved.records.get(key) ?? []).length > 0);
}

/**
 * Whether the notebook's rows are from before the commits that only a backup has, as where the log beside the notebook was lost: all that those
 * changed stands as they found it. Rows from after them would show it, or something else again.
 */
function areOlder(carved: Carved, { proven, before }: Evidence): boolean {
  let isChanged = false;
  for (const [key, earlier] of before) {
    const now = proven.get(key)?.record ?? null;
    const row = carved.inTree.has(key) ? readable(carved.records.get(key) ?? [])[0] : null;
    // What does not read says nothing of its age, nor does what may be missing.
    if (row === undefined || (row === null && !carved.isWhole.records)) continue;
    if (!isSame(row, earlier)) return false;
    isChanged ||= !isSame(now, earlier);
  }
  return isChanged;
}

function isSame(one: CaveatRecord | null, other: CaveatRecord | null): boolean {
  return one === null || other === null ? one === other : sameJson(one, other);
}

/** Those that are records by their validator, under their own names. */
function readable(rows: readonly FoundRecord[]): CaveatRecord[] {
  return rows.flatMap(({ kind, id, json }) => {
    const parsed = record.safeParse(attempted(() => JSON.parse(json)));
    return parsed.success && keyOf(parsed.data) === keyOf({ kind, id }) ? [parsed.data] : [];
  });
}
