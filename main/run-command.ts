import { type Changes, isNoChange, noChanges, sourcesIn } from '../domain/changes.ts';
import { type CheckedCommand, type CommandEnvelope, commands, runCommand } from '../domain/commands/index.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { check } from '../domain/validate.ts';
import { authorOf } from './author.ts';
import type { Committed } from './commit-queue.ts';
import type { Services } from './services.ts';
import type { PackedBlob } from './store/blobs.ts';
import { paramsHash } from './store/history.ts';
import type { Store } from './store/store.ts';

/** A command that ran, with whether windows have yet to hear of it. */
interface Ran {
  readonly envelope: CommandEnvelope;
  readonly committed: Committed;
  /** The hash of the commit it made now; null when it made none. */
  readonly head: string | null;
}

/**
 * Runs a command and commits it: records, history and revision in one transaction. The commit is announced to
 * every window. A command that was acknowledged before is acknowledged again and does nothing; one that changes
 * nothing makes no revision.
 * @param blobs what the command speaks of and the store may not have yet, stored in the same transaction
 * @returns what the command or the store refused, `already-exists` when the identifier belongs to another command
 */
export function commitCommand(services: Services, envelope: CommandEnvelope, blobs: readonly PackedBlob[] = []): Result<Committed> {
  const ran = services.store.transact(() => run(services, envelope, blobs));
  announce(services, [ran]);
  return committedIn(ran);
}

/**
 * Commits several commands, in order, as `commitCommand` would one after another, but waits for the disk once.
 * A command that is refused takes back nothing but itself.
 * @returns one result for each
 */
export function commitTogether(services: Services, envelopes: readonly CommandEnvelope[]): Result<Committed>[] {
  const { store } = services;
  if (envelopes.length > 1) {
    const all = store.transact(() => ok(envelopes.map((each) => store.transact(() => run(services, each, [])))));
    if (all.ok) {
      announce(services, all.value);
      return all.value.map(committedIn);
    }
  }
  // What the disk refused as a whole is tried one by one, so that each command gets its own verdict.
  return envelopes.map((each) => commitCommand(services, each));
}

/** Runs a command inside a transaction. */
function run({ store, ports }: Services, envelope: CommandEnvelope, blobs: readonly PackedBlob[]): Result<Ran> {
  const repeated = repeat(store, envelope);
  if (repeated !== undefined) return repeated;
  for (const each of blobs) store.put(each);
  const at = ports.now().toISOString();
  const author = authorOf(ports);
  const outcome = runCommand(envelope, store.reading, { now: at, author });
  if (!outcome.ok) return outcome;
  const { command, changes, undoes, redoes } = outcome.value;
  const sound = checkBlobs(store, command, changes);
  if (!sound.ok) return sound;
  if (isNoChange(changes)) {
    const revision = store.history.revision();
    store.history.settle(command, revision);
    return ok({ envelope, committed: { revision, changes, ...store.history.undoState() }, head: null });
  }
  store.records.apply(changes);
  const { revision, hash, state } = store.history.append({ command, changes, undoes, redoes, author, at });
  return ok({ envelope, committed: { revision, changes, ...state }, head: hash });
}

/**
 * Tells every window of the commits that have happened. All are counted before the first is told: a count that
 * is made now already holds them all.
 */
function announce({ store, search, publish }: Services, results: readonly Result<Ran>[]): void {
  const news = results.flatMap((ran) => (ran.ok && ran.value.head !== null ? [{ ...ran.value, head: ran.value.head }] : []));
  for (const { committed } of news) {
    store.summaries.follow(committed.changes);
    store.lessons.follow(committed.changes);
    search.follow(committed.revision, committed.changes);
  }
  for (const { envelope, committed, head } of news) {
    const summaries = store.summaries.of(sourcesIn(committed.changes));
    publish('committed', { commandId: envelope.id, command: envelope.name, head, summaries, ...committed });
  }
}

function committedIn(ran: Result<Ran>): Result<Committed> {
  return ran.ok ? ok(ran.value.committed) : ran;
}

/** What a command that was sent before came to; undefined when it is new. */
function repeat(store: Store, envelope: CommandEnvelope): Result<Ran> | undefined {
  const before = store.history.find(envelope.id);
  if (before === undefined) return undefined;
  const params = check<unknown>(commands[envelope.name].params, envelope.params, envelope.name);
  if (!params.ok) return params;
  if (before.command !== envelope.name || before.paramsHash !== paramsHash(params.value)) {
    return fail('already-exists', 'Another command was sent under this identifier.', {
      where: `command ${envelope.id}`,
      hint: 'Send it under a new identifier.',
    });
  }
  const changes = before.changedNothing === 1 ? noChanges : store.history.changesOf(before.revision);
  return ok({ envelope, committed: { revision: before.revision, changes, ...store.history.undoState() }, head: null });
}

/** The commands that bring a version whose text nothing has checked yet; what undo and redo bring back was. */
const bringingText: ReadonlySet<string> = new Set(['import-source', 'reimport-source', 'split-source', 'redecode-source', 'import-bundle']);

/** A version is only as good as its text: both blobs have to be there and as long as it says. */
function checkBlobs(store: Store, command: CheckedCommand, changes: Changes): Result<void> {
  if (!bringingText.has(command.name)) return ok(undefined);
  for (const version of changes.added) {
    if (version.kind !== 'version') continue;
    const missing = [version.textHash, version.originalHash].find((hash) => !store.blobs.has(hash));
    if (missing !== undefined) {
      return fail('not-found', 'The text or the original of this source is not in the notebook.', {
        where: `blob ${missing}`,
        hint: 'Import the file itself.',
      });
    }
    if (textLength(store, version.textHash) !== version.length) {
      return fail('invalid-input', 'The text of this source is not as long as the command says.', { where: version.originalName });
    }
  }
  return ok(undefined);
}

/** @returns null when the blob is no text */
function textLength(store: Store, hash: string): number | null {
  try {
    return store.text(hash)?.length ?? null;
  } catch (thrown) {
    if (thrown instanceof TypeError) return null;
    throw thrown;
  }
}
