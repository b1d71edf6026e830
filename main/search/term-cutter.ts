import { parentPort, Worker } from 'node:worker_threads';
import { fold } from '../../domain/search/fold.ts';
import { indexTerms } from '../../domain/search/runs.ts';

/** Cuts texts into the terms they are indexed by, on a thread of its own: SQLite puts in those of one batch meanwhile, and both take their time. */
export interface TermCutter {
  /** @returns null when the thread could not do it; whoever needs the terms cuts them then */
  cut(texts: readonly string[]): Promise<CutTerms | null>;
}

/** The terms of some texts, each as `indexTerms` has them, one after another. */
export interface CutTerms {
  readonly bytes: Uint8Array;
  /** Where those of each text end. */
  readonly ends: Uint32Array;
}

/** @param program the file of the worker, which runs `serveTerms` when it is a thread */
export function createTermCutter(program: URL): TermCutter {
  let thread = startThread(program);
  /** Those who wait for an answer, in the order in which they asked. */
  const waiting: ((terms: CutTerms | null) => void)[] = [];
  const giveUp = (): void => {
    thread = null;
    for (const answer of waiting.splice(0)) answer(null);
  };
  thread?.on('message', (terms: CutTerms) => waiting.shift()?.(terms));
  thread?.on('error', giveUp);
  thread?.on('exit', giveUp);
  // A process that has nothing else to do ends.
  thread?.unref();
  return {
    cut(texts) {
      return new Promise((resolve) => {
        if (thread === null) resolve(null);
        else {
          waiting.push(resolve);
          thread.postMessage(texts);
        }
      });
    },
  };
}

/** @returns null where a process may have no threads: it is only slower then */
function startThread(program: URL): Worker | null {
  try {
    return new Worker(program);
  } catch {
    return null;
  }
}

/** The thread's side. */
export function serveTerms(): void {
  parentPort?.on('message', (texts: readonly string[]) => {
    const { bytes, ends } = cutAll(texts);
    parentPort?.postMessage({ bytes, ends }, [bytes.buffer, ends.buffer]);
  });
}

function cutAll(texts: readonly string[]): { bytes: Uint8Array<ArrayBuffer>; ends: Uint32Array<ArrayBuffer> } {
  let bytes = new Uint8Array(4 * texts.reduce((sum, { length }) => sum + length, 1024));
  const ends = new Uint32Array(texts.length);
  let length = 0;
  for (const [at, text] of texts.entries()) {
    const terms = indexTerms(fold(text));
    if (length + terms.length > bytes.length) {
      const larger = new Uint8Array(2 * (length + terms.length));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(terms, length);
    length += terms.length;
    ends[at] = length;
  }
  return { bytes, ends };
}
