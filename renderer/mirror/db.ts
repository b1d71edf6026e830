import { Dexie, type EntityTable, type Table } from 'dexie';
import type { SourceSummary } from '../../domain/contract.ts';
import type { CaveatRecord, RecordKind } from '../../domain/records.ts';
import type { Failure } from '../../domain/result.ts';
import type { UndoState } from '../../domain/step.ts';
import type { KeptText } from './kept-text.ts';

/** One record of a notebook, as last heard of. */
export interface RecordRow {
  notebookId: string;
  kind: RecordKind;
  id: string;
  record: CaveatRecord;
}

export interface SummaryRow {
  notebookId: string;
  sourceId: string;
  summary: SourceSummary;
}

export interface TextRow extends KeptText {
  notebookId: string;
  versionId: string;
}

/** How far the mirror of a notebook has come. */
export interface StateRow extends UndoState {
  notebookId: string;
  revision: number;
  /** The hash of that commit. Absent in a mirror from before it was kept. */
  head?: string;
}

/**
 * A command on its way, or text still being typed. Kept until the services acknowledge it.
 * `typing`: may still be replaced by a newer text. `waiting`: to be sent, or sent and not yet acknowledged.
 * `refused`: the services said no; kept for the analyst to decide.
 */
export interface OutboxRow {
  /** Rises by one for each row: the order of sending. */
  sequence: number;
  notebookId: string;
  commandId: string;
  /** The window that will send it. */
  windowId: string;
  /** What it writes to, such as `note:claim:…`, so that a later text can take its place; empty for one-off commands. */
  document: string;
  name: string;
  params: unknown;
  state: 'typing' | 'waiting' | 'refused';
  failure: Failure | null;
}

/** The window's working copy: it can be deleted at any time and comes back, so no write of it waits for the disk. */
export class MirrorDatabase extends Dexie {
  declare readonly records: Table<RecordRow, [string, RecordKind, string]>;
  declare readonly summaries: Table<SummaryRow, [string, string]>;
  declare readonly texts: Table<TextRow, [string, string]>;
  declare readonly states: Table<StateRow, string>;

  constructor() {
    super('caveat-mirror', { chromeTransactionDurability: 'relaxed' });
    this.version(3)
      .stores({
        records: '[notebookId+kind+id], [notebookId+kind]',
        summaries: '[notebookId+sourceId], notebookId',
        texts: '[notebookId+versionId]',
        states: 'notebookId',
      })
      // Texts kept before stand without their versions: all of it comes back.
      .upgrade((transaction) => Promise.all(transaction.storeNames.map((each) => transaction.table(each).clear())));
  }
}

/** What is typed and not yet acknowledged: it exists nowhere else, so a write counts once the disk has it. */
export class OutboxDatabase extends Dexie {
  declare readonly rows: EntityTable<OutboxRow, 'sequence'>;

  constructor() {
    // IndexedDB acknowledges before the disk has the data unless asked not to.
    super('caveat-outbox', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ rows: '++sequence, &commandId, notebookId' });
  }
}

export function recordRow(notebookId: string, record: CaveatRecord): RecordRow {
  return { notebookId, kind: record.kind, id: record.id, record };
}
