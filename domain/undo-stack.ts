import type { CommitName } from './commit-name.ts';

/** What undo needs to know of one commit. */
export interface UndoEntry {
  readonly revision: number;
  /** What made it. */
  readonly command?: CommitName;
  /** The revision this commit took back. */
  readonly undoes?: number | null;
  /** The revision this commit brought back. */
  readonly redoes?: number | null;
}

/**
 * The revision the next undo takes back: the newest ordinary commit that is not undone now, after a salvage if there was one.
 * History only grows, so the answer is read from it, and is the same after a restart.
 * @param newestFirst commits from the newest backwards; read only as far as needed
 */
export function nextUndo(newestFirst: Iterable<UndoEntry>): number | undefined {
  // The newest word about a revision is the one that holds.
  const settled = new Map<number, 'undone' | 'standing'>();
  for (const { revision, command, undoes, redoes } of newestFirst) {
    if (command === 'salvage') return undefined;
    if (undoes != null) settle(settled, undoes, 'undone');
    else if (redoes != null) settle(settled, redoes, 'standing');
    else if (settled.get(revision) !== 'undone') return revision;
  }
  return undefined;
}

/** The revision the next redo brings back: the one undone last, unless an ordinary commit came after. */
export function nextRedo(newestFirst: Iterable<UndoEntry>): number | undefined {
  const settled = new Map<number, 'undone' | 'standing'>();
  for (const { undoes, redoes } of newestFirst) {
    if (undoes != null) {
      if (settled.get(undoes) !== 'standing') return undoes;
    } else if (redoes != null) settle(settled, redoes, 'standing');
    else return undefined;
  }
  return undefined;
}

function settle(settled: Map<number, 'undone' | 'standing'>, revision: number, state: 'undone' | 'standing'): void {
  if (!settled.has(revision)) settled.set(revision, state);
}
