import type { NoteSubject } from '../../domain/note.ts';
import type { Failure } from '../../domain/result.ts';
import type { RichText } from '../../domain/rich-text.ts';
import { type Draft, isPassing, type Outbox } from './outbox.ts';

/** What a document is about: a note by its subject, or a brief. */
export type Subject = NoteSubject | { readonly kind: 'brief'; readonly id: string };

/** How a kind of document is saved. An edition is null when the document is not there. */
export interface SavedDocument {
  readonly subject: Subject;
  /** Names the document among all, such as `note:claim:…`. */
  readonly document: string;
  readonly name: Draft['name'];
  /** The command's parameters for a text based on an edition, which becomes `edition`. */
  params(basedOn: string | null, edition: string, content: RichText): unknown;
  /** Whether saving this content leaves no document behind. */
  removes(content: RichText): boolean;
}

/**
 * `saved`: committed. `typing`: safe in the outbox, or on its way. `failed`: not committed, tried again.
 * `refused`: the document was changed elsewhere; nothing is sent until the analyst decides.
 */
export type SavingState =
  | { readonly state: 'saved' | 'typing' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'refused'; readonly failure: Failure; readonly mine: RichText };

/** Typed text is in IndexedDB this soon (ms); well under the 250 ms that a crash may cost. */
const KEEP_AFTER = 40;
/** A pause this long (ms) makes a commit, and with it one step of the history. */
const COMMIT_AFTER_PAUSE = 900;
/** Nobody types this long (ms) without a commit. */
const COMMIT_AT_LATEST = 10_000;
/** After a failure that may pass, the next try comes this late (ms). */
const RETRY_AFTER = 5_000;
/** How long (ms) a committed text is shown from here at most, until the mirror has it. */
const MIRROR_PATIENCE = 2_000;

interface Typed {
  readonly content: RichText;
  /** Of the command that will save it, and the name of the edition it makes. */
  readonly edition: string;
  readonly since: number;
}

/** A text that a window which is gone had kept, as the command it was to become. */
export interface KeptText {
  readonly commandId: string;
  readonly content: RichText;
}

/** Saves one document while it is typed: first into the outbox, then, at a pause, as a command. */
export class DocumentSaver {
  readonly #outbox: Outbox;
  readonly #saved: SavedDocument;
  readonly #listeners = new Set<() => void>();
  #state: SavingState = { state: 'saved' };
  /** The edition the next text is based on. */
  #base: string | null;
  #pending: Typed | null = null;
  #onItsWay: Typed | null = null;
  #isKeeping = false;
  #latest: RichText | null = null;
  /** Commands whose text was not taken, to be forgotten once a later one is. */
  #leftBehind: string[] = [];
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #commitTimer: ReturnType<typeof setTimeout> | undefined;
  #mirrorTimer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();
  #unsent = 0;

  constructor(outbox: Outbox, saved: SavedDocument, edition: string | null) {
    this.#outbox = outbox;
    this.#saved = saved;
    this.#base = edition;
  }

  /** The newest text given, until the mirror has it. */
  get latest(): RichText | null {
    return this.#latest;
  }

  /** The edition of `latest` when the services have answered: saved under this name, or refused under it. */
  get edition(): string | null {
    return this.#state.state === 'refused' ? (this.#leftBehind.at(-1) ?? null) : this.#base;
  }

  get subject(): Subject {
    return this.#saved.subject;
  }

  get state(): SavingState {
    return this.#state;
  }

