import type { WriteStream } from 'node:tty';
import { shortened } from './table.ts';

/** One line that says how far long work has come. */
interface Progress {
  show(what: string, share: number): void;
  clear(): void;
}

const ERASE_LINE = '\r\u001b[K';

/** A progress line on a terminal; on anything else (a file, a pipe) it stays silent. */
export function showProgress(stream: WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show(what, share) {
      stream.write(`${ERASE_LINE}${String(Math.round(share * 100)).padStart(3)} %  ${shortened(what, Math.max(10, stream.columns - 8))}`);
    },
    clear() {
      stream.write(ERASE_LINE);
    },
  };
}
