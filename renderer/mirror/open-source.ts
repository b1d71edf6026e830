import type { BlockRoles } from '../../domain/block-roles.ts';
import type { Claim } from '../../domain/claim.ts';
import { ClaimIndex } from '../../domain/claim-index.ts';
import type { EventOf, ResultFor } from '../../domain/contract.ts';
import type { Note } from '../../domain/note.ts';
import type { Passage } from '../../domain/passage.ts';
import { type DecidedBlock, decidedBlocks } from '../../domain/passages.ts';
import type { RecordKind, RecordOf } from '../../domain/records.ts';
import type { Rejection } from '../../domain/rejection.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Stretch } from '../../domain/sentences.ts';
import type { Source } from '../../domain/source.ts';
import type { Version } from '../../domain/version.ts';
import type { Services } from '../services.ts';
import { whenIdle } from '../when-idle.ts';
import { type MirrorDatabase, recordRow } from './db.ts';
import { packText, unpackText } from './kept-text.ts';
import { Marks, type MarksShown } from './marks.ts';

/** What the reader shows of one source. */
export interface OpenSource {
  readonly source: Source;
  readonly version: Version;
  readonly text: string;
  /** As they are to be read: passages and furniture, by what the version says and what was decided over it. */
  readonly blocks: readonly DecidedBlock[];
  /** In reading order. */
  readonly claims: readonly Claim[];
  /** Claims of the source that stand in another version: a correction left them behind. */
  readonly elsewhere: readonly Claim[];
  /** The same claims, to be found by place. */
  readonly index: ClaimIndex;
  /** By identifier. */
  readonly notes: ReadonlyMap<string, Note>;
  /** By passage number; only passages that are not untouched. */
  readonly passages: ReadonlyMap<number, Passage>;
  /** Suggestions for the version shown that were turned down, in the order of the text. */
  readonly rejections: readonly Rejection[];
  /** Whether claims, notes and triage are all there, and not only the first of them. */
  readonly complete: boolean;
  /** Where claims and rejections are all there before that, in UTF-16 code units; null when nowhere. */
  readonly near: Stretch | null;
}

/** A text from this many UTF-16 code units on takes longer than a frame to read and to lay out. */
const LONG = 200_000;

/** Among more claims than these, those in view take the services longer to find than a text should be held up. */
const CROWDED = 1_000;
/** How long (ms) a text that is there waits for the claims in view, so that both are drawn at once. */
const NEAR_PATIENCE = 30;

interface Body {
  readonly version: Version;
  readonly text: string;
  readonly blocks: readonly DecidedBlock[];
}

/** What a commit said of decisions about the blocks of a version. */
interface Heard {
  readonly versionId: string;
  readonly revision: number;
  readonly roles: BlockRoles | undefined;
}

