import type { Claim } from '../../domain/claim.ts';
import { ClaimIndex } from '../../domain/claim-index.ts';
import type { EventOf, Mark, MarkKind, ResultFor } from '../../domain/contract.ts';
import type { Note } from '../../domain/note.ts';
import type { Passage } from '../../domain/passage.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import type { Rejection } from '../../domain/rejection.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Stretch } from '../../domain/sentences.ts';
import type { Services } from '../services.ts';

/** A stretch of a version's text, in UTF-16 code units. */
export interface Near extends Stretch {
  readonly versionId: string;
}

/** What analysts made of a source, or of the whole notebook, at one moment. */
export interface MarksShown {
  readonly claims: ClaimIndex;
  /** By identifier. */
  readonly notes: ReadonlyMap<string, Note>;
  /** By identifier; only passages that are not untouched. */
  readonly passages: ReadonlyMap<string, Passage>;
  /** By identifier: suggestions that were turned down. */
  readonly rejections: ReadonlyMap<string, Rejection>;
  /** Whether every record is there, and not only the first pages. */
  readonly complete: boolean;
  /** Where claims and rejections are all there before that; null when nowhere. */
  readonly near: Near | null;
}

const NOTHING: MarksShown = {
  claims: ClaimIndex.empty,
  notes: new Map(),
  passages: new Map(),
  rejections: new Map(),
  complete: false,
  near: null,
};

type Commit = EventOf<'committed'>;

/** What pages and the commits since have brought, and the revision that last touched a record. */
interface Loading {
  gathered: MarksShown;
  readonly touched: Map<string, number>;
}

/**
 * Claims, notes, triage and rejections, in memory: brought from the services a page at a time, then level with every commit at once.
 * A page answers for an earlier moment than the commits that came since it was asked for; what those touched stays.
 */
export class Marks {
  readonly #services: Services;
  /** Null for the whole notebook. */
  readonly #sourceId: string | null;
  readonly #kinds: readonly MarkKind[];
  readonly #listeners = new Set<() => void>();
  #shown = NOTHING;
  #loading: Loading | null = null;
  /** A loading that was begun with what is in view, for `load` to go on with. */
  #begun: Loading | null = null;

  constructor(services: Services, sourceId: string | null, kinds: readonly MarkKind[]) {
    this.#services = services;
    this.#sourceId = sourceId;
    this.#kinds = kinds;
  }

  get shown(): MarksShown {
    return this.#shown;
  }

  /** Hears of every change of `shown`. @returns how to stop */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Brings the claims and rejections where a source is about to be shown, before everything; `load` brings the rest. Where that fails,
   * they come with the rest.
   * @param passage the number of the first that is in view
   */
  async loadNear(passage: number): Promise<void> {
    if (this.#sourceId === null || this.#shown.complete) return;
    const loading = this.#begin();
    this.#begun = loading;
    const answer = await this.#services.call('marks.near', { sourceId: this.#sourceId, passage });
    if (!answer.ok || this.#loading !== loading) return;
    const { revision, marks, ...near } = answer.value;
    this.#take(loading, revision, marks);
    loading.gathered = { ...loading.gathered, near };
    this.#show(loading.gathered);
  }

  /** Brings everything from the services. The first time the first of it shows before the rest, later only the whole. */
  async load(): Promise<Result<void>> {
    const loading = this.#begun !== null && this.#begun === this.#loading ? this.#begun : this.#begin();
    this.#begun = null;
    const answers = await Promise.all(this.#kinds.map((kind) => this.#loadKind(kind, loading)));
    if (this.#loading !== loading) return ok(undefined);
    const failed = answers.find((each) => !each.ok);
    if (failed !== undefined) return failed;
    this.#loading = null;
    this.#show({ ...loading.gathered, complete: true });
    return ok(undefined);
  }

  /** Takes over what a commit did. */
  follow({ revision, changes }: Commit): void {
    const put = [...changes.added, ...changes.updated.map(({ to }) => to)].filter((each) => this.#isMine(each));
    const removed = changes.removed.filter((each) => this.#isMine(each));
    if (put.length === 0 && removed.length === 0) return;
    if (this.#loading !== null) {
      for (const each of [...put, ...removed]) this.#loading.touched.set(keyOf(each), revision);
      this.#loading.gathered = withMarks(this.#loading.gathered, put, removed);
    }
    this.#show(withMarks(this.#shown, put, removed));
  }

  /** What an earlier loading still brings is worth nothing from here on. */
  #begin(): Loading {
    const loading: Loading = { gathered: NOTHING, touched: new Map() };
    this.#loading = loading;
    return loading;
  }

  /** @param revision for which the services answered */
  #take(loading: Loading, revision: number, marks: readonly Mark[]): void {
    const standing = marks.filter((mark) => (loading.touched.get(keyOf(mark)) ?? 0) <= revision);
    loading.gathered = withMarks(loading.gathered, standing, []);
  }

  async #loadKind(kind: MarkKind, loading: Loading): Promise<Result<void>> {
    let after: number | null = 0;
    while (after !== null) {
      const answer: Result<ResultFor<'marks.list'>> = await this.#services.call('marks.list', { sourceId: this.#sourceId, kind, after });
      if (!answer.ok) return answer;
      if (this.#loading !== loading) return ok(undefined);
      const { revision, marks } = answer.value;
      this.#take(loading, revision, marks);
      // Everything that looks at them does so anew each time, so they show when they have doubled.
      if (!this.#shown.complete && sizeOf(loading.gathered) >= 2 * sizeOf(this.#shown)) this.#show(loading.gathered);
      after = answer.value.next;
    }
    return ok(undefined);
  }

  #isMine(record: CaveatRecord): record is Mark {
    const { kind } = record;
    const isMark = kind === 'claim' || kind === 'note' || kind === 'passage' || kind === 'rejection';
    if (!isMark || !this.#kinds.includes(kind)) return false;
    return this.#sourceId === null || record.sourceId === this.#sourceId;
  }

  #show(shown: MarksShown): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}

function sizeOf({ claims, notes, passages, rejections }: MarksShown): number {
  return claims.size + notes.size + passages.size + rejections.size;
}

function keyOf({ kind, id }: CaveatRecord): string {
  return `${kind} ${id}`;
}

function withMarks(shown: MarksShown, put: readonly Mark[], removed: readonly Mark[]): MarksShown {
  const claims = put.filter((each): each is Claim => each.kind === 'claim');
  const gone = new Set(removed.flatMap(({ kind, id }) => (kind === 'claim' ? id : [])));
  return {
    claims: shown.claims.with(claims, gone),
    notes: changed(shown.notes, put, removed, 'note'),
    passages: changed(shown.passages, put, removed, 'passage'),
    rejections: changed(shown.rejections, put, removed, 'rejection'),
    complete: shown.complete,
    near: shown.near,
  };
}

function changed<K extends MarkKind, R extends Extract<Mark, { kind: K }>>(
  present: ReadonlyMap<string, R>,
  put: readonly Mark[],
  removed: readonly Mark[],
  kind: K,
): ReadonlyMap<string, R> {
  const isKind = (each: Mark): each is R => each.kind === kind;
  const come = put.filter(isKind);
  const gone = removed.filter(isKind);
  if (come.length === 0 && gone.length === 0) return present;
  const next = new Map(present);
  for (const { id } of gone) next.delete(id);
  for (const each of come) next.set(each.id, each);
  return next;
}
