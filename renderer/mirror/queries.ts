import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useSyncExternalStore } from 'react';
import type { Brief } from '../../domain/brief.ts';
import type { Claim } from '../../domain/claim.ts';
import type { SourceSummary } from '../../domain/contract.ts';
import type { Note } from '../../domain/note.ts';
import type { RecordKind, RecordOf } from '../../domain/records.ts';
import type { Failure } from '../../domain/result.ts';
import type { Review } from '../../domain/review.ts';
import type { SavedView } from '../../domain/saved-view.ts';
import type { Source } from '../../domain/source.ts';
import type { Stance } from '../../domain/stance.ts';
import type { MirrorDatabase } from './db.ts';
import type { Marks, MarksShown } from './marks.ts';
import type { OpenSource } from './open-source.ts';
import type { PropositionsShown } from './propositions.ts';
import { SharedQuery } from './shared-query.ts';
import type { NotebookState, Sync } from './sync.ts';

/** Live questions to what the window has of the notebook. Each hook answers undefined until the first answer is there. */
export class Queries {
  readonly #sync: Sync;
  readonly #db: MirrorDatabase;
  readonly #notebookId: string;
  readonly #summaries: SharedQuery<readonly SourceSummary[]>;

  constructor(sync: Sync, db: MirrorDatabase, notebookId: string) {
    this.#sync = sync;
    this.#db = db;
    this.#notebookId = notebookId;
    this.#summaries = new SharedQuery(async () => {
      const rows = await db.summaries.where({ notebookId }).toArray();
      return newestFirst(rows.map(({ summary }) => summary));
    }, newestFirst(sync.summaries));
  }

  useState(): NotebookState | undefined {
    return useSyncExternalStore(this.#sync.subscribe, () => this.#sync.state);
  }

  /** Why the library and the briefs shown are out of date; null while they are level. */
  useTrouble(): Failure | null {
    return useSyncExternalStore(this.#sync.subscribe, () => this.#sync.trouble);
  }

  useNotebookTitle(): string | undefined {
    return useLiveQuery(() => this.#get('notebook', 'notebook'))?.title;
  }

  /** The library, newest import first. */
  useSummaries(): readonly SourceSummary[] | undefined {
    return useSyncExternalStore(this.#summaries.subscribe, () => this.#summaries.value);
  }

  /** A source once its text is in memory; claims, notes and triage may follow a moment later. */
  useOpenSource(sourceId: string): OpenSource | undefined {
    const opened = this.#sync.source(sourceId);
    return useSyncExternalStore(opened.subscribe, () => opened.shown);
  }

  /** Briefs, the one saved last first. */
  useBriefs(): readonly Brief[] | undefined {
    return useLiveQuery(async () => {
      const briefs = await this.#all('brief');
      return briefs.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    });
  }

  useBrief(briefId: string): Brief | undefined {
    return useLiveQuery(() => this.#get('brief', briefId), [briefId]);
  }

  /** Saved ways to look at the claims, by name. */
  useViews(): readonly SavedView[] | undefined {
    return useLiveQuery(async () => (await this.#all('view')).sort((a, b) => a.name.localeCompare(b.name)));
  }

  /** Every claim of the notebook, by identifier, once `Sync.openClaims` was asked for them. */
  useClaims(): ReadonlyMap<string, Claim> | undefined {
    const { complete, claims } = useMarks(this.#sync.notebookMarks);
    return complete ? claims.byId : undefined;
  }

  /** A claim by itself: asks to be shown again only when this one changes. Known once `useClaims` is. */
  useClaim(claimId: string): Claim | undefined {
    const { notebookMarks } = this.#sync;
    return useSyncExternalStore(notebookMarks.subscribe, () => notebookMarks.shown.claims.byId.get(claimId));
  }

  /** A note by itself, as `useClaim` is a claim. */
  useNote(noteId: string): Note | undefined {
    const { notebookMarks } = this.#sync;
    return useSyncExternalStore(notebookMarks.subscribe, () => notebookMarks.shown.notes.get(noteId));
  }

  /** The review of a claim by itself, as `useClaim` is a claim. */
  useReview(claimId: string): Review | undefined {
    const { reviews } = this.#sync;
    return useSyncExternalStore(reviews.subscribe, () => reviews.shown.get(claimId));
  }

  /** A claim from anywhere in the notebook; null when it has none such. */
  useReferredClaim(claimId: string): Claim | null | undefined {
    const { referred } = this.#sync;
    const claim = useSyncExternalStore(referred.subscribe, () => referred.get(claimId));
    useEffect(() => referred.want(claimId), [referred, claimId]);
    return claim;
  }

  /**
   * Claims from anywhere in the notebook, by identifier; those it does not have are left out. Undefined while any is yet to come.
   * @param claimIds the same list for as long as it says the same
   * @param onFailed hears why they could not be brought; the same function each time
   */
  useReferredClaims(claimIds: readonly string[], onFailed: (failure: Failure) => void): ReadonlyMap<string, Claim> | undefined {
    const { referred } = this.#sync;
    const claims = useSyncExternalStore(referred.subscribe, () => referred.all(claimIds));
    useEffect(() => {
      void referred.open(claimIds).then((done) => {
        if (!done.ok) onFailed(done.error);
      });
    }, [referred, claimIds, onFailed]);
    return claims;
  }

  /** Reviews of the whole notebook, by claim; none before the first answer is there. */
  useReviews(): ReadonlyMap<string, Review> {
    const { reviews } = this.#sync;
    const shown = useSyncExternalStore(reviews.subscribe, () => reviews.shown);
    useEffect(() => void reviews.open(), [reviews]);
    return shown;
  }

  /** Propositions with the stances on them; none before the first answer is there. */
  usePropositions(): PropositionsShown {
    const { propositions } = this.#sync;
    const shown = useSyncExternalStore(propositions.subscribe, () => propositions.shown);
    useEffect(() => void propositions.open(), [propositions]);
    return shown;
  }

  /** The stances of a claim by itself, as `useClaim` is a claim; undefined when it takes none. */
  useStancesOf(claimId: string): readonly Stance[] | undefined {
    const { propositions } = this.#sync;
    useEffect(() => void propositions.open(), [propositions]);
    return useSyncExternalStore(propositions.subscribe, () => propositions.shown.of.get(claimId));
  }

  /** A source; null when the notebook has none such. */
  useSource(sourceId: string): Source | null | undefined {
    return useLiveQuery(async () => (await this.#get('source', sourceId)) ?? null, [sourceId]);
  }

  /** The version that a source shows; undefined when that is not known. */
  async currentVersionOf(sourceId: string): Promise<string | undefined> {
    return (await this.#get('source', sourceId))?.currentVersionId;
  }

  /**
   * What a text can refer to: every source, and the claims that are in memory, those of the open source among them;
   * told again once all claims of the notebook are there.
   * @returns how to stop
   */
  watchReferable(sourceId: string | null, tell: (claims: readonly Claim[], sources: ReadonlyMap<string, Source>) => void): () => void {
    const sync = this.#sync;
    let stopped = false;
    const show = async (): Promise<void> => {
      const sources = new Map((await this.#all('source')).map((each) => [each.id, each]));
      const inMemory =
        sync.notebookMarks.shown.complete || sourceId === null
          ? sync.notebookMarks.shown.claims.inOrder
          : sync.source(sourceId).shown?.claims;
      if (!stopped) tell(inMemory ?? [], sources);
    };
    void show()
      .then(() => sync.openClaims())
      .then((done) => (done.ok ? show() : undefined));
    return () => {
      stopped = true;
    };
  }

  /** Every note of the notebook, by identifier, once `Sync.openClaims` was asked for them. */
  useNotes(): ReadonlyMap<string, Note> | undefined {
    const { complete, notes } = useMarks(this.#sync.notebookMarks);
    return complete ? notes : undefined;
  }

  async #get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | undefined> {
    const row = await this.#db.records.get([this.#notebookId, kind, id]);
    return row?.record as RecordOf<K> | undefined;
  }

  async #all<K extends RecordKind>(kind: K): Promise<RecordOf<K>[]> {
    const rows = await this.#db.records.where({ notebookId: this.#notebookId, kind }).toArray();
    return rows.map(({ record }) => record as RecordOf<K>);
  }
}

function useMarks(marks: Marks): MarksShown {
  return useSyncExternalStore(marks.subscribe, () => marks.shown);
}

function newestFirst(summaries: readonly SourceSummary[]): readonly SourceSummary[] {
  return summaries.toSorted((a, b) => (a.source.importedAt < b.source.importedAt ? 1 : -1));
}
