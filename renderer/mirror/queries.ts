import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Brief } from '../../domain/brief.ts';
import { type Claim, inReadingOrder } from '../../domain/claim.ts';
import type { SourceSummary } from '../../domain/contract.ts';
import type { Note } from '../../domain/note.ts';
import type { Passage } from '../../domain/passage.ts';
import type { RecordKind, RecordOf } from '../../domain/records.ts';
import type { Source } from '../../domain/source.ts';
import type { Version } from '../../domain/version.ts';
import type { MirrorDatabase, OutboxDatabase, OutboxRow, StateRow } from './db.ts';

/** What the reader shows of one source. */
export interface OpenSource {
  readonly source: Source;
  readonly version: Version;
  readonly text: string;
  /** In reading order. */
  readonly claims: readonly Claim[];
  readonly notes: ReadonlyMap<string, Note>;
  /** By passage number. */
  readonly passages: ReadonlyMap<number, Passage>;
}

/** Live questions to the mirror. Each hook answers undefined until the first answer is there. */
export class Queries {
  readonly #db: MirrorDatabase;
  readonly #outbox: OutboxDatabase;
  readonly #notebookId: string;

  constructor(db: MirrorDatabase, outbox: OutboxDatabase, notebookId: string) {
    this.#db = db;
    this.#outbox = outbox;
    this.#notebookId = notebookId;
  }

  useState(): StateRow | undefined {
    return useLiveQuery(() => this.#db.states.get(this.#notebookId));
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

  /** A source once it is wholly in the mirror. The text is read once; tagging reads only the marks again. */
  useOpenSource(sourceId: string): OpenSource | undefined {
    const source = useLiveQuery(() => this.#get('source', sourceId), [sourceId]);
    const versionId = source?.currentVersionId ?? '';
    const body = useLiveQuery(() => this.#body(versionId), [versionId]);
    const marks = useLiveQuery(() => this.#marks(sourceId, versionId), [sourceId, versionId]);
    return useMemo(
      () => (source === undefined || body === undefined || marks === undefined ? undefined : { source, ...body, ...marks }),
      [source, body, marks],
    );
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

  /** Every claim in the mirror, by identifier. */
  useClaims(): ReadonlyMap<string, Claim> | undefined {
    return useLiveQuery(async () => new Map((await this.#all('claim')).map((each) => [each.id, each])));
  }

  /** One record of the mirror; null when it is not there. */
  useRecord<K extends RecordKind>(kind: K, id: string): RecordOf<K> | null | undefined {
    return useLiveQuery(async () => (await this.#get(kind, id)) ?? null, [kind, id]);
  }

  /** What a text can refer to: every claim in the mirror, in reading order, and every source. */
  async referable(): Promise<{ claims: readonly Claim[]; sources: ReadonlyMap<string, Source> }> {
    const claims = await this.#all('claim');
    const sources = new Map((await this.#all('source')).map((each) => [each.id, each]));
    return { claims: claims.sort(inReadingOrder), sources };
  }

  /** Every note in the mirror, by identifier. */
  useNotes(): ReadonlyMap<string, Note> | undefined {
    return useLiveQuery(async () => new Map((await this.#all('note')).map((each) => [each.id, each])));
  }

  /** Texts the services refused, for the analyst to decide about. */
  useRefused(): readonly OutboxRow[] | undefined {
    return useLiveQuery(() =>
      this.#outbox.rows
        .where({ notebookId: this.#notebookId })
        .filter(({ state }) => state === 'refused')
        .toArray(),
    );
  }

  async #body(versionId: string): Promise<Pick<OpenSource, 'version' | 'text'> | undefined> {
    const version = await this.#get('version', versionId);
    const row = await this.#db.texts.get([this.#notebookId, versionId]);
    return version === undefined || row === undefined ? undefined : { version, text: row.text };
  }

  async #marks(sourceId: string, versionId: string): Promise<Pick<OpenSource, 'claims' | 'notes' | 'passages'>> {
    const notebookId = this.#notebookId;
    const kinds = ['claim', 'note', 'passage'].map((kind) => [notebookId, sourceId, kind]);
    const rows = await this.#db.records.where('[notebookId+sourceId+kind]').anyOf(kinds).toArray();
    const claims: Claim[] = [];
    const notes = new Map<string, Note>();
    const passages = new Map<number, Passage>();
    for (const { record } of rows) {
      if (record.kind === 'claim' && record.anchor.versionId === versionId) claims.push(record);
      else if (record.kind === 'note') notes.set(record.id, record);
      else if (record.kind === 'passage' && record.versionId === versionId) passages.set(record.number, record);
    }
    return { claims: claims.sort(inReadingOrder), notes, passages };
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
