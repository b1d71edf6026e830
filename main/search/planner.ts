import type { Changes } from '../../domain/changes.ts';
import type { RecordOf } from '../../domain/records.ts';
import type { Source } from '../../domain/source.ts';
import type { NotebookReading } from '../store/read-notebook.ts';
import { decode } from '../store/texts.ts';
import { type Cursor, type IndexBatch, type IndexMark, isFull, type OwnRow, type PassageRow } from './batch.ts';
import { briefRowOf, claimRowOf, noteRowOf, passageRowsOf, propositionRowOf, sourceRowOf, stanceRowOf, titleRowOf } from './documents.ts';
import { addTouched, merge, nothingTouched, type OwnKind, type Touched } from './touched.ts';

/** Says, a few milliseconds at a time, what has to go into the index next. Everything here throws. */
export interface Planner {
  /** Where the plan stands: what a batch that is complete may be marked with. */
  readonly mark: IndexMark;
  /**
   * Adds some more to a batch, and sets its mark where everything up to it is in the batch or was in one before.
   * @returns false when there is nothing to add
   */
  step(batch: IndexBatch): boolean;
  /** Tells what a commit changed, so that it need not be read again. */
  follow(revision: number, changes: Changes): void;
  /** Whether commits or records wait. */
  isBehind(): boolean;
  /** How much of the first pass is through, in [0, 1]. */
  share(): number;
}

const KINDS = ['source', 'claim', 'note', 'proposition', 'stance', 'brief'] as const;
/** Small records that are read at once. */
const PAGE = 200;
/** Commits that are looked at together: a record that many of them touched is read once. */
const COMMITS = 200;
/** Touched sets of later commits are kept up to this many; further ones are read from the history. */
const MOST_HEARD = 1000;

