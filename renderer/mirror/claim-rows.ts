import { type ClaimRow, claimRowOf, noteWords } from '../../domain/claim-row.ts';
import type { EventOf, ResultFor } from '../../domain/contract.ts';
import type { Note } from '../../domain/note.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Services } from '../services.ts';

/** What is different from before: everything, or the rows in these places. */
export type RowsChange = { readonly all: true } | { readonly all: false; readonly slots: readonly number[] };

/** What a commit said of a claim or its note while rows were on their way: true of every page of an earlier revision. */
interface Said<T> {
  readonly revision: number;
  readonly value: T;
}

/** What pages and the commits since have brought. */
class Gathered {
  /** By place, in the order they came; null where a claim is no longer. A place keeps its claim. */
  readonly rows: (ClaimRow | null)[] = [];
  readonly slots = new Map<string, number>();
  readonly saidOfClaims = new Map<string, Said<ClaimRow | null>>();
  readonly saidOfNotes = new Map<string, Said<string | null>>();

  /** @returns the place */
  put(row: ClaimRow): number {
    const slot = this.slots.get(row.id) ?? this.rows.length;
    this.slots.set(row.id, slot);
    this.rows[slot] = row;
    return slot;
  }

  /** @returns the places that are different now */
  page({ revision, rows }: ResultFor<'claims.rows'>): number[] {
    return rows.flatMap((row) => {
      const claim = this.saidOfClaims.get(row.id);
      const note = this.saidOfNotes.get(row.id);
      const present = this.rows[this.slots.get(row.id) ?? -1];
      const claimNow = claim !== undefined && claim.revision > revision ? (present ?? null) : row;
      const words = note !== undefined && note.revision > revision ? note.value : row.note;
      return claimNow === null ? [] : [this.put({ ...claimNow, note: words })];
    });
  }

  /** @returns the places that are different now */
  follow({ revision, changes }: EventOf<'committed'>): number[] {
    const touched = new Set<number>();
    for (const record of [...changes.added, ...changes.updated.map(({ to }) => to)]) {
      if (record.kind !== 'claim') continue;
      const note = this.saidOfNotes.get(record.id)?.value ?? this.rows[this.slots.get(record.id) ?? -1]?.note ?? null;
      const row = claimRowOf(record, note);
      this.saidOfClaims.set(record.id, { revision, value: row });
      touched.add(this.put(row));
    }
    const sayOfNote = (note: Note, words: string | null): void => {
      this.saidOfNotes.set(note.about.id, { revision, value: words });
      const slot = this.slots.get(note.about.id) ?? -1;
      const row = this.rows[slot];
      if (row == null) return;
      this.rows[slot] = { ...row, note: words };
      touched.add(slot);
    };
    for (const record of changes.removed) if (isClaimNote(record)) sayOfNote(record, null);
    for (const record of [...changes.added, ...changes.updated.map(({ to }) => to)]) {
      if (isClaimNote(record)) sayOfNote(record, noteWords(record));
    }
    for (const record of changes.removed) {
      if (record.kind !== 'claim') continue;
      this.saidOfClaims.set(record.id, { revision, value: null });
      const slot = this.slots.get(record.id);
      if (slot === undefined) continue;
      this.rows[slot] = null;
      touched.add(slot);
    }
    return [...touched];
  }

  /** Pages still to come are all later than this. */
  forgetSaid(): void {
    this.saidOfClaims.clear();
    this.saidOfNotes.clear();
  }
}

/**
 * Every claim of the notebook as a row, in memory: brought from the services a page at a time when they are first asked
 * for, then level with every commit. Each claim keeps its place, so that what is known by place is kept up, not made again.
 */
export class ClaimRows {
  readonly #services: Services;
  readonly #listeners = new Set<(change: RowsChange) => void>();
  #shown = new Gathered();
  #isComplete = false;
  #loading: { readonly gathered: Gathered; readonly done: Promise<Result<void>> } | null = null;

  constructor(services: Services) {
    this.#services = services;
  }

  /** By place; null where a claim is no longer. The array stays the same until everything is brought anew. */
  get rows(): readonly (ClaimRow | null)[] {
    return this.#shown.rows;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  get(claimId: string): ClaimRow | undefined {
    return this.#shown.rows[this.slotOf(claimId)] ?? undefined;
  }

  /** The place of a claim; -1 when there is none such. */
  slotOf(claimId: string): number {
    return this.#shown.slots.get(claimId) ?? -1;
  }

  /** Hears of every change. @returns how to stop */
  readonly subscribe = (listener: (change: RowsChange) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Brings the rows unless they are there. They show page by page. */
  open(): Promise<Result<void>> {
    if (this.#isComplete) return Promise.resolve(ok(undefined));
    // What a loading that failed has left was not kept level.
    return this.#loading?.done ?? this.#load(this.#shown.rows.length === 0 ? this.#shown : new Gathered());
  }

  /** Brings them again where they are there already: something was missed. */
  reload(): void {
    if (this.#isComplete || this.#loading !== null) void this.#load(new Gathered());
  }

  /** Takes over what a commit did. */
  follow(commit: EventOf<'committed'>): void {
    const loading = this.#loading;
    if (loading !== null && loading.gathered !== this.#shown) loading.gathered.follow(commit);
    if (loading === null && !this.#isComplete) return;
    const slots = this.#shown.follow(commit);
    if (this.#loading === null) this.#shown.forgetSaid();
    if (slots.length > 0) this.#tell({ all: false, slots });
  }

  #load(gathered: Gathered): Promise<Result<void>> {
    const loading = { gathered, done: this.#bring(gathered) };
    this.#loading = loading;
    return loading.done;
  }

  async #bring(gathered: Gathered): Promise<Result<void>> {
    let after: number | null = 0;
    while (after !== null) {
      const answer: Result<ResultFor<'claims.rows'>> = await this.#services.call('claims.rows', { after });
      // What an earlier loading still brings is worth nothing once another has begun.
      if (this.#loading?.gathered !== gathered) return ok(undefined);
      if (!answer.ok) {
        this.#loading = null;
        return answer;
      }
      const slots = gathered.page(answer.value);
      if (gathered === this.#shown) this.#tell({ all: false, slots });
      after = answer.value.next;
    }
    gathered.forgetSaid();
    const isOther = gathered !== this.#shown;
    this.#shown = gathered;
    this.#isComplete = true;
    this.#loading = null;
    this.#tell(isOther ? { all: true } : { all: false, slots: [] });
    return ok(undefined);
  }

  #tell(change: RowsChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function isClaimNote(record: CaveatRecord): record is Note {
  return record.kind === 'note' && record.about.kind === 'claim';
}
