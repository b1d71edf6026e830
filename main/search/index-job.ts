import { sameJson } from '../../domain/changes.ts';
import { type NotebookReading, readNotebook } from '../store/read-notebook.ts';
import type { Connection } from '../store/sqlite.ts';
import { emptyBatch, FULL_BATCH } from './batch.ts';
import { compactStep } from './compact.ts';
import { connectIndex, type IndexPlace, readMark } from './index-file.ts';
import { createPlanner, type Planner } from './planner.ts';
import { createIndexWriter, type IndexWriter } from './writer.ts';

/** The worker's side of the index: it reads the notebook itself, so that no text goes through the services. */

export interface IndexJob {
  readonly place: IndexPlace;
  /** The notebook's file. */
  readonly notebook: string;
  /** Whether to put in what is missing, or to take out what leads nowhere. */
  readonly task: 'grow' | 'compact';
}

export interface IndexStep {
  /** How much of the notebook is in the index now, in [0, 1]. */
  readonly share: number;
  /** Whether there was nothing to do. */
  readonly isDone: boolean;
}

interface Kept {
  readonly file: string;
  readonly reading: NotebookReading & { close(): void };
  readonly connection: Connection;
  planner: Planner;
  readonly writer: IndexWriter;
}

/** The files stay open from one step to the next. */
let kept: Kept | null = null;

/** Puts what is missing next, up to a batch, into an index that exists, or takes some of what leads nowhere out of it. Throws. */
export function workOnIndex(job: IndexJob): IndexStep {
  if (kept?.file !== job.place.file) {
    kept?.reading.close();
    kept?.connection.close();
    kept = open(job);
  }
  if (job.task === 'compact') return { share: 1, isDone: !compactStep(kept.connection) };
  // The services write a few commits by themselves now and then.
  if (!sameJson(kept.planner.mark, readMark(kept.connection) ?? kept.planner.mark)) kept.planner = plan(kept);
  const { planner, writer } = kept;
  const batch = emptyBatch(planner.mark);
  let isDone = true;
  while (batch.size < FULL_BATCH && planner.step(batch)) isDone = false;
  if (!isDone) writer.apply(batch);
  return { share: planner.share(), isDone };
}

function open({ place, notebook }: IndexJob): Kept {
  const connection = connectIndex(place);
  const reading = readNotebook(notebook, place.key);
  return { file: place.file, reading, connection, planner: plan({ reading, connection }), writer: createIndexWriter(connection) };
}

function plan({ reading, connection }: Pick<Kept, 'reading' | 'connection'>): Planner {
  return createPlanner(reading, readMark(connection));
}