/** @param from how far the index has come; null for a new one */
export function createPlanner(store: NotebookReading, from: IndexMark | null): Planner {
  const { records, history } = store;
  let mark: IndexMark = from ?? markOf(store, history.revision(), { kind: 'source', after: 0 });
  /** The passages of a source that are not all in a batch yet. */
  let open: { readonly sourceId: string; readonly rows: Iterator<PassageRow>; isFirst: boolean } | null = null;
  /** Where `mark` goes once nothing is open and nothing waits. */
  let next: IndexMark = mark;
  let waiting: Touched = nothingTouched();
  const heard = new Map<number, Touched>();
  let sourcesDone = 0;
  let sourcesInAll: number | null = null;

  const openSource = (batch: IndexBatch, source: Source): void => {
    const version = records.get('version', source.currentVersionId);
    const text = version === undefined ? undefined : decode(store.blobs.get(version.textHash));
    const rows = version === undefined || text === undefined ? [] : passageRowsOf(version, records.get('block-roles', version.id), text);
    open = { sourceId: source.id, rows: rows[Symbol.iterator](), isFirst: true };
    batch.size += 100;
  };

  const takeSource = (batch: IndexBatch, id: string, withText: boolean): void => {
    const source = records.get('source', id);
    if (source === undefined) {
      batch.goneSources.push(id);
      batch.gone.push({ kind: 'title', id });
      return;
    }
    batch.sources.push(sourceRowOf(source));
    batch.own.push(titleRowOf(source));
    if (withText) openSource(batch, source);
  };

  const takePassages = (batch: IndexBatch): void => {
    if (open === null) return;
    const rows: PassageRow[] = [];
    let isDone = false;
    while (!isFull(batch)) {
      const row = open.rows.next();
      if (row.done === true) {
        isDone = true;
        break;
      }
      rows.push(row.value);
      batch.size += row.value.text.length + 50;
    }
    batch.passages.push({ sourceId: open.sourceId, isFirst: open.isFirst, rows });
    open.isFirst = false;
    if (isDone) open = null;
  };

  const takeOwn = (batch: IndexBatch, kind: OwnKind, id: string): void => {
    const record = records.get(kind, id);
    if (record === undefined) batch.gone.push({ kind, id });
    else {
      const row = ownRowOf(store, record);
      batch.own.push(row);
      batch.size += row.text.length;
    }
    batch.size += 100;
  };

  const takeStance = (batch: IndexBatch, id: string): void => {
    const stance = records.get('stance', id);
    if (stance === undefined) batch.goneStances.push(id);
    else batch.stances.push(stanceRowOf(stance));
    batch.size += 100;
  };

  /** The next records of the first pass. */
  const takeFromCursor = (batch: IndexBatch, { kind, after }: Cursor): void => {
    const page = records.page(kind, null, after, kind === 'source' ? 1 : PAGE);
    for (const record of page.marks) {
      if (record.kind === 'source') {
        takeSource(batch, record.id, true);
        sourcesDone++;
      } else if (record.kind === 'stance') takeStance(batch, record.id);
      else takeOwn(batch, record.kind, record.id);
    }
    const following = KINDS[KINDS.indexOf(kind) + 1];
    const cursor: Cursor | null =
      page.next !== null ? { kind, after: page.next } : following === undefined ? null : { kind: following, after: 0 };
    next = { ...next, cursor };
  };

  const takeWaiting = (batch: IndexBatch): void => {
    for (const id of waiting.sources) {
      waiting.sources.delete(id);
      takeSource(batch, id, waiting.texts.delete(id));
      if (open !== null) return;
    }
    for (const [key, { kind, id }] of waiting.own) {
      waiting.own.delete(key);
      takeOwn(batch, kind, id);
      if (isFull(batch)) return;
    }
    for (const id of waiting.stances) {
      waiting.stances.delete(id);
      takeStance(batch, id);
      if (isFull(batch)) return;
    }
  };

  const isWaiting = () => waiting.sources.size > 0 || waiting.own.size > 0 || waiting.stances.size > 0;

  const readCommits = (): boolean => {
    const last = Math.min(history.revision(), next.revision + COMMITS);
    if (last <= next.revision) return false;
    waiting = nothingTouched();
    for (let revision = next.revision + 1; revision <= last; revision++) {
      const known = heard.get(revision);
      heard.delete(revision);
      if (known === undefined) addTouched(waiting, history.changesOf(revision));
      else merge(waiting, known);
    }
    for (const id of waiting.texts) waiting.sources.add(id);
    next = markOf(store, last, null);
    return true;
  };

  return {
    get mark() {
      return mark;
    },
    step(batch) {
      if (open !== null) takePassages(batch);
      else if (isWaiting()) takeWaiting(batch);
      else if (next.cursor !== null) takeFromCursor(batch, next.cursor);
      else if (!readCommits()) return false;
      if (open === null && !isWaiting()) {
        mark = next;
        batch.mark = next;
      }
      return true;
    },
    follow(revision, changes) {
      if (heard.size >= MOST_HEARD) return;
      const touched = nothingTouched();
      addTouched(touched, changes);
      heard.set(revision, touched);
    },
    isBehind: () => open !== null || isWaiting() || next.cursor !== null || next.revision < history.revision(),
    share() {
      if (next.cursor === null) return 1;
      if (next.cursor.kind !== 'source') return 0.99;
      sourcesInAll ??= Math.max(1, records.count('source'));
      return Math.min(0.99, sourcesDone / sourcesInAll);
    },
  };
}

function markOf(store: NotebookReading, revision: number, cursor: Cursor | null): IndexMark {
  return { revision, hash: store.history.hashAt(revision) ?? '', cursor };
}

function ownRowOf({ records }: NotebookReading, record: RecordOf<OwnKind>): OwnRow {
  switch (record.kind) {
    case 'claim':
      return claimRowOf(record);
    case 'note':
      return noteRowOf(record, (claimId) => records.get('claim', claimId));
    case 'proposition':
      return propositionRowOf(record);
    case 'brief':
      return briefRowOf(record);
  }
}
