import { type Changes, invertChanges, sameJson, touchedBy } from '../../domain/changes.ts';
import type { Undoable } from '../../domain/commands/command.ts';
import type { CheckedCommand } from '../../domain/commands/index.ts';
import type { CommitName } from '../../domain/commit-name.ts';
import type { HistoryEntry, LoggedCommit } from '../../domain/contract-history.ts';
import { type Step, stepOf, type UndoState } from '../../domain/step.ts';
import { suggestedClaimsIn } from '../../domain/suggested-claims.ts';
import { nextRedo, nextUndo, type UndoEntry } from '../../domain/undo-stack.ts';
import { jsonHash } from '../json-hash.ts';
import { chainedHash, type HashedEntry } from './entry-hash.ts';
import { type PackedJson, packJson, unpackJson } from './packed-json.ts';
import type { Connection } from './sqlite.ts';

/** The commits of a notebook, in a chain of hashes. It only ever grows. Everything here throws. */
export interface History {
  /** The number of the last commit, 0 before the first. */
  revision(): number;
  /** Adds a commit. Call inside a transaction. @returns where the history ends now */
  append(commit: NewCommit): Head & { readonly state: UndoState };
  /** What became of a command that was sent before. */
  find(commandId: string): Acknowledged | undefined;
  /** Remembers a command that changed nothing, so that its repetition changes nothing either. Call inside a transaction. */
  settle(command: CheckedCommand, revision: number): void;
  changesOf(revision: number): Changes;
  /** The hash of a commit in hexadecimal; undefined when there is none with this number. */
  hashAt(revision: number): string | undefined;
  undoable(): Undoable | undefined;
  redoable(): Undoable | undefined;
  undoState(): UndoState;
  /** Newest first, below revision `before`. */
  list(before: number | null, limit: number): HistoryEntry[];
  /** Oldest first, above revision `after`, as they are hashed. */
  log(after: number, limit: number): LoggedCommit[];
  /** Call when a transaction was taken back: what was added inside it never was. */
  forget(): void;
}

/** The end of a history. */
export interface Head {
  readonly revision: number;
  /** In hexadecimal. */
  readonly hash: string;
}

