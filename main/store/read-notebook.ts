import { type Blobs, createBlobs } from './blobs.ts';
import { createHistory, type History } from './history.ts';
import { readMeta } from './meta.ts';
import type { NotebookKey } from './notebook-key.ts';
import { createRecords, type Records } from './records.ts';
import { connect } from './sqlite.ts';

/** What can be read of a notebook beside the program that has it open: what was committed, as it is at each question. */
export interface NotebookReading {
  readonly records: Pick<Records, 'get' | 'page' | 'count'>;
  readonly history: Pick<History, 'revision' | 'changesOf' | 'hashAt'>;
  readonly blobs: Pick<Blobs, 'get'>;
}

/** Opens a notebook for reading only, which asks for no lock and holds up no commit. Throws. @param key null for a plain one */
export function readNotebook(file: string, key: NotebookKey | null): NotebookReading & { close(): void } {
  const connection = connect(file, 'read', { key });
  try {
    const { genesis } = readMeta(connection, file);
    return {
      records: createRecords(connection),
      history: createHistory(connection, genesis),
      blobs: createBlobs(connection),
      close: () => void connection.close(),
    };
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}
