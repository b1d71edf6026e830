import { flushCompileCache } from 'node:module';
import { createApp } from '../../../main/app.ts';
import { faultPorts } from '../ports.ts';
import { randomFrom } from '../random.ts';
import { createWork } from '../work.ts';

/**
 * Run as a program of its own: `work-child.ts NOTEBOOK SEED STEPS [import] [large]` opens a notebook and works in it, and writes a line to standard
 * output for all that was acknowledged (`+ JSON`) or refused (`- code`). It ends after so many steps, never for 0.
 */
const [path = '', seed = '1', steps = '0', ...how] = process.argv.slice(2);
// A pipe is written at once, so what was acknowledged is known even if the next instruction never runs.
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const random = randomFrom(Number(seed));
const app = createApp(faultPorts(), path, { create: true });
if (!app.ok) {
  tell(`- ${app.error.code}`);
  process.exit();
}
tell('open');
const work = await createWork(app.value, random);
flushCompileCache();
if (how.includes('import')) report(await work.import());
for (let i = 0; Number(steps) === 0 || i < Number(steps); i++) {
  const isLarge = how.includes('large') && i % 5 === 4;
  report(isLarge ? await work.note(20_000) : await work.step());
}
await app.value.close();
tell('closed');
process.exit();

function report(done: Awaited<ReturnType<typeof work.step>>): void {
  tell(done.ok ? `+ ${JSON.stringify(done.value)}` : `- ${done.error.code}`);
}
