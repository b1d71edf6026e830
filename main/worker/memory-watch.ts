import { Worker } from 'node:worker_threads';

/** Memory a worker may hold, buffers included, in MiB: heap limits do not count what is inflated into buffers. */
export const MAX_WORKER_MEMORY = 1536;

/** How often it is looked at, in milliseconds. */
const interval = 50;

let watch: Worker | null = null;

/**
 * Ends this process when it holds more memory than a limit, in MiB; the first that is set holds. A thread of its own looks, because a document that
 * inflates without end leaves the main one no time to.
 */
export function watchMemory(limit = MAX_WORKER_MEMORY): void {
  if (watch !== null) return;
  watch = new Worker(
    `const { limit, interval } = require('node:worker_threads').workerData;
     setInterval(() => { if (process.memoryUsage.rss() > limit) process.kill(process.pid, 'SIGKILL'); }, interval);`,
    { eval: true, workerData: { limit: limit * 1024 * 1024, interval } },
  );
  watch.unref();
}
