import { type NoteSubject, noteId } from '../../domain/note.ts';
import { isEmptyRichText } from '../../domain/rich-text.ts';
import { DocumentSaver, type SavedDocument } from './document-saver.ts';
import type { Outbox } from './outbox.ts';

/** One saver for each document, kept while the window lives: an editor that closes leaves its text in good hands. */
export class DocumentSavers {
  readonly #outbox: Outbox;
  readonly #savers = new Map<string, DocumentSaver>();

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  /** The saver of the note on a subject. @param edition what a first text is based on, null when there is no note */
  forNote(about: NoteSubject, edition: string | null): DocumentSaver {
    return this.#get(edition, {
      document: noteId(about),
      name: 'save-note',
      params: (basedOn, edition, content) => ({ about, basedOn, edition, content }),
      removes: isEmptyRichText,
    });
  }

  forBrief(briefId: string, edition: string): DocumentSaver {
    return this.#get(edition, {
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

  #get(edition: string | null, saved: SavedDocument): DocumentSaver {
    const present = this.#savers.get(saved.document);
    if (present !== undefined) return present;
    const saver = new DocumentSaver(this.#outbox, saved, edition);
    this.#savers.set(saved.document, saver);
    return saver;
  }
}
