import type { Changes } from '../../domain/changes.ts';
import type { EventOf, ResultFor, SourceSummary } from '../../domain/contract.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import { type Failure, ok, type Result } from '../../domain/result.ts';
import type { UndoState } from '../../domain/step.ts';
import type { Services } from '../services.ts';
import { ClaimRows } from './claim-rows.ts';
import { type MirrorDatabase, recordRow } from './db.ts';
import { Marks } from './marks.ts';
import { OpenedSource } from './open-source.ts';
import { Propositions } from './propositions.ts';
import { ReferredClaims } from './referred-claims.ts';
import { Reviews } from './reviews.ts';
import { storageFailure } from './storage-failure.ts';

type Commit = EventOf<'committed'>;

/** How far the notebook has come, as last heard of. */
export interface NotebookState extends UndoState {
  readonly revision: number;
}

/** How many sources stay in memory after they were left: going back to one is instant. */
const KEPT_OPEN = 3;

/**
 * Keeps the window level with the services. What is open stands in memory and follows a commit the moment it is heard
 * of; the library, briefs and texts are mirrored in IndexedDB, which windows share: each follows for itself, and
 * whoever comes second finds the work done. A commit that does not follow the last one seen means something was missed,
 * and everything is brought anew.
 */
export class Sync {
  readonly #services: Services;
  readonly #db: MirrorDatabase;
  readonly #notebookId: string;
  /** Sources in memory, the one opened last at the end. */
  readonly #opened = new Map<string, OpenedSource>();
  /** Sources whose text an earlier window left in the working copy. */
  #kept: ReadonlySet<string> = new Set();
  /** What the library says of each source. */
  readonly #summaries = new Map<string, SourceSummary>();
  #notebookMarks: Marks | null = null;
  /** The claims that texts refer to. */
  readonly referred: ReferredClaims;
  /** The claims that corrections left behind. */
  readonly reviews: Reviews;
  /** The claims of the notebook as rows of a table. */
  readonly claimRows: ClaimRows;
  /** Propositions, and the stances of claims on them. */
  readonly propositions: Propositions;
  #state: NotebookState | undefined;
  #trouble: Failure | null = null;
  readonly #listeners = new Set<() => void>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(services: Services, db: MirrorDatabase, notebookId: string) {
    this.#services = services;
    this.#db = db;
    this.#notebookId = notebookId;
    this.referred = new ReferredClaims(services);
    this.reviews = new Reviews(services);
    this.claimRows = new ClaimRows(services);
    this.propositions = new Propositions(services);
    services.on('committed', (commit) => {
      this.#hear(commit);
      void this.#inOrder(() => this.#follow(commit)).then(
        (done) => this.#mirrorIs(done.ok ? null : done.error),
        (thrown: unknown) => this.#mirrorIs(storageFailure(thrown)),
      );
    });
  }

  /** Why the library and the briefs shown are out of date; null while they are level. The next commit tries again. */
  get trouble(): Failure | null {
    return this.#trouble;
  }

  /** Undefined until the window has started. */
  get state(): NotebookState | undefined {
    return this.#state;
  }

  /** Hears of every change of `state` and `trouble`. @returns how to stop */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Fills the library. What an earlier run left is kept only when nothing happened since. */
  start(hello: ResultFor<'session.hello'>): Promise<Result<void>> {
    return this.#inOrder(async () => {
      if (this.#state === undefined || this.#state.revision < hello.revision) this.#become(hello);
      const level = await this.#isLevel(hello);
      if (!level.ok) return level;
      if (!level.value) return this.#fill();
      this.#kept = await this.#keptSources();
      return ok(undefined);
    });
  }

  /** What the library said of its sources when it was filled, in no order, with what was heard since. */
  get summaries(): readonly SourceSummary[] {
    return [...this.#summaries.values()];
  }

  /** A source in memory. It shows nothing before `open`. */
  source(sourceId: string): OpenedSource {
    const present = this.#opened.get(sourceId);
    if (present !== undefined) return present;
    const opened = new OpenedSource(this.#services, this.#db, this.#notebookId, sourceId, this.#kept.has(sourceId));
    this.#opened.set(sourceId, opened);
    return opened;
  }

  /** The version that a source shows; undefined while that is not known. */
  versionOf(sourceId: string): string | undefined {
    return this.#summaries.get(sourceId)?.source.currentVersionId;
  }

  /**
   * Brings a source's text, claims, notes and triage into memory. Those opened long ago leave it.
   * @param passage the number of the first that is about to be shown: what is made of it comes first
   */
  async open(sourceId: string, passage = 1): Promise<Result<void>> {
    const opened = this.source(sourceId);
    this.#opened.delete(sourceId);
    this.#opened.set(sourceId, opened);
    const oldest = this.#opened.keys().next().value;
    if (this.#opened.size > KEPT_OPEN && oldest !== undefined) this.#opened.delete(oldest);
    // What was heard before the source stood in memory reaches it through the mirror.
    if (this.#kept.has(sourceId)) await this.#last;
    const { reported = 0, speculative = 0, disputed = 0 } = this.#summaries.get(sourceId)?.claims ?? {};
    return opened.open(passage, reported + speculative + disputed);
  }

  /** Every claim of the notebook with the notes, in memory. It shows nothing before `openClaims`. */
  get notebookMarks(): Marks {
    this.#notebookMarks ??= new Marks(this.#services, null, ['note', 'claim']);
    return this.#notebookMarks;
  }

  /** Brings every claim of the notebook into memory, and the notes. */
  async openClaims(): Promise<Result<void>> {
    return this.notebookMarks.shown.complete ? ok(undefined) : this.notebookMarks.load();
  }

  /** What is in memory follows at once. */
  #hear(commit: Commit): void {
    const isMissing = this.#state !== undefined && commit.revision > this.#state.revision + 1;
    if (this.#state === undefined || commit.revision > this.#state.revision) this.#become(commit);
    for (const summary of commit.summaries) this.#note(summary);
    for (const opened of this.#opened.values()) opened.follow(commit);
    this.#notebookMarks?.follow(commit);
    this.referred.follow(commit);
    this.reviews.follow(commit);
    this.claimRows.follow(commit);
    this.propositions.follow(commit);
    if (!isMissing) return;
    this.referred.reload();
    this.reviews.reload();
    this.claimRows.reload();
    this.propositions.reload();
    for (const opened of this.#opened.values()) void opened.load();
    if (this.#notebookMarks?.shown.complete === true) void this.#notebookMarks.load();
  }

  #note(summary: SourceSummary): void {
    this.#summaries.set(summary.source.id, summary);
  }

  #mirrorIs(trouble: Failure | null): void {
    if (this.#trouble === trouble) return;
    this.#trouble = trouble;
    for (const listener of this.#listeners) listener();
  }

  #become({ revision, undo, redo }: NotebookState): void {
    this.#state = { revision, undo, redo };
    for (const listener of this.#listeners) listener();
  }

  /** Whether what an earlier run or another window left can be followed on from. */
  async #isLevel(hello: ResultFor<'session.hello'>): Promise<Result<boolean>> {
    const state = await this.#db.states.get(this.#notebookId);
    if (state === undefined) return ok(false);
    if (state.revision <= hello.revision) return ok(isSameState(state, hello));
    // What another window, or this one's own events, brought further since the hello is no reason to begin again. A
    // mirror that is ahead of the notebook itself is one: an older copy of the file took the notebook's place.
    const now = await this.#services.call('session.hello', {});
    if (!now.ok) return now;
    return ok(state.revision < now.value.revision || isSameState(state, now.value));
  }

  async #keptSources(): Promise<ReadonlySet<string>> {
    const db = this.#db;
    const notebookId = this.#notebookId;
    const texts = await db.texts.where('[notebookId+versionId]').between([notebookId, ''], [notebookId, '\uffff']).primaryKeys();
    const versions = new Set(texts.map(([, versionId]) => versionId));
    const rows = await db.summaries.where({ notebookId }).toArray();
    for (const { summary } of rows) this.#note(summary);
    return new Set(rows.filter(({ summary }) => versions.has(summary.source.currentVersionId)).map(({ sourceId }) => sourceId));
  }

  /** Writes happen one after the other. */
  #inOrder<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #follow(commit: Commit): Promise<Result<void>> {
    const db = this.#db;
    const notebookId = this.#notebookId;
    const missed = await db.transaction('rw', db.records, db.summaries, db.states, async () => {
      const state = await db.states.get(notebookId);
      // Before the first filling there is nothing to follow; after it, another window may have been quicker.
      if (state === undefined || commit.revision <= state.revision) return false;
      if (commit.revision !== state.revision + 1) return true;
      await this.#apply(commit.changes);
      await db.summaries.bulkPut(commit.summaries.map((summary) => ({ notebookId, sourceId: summary.source.id, summary })));
      const { revision, head, undo, redo } = commit;
      await db.states.put({ notebookId, revision, head, undo, redo });
      return false;
    });
    return missed ? this.#fill() : ok(undefined);
  }

  async #apply({ added, updated, removed }: Changes): Promise<void> {
    const notebookId = this.#notebookId;
    const put = [...added, ...updated.map(({ to }) => to)].filter(isMirrored);
    await this.#db.records.bulkPut(put.map((each) => recordRow(notebookId, each)));
    await this.#db.records.bulkDelete(removed.filter(isMirrored).map(({ kind, id }) => [notebookId, kind, id]));
    const gone = removed.filter(({ kind }) => kind === 'source');
    await this.#db.summaries.bulkDelete(gone.map(({ id }) => [notebookId, id]));
  }

  /** Replaces this notebook's mirror by its library, in one transaction. */
  async #fill(): Promise<Result<void>> {
    const hello = await this.#services.call('session.hello', {});
    if (!hello.ok) return hello;
    const library = await this.#services.call('library.list', {});
    if (!library.ok) return library;
    const { sources, briefs, views, revision } = library.value;
    for (const summary of sources) this.#note(summary);
    const { notebook, head, undo, redo } = hello.value;
    if (hello.value.revision !== revision) return this.#fill();
    const db = this.#db;
    const notebookId = this.#notebookId;
    await db.transaction('rw', db.records, db.summaries, db.texts, db.states, async () => {
      await db.records.where('[notebookId+kind]').between([notebookId, ''], [notebookId, '\uffff']).delete();
      await db.summaries.where({ notebookId }).delete();
      await db.texts.where('[notebookId+versionId]').between([notebookId, ''], [notebookId, '\uffff']).delete();
      await db.summaries.bulkPut(sources.map((summary) => ({ notebookId, sourceId: summary.source.id, summary })));
      const records = [notebook, ...sources.map(({ source }) => source), ...briefs, ...views];
      await db.records.bulkPut(records.map((each) => recordRow(notebookId, each)));
      await db.states.put({ notebookId, revision, head, undo, redo });
    });
    return ok(undefined);
  }
}

/** Whether both speak of one commit. A copy of the notebook that was worked on elsewhere has another under the same number. */
function isSameState(one: { revision: number; head?: string }, other: { revision: number; head: string }): boolean {
  return one.revision === other.revision && one.head === other.head;
}

/** Claims, notes, triage and rejections are many, and stand in memory while they are shown; so do reviews, propositions and stances. A version is kept with its text. */
const inMemory: ReadonlySet<string> = new Set([
  'claim',
  'note',
  'passage',
  'rejection',
  'review',
  'proposition',
  'stance',
  'entity',
  'dismissal',
  'version',
]);

function isMirrored({ kind }: CaveatRecord): boolean {
  return !inMemory.has(kind);
}