  /** Hears of every change. @returns how to stop */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells that the editor shows this edition now, which came from an undo or another window. */
  follow(edition: string | null): void {
    if (this.#isSettled && this.#latest === null) this.#base = edition;
  }

  /** Tells that the mirror has this edition. */
  mirrored(edition: string | null): void {
    if (this.#isSettled && this.#latest !== null && edition === this.#base) this.#release();
  }

  /** Takes a new text. Returns at once. */
  type(content: RichText): void {
    const now = Date.now();
    this.#latest = content;
    clearTimeout(this.#mirrorTimer);
    this.#pending = { content, edition: this.#pending?.edition ?? crypto.randomUUID(), since: this.#pending?.since ?? now };
    this.#keepTimer ??= setTimeout(() => this.#keep(), KEEP_AFTER);
    if (this.#state.state === 'refused') {
      this.#become({ ...this.#state, mine: content });
      return;
    }
    this.#become({ state: 'typing' });
    this.#commitAfter(Math.max(0, Math.min(COMMIT_AFTER_PAUSE, this.#pending.since + COMMIT_AT_LATEST - now)));
  }

  /** Commits what was typed so far. @returns when it is committed, refused or failed */
  commit(): Promise<void> {
    clearTimeout(this.#commitTimer);
    if (this.#pending !== null && this.#state.state !== 'refused') {
      if (this.#keepTimer !== undefined) this.#keep();
      this.#unsent++;
      this.#sending = this.#outbox.inTurn(() => this.#sendPending());
    }
    return this.#sending;
  }

  /** Begins with what a window that is gone had kept, oldest first: each text holds the ones before it. */
  resume(texts: readonly KeptText[], failure: Failure): void {
    const last = texts.at(-1);
    if (last === undefined) return;
    const { commandId: edition, content } = last;
    this.#latest = content;
    this.#leftBehind = texts.slice(0, -1).map(({ commandId }) => commandId);
    if (isPassing(failure)) {
      this.#pending = { content, edition, since: Date.now() };
      this.#become({ state: 'failed', failure });
      this.#commitAfter(RETRY_AFTER);
    } else {
      this.#leftBehind.push(edition);
      this.#become({ state: 'refused', failure, mine: content });
    }
  }

  /** Sends what is not acknowledged at once, because the window is going away: nothing can be typed after this. */
  leave(): void {
    if (this.#state.state === 'refused') return;
    let basedOn = this.#base;
    for (const typed of [this.#onItsWay, this.#pending]) {
      if (typed === null) continue;
      this.#outbox.sendLeaving(this.#draft(typed, basedOn));
      basedOn = this.#editionAfter(typed);
    }
  }

  /** Sends the refused text again, over the edition that stands now. */
  async overwrite(edition: string | null): Promise<void> {
    if (this.#state.state !== 'refused') return;
    const { mine } = this.#state;
    this.#base = edition;
    this.#become({ state: 'typing' });
    this.type(mine);
    await this.commit();
  }

  /** Gives up the refused text for the one that stands now. */
  async giveUp(edition: string | null): Promise<void> {
    if (this.#pending !== null) this.#leftBehind.push(this.#pending.edition);
    this.#pending = null;
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    this.#base = edition;
    this.#release();
    this.#become({ state: 'saved' });
    await this.#outbox.forget(this.#leftBehind.splice(0));
  }

  get #isSettled(): boolean {
    return this.#pending === null && this.#unsent === 0 && this.#state.state !== 'refused';
  }

  #keep(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    if (!this.#isKeeping) void this.#keepNewest();
  }

  /** One write at a time, always of the newest text: on a slow disk older ones would only stand in its way. */
  async #keepNewest(): Promise<void> {
    this.#isKeeping = true;
    let kept: Typed | null = null;
    while (this.#pending !== null && this.#pending !== kept) {
      kept = this.#pending;
      // Rows are sent again in their order, so this one stands on what is on its way.
      const basedOn = this.#onItsWay === null ? this.#base : this.#editionAfter(this.#onItsWay);
      await this.#outbox.keep(this.#draft(kept, basedOn));
    }
    this.#isKeeping = false;
  }

  /** Sends what is pending when its turn comes, based on what the sends before it left behind. */
  async #sendPending(): Promise<void> {
    const typed = this.#state.state === 'refused' ? null : this.#pending;
    if (typed === null) {
      // An earlier send took this text along.
      this.#unsent--;
      this.#finish();
      return;
    }
    this.#pending = null;
    this.#onItsWay = typed;
    const answer = await this.#outbox.sendKept(this.#draft(typed, this.#base));
    this.#onItsWay = null;
    this.#unsent--;
    if (!answer.ok) this.#notTaken(typed, answer.error);
    else await this.#taken(typed);
  }

  async #taken(typed: Typed): Promise<void> {
    this.#base = this.#editionAfter(typed);
    await this.#outbox.forget(this.#leftBehind.splice(0));
    this.#finish();
  }

  /** Says that all is saved, unless there is something left to send. */
  #finish(): void {
    if (!this.#isSettled) return;
    clearTimeout(this.#mirrorTimer);
    this.#mirrorTimer = setTimeout(() => this.#release(), MIRROR_PATIENCE);
    this.#become({ state: 'saved' });
  }

  #notTaken(typed: Typed, failure: Failure): void {
    this.#leftBehind.push(typed.edition);
    // What was typed meanwhile holds this text and more.
    const mine = this.#pending?.content ?? typed.content;
    if (!isPassing(failure)) {
      this.#become({ state: 'refused', failure, mine });
      return;
    }
    this.#pending ??= { ...typed, edition: crypto.randomUUID(), since: Date.now() };
    this.#become({ state: 'failed', failure });
    this.#commitAfter(RETRY_AFTER);
  }

  #commitAfter(pause: number): void {
    clearTimeout(this.#commitTimer);
    this.#commitTimer = setTimeout(() => void this.commit(), pause);
  }

  #release(): void {
    clearTimeout(this.#mirrorTimer);
    this.#latest = null;
    this.#tell();
  }

  #become(state: SavingState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #editionAfter({ content, edition }: Typed): string | null {
    return this.#saved.removes(content) ? null : edition;
  }

  #draft({ content, edition }: Typed, basedOn: string | null): Draft {
    const { document, name } = this.#saved;
    // A refused text stays by itself until the analyst has decided.
    const replaces = this.#state.state === 'refused' ? [] : [...this.#leftBehind];
    return { document, commandId: edition, name, params: this.#saved.params(basedOn, edition, content), replaces };
  }
}
