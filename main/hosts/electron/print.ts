import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { cancelled } from '../../tasks.ts';
import { printUrl, servePages } from './protocol.ts';
import { closePage, closeSession } from './security.ts';

/** Prints pages in windows that are never shown, in a session of their own that is kept in memory only. */

/** What is being printed, by address. */
const pages = new Map<string, string>();
let closed: Promise<Session> | null = null;

/** The session that loads these pages and nothing else. */
function printSession(): Promise<Session> {
  const open = async () => {
    const own = session.fromPartition('print');
    await closeSession(own, (url) => pages.has(url));
    servePages(own.protocol, pages);
    return own;
  };
  closed ??= open();
  return closed;
}

/** The port `print`. */
export async function print(html: string, signal: AbortSignal): Promise<Result<Uint8Array>> {
  const own = await printSession();
  if (signal.aborted) return cancelled();
  const url = printUrl(randomUUID());
  pages.set(url, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, spellcheck: false },
  });
  const stop = () => window.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    closePage(window.webContents, () => undefined);
    await window.loadURL(url);
    const options = { generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true, printBackground: true };
    return ok(await window.webContents.printToPDF(options));
  } catch (thrown) {
    if (signal.aborted) return cancelled();
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return fail('cannot-print', `The brief was not printed: ${reason}`, { hint: 'Try again, or choose another format.' });
  } finally {
    signal.removeEventListener('abort', stop);
    pages.delete(url);
    stop();
  }
}