/** One source in memory: its text, and what analysts made of it, level with every commit the moment it is heard of. */
export class OpenedSource {
  readonly #services: Services;
  readonly #db: MirrorDatabase;
  readonly #notebookId: string;
  readonly #sourceId: string;
  readonly #marks: Marks;
  readonly #listeners = new Set<() => void>();
  #source: Source | undefined;
  #body: Body | undefined;
  #roles: BlockRoles | undefined;
  /** The last that was heard of decisions: a text that was asked for before is behind it. */
  #heard: Heard | undefined;
  #shown: OpenSource | undefined;
  /** By number, of the version shown. */
  #triage: { readonly of: MarksShown['passages']; readonly byNumber: OpenSource['passages'] } | null = null;
  /** Of the version shown, in the order of the text. */
  #rejected: { readonly of: MarksShown['rejections']; readonly inOrder: readonly Rejection[] } | null = null;
  /** The claims of the version shown, and those of others. */
  #parted: {
    readonly of: ClaimIndex;
    readonly versionId: string;
    readonly index: ClaimIndex;
    readonly elsewhere: readonly Claim[];
  } | null = null;
  /** Whether the working copy may have the text. It is not asked in vain: its answer comes after what is being drawn. */
  #isKept: boolean;
  #opening: Promise<Result<void>> | null = null;

  /** @param isKept whether the working copy may have the text */
  constructor(services: Services, db: MirrorDatabase, notebookId: string, sourceId: string, isKept: boolean) {
    this.#services = services;
    this.#db = db;
    this.#notebookId = notebookId;
    this.#sourceId = sourceId;
    this.#isKept = isKept;
    this.#marks = new Marks(services, sourceId, ['note', 'passage', 'rejection', 'claim']);
    this.#marks.subscribe(() => this.#tell());
  }

  /** Undefined until the text is there, and while the source is removed. */
  get shown(): OpenSource | undefined {
    return this.#shown;
  }

  /** Hears of every change of `shown`. @returns how to stop */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Brings what is not there yet, once, however often it is asked for.
   * @param passage the number of the first that is about to be shown
   * @param claims how many the source has, as far as is known
   */
  open(passage: number, claims: number): Promise<Result<void>> {
    if (this.#shown?.complete === true) return Promise.resolve(ok(undefined));
    this.#opening ??= this.load({ passage, isCrowded: claims > CROWDED }).finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  /**
   * Brings the text, from the working copy or else from the services, and what was made of it.
   * @param near what is about to be shown: claims and rejections there come first; null for none
   */
  async load(near: { readonly passage: number; readonly isCrowded: boolean } | null = null): Promise<Result<void>> {
    const text = await this.#loadText(near?.isCrowded === false ? near.passage : null);
    if (!text.ok) return text;
    // They are found among many while the text is being drawn.
    if (near?.isCrowded === true) void this.#marks.loadNear(near.passage);
    const marks = await this.#marks.load();
    // For the next time: nothing waits for it.
    if (text.value === 'brought') this.#keep().catch((thrown: unknown) => reportError(thrown));
    return marks;
  }

  /** Takes over what a commit did. */
  follow(commit: EventOf<'committed'>): void {
    const { added, updated, removed } = commit.changes;
    for (const { kind, id } of removed)
      if (kind === 'block-roles') this.#decide({ versionId: id, revision: commit.revision, roles: undefined });
    for (const record of [...added, ...updated.map(({ to }) => to)]) {
      if (record.kind === 'block-roles') this.#decide({ versionId: record.id, revision: commit.revision, roles: record });
      if (record.kind !== 'source' || record.id !== this.#sourceId) continue;
      this.#source = record;
      if (this.#body !== undefined && record.currentVersionId !== this.#body.version.id) void this.load();
    }
    if (removed.some(({ kind, id }) => kind === 'source' && id === this.#sourceId)) this.#source = undefined;
    // What is made of a source is told of by itself; this tells of the source.
    const before = this.#shown;
    this.#marks.follow(commit);
    if (this.#shown === before && (this.#source !== before?.source || this.#body?.blocks !== before?.blocks)) this.#tell();
  }

  #decide(heard: Heard): void {
    if (heard.roles !== undefined ? heard.roles.sourceId !== this.#sourceId : heard.versionId !== this.#source?.currentVersionId) return;
    this.#heard = heard;
    if (this.#body?.version.id === heard.versionId) this.#become(this.#body.version, this.#body.text, heard.roles);
  }

  #become(version: Version, text: string, roles: BlockRoles | undefined): void {
    this.#roles = roles;
    this.#body = { version, text, blocks: decidedBlocks(version.blocks, roles) };
  }

  /** What was decided, unless more was heard since. @param revision when it was so */
  #rolesSince(versionId: string, revision: number, roles: BlockRoles | undefined): BlockRoles | undefined {
    const heard = this.#heard;
    return heard?.versionId === versionId && heard.revision > revision ? heard.roles : roles;
  }

  /**
   * @param passage the first of those whose claims are drawn together with the text; null for none
   * @returns whether the text was in the working copy or had to be brought
   */
  async #loadText(passage: number | null): Promise<Result<'kept' | 'brought'>> {
    // A working copy that cannot be read is as good as none; one that was read already is no news.
    const keeping = this.#isKept && this.#body === undefined ? this.#kept().catch(() => undefined) : undefined;
    const bringing = keeping === undefined ? this.#bring() : undefined;
    // Asked for after the text, which it must not hold up.
    const near = passage === null ? undefined : this.#marks.loadNear(passage);
    const kept = await keeping;
    if (kept !== undefined) {
      await atMost(NEAR_PATIENCE, near);
      this.#source ??= kept.source;
      this.#become(kept.version, kept.text, this.#rolesSince(kept.version.id, 0, kept.roles));
      this.#tell();
      return ok('kept');
    }
    const answer = await (bringing ?? this.#bring());
    if (!answer.ok) return answer;
    const { revision, source, version, roles, text } = answer.value;
    this.#source = source;
    this.#become(version, text, this.#rolesSince(version.id, revision, roles ?? undefined));
    this.#triage = null;
    this.#rejected = null;
    await atMost(NEAR_PATIENCE, near);
    // A frame is drawn between taking a long text apart and laying it out: both at once are seen as a stutter.
    if (text.length > LONG) await new Promise((resolve) => setTimeout(resolve));
    this.#tell();
    return ok('brought');
  }

  #bring(): Promise<Result<ResultFor<'source.open'>>> {
    return this.#services.call('source.open', { sourceId: this.#sourceId });
  }

  /** The text from the window's working copy, which may be without it. */
  async #kept(): Promise<{ source: Source; version: Version; text: string; roles: BlockRoles | undefined } | undefined> {
    const db = this.#db;
    const kept = await db.transaction('r', db.records, db.texts, async () => {
      const source = this.#source ?? (await this.#record('source', this.#sourceId));
      const row = source === undefined ? undefined : await db.texts.get([this.#notebookId, source.currentVersionId]);
      if (source === undefined || row === undefined) return undefined;
      return { source, row, roles: await this.#record('block-roles', row.versionId) };
    });
    if (kept === undefined) return undefined;
    return { source: kept.source, ...(await unpackText(kept.row)), roles: kept.roles };
  }

  async #keep(): Promise<void> {
    if (this.#body === undefined) return;
    const { version, text } = this.#body;
    // The first of it is being drawn.
    if (text.length > LONG) await whenIdle();
    const kept = await packText(version, text);
    // Another version may have come meanwhile, with decisions of its own.
    if (this.#body.version.id !== version.id) return;
    const roles = this.#roles;
    const db = this.#db;
    await db.transaction('rw', db.records, db.texts, async () => {
      await db.texts.put({ notebookId: this.#notebookId, versionId: version.id, ...kept });
      if (roles === undefined) await db.records.delete([this.#notebookId, 'block-roles', version.id]);
      else await db.records.put(recordRow(this.#notebookId, roles));
    });
    this.#isKept = true;
  }

  async #record<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | undefined> {
    return (await this.#db.records.get([this.#notebookId, kind, id]))?.record as RecordOf<K> | undefined;
  }

  #tell(): void {
    this.#shown = this.#compose();
    for (const listener of this.#listeners) listener();
  }

  #compose(): OpenSource | undefined {
    const source = this.#source;
    const body = this.#body;
    if (source === undefined || body === undefined || body.version.id !== source.currentVersionId) return undefined;
    const { claims, notes, passages, rejections, complete, near } = this.#marks.shown;
    const versionId = body.version.id;
    const isOnly = body.version.number === 1 || claims.inOrder.every(({ anchor }) => anchor.versionId === versionId);
    if (this.#parted?.of !== claims || this.#parted.versionId !== versionId) {
      const elsewhere = isOnly ? [] : claims.inOrder.filter(({ anchor }) => anchor.versionId !== versionId);
      const index = isOnly ? claims : ClaimIndex.of(claims.inOrder.filter(({ anchor }) => anchor.versionId === versionId));
      this.#parted = { of: claims, versionId, index, elsewhere };
    }
    const { index, elsewhere } = this.#parted;
    if (this.#triage?.of !== passages) {
      const ofVersion = [...passages.values()].filter((each) => each.versionId === versionId);
      this.#triage = { of: passages, byNumber: new Map(ofVersion.map((each) => [each.number, each])) };
    }
    if (this.#rejected?.of !== rejections) {
      const ofVersion = [...rejections.values()].filter(({ anchor }) => anchor.versionId === versionId);
      this.#rejected = { of: rejections, inOrder: ofVersion.sort((a, b) => a.anchor.start - b.anchor.start) };
    }
    return {
      source,
      ...body,
      index,
      claims: index.inOrder,
      elsewhere,
      notes,
      passages: this.#triage.byNumber,
      rejections: this.#rejected.inOrder,
      complete,
      near: near?.versionId === versionId ? near : null,
    };
  }
}

/** Waits for some work, which never rejects, but not longer than this (ms). */
function atMost(ms: number, work: Promise<void> | undefined): Promise<void> {
  return work === undefined ? Promise.resolve() : Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, ms))]);
}
