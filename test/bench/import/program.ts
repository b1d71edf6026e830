import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from '../../journeys/harness.ts';
import { PROGRAM } from '../../main/hosts/cli/program-file.ts';
import { canReadMemory, childPids, peakMemory } from '../child-memory.ts';
import type { Measurement, Row } from '../measurement.ts';
import { sampleText } from '../sample-text.ts';
import { seriesOf } from '../stats.ts';
import { sampleDocx, samplePage, samplePdf } from './documents.ts';

/** How often memory is looked at, in milliseconds. It is the kernel that keeps the peak; only what a process takes in its last moment is missed. */
const LOOK = 20;

/** The command line: a thousand small files in one go, and one large one, each by the real program, whose start counts. */
export const importingByProgram: Measurement = {
  name: 'import:program',
  async measure({ quick }) {
    const count = quick ? 40 : 1000;
    const length = quick ? 300_000 : 3_000_000;
    const small = folderOf(smallFiles(count));
    const large = folderOf({ 'large.txt': sampleText(length, 1) });
    const repetitions = quick ? 1 : 3;
    const many: Run[] = [];
    const one: Run[] = [];
    for (let i = 0; i < repetitions; i++) {
      many.push(await importFolder(small));
      one.push(await importFolder(large));
    }
    if (!canReadMemory) console.log('The memory of a process can be read on Linux only: it is left out.');
    return [
      {
        work: `import: ${count.toLocaleString('en-US')} small files (text, HTML, DOCX, PDF) by one command line`,
        caveat: seriesOf(
          'per second',
          many.map(({ seconds }) => count / seconds),
        ),
        peer: null,
        budget: null,
      },
      ...memoryRows(`${count.toLocaleString('en-US')} small files`, many),
      ...memoryRows(`${length.toLocaleString('en-US')} characters of plain text`, one),
    ];
  },
};

/** One import by the program. Memory in MB at its peak, 0 where it cannot be known. */
interface Run {
  readonly seconds: number;
  readonly services: number;
  readonly worker: number;
}

function memoryRows(what: string, runs: readonly Run[]): Row[] {
  if (!canReadMemory) return [];
  const row = (who: string, figure: (run: Run) => number): Row => ({
    work: `import: peak memory of the ${who}, ${what}`,
    caveat: seriesOf('MB', runs.map(figure)),
    peer: null,
    budget: null,
  });
  return [row('services', ({ services }) => services), row('worker', ({ worker }) => worker)];
}

/** Half of them text, a third pages, the others Word documents and PDFs. */
function smallFiles(count: number): Record<string, string | Uint8Array> {
  const make = (seed: number): [string, string | Uint8Array] => {
    const kind = seed % 12;
    if (kind < 6) return ['txt', sampleText(3000, seed)];
    if (kind < 10) return ['html', samplePage(3000, seed)];
    return kind === 10 ? ['docx', sampleDocx(3000, seed)] : ['pdf', samplePdf(3000, seed)];
  };
  return Object.fromEntries(
    Array.from({ length: count }, (_, seed) => {
      const [ending, content] = make(seed);
      return [`file-${seed}.${ending}`, content];
    }),
  );
}

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(temporaryFolder(), 'files');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function importFolder(folder: string): Promise<Run> {
  const notebook = join(temporaryFolder(), 'Bench.caveat');
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'import', '--notebook', notebook, folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  let code: number | null | undefined;
  child.once('close', (given) => {
    code = given;
  });
  let [services, worker] = [0, 0];
  while (code === undefined) {
    if (child.pid !== undefined) {
      services = Math.max(services, peakMemory(child.pid) ?? 0);
      for (const pid of childPids(child.pid)) worker = Math.max(worker, peakMemory(pid) ?? 0);
    }
    await pause(LOOK);
  }
  if (code !== 0) throw new Error(`The import ended with ${code}: ${complaint.slice(-500)}`);
  return { seconds: (performance.now() - begun) / 1000, services, worker };
}
