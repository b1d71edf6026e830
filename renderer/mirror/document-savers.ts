import { editBrief } from '../../domain/commands/edit-brief.ts';
import { saveNote } from '../../domain/commands/save-note.ts';
import { type NoteSubject, noteId } from '../../domain/note.ts';
import type { Failure } from '../../domain/result.ts';
import { isEmptyRichText } from '../../domain/rich-text.ts';
import { check } from '../../domain/validate.ts';
import type { OutboxRow } from './db.ts';
import { DocumentSaver, type KeptText, type SavedDocument, type Subject } from './document-saver.ts';
import type { Outbox } from './outbox.ts';

/** One saver for each document, kept while the window lives: an editor that closes leaves its text in good hands. */
export class DocumentSavers {
  readonly #outbox: Outbox;
  readonly #savers = new Map<string, DocumentSaver>();
  readonly #listeners = new Set<() => void>();
  #unsaved: readonly DocumentSaver[] = [];

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  /** The savers whose text failed or was refused. The same array until one changes. */
  get unsaved(): readonly DocumentSaver[] {
    return this.#unsaved;
  }

  /** Hears of every change of `unsaved`. @returns how to stop */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The saver of the note on a subject. @param edition what a first text is based on, null when there is no note */
  forNote(about: NoteSubject, edition: string | null): DocumentSaver {
    return this.#get(edition, {
      subject: about,
      document: noteId(about),
      name: 'save-note',
      params: (basedOn, edition, content) => ({ about, basedOn, edition, content }),
      removes: isEmptyRichText,
    });
  }

  forBrief(briefId: string, edition: string): DocumentSaver {
    return this.#get(edition, {
      subject: { kind: 'brief', id: briefId },
      document: `brief:${briefId}`,
      name: 'edit-brief',
      params: (basedOn, edition, content) => ({ briefId, basedOn, edition, content }),
      removes: () => false,
    });
  }

  /** Commits everything typed so far. */
  async commitAll(): Promise<void> {
    await Promise.all([...this.#savers.values()].map((saver) => saver.commit()));
  }

  /** Sends everything that is not acknowledged, because the window is going away. */
  leave(): void {
    for (const saver of this.#savers.values()) saver.leave();
  }

  /**
   * Goes on with the texts of one document that a window which is gone had kept, oldest first.
   * @returns whether it does; not when the document was opened here before, because its editor may be in use, and not
   * when the rows cannot be read
   */
  resume(rows: readonly OutboxRow[], failure: Failure): boolean {
    const texts = rows.map(keptText).filter((each) => each !== null);
    const [first] = texts;
    const document = rows[0]?.document;
    if (first === undefined || texts.length < rows.length || document === undefined || this.#savers.has(document)) return false;
    const { subject, basedOn } = first;
    const saver = subject.kind === 'brief' ? this.forBrief(subject.id, basedOn ?? '') : this.forNote(subject, basedOn);
    saver.resume(texts, failure);
    return true;
  }

  #get(edition: string | null, saved: SavedDocument): DocumentSaver {
    const present = this.#savers.get(saved.document);
    if (present !== undefined) return present;
    const saver = new DocumentSaver(this.#outbox, saved, edition);
    saver.subscribe(() => this.#look());
    this.#savers.set(saved.document, saver);
    return saver;
  }

  #look(): void {
    const unsaved = [...this.#savers.values()].filter(({ state: { state } }) => state === 'failed' || state === 'refused');
    if (unsaved.length === 0 && this.#unsaved.length === 0) return;
    this.#unsaved = unsaved;
    for (const listener of this.#listeners) listener();
  }
}

interface Kept extends KeptText {
  readonly subject: Subject;
  readonly basedOn: string | null;
}

/** The text in a row of the outbox, and what it was written about; null when the row holds none that can be read. */
export function keptText({ commandId, name, params }: Pick<OutboxRow, 'commandId' | 'name' | 'params'>): Kept | null {
  if (name === 'save-note') {
    const note = check(saveNote.params, params, name);
    return note.ok ? { subject: note.value.about, commandId, basedOn: note.value.basedOn, content: note.value.content } : null;
  }
  if (name !== 'edit-brief') return null;
  const brief = check(editBrief.params, params, name);
  if (!brief.ok) return null;
  const { briefId, basedOn, content } = brief.value;
  return { subject: { kind: 'brief', id: briefId }, commandId, basedOn, content };
}
