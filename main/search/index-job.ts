import { sameJson } from '../../domain/changes.ts';
import { type NotebookReading, readNotebook } from '../store/read-notebook.ts';
import type { Connection } from '../store/sqlite.ts';
import { emptyBatch, FULL_BATCH, type IndexBatch, type IndexMark, isFull } from './batch.ts';
import { compactStep } from './compact.ts';
import { connectIndex, type IndexPlace, readMark } from './index-file.ts';
import { createPlanner, type Planner } from './planner.ts';
import { type CutTerms, createTermCutter, type TermCutter } from './term-cutter.ts';
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
  readonly writer: IndexWriter;
  planner: Planner;
  /** What the index was marked with last, as far as this process knows. */
  written: IndexMark;
  /** What comes after the batch that was written last, when there is more than that. */
  ahead: Planned | null;
}

/** A batch, and the terms of its passages where they are cut already or are being cut; null where the writer has to. */
interface Planned {
  readonly batch: IndexBatch;
  readonly terms: Promise<CutTerms | null> | null;
}

/** Nobody cuts ahead what comes first, so it is short: what comes next is being cut by then. In UTF-16 code units. */
const FIRST_BATCH = 100_000;

/** In pages. A report of many megabytes goes in before the disk is waited for; a log of a whole library would not stay small by itself. */
const LONGEST_LOG = 8000;

/** The files stay open from one step to the next. */
let kept: Kept | null = null;

/** Started when there is more than a batch for the first time; the first batch takes longer than the start. */
let cutter: TermCutter | null = null;

/**
 * Puts what is missing next, up to a batch, into an index that exists, or takes some of what leads nowhere out of it. Throws.
 * @param program the file of the worker, for a thread of its own
 */
export async function workOnIndex(job: IndexJob, program: URL): Promise<IndexStep> {
  if (kept?.file !== job.place.file) {
    kept?.reading.close();
    kept?.connection.close();
    kept = open(job);
  }
  if (job.task === 'compact') {
    // A compaction may stop after any step: its log stays so short that whoever writes next does not have to copy it.
    kept.connection.pragma('wal_autocheckpoint = 1000');
    return { share: 1, isDone: !compactStep(kept.connection) };
  }
  kept.connection.pragma(`wal_autocheckpoint = ${LONGEST_LOG}`);
  // The services write a few commits by themselves now and then.
  const mark = readMark(kept.connection) ?? kept.written;
  if (!sameJson(kept.written, mark)) Object.assign(kept, begin(kept));
  const { planner, writer } = kept;
  const next = kept.ahead ?? nextBatch(planner, null);
  kept.ahead = null;
  if (next === null) {
    setImmediate(writeBack, kept.connection);
    return { share: planner.share(), isDone: true };
  }
  const isPartOfMany = isFull(next.batch);
  if (isPartOfMany) {
    cutter ??= createTermCutter(program);
    kept.ahead = nextBatch(planner, cutter);
  }
  writer.apply(next.batch, { isPartOfMany, terms: await next.terms });
  kept.written = next.batch.mark;
  return { share: planner.share(), isDone: false };
}

/** @returns null when nothing is missing */
function nextBatch(planner: Planner, ahead: TermCutter | null): Planned | null {
  const batch = emptyBatch(planner.mark, ahead === null ? FIRST_BATCH : FULL_BATCH);
  let isEmpty = true;
  while (!isFull(batch) && planner.step(batch)) isEmpty = false;
  if (isEmpty) return null;
  const texts = () => batch.passages.flatMap(({ rows }) => rows.map(({ text }) => text));
  return { batch, terms: ahead === null ? null : ahead.cut(texts()) };
}

function open({ place, notebook }: IndexJob): Kept {
  const connection = connectIndex(place);
  const reading = readNotebook(notebook, place.key);
  return { file: place.file, reading, connection, writer: createIndexWriter(connection), ...begin({ reading, connection }) };
}

/** Copies the log into the index, when all is said and searches go on already. What keeps it from that is met with again by what is written next. */
function writeBack(connection: Connection): void {
  try {
    if (connection.open) connection.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // The log holds it all.
  }
}

function begin({ reading, connection }: Pick<Kept, 'reading' | 'connection'>): Pick<Kept, 'planner' | 'written' | 'ahead'> {
  const planner = createPlanner(reading, readMark(connection));
  return { planner, written: planner.mark, ahead: null };
}
