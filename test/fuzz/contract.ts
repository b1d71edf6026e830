import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { commandNames } from '../../domain/commands/index.ts';
import { message, procedures } from '../../domain/contract.ts';
import { unwrap } from '../../domain/result.ts';
import { type App, createApp } from '../../main/app.ts';
import { startWorker } from '../../main/hosts/node-worker.ts';
import { json, words } from './inputs.ts';

/** The services over a notebook that is gone when the process ends. One is enough: it has to stay sound whatever it hears. */
function openFuzzed(): App {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-fuzz-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const ports = {
    host: 'cli',
    author: 'Fuzz',
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    startWorker,
    saveFile: async () => null,
    templates: { shipped: folder, own: folder },
    log: () => undefined,
  } as const;
  return unwrap(createApp(ports, join(folder, 'fuzz.caveat'), { create: true }));
}

let app: App | null = null;

/** Lets go of the services that the property asked. */
export async function closeContract(): Promise<void> {
  await app?.close();
  app = null;
}

/** Whatever is sent, an answer comes: a value, or a failure that is not a fault of the program. */
export function contractProperty(): fc.IAsyncProperty<unknown> {
  const method = fc.oneof(fc.constantFrom(...Object.keys(procedures)), words);
  const command = fc.record({ id: fc.oneof(fc.uuid(), words), name: fc.oneof(fc.constantFrom(...commandNames), words), params: json });
  const request = fc.oneof(
    fc.record({ call: fc.nat(), method: fc.constant('command.run'), params: command }),
    fc.record({ call: fc.oneof(fc.nat(), json), method, params: json }),
    json,
  );
  const text = fc.oneof({ weight: 6, arbitrary: request.map((each) => JSON.stringify(each) ?? '') }, { weight: 1, arbitrary: words });
  return fc.asyncProperty(text, async (sent) => {
    app ??= openFuzzed();
    const answer = message.parse(JSON.parse(await app.receive(sent)));
    assert.ok('ok' in answer, 'An event came in answer to a call.');
    if (!answer.ok) assert.notEqual((answer.error as { code: string }).code, 'internal');
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });
}
