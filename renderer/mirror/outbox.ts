import type { CommandName, ParamsOf } from '../../domain/commands/index.ts';
import type { ResultFor } from '../../domain/contract.ts';
import type { Failure, FailureCode, Result } from '../../domain/result.ts';
import type { Services } from '../services.ts';
import type { OutboxDatabase, OutboxRow } from './db.ts';
import { windowLock } from './locks.ts';
import { storageFailure } from './storage-failure.ts';

/** Text being typed, as the command it will become. */
export interface Draft {
  /** Names the document, so that typed text can be told from one-off commands. */
  readonly document: string;
  readonly commandId: string;
  readonly name: 'save-note' | 'edit-brief';
  readonly params: unknown;
  /** Commands that did not get through, whose text this one holds too: they leave the outbox as it comes in. */
  readonly replaces: readonly string[];
}

/** What a row says of its command. */
type Row = Pick<OutboxRow, 'document' | 'commandId' | 'name' | 'params'>;

/** How long (ms) a text waits for the browser's own disk before it goes on to the services without it; and once it is known to fail. */
const DISK_PATIENCE = { first: 2_000, failing: 100 };

export type Acknowledged = Result<ResultFor<'command.run'>>;

/**
 * What a window that is gone left, and what became of it. `saved`: committed now. `known`: it had been committed
 * before. `refused`: the services said no, now or earlier. `waiting`: not committed, and may be later.
 */
export interface LeftBehind {
  readonly row: OutboxRow;
  readonly outcome: 'saved' | 'known' | 'refused' | 'waiting';
  /** Why it is refused or waiting. */
  readonly failure: Failure | null;
}

/**
 * Commands on their way to the services, and text that is still typed. What is typed is in IndexedDB before it is
 * sent; everything leaves the outbox when it is acknowledged. What a crash cuts off is sent again, which command
 * identifiers make harmless.
 */
export class Outbox {
  readonly #services: Services;
  readonly #db: OutboxDatabase;
  readonly #notebookId: string;
  readonly #windowId: string;
  readonly #onTrouble: (trouble: unknown) => void;
  /** Commands of a window reach the services in the order they were given. */
  #last: Promise<unknown> = Promise.resolve();
  readonly #unacknowledged = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #trouble: Failure | null = null;

  /**
   * @param windowId the window whose Web Lock says that it lives
   * @param onTrouble hears when the browser's own disk fails; what is typed then goes to the services unkept
   */
  constructor(services: Services, db: OutboxDatabase, notebookId: string, windowId: string, onTrouble: (trouble: unknown) => void) {
    this.#services = services;
    this.#db = db;
    this.#notebookId = notebookId;
    this.#windowId = windowId;
    this.#onTrouble = onTrouble;
  }

  /** How many commands and texts of this window are not acknowledged yet. */
  get unacknowledged(): number {
    return this.#unacknowledged.size;
  }

  /** Why what is typed is not kept on this machine before it is committed; null when it is. */
  get trouble(): Failure | null {
    return this.#trouble;
  }

