import type { Connection } from '../store/sqlite.ts';
import type { IndexBatch } from './batch.ts';
import { connectIndex, type IndexPlace } from './index-file.ts';
import { createIndexWriter, type IndexWriter } from './writer.ts';

/** The worker's side of the index: it keeps the file open from one batch to the next. */

export interface IndexJob {
  readonly place: IndexPlace;
  readonly batch: IndexBatch;
}

let kept: { readonly file: string; readonly connection: Connection; readonly writer: IndexWriter } | null = null;

/** Puts a batch into an index that exists. Throws. */
export function writeBatch({ place, batch }: IndexJob): void {
  if (kept?.file !== place.file) {
    kept?.connection.close();
    const connection = connectIndex(place);
    kept = { file: place.file, connection, writer: createIndexWriter(connection) };
  }
  kept.writer.apply(batch);
}
