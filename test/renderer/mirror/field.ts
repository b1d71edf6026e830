import { type Note, type NoteSubject, noteId } from '../../../domain/note.ts';
import { plainTextOf } from '../../../domain/rich-text.ts';
import type { DocumentSaver } from '../../../renderer/mirror/document-saver.ts';
import { shownOf } from '../../../renderer/mirror/use-saved-document.ts';
import type { TestWindow } from './window.ts';
import { shownNote, words } from './world.ts';

/** A note's field in one window, as the note editor treats it, without a screen. */
export class Field {
  readonly saver: DocumentSaver;
  readonly #window: TestWindow;
  readonly #about: NoteSubject;
  #stored: Note | undefined;
  #text = '';
  #edition: string | null = null;

  /** For a subject without a note. */
  constructor(window: TestWindow, about: NoteSubject) {
    this.#window = window;
    this.#about = about;
    this.saver = window.savers.forNote(about, null);
    this.saver.subscribe(() => this.#render());
  }

  get text(): string {
    return this.#text;
  }

  get storedEdition(): string | null {
    return this.#stored?.edition ?? null;
  }

  get document(): string {
    return noteId(this.#about);
  }

  /** Writes at the end of what stands in the field. */
  type(more: string): void {
    this.#text += more;
    this.saver.type(words(this.#text));
  }

  /** Takes in what the mirror has now. */
  async look(): Promise<void> {
    this.#stored = shownNote(this.#window, this.#about);
    this.saver.mirrored(this.storedEdition);
    this.#render();
  }

  #render(): void {
    const { content, edition } = shownOf(this.saver, this.#stored, this.#edition);
    if (edition === this.#edition) return;
    this.#edition = edition;
    this.#text = content === null ? '' : plainTextOf(content);
    this.saver.follow(edition);
  }
}
