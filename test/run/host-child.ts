import { flushCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { unwrap } from '../../domain/result.ts';
import { startChromiumHost } from '../../main/hosts/chromium/host.ts';

/**
 * The Chromium host in a process of its own, so that a test can kill it: `host-child.ts NOTEBOOK RENDERER`.
 * Over the parent's channel it runs scripts against its page and answers with what they return.
 */

/** A function's source, called with the newest page and an argument. */
export interface ScriptRequest {
  readonly id: number;
  readonly script: string;
  readonly argument: unknown;
}

export type ScriptAnswer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

const [notebookPath = '', rendererDir = ''] = process.argv.slice(2);
const machine = { env: process.env, platform: process.platform, home: homedir() };
const host = unwrap(await startChromiumHost(machine, notebookPath, rendererDir));
let { page } = host;
host.context.on('page', (opened) => {
  page = opened;
});

async function answer({ id, script, argument }: ScriptRequest): Promise<ScriptAnswer> {
  try {
    const run: unknown = new Function(`return (${script})`)();
    if (typeof run !== 'function') throw new TypeError('The script is not a function.');
    return { id, value: await run(page, argument) };
  } catch (thrown) {
    return { id, error: thrown instanceof Error ? `${thrown.message}\n${thrown.stack}` : String(thrown) };
  }
}

process.on('message', (request: ScriptRequest) => void answer(request).then((done) => process.send?.(done)));
process.once('disconnect', () => void host.close());
process.once('SIGTERM', () => void host.close());
// Most are killed, and would leave no compiled sources behind for the next.
flushCompileCache();
process.send?.('open');
await host.ended;
process.exit();
