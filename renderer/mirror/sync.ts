import { liveQuery } from 'dexie';
import type { Changes } from '../../domain/changes.ts';
import type { EventOf, ResultFor } from '../../domain/contract.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Services } from '../services.ts';
import { type MirrorDatabase, recordRow } from './db.ts';

type Opened = ResultFor<'source.open'>;

/**
 * Keeps the mirror level with the services: loads what the window shows, then follows the commits. A commit
 * that does not follow the last one seen means something was missed, and the mirror is filled anew. Windows share
 * the mirror: each follows for itself, and whoever comes second finds the work done.
 */
export class Sync {
  readonly #services: Services;
  readonly #db: MirrorDatabase;
  readonly #notebookId: string;
  /** Sources this window shows. */
  readonly #opened = new Set<string>();
  #showsAllClaims = false;
  /** The filling this window knows; another one means that somebody filled the mirror anew. */
  #filling = '';
  #last: Promise<unknown> = Promise.resolve();

  constructor(services: Services, db: MirrorDatabase, notebookId: string) {
    this.#services = services;
    this.#db = db;
    this.#notebookId = notebookId;
    services.on('committed', (commit) => void this.#inOrder(() => this.#follow(commit)));
  }

  /** Fills the library. What an earlier run left is kept only when nothing happened since. */
  async start(hello: ResultFor<'session.hello'>): Promise<Result<void>> {
    const started = await this.#inOrder(async () => {
      const level = await this.#isLevel(hello);
      const filled = level.ok && !level.value ? await this.#fill() : level;
      if (!filled.ok) return filled;
      this.#filling = (await this.#db.states.get(this.#notebookId))?.filling ?? '';
      return ok(undefined);
    });
    liveQuery(() => this.#db.states.get(this.#notebookId)).subscribe((state) => {
      if (state === undefined || state.filling === this.#filling) return;
      this.#filling = state.filling;
      void this.#bringBack();
    });
    return started;
  }

  /** Brings a source's text, claims, notes and triage into the mirror. */
  async open(sourceId: string): Promise<Result<void>> {
    this.#opened.add(sourceId);
    const answer = await this.#services.call('source.open', { sourceId });
    if (!answer.ok) return answer;
    const isFresh = await this.#inOrder(() => this.#putSource(answer.value));
    return isFresh ? ok(undefined) : this.open(sourceId);
  }

  /** Brings every claim of the notebook into the mirror, with the notes on them. */
  async openClaims(): Promise<Result<void>> {
    this.#showsAllClaims = true;
    const done = await this.#bringClaims(null);
    return done.ok ? ok(undefined) : done;
  }

  /**
   * Brings one claim into the mirror, wherever it is from.
   * @returns whether the notebook has it
   */
  async openClaim(claimId: string): Promise<Result<boolean>> {
    const done = await this.#bringClaims([claimId]);
    return done.ok ? ok(done.value > 0) : done;
  }

  /** @returns how many there are */
  async #bringClaims(claimIds: string[] | null): Promise<Result<number>> {
    const answer = await this.#services.call('claims.list', { claimIds });
    if (!answer.ok) return answer;
    const { claims, notes, revision } = answer.value;
    const isFresh = await this.#inOrder(() =>
      this.#ifFresh(revision, () => this.#db.records.bulkPut([...claims, ...notes].map((each) => recordRow(this.#notebookId, each)))),
    );
    return isFresh ? ok(claims.length) : this.#bringClaims(claimIds);
  }

  /** Whether what an earlier run or another window left can be followed on from. */
  async #isLevel(hello: ResultFor<'session.hello'>): Promise<Result<boolean>> {
    const state = await this.#db.states.get(this.#notebookId);
    if (state === undefined || state.revision <= hello.revision) return ok(state?.revision === hello.revision);
    // What another window, or this one's own events, brought further since the hello is no reason to begin again. A
    // mirror that is ahead of the notebook itself is one: an older copy of the file took the notebook's place.
    const now = await this.#services.call('session.hello', {});
    return now.ok ? ok(state.revision <= now.value.revision) : now;
  }

  /** Writes happen one after the other. */
  #inOrder<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /**
   * Writes an answer unless the mirror has gone on since: an older answer would cover a newer commit.
   * @returns whether it was written
   */
  #ifFresh(revision: number, write: () => Promise<unknown>): Promise<boolean> {
    const db = this.#db;
    return db.transaction('rw', db.records, db.texts, db.states, async () => {
      const state = await db.states.get(this.#notebookId);
      if (state !== undefined && state.revision > revision) return false;
      await write();
      return true;
    });
  }

  #putSource({ revision, source, version, text, claims, notes, passages }: Opened): Promise<boolean> {
    const db = this.#db;
    const notebookId = this.#notebookId;
    return this.#ifFresh(revision, async () => {
      await db.records.where({ notebookId, sourceId: source.id }).delete();
      await db.texts.put({ notebookId, versionId: version.id, text });
      await db.records.bulkPut([source, version, ...claims, ...notes, ...passages].map((each) => recordRow(notebookId, each)));
    });
  }

  async #follow(commit: EventOf<'committed'>): Promise<void> {
    const db = this.#db;
    const notebookId = this.#notebookId;
    const missed = await db.transaction('rw', db.records, db.summaries, db.states, async () => {
      const state = await db.states.get(notebookId);
      // Before the first filling there is nothing to follow; after it, another window may have been quicker.
      if (state === undefined || commit.revision <= state.revision) return false;
      if (commit.revision !== state.revision + 1) return true;
      await this.#apply(commit.changes);
      await db.summaries.bulkPut(commit.summaries.map((summary) => ({ notebookId, sourceId: summary.source.id, summary })));
      await db.states.put({ ...state, revision: commit.revision, undo: commit.undo, redo: commit.redo });
      return false;
    });
    if (missed) await this.#fill();
  }

  async #apply({ added, updated, removed }: Changes): Promise<void> {
    const notebookId = this.#notebookId;
    const put = [...added, ...updated.map(({ to }) => to)];
    await this.#db.records.bulkPut(put.map((each) => recordRow(notebookId, each)));
    await this.#db.records.bulkDelete(removed.map(({ kind, id }) => [notebookId, kind, id]));
    const gone = removed.filter(({ kind }) => kind === 'source');
    await this.#db.summaries.bulkDelete(gone.map(({ id }) => [notebookId, id]));
  }

  /** Replaces this notebook's mirror by its library, in one transaction. What windows have open comes back after it. */
  async #fill(): Promise<Result<void>> {
    const hello = await this.#services.call('session.hello', {});
    if (!hello.ok) return hello;
    const library = await this.#services.call('library.list', {});
    if (!library.ok) return library;
    const { sources, briefs, revision } = library.value;
    const { notebook, undo, redo } = hello.value;
    if (hello.value.revision !== revision) return this.#fill();
    const db = this.#db;
    const notebookId = this.#notebookId;
    await db.transaction('rw', db.records, db.summaries, db.texts, db.states, async () => {
      await db.records.where('[notebookId+kind]').between([notebookId, ''], [notebookId, '\uffff']).delete();
      await db.summaries.where({ notebookId }).delete();
      await db.texts.where('[notebookId+versionId]').between([notebookId, ''], [notebookId, '\uffff']).delete();
      await db.summaries.bulkPut(sources.map((summary) => ({ notebookId, sourceId: summary.source.id, summary })));
      await db.records.bulkPut([notebook, ...sources.map(({ source }) => source), ...briefs].map((each) => recordRow(notebookId, each)));
      await db.states.put({ notebookId, revision, undo, redo, filling: crypto.randomUUID() });
    });
    return ok(undefined);
  }

  /** Opens again what this window shows, after the mirror was filled anew by it or by another window. */
  async #bringBack(): Promise<void> {
    for (const sourceId of this.#opened) await this.open(sourceId);
    if (this.#showsAllClaims) await this.openClaims();
  }
}
