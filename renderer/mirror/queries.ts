import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import type { Brief } from '../../domain/brief.ts';
import type { Claim } from '../../domain/claim.ts';
import type { SourceSummary } from '../../domain/contract.ts';
import type { Note } from '../../domain/note.ts';
import type { RecordKind, RecordOf } from '../../domain/records.ts';
import type { MirrorDatabase } from './db.ts';
import type { Marks, MarksShown } from './marks.ts';
import type { OpenSource } from './open-source.ts';
import type { NotebookState, Sync } from './sync.ts';

/** Live questions to what the window has of the notebook. Each hook answers undefined until the first answer is there. */
export class Queries {
  readonly #sync: Sync;
  readonly #db: MirrorDatabase;
  readonly #notebookId: string;

  constructor(sync: Sync, db: MirrorDatabase, notebookId: string) {
    this.#sync = sync;
    this.#db = db;
    this.#notebookId = notebookId;
  }

  useState(): NotebookState | undefined {
    return useSyncExternalStore(this.#sync.subscribe, () => this.#sync.state);
  }

  useNotebookTitle(): string | undefined {
    return useLiveQuery(() => this.#get('notebook', 'notebook'))?.title;
  }

  /** The library, newest import first. */
  useSummaries(): readonly SourceSummary[] | undefined {
    return useLiveQuery(async () => {
      const rows = await this.#db.summaries.where({ notebookId: this.#notebookId }).toArray();
      return rows.map(({ summary }) => summary).sort((a, b) => (a.source.importedAt < b.source.importedAt ? 1 : -1));
    });
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

  /** Every claim of the notebook, by identifier, once `Sync.openClaims` was asked for them. */
  useClaims(): ReadonlyMap<string, Claim> | undefined {
    const { complete, claims } = useMarks(this.#sync.notebookMarks);
    return complete ? claims.byId : undefined;
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
