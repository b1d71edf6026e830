import { join } from 'node:path';
import { describeFailure } from '../../../domain/result.ts';
import { defaultNotebookPath, notebookArgument, thisMachine } from '../places.ts';
import { startChromiumHost } from './host.ts';

/** `node main/hosts/chromium/main.ts [notebook.caveat]`: runs until the last window is closed or a signal comes. */

const RENDERER = join(import.meta.dirname, '..', '..', '..', 'out', 'renderer');
const machine = thisMachine();
const notebookPath = notebookArgument(process.argv.slice(2), process.cwd()) ?? defaultNotebookPath(machine);

let isStopping = false;
let stop = () => {
  isStopping = true;
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());

const host = await startChromiumHost(machine, notebookPath, RENDERER);
if (host.ok) {
  stop = () => void host.value.close();
  if (isStopping) stop();
  await host.value.ended;
} else {
  console.error(describeFailure(host.error));
  process.exitCode = 1;
}
