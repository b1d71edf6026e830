import { randomUUID } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { unwrap } from '../../domain/result.ts';
import { createApp } from '../../main/app.ts';
import { startWorker } from '../../main/hosts/node-worker.ts';
import type { Ports } from '../../main/ports.ts';

/**
 * Run as a program of its own: sends commands to the services until it is killed, and writes the revision and a
 * line break to standard output for each one that was acknowledged.
 */
const ports: Ports = {
  host: 'cli',
  author: 'Loop',
  now: () => new Date(),
  newId: () => randomUUID(),
  startWorker,
  saveFile: async () => null,
  templates: { shipped: '', own: '' },
  log: (_level, text) => process.stderr.write(`${text}\n`),
};
const app = unwrap(createApp(ports, process.argv[2] ?? '', { create: true }));
for (let call = 1; ; call++) {
  const id = randomUUID();
  // Never a title that stands already: renaming to the same one changes nothing and makes no revision.
  const params = { id, name: 'rename-notebook', params: { title: `Title ${id} ${'x'.repeat(call % 150)}` } };
  const answer = JSON.parse(await app.receive(JSON.stringify({ call, method: 'command.run', params })));
  // A pipe is written at once, so what was acknowledged is known even if the next instruction never runs.
  process.stdout.write(`${answer.value.revision}\n`);
  // What is killed leaves no compiled sources behind for the next round, unless it is told to.
  if (call === 1) flushCompileCache();
}
