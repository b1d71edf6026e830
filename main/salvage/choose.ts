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
 * it, and a row that says otherwise was damaged. Elsewhere a row of the notebook that reads well is newer than any word before the gap; then comes what
 * the history says, then the backup.
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
  // A row that is there and does not read may be any record's.
  const isEveryRowRead =
    carved.isWhole.records && gapsUpTo > 0 && [...carved.inTree].every((key) => readable(carved.records.get(key) ?? []).length > 0);
  const wasThere = (key: string): boolean =>
    !isEveryRowRead && (!carved.isWhole.names || carved.named.has(key)) && (evidence.kept.length === 0 || gapsUpTo > 0);

  const decide = (key: string): Choice | 'gone' | 'lost' => {
    const sure = proven.get(key);
    const weak = unproven.get(key);
    const rows = readable(carved.records.get(key) ?? []);
    if (sure !== undefined && sure.revision >= gapsUpTo) {
      if (sure.record === null) return 'gone';
      const isInFile = rows.some((each) => sameJson(each, sure.record));
      return { record: sure.record, from: isInFile ? 'notebook' : 'history', isSure: true };
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

/** Those that are records by their validator, under their own names. */
function readable(rows: readonly FoundRecord[]): CaveatRecord[] {
  return rows.flatMap(({ kind, id, json }) => {
    const parsed = record.safeParse(attempted(() => JSON.parse(json)));
    return parsed.success && keyOf(parsed.data) === keyOf({ kind, id }) ? [parsed.data] : [];
  });
}
