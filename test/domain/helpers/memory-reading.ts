import { type Changes, invertChanges } from '../../../domain/changes.ts';
import type { Outcome, Reading, Undoable } from '../../../domain/commands/command.ts';
import type { Entity } from '../../../domain/entity.ts';
import type { CaveatRecord, RecordKind, RecordOf } from '../../../domain/records.ts';
import type { Stance } from '../../../domain/stance.ts';
import { nextRedo, nextUndo } from '../../../domain/undo-stack.ts';

interface Commit extends Outcome {
  readonly revision: number;
}

/** A notebook in memory: what commands read, over a map of records, with a history that only grows. */
export class MemoryReading implements Reading {
  private readonly records = new Map<string, CaveatRecord>();
  private readonly texts = new Map<string, string>();
  private readonly commits: Commit[] = [];

  constructor(records: readonly CaveatRecord[] = [], texts: Readonly<Record<string, string>> = {}) {
    for (const each of records) this.records.set(key(each.kind, each.id), each);
    for (const [versionId, text] of Object.entries(texts)) this.texts.set(versionId, text);
  }

  get<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined {
    const found = this.records.get(key(kind, id));
    return found?.kind === kind ? (found as RecordOf<K>) : undefined;
  }

  textOf(versionId: string): string | undefined {
    return this.texts.get(versionId);
  }

  /** Texts of versions to come are given under their hashes. */
  textBy(hash: string): string | undefined {
    return this.texts.get(hash);
  }

  belongingTo(sourceId: string): CaveatRecord[] {
    return this.all().filter((each) => 'sourceId' in each && each.sourceId === sourceId);
  }

  stancesOf(claimId: string): Stance[] {
    return this.all().filter((each) => each.kind === 'stance' && each.claimId === claimId) as Stance[];
  }

  stancesOn(propositionId: string): Stance[] {
    return this.all().filter((each) => each.kind === 'stance' && each.propositionId === propositionId) as Stance[];
  }

  entities(): Entity[] {
    return this.all().filter((each) => each.kind === 'entity');
  }

  undoable(): Undoable | undefined {
    const commit = this.commitAt(nextUndo(this.newestFirst()));
    return commit && { revision: commit.revision, changes: invertChanges(commit.changes) };
  }

  redoable(): Undoable | undefined {
    return this.commitAt(nextRedo(this.newestFirst()));
  }

  /** Every record, in an order that does not depend on when it was added. */
  all(): CaveatRecord[] {
    return [...this.records.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  }

  /** Applies changes without asking whether they fit. */
  apply(changes: Changes): void {
    for (const each of changes.removed) this.records.delete(key(each.kind, each.id));
    for (const { to } of changes.updated) this.records.set(key(to.kind, to.id), to);
    for (const each of changes.added) this.records.set(key(each.kind, each.id), each);
  }

  /** Applies an outcome and remembers it as the next commit. */
  commit(outcome: Outcome): void {
    this.apply(outcome.changes);
    this.commits.push({ revision: this.commits.length + 1, ...outcome });
  }

  private newestFirst(): Commit[] {
    return this.commits.toReversed();
  }

  private commitAt(revision: number | undefined): Commit | undefined {
    return revision === undefined ? undefined : this.commits[revision - 1];
  }
}

function key(kind: string, id: string): string {
  return `${kind} ${id}`;
}
