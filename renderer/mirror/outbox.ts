import type { CommandName, ParamsOf } from '../../domain/commands/index.ts';
import type { ResultFor } from '../../domain/contract.ts';
import type { Failure, FailureCode, Result } from '../../domain/result.ts';
import type { Services } from '../services.ts';
import type { OutboxDatabase, OutboxRow } from './db.ts';
import { windowLock } from './locks.ts';

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

export type Acknowledged = Result<ResultFor<'command.run'>>;

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

  /** Hears of every change of `unacknowledged`. @returns how to stop */
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
    const kept = this.#put({ document: '', commandId, name, params, replaces: [] }, 'waiting').catch(this.#onTrouble);
    this.#begin(commandId);
    const answer = await this.inTurn(() => this.#run(commandId, name, params));
    this.#end(commandId);
    void kept.then(() => this.forget([commandId]));
    return answer;
  }

  /** Keeps typed text until it is sent; a later text of the same command takes its place. Never throws. */
  async keep(draft: Draft): Promise<void> {
    this.#begin(draft.commandId);
    await this.#put(draft, 'typing').catch(this.#onTrouble);
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
    await this.#db.rows
      .where('commandId')
      .anyOf([...commandIds])
      .delete()
      .catch(this.#onTrouble);
  }

  /** Sends what windows that are gone left behind, oldest first. A Web Lock lets one window do it at a time. Never throws. */
  async recover(): Promise<void> {
    const recovered = navigator.locks.request(`caveat-outbox:${this.#notebookId}`, async () => {
      const { held = [] } = await navigator.locks.query();
      const living = new Set(held.map(({ name }) => name));
      const rows = await this.#db.rows.where({ notebookId: this.#notebookId }).sortBy('sequence');
      for (const row of rows) {
        if (row.state === 'refused' || living.has(windowLock(row.windowId))) continue;
        await this.inTurn(async () => this.#settle(row.commandId, await this.#run(row.commandId, row.name as CommandName, row.params)));
      }
    });
    await recovered.catch(this.#onTrouble);
  }

  async #put(
    { document, commandId, name, params, replaces }: Omit<Draft, 'name'> & { name: CommandName },
    state: OutboxRow['state'],
  ): Promise<void> {
    await this.#db.transaction('rw', this.#db.rows, async () => {
      const present = await this.#db.rows.where({ commandId }).first();
      if (present !== undefined) await this.#db.rows.update(present.sequence, { params });
      else
        await this.#db.rows.add({
          notebookId: this.#notebookId,
          windowId: this.#windowId,
          document,
          commandId,
          name,
          params,
          state,
          failure: null,
        });
      await this.#db.rows
        .where('commandId')
        .anyOf([...replaces])
        .delete();
    });
  }

  async #settle(commandId: string, answer: Result<unknown>): Promise<void> {
    if (answer.ok) return this.forget([commandId]);
    const failure: Failure = answer.error;
    await this.#db.rows
      .where({ commandId })
      .modify({ state: isPassing(failure) ? 'waiting' : 'refused', failure })
      .catch(this.#onTrouble);
  }

  #run(commandId: string, name: CommandName, params: unknown): Promise<Acknowledged> {
    return this.#services.call('command.run', { id: commandId, name, params });
  }

  #begin(commandId: string): void {
    this.#unacknowledged.add(commandId);
    for (const listener of this.#listeners) listener();
  }

  #end(commandId: string): void {
    if (!this.#unacknowledged.delete(commandId)) return;
    for (const listener of this.#listeners) listener();
  }
}

/** `cancelled`: the notebook is being closed. */
const passing: ReadonlySet<FailureCode> = new Set(['disk-full', 'notebook-in-use', 'cancelled', 'internal', 'timed-out']);

/** Whether a failure says nothing against the command, so that the same may succeed later. */
export function isPassing({ code }: Failure): boolean {
  return passing.has(code);
}
