import type { Result } from '../domain/result.ts';

/** What a host supplies to the services, and nothing else. */

/** A process that does one piece of long work at a time and can be killed. */
export interface WorkerProcess {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the process ends for any reason, with what is known of it. */
  onExit(listener: (reason: string) => void): void;
  kill(): void;
}

/** A picture as SVG that needs nothing beside it, with its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface Ports {
  readonly host: 'electron' | 'chromium' | 'cli';
  /** Who the history and the claims name as author; made one line of at most 200 code units there. */
  readonly author: string;
  now(): Date;
  newId(): string;
  startWorker(): WorkerProcess;
  /**
   * Asks where to put a new file and writes it whole or not at all.
   * @returns where it went, for people to read, or null when the dialog was dismissed
   */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<string | null>;
  /**
   * Asks for another notebook, one that is there or a new one, and opens it in a program of its own. Nothing happens when the dialog is
   * dismissed. Absent where the host has no dialogs.
   */
  readonly anotherNotebook?: (which: 'open' | 'new') => Promise<void>;
  /**
   * Prints a page of HTML that needs nothing beside it: as a PDF, tagged and with an outline, on the paper its style asks
   * for. None of its scripts runs and it loads nothing. Absent where the host cannot print at all.
   * @returns `cannot-print` with the reason and what to do, `cancelled` when the signal came first
   */
  readonly print?: (html: string, signal: AbortSignal) => Promise<Result<Uint8Array>>;
  /**
   * Draws pictures as PNG, at least one pixel to a CSS pixel, in their order. They load nothing and run nothing. Absent where the host
   * cannot draw at all.
   * @returns `cannot-draw` with the reason and what to do, `cancelled` when the signal came first
   */
  readonly draw?: (pictures: readonly Picture[], signal: AbortSignal) => Promise<Result<Uint8Array[]>>;
  /** Folders with templates for briefs: those that come with the program, and the analyst's own; either may be missing. */
  readonly templates: { readonly shipped: string; readonly own: string };
  /**
   * A folder for notes on what was last seen of each notebook, so that one that was emptied or replaced is told from a new one. Absent where none
   * are kept.
   */
  readonly seen?: string;
  /** The file with how windows look and speak. Absent where there are none. */
  readonly looks?: string;
  log(level: 'info' | 'error', text: string): void;
}
