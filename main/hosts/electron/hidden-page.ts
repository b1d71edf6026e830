import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session, type WebContents } from 'electron';
import { type Failure, ok, type Result } from '../../../domain/result.ts';
import { cancelled } from '../../tasks.ts';
import { printUrl, servePages } from './protocol.ts';
import { closePage, closeSession } from './security.ts';

/** A kind of work done on pages that are never shown. */
interface HiddenWork {
  /** The name of its session, which is kept in memory only. */
  readonly partition: string;
  /** What its pages may load beside themselves. */
  readonly mayLoad: (url: string) => boolean;
  /** Whether the work runs scripts of the program's own in them. */
  readonly runs: boolean;
  readonly refused: (reason: string) => Failure;
}

/** @returns what shows a page in a window that nobody sees, lets `use` have it, and closes it whatever happens */
export function hiddenPages({ partition, mayLoad, runs, refused }: HiddenWork) {
  /** The pages that are shown, by address. */
  const pages = new Map<string, string>();
  let closed: Promise<Session> | null = null;

  /** The session that loads these pages and nothing else. */
  const open = async (): Promise<Session> => {
    const own = session.fromPartition(partition);
    await closeSession(own, (url) => pages.has(url) || mayLoad(url));
    servePages(own.protocol, pages);
    return own;
  };

  return async <T>(html: string, signal: AbortSignal, use: (contents: WebContents) => Promise<T>): Promise<Result<T>> => {
    closed ??= open();
    const own = await closed;
    if (signal.aborted) return cancelled();
    const url = printUrl(randomUUID());
    pages.set(url, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: runs, spellcheck: false },
    });
    const stop = () => window.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
      closePage(window.webContents, () => undefined);
      await window.loadURL(url);
      return ok(await use(window.webContents));
    } catch (thrown) {
      if (signal.aborted) return cancelled();
      return { ok: false, error: refused(thrown instanceof Error ? thrown.message : String(thrown)) };
    } finally {
      signal.removeEventListener('abort', stop);
      pages.delete(url);
      stop();
    }
  };
}
