import { join } from 'node:path';
import { type Base, baseNotebook } from '../base.ts';
import { startChild } from '../child/start.ts';
import { type Fault, inFolder, type Tally } from '../fault.ts';
import { settle } from '../ledger.ts';
import { missingStrace } from '../machine.ts';
import { ORDINARY } from '../work.ts';

/** System calls that fail, and at which time of being called in a run of some forty commands. */
const CALLS = {
  short: [
    ['fdatasync', [1, 9]],
    ['pwrite64', [2, 60]],
  ],
  long: [
    ['fdatasync', Array.from({ length: 45 }, (_, i) => i + 1)],
    ['fsync', [1, 2, 3]],
    ['pwrite64', Array.from({ length: 50 }, (_, i) => 1 + i * 9)],
    ['ftruncate', [1, 2]],
  ],
} as const;
const STEPS = 40;

/** The disk answers a sync or a write with EIO, once: what is unknown from then on is not built on. */
export const ioError: Fault = {
  name: 'EIO on sync and write',
  missing: missingStrace,
  async run(length, tally) {
    await inFolder(async (folder) => {
      const base = await baseNotebook();
      for (const [call, times] of CALLS[length]) {
        for (const when of times) {
          const path = join(folder, `${call}-${when}.caveat`);
          base.copyTo(path);
          await tally.round(`${call} ${when}`, () => fail(path, base, call, when, tally));
        }
      }
    });
  },
};

async function fail(path: string, base: Base, call: string, when: number, tally: Tally): Promise<void> {
  const files = [path, `${path}-wal`].flatMap((each) => ['-P', each]);
  const strace = [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-q',
    '-o',
    `${path}.trace`,
    ...files,
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:error=EIO:when=${when}`,
  ];
  const child = startChild([path, String(when), String(STEPS), 'large'], strace);
  await child.ended;
  const lines = child.lines();
  const refusals = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2) as 'disk-failed');
  const faults = refusals.filter((code) => !ORDINARY.has(code));
  const known: readonly string[] = ['disk-failed', 'file-unreadable', 'disk-full'];
  for (const code of faults) if (!known.includes(code)) tally.damage(`It was told of as “${code}”.`);
  // The system says of the next sync that all is well, whatever became of what the one before should have brought to the disk.
  const failed = lines.indexOf('- disk-failed');
  if (failed >= 0 && lines.slice(failed).some((line) => line.startsWith('+')))
    tally.damage('A command was acknowledged after the disk had failed.');
  await settle(path, [...base.acknowledged, ...child.acknowledged()], tally);
}
