/** Heap of a worker, in MiB: an import that wants more than this ends its own process and no other. */
export const MAX_WORKER_HEAP = 1024;