  /** Hears of every change of `unacknowledged` and `trouble`. @returns how to stop */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Sends a command. It is put into the outbox and on its way at once, so that no answer waits for two disks.
   * @returns what it changed, once it is committed
   */
  async perform<N extends CommandName>(name: N, params: ParamsOf<N>): Promise<Acknowledged> {
    const commandId = crypto.randomUUID();
    // A command is new: nothing has to be looked up for it, and it goes by the number of its row.
    const kept = this.#add({ document: '', commandId, name, params }, 'waiting').catch(this.#fail);
    this.#begin(commandId);
    const answer = await this.inTurn(() => this.#run(commandId, name, params));
    this.#end(commandId);
    void kept.then((sequence) => (sequence === undefined ? undefined : this.#patiently(this.#db.rows.delete(sequence))));
    return answer;
  }

  /** Keeps typed text until it is sent; a later text of the same command takes its place. Never throws. */
  async keep(draft: Draft): Promise<void> {
    this.#begin(draft.commandId);
    await this.#patiently(this.#put(draft, 'typing'));
  }

  /** Waits until everything given before has been answered, then works; what is given later waits for that. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Sends typed text, inside `inTurn`. A refusal stays in the outbox, so that the text is not lost. */
  async sendKept(draft: Draft): Promise<Acknowledged> {
    await this.keep(draft);
    const answer = await this.#run(draft.commandId, draft.name, draft.params);
    await this.#settle(draft.commandId, answer);
    this.#end(draft.commandId);
    return answer;
  }

  /** Forgets rows whose text has found its place, or of which the analyst has decided. Never throws. */
  async forget(commandIds: readonly string[]): Promise<void> {
    for (const each of commandIds) this.#end(each);
    await this.#patiently(
      this.#db.rows
        .where('commandId')
        .anyOf([...commandIds])
        .delete(),
    );
  }

  /**
   * Sends typed text at once, in no turn and without keeping it, because the window is going away: there is no time
   * for more. Whoever sends it again does no harm.
   */
  sendLeaving({ commandId, name, params }: Draft): void {
    void this.#run(commandId, name, params);
  }

  /**
   * Sends what windows that are gone left behind, oldest first. A Web Lock lets one window do it at a time. Never throws.
   * @param take hears what came of it all before another window looks; what it does not adopt is found again
   */
  async recover(take: (left: readonly LeftBehind[]) => Promise<void> = async () => undefined): Promise<void> {
    const recovered = navigator.locks.request(`caveat-outbox:${this.#notebookId}`, async () => {
      const { held = [] } = await navigator.locks.query();
      const living = new Set(held.map(({ name }) => name));
      const rows = await this.#db.rows.where({ notebookId: this.#notebookId }).sortBy('sequence');
      const gone = rows.filter(({ windowId }) => !living.has(windowLock(windowId)));
      if (gone.length === 0) return;
      const before = await this.#services.call('session.hello', {});
      await take(await this.#sendLeft(gone, before.ok ? before.value.revision : 0));
    });
    await recovered.catch(this.#fail);
  }

  /** Makes rows of a window that is gone this window's own. Never throws. */
  async adopt(commandIds: readonly string[]): Promise<void> {
    await this.#db.rows
      .where('commandId')
      .anyOf([...commandIds])
      .modify({ windowId: this.#windowId })
      .catch(this.#fail);
  }

  /** @param revision the notebook's last before any of it was sent */
  async #sendLeft(rows: readonly OutboxRow[], revision: number): Promise<LeftBehind[]> {
    const left: LeftBehind[] = [];
    /** A later text of a document builds on an earlier one, so it is not sent before that is. */
    const held = new Map<string, Failure>();
    for (const row of rows) {
      const text = `${row.windowId} ${row.document}`;
      const known = row.state === 'refused' ? row.failure : held.get(text);
      const failure = known ?? (await this.#sendOne(row));
      if (typeof failure === 'number') left.push({ row, outcome: failure > revision ? 'saved' : 'known', failure: null });
      else {
        const isWaiting = row.state !== 'refused' && isPassing(failure);
        left.push({ row, outcome: isWaiting ? 'waiting' : 'refused', failure });
        if (isWaiting && row.document !== '') held.set(text, failure);
      }
    }
    return left;
  }

  /** @returns the revision that it is in, or why it is in none */
  async #sendOne({ commandId, document, name, params }: OutboxRow): Promise<number | Failure> {
    const answer = await this.inTurn(() => this.#run(commandId, name as CommandName, params));
    if (!answer.ok && answer.error.code === 'already-exists' && document !== '') {
      // The window sent a later text of this command as it left.
      await this.forget([commandId]);
      return 0;
    }
    await this.#settle(commandId, answer);
    return answer.ok ? answer.value.revision : answer.error;
  }

  async #put(
    { document, commandId, name, params, replaces }: Omit<Draft, 'name'> & { name: CommandName },
    state: OutboxRow['state'],
  ): Promise<void> {
    await this.#db.transaction('rw', this.#db.rows, async () => {
      const present = await this.#db.rows.where({ commandId }).first();
      if (present !== undefined) await this.#db.rows.update(present.sequence, { params });
      else await this.#insert({ document, commandId, name, params }, state);
      await this.#db.rows
        .where('commandId')
        .anyOf([...replaces])
        .delete();
    });
    this.#works();
  }

  /** @returns the number of the row */
  async #add(row: Row, state: OutboxRow['state']): Promise<number> {
    const sequence = await this.#insert(row, state);
    this.#works();
    return sequence;
  }

  #insert(row: Row, state: OutboxRow['state']): PromiseLike<number> {
    return this.#db.rows.add({ notebookId: this.#notebookId, windowId: this.#windowId, ...row, state, failure: null });
  }

  /** The browser's own disk keeps what it is given. */
  #works(): void {
    if (this.#trouble === null) return;
    this.#trouble = null;
    this.#tell();
  }

  async #settle(commandId: string, answer: Result<unknown>): Promise<void> {
    if (answer.ok) return this.forget([commandId]);
    const failure: Failure = answer.error;
    await this.#patiently(this.#db.rows.where({ commandId }).modify({ state: isPassing(failure) ? 'waiting' : 'refused', failure }));
  }

  #run(commandId: string, name: CommandName, params: unknown): Promise<Acknowledged> {
    return this.#services.call('command.run', { id: commandId, name, params });
  }

  #begin(commandId: string): void {
    this.#unacknowledged.add(commandId);
    this.#tell();
  }

  #end(commandId: string): void {
    if (this.#unacknowledged.delete(commandId)) this.#tell();
  }

  /** Waits for the browser's own disk, but not for ever: one that is full may never answer, and no save may hang on it. Never throws. */
  async #patiently(work: PromiseLike<unknown>): Promise<void> {
    const signal = AbortSignal.timeout(this.#trouble === null ? DISK_PATIENCE.first : DISK_PATIENCE.failing);
    const late = new Promise<never>((_resolve, reject) => {
      signal.onabort = () => reject(new DOMException('IndexedDB does not answer.', 'TimeoutError'));
    });
    await Promise.race([work, late]).catch(this.#fail);
    signal.onabort = null;
  }

  readonly #fail = (thrown: unknown): void => {
    this.#trouble = storageFailure(thrown);
    // By itself: as a method of this, a browser's own function would refuse, and nothing typed would be sent.
    const tell = this.#onTrouble;
    tell(thrown);
    this.#tell();
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Everything that speaks against the command itself: sent again, it would be refused again. */
const refusals: ReadonlySet<FailureCode> = new Set(['invalid-input', 'unknown-method', 'not-found', 'already-exists', 'changed-meanwhile']);

/**
 * Whether a failure says nothing against a text, so that the same may be saved later: the disk, the notebook's file
 * or the program stood in the way.
 */
export function isPassing({ code }: Failure): boolean {
  return !refusals.has(code);
}
