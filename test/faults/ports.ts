import { randomUUID } from 'node:crypto';
import { startWorker } from '../../main/hosts/node-worker.ts';
import type { Ports } from '../../main/ports.ts';

/** What services get that are there to be broken: real workers, no window. */
export function faultPorts(overrides: Partial<Ports> = {}): Ports {
  return {
    host: 'cli',
    author: 'Fault',
    now: () => new Date(),
    newId: () => randomUUID(),
    startWorker,
    saveFile: async () => null,
    templates: { shipped: '', own: '' },
    log: () => undefined,
    ...overrides,
  };
}