interface NewCommit {
  readonly command: { readonly id: string; readonly name: CommitName; readonly params: unknown };
  readonly changes: Changes;
  readonly undoes?: number | undefined;
  readonly redoes?: number | undefined;
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface Acknowledged {
  readonly command: string;
  /** As `paramsHash` gives it. */
  readonly paramsHash: string;
  /** The commit it made, or the last one when it came and changed nothing. */
  readonly revision: number;
  readonly changedNothing: 0 | 1;
}

/** A row of the history as the file has it. */
export interface HistoryRow {
  readonly revision: number;
  readonly command_id: string;
  readonly command: CommitName;
  readonly undoes: number | null;
  readonly redoes: number | null;
  readonly author: string;
  readonly at: string;
  /** As `paramsHash` gives it: tells whether a command is a repetition. What it did, the changes say. */
  readonly params_hash: Buffer;
  readonly hash: Buffer;
  /** Null where they follow from the commit that is undone or redone. */
  readonly changes: PackedJson | null;
}

/** A row as it is hashed and logged. `json` is the text of its changes. */
function hashedEntry(row: Omit<HistoryRow, 'hash' | 'changes'>, json: string | null): HashedEntry {
  const { revision, command_id, command, undoes, redoes, author, at, params_hash } = row;
  return { revision, commandId: command_id, command, undoes, redoes, author, at, paramsHash: params_hash.toString('hex'), changes: json };
}

/** The hash of an entry, in hexadecimal. Throws when its changes cannot be unpacked. */
export function entryHash(previous: string, row: Omit<HistoryRow, 'hash'>): string {
  return chainedHash(previous, hashedEntry(row, row.changes === null ? null : unpackJson(row.changes)));
}

/** SHA-256 over the UTF-8 of a command's validated parameters as JSON, the keys of its objects sorted; in hexadecimal. */
export function paramsHash(params: unknown): string {
  return jsonHash(params);
}

/**
 * The changes of an entry; those of an undo or redo follow from the commit it speaks of.
 * @param changesOf gives those of an earlier revision
 */
export function changesIn(
  row: Pick<HistoryRow, 'revision' | 'undoes' | 'redoes' | 'changes'>,
  changesOf: (revision: number) => Changes,
): Changes {
  if (row.changes !== null) return JSON.parse(unpackJson(row.changes)) as Changes;
  if (row.undoes !== null && row.undoes < row.revision) return invertChanges(changesOf(row.undoes));
  if (row.redoes !== null && row.redoes < row.revision) return changesOf(row.redoes);
  throw new Error(`The history has no changes for revision ${row.revision}.`);
}

export function createHistory(connection: Connection, genesis: string): History {
  const head = connection.prepare<[], { revision: number; hash: Buffer }>(
    'SELECT revision, hash FROM history ORDER BY revision DESC LIMIT 1',
  );
  const insert = connection.prepare<[Omit<HistoryRow, 'hash'> & { hash: Buffer }]>(`
    INSERT INTO history (revision, command_id, command, undoes, redoes, author, at, params_hash, hash, changes)
    VALUES (:revision, :command_id, :command, :undoes, :redoes, :author, :at, :params_hash, :hash, :changes)`);
  const row = connection.prepare<[number], HistoryRow>('SELECT * FROM history WHERE revision = ?');
  const byId = connection.prepare<[string, string], Acknowledged>(
    `${acknowledged('history', 0)} WHERE command_id = ? UNION ALL ${acknowledged('unchanged', 1)} WHERE command_id = ? LIMIT 1`,
  );
  const insertUnchanged = connection.prepare<[string, string, number, Buffer]>(
    'INSERT INTO unchanged (command_id, command, revision, params_hash) VALUES (?, ?, ?, ?)',
  );
  const newestFirst = connection.prepare<[], UndoEntry>('SELECT revision, command, undoes, redoes FROM history ORDER BY revision DESC');
  const page = connection.prepare<[number, number], HistoryRow>('SELECT * FROM history WHERE revision < ? ORDER BY revision DESC LIMIT ?');

  const onward = connection.prepare<[number, number], HistoryRow>('SELECT * FROM history WHERE revision > ? ORDER BY revision LIMIT ?');

  const changesOf = (revision: number): Changes => {
    const found = row.get(revision);
    if (found === undefined) throw new Error(`The history has no revision ${revision}.`);
    return changesIn(found, changesOf);
  };

  const stepAt = (revision: number | undefined): Step | null => {
    const found = revision === undefined ? undefined : row.get(revision);
    return found === undefined ? null : stepOf(found.revision, found.command, changesIn(found, changesOf));
  };

  /** Where this connection ended the history last. Asked for with each commit, so it is not read back each time. */
  let end: (Head & { state: UndoState | null }) | null = null;
  /** Changes when somebody else has committed: a program that took the notebook although this one has it. */
  const others = connection.prepare<[], number>('PRAGMA data_version').pluck();
  let heardOf = others.get();
  const ownEnd = (): typeof end => {
    const now = others.get();
    if (now !== heardOf) end = null;
    heardOf = now;
    return end;
  };
  const endOf = (): Head | null => {
    const own = ownEnd();
    if (own !== null) return own;
    const last = head.get();
    return last === undefined ? null : { revision: last.revision, hash: last.hash.toString('hex') };
  };

  const undoState = (): UndoState =>
    ownEnd()?.state ?? { undo: stepAt(nextUndo(newestFirst.iterate())), redo: stepAt(nextRedo(newestFirst.iterate())) };

  /** An undo's changes are not kept a second time when they follow from what it undoes. */
  const changesToKeep = ({ changes, undoes, redoes }: NewCommit): string | null => {
    const derived = undoes !== undefined ? invertChanges(changesOf(undoes)) : redoes !== undefined ? changesOf(redoes) : null;
    return derived !== null && sameJson(derived, changes) ? null : JSON.stringify(changes);
  };

  const asEntry = (found: HistoryRow): HistoryEntry => {
    const { revision, command_id, command, author, at, undoes, redoes } = found;
    const changes = changesIn(found, changesOf);
    const touched = touchedBy(changes).map(({ kind, id }) => `${kind} ${id}`);
    const step = stepAt(undoes ?? redoes ?? undefined) ?? stepOf(revision, command, changes);
    return { revision, commandId: command_id, command, author, at, undoes, redoes, touched, step, suggested: suggestedClaimsIn(changes) };
  };

  return {
    revision: () => endOf()?.revision ?? 0,
    append(commit) {
      const last = endOf();
      const entry = {
        revision: (last?.revision ?? 0) + 1,
        command_id: commit.command.id,
        command: commit.command.name,
        undoes: commit.undoes ?? null,
        redoes: commit.redoes ?? null,
        author: commit.author,
        at: commit.at,
        params_hash: Buffer.from(paramsHash(commit.command.params), 'hex'),
      };
      const changes = changesToKeep(commit);
      const hash = chainedHash(last?.hash ?? genesis, hashedEntry(entry, changes));
      insert.run({ ...entry, hash: Buffer.from(hash, 'hex'), changes: changes === null ? null : packJson(changes) });
      const { revision, undoes, redoes } = entry;
      // What `nextUndo` and `nextRedo` would find, without asking for it after every commit.
      const state = undoes === null && redoes === null ? { undo: stepOf(revision, entry.command, commit.changes), redo: null } : null;
      end = { revision, hash, state };
      return { revision, hash, state: state ?? undoState() };
    },
    find: (commandId) => byId.get(commandId, commandId),
    settle({ id, name, params }, revision) {
      insertUnchanged.run(id, name, revision, Buffer.from(paramsHash(params), 'hex'));
    },
    changesOf,
    hashAt: (revision) => row.get(revision)?.hash.toString('hex'),
    undoable() {
      const revision = nextUndo(newestFirst.iterate());
      return revision === undefined ? undefined : { revision, changes: invertChanges(changesOf(revision)) };
    },
    redoable() {
      const revision = nextRedo(newestFirst.iterate());
      return revision === undefined ? undefined : { revision, changes: changesOf(revision) };
    },
    undoState,
    list: (before, limit) => page.all(before ?? Number.MAX_SAFE_INTEGER, limit).map(asEntry),
    log: (after, limit) =>
      onward.all(after, limit).map((found) => ({
        ...hashedEntry(found, found.changes === null ? null : unpackJson(found.changes)),
        hash: found.hash.toString('hex'),
      })),
    forget() {
      end = null;
    },
  };
}

function acknowledged(table: 'history' | 'unchanged', changedNothing: 0 | 1): string {
  return `SELECT command, revision, lower(hex(params_hash)) AS paramsHash, ${changedNothing} AS changedNothing FROM ${table}`;
}
