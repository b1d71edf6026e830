import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Base, baseNotebook } from '../base.ts';
import { startChild } from '../child/start.ts';
import { type Fault, inFolder, type Tally } from '../fault.ts';
import { settle } from '../ledger.ts';
import { missingStrace } from '../machine.ts';
import { randomFrom } from '../random.ts';
import { type Event, eventsIn } from '../trace.ts';

/** What the disk may have of what was not synced when the power went. */
const fates = ['all of it', 'nothing of it', 'some of it, in any order, and torn'] as const;
type Fate = (typeof fates)[number];
/** What a disk writes whole. */
const SECTOR = 512;

/** The power goes at any moment: every write of a session is recorded, and what the disk may then hold is put together for many moments. */
export const powerLoss: Fault = {
  name: 'power loss',
  missing: missingStrace,
  async run(length, tally) {
    await inFolder(async (folder) => {
      const path = join(folder, 'Power.caveat');
      const base = await baseNotebook();
      base.copyTo(path);
      const events = await record(folder, path);
      const moments = length === 'long' ? 300 : 6;
      const random = randomFrom(62);
      for (let moment = 0; moment < moments; moment++) {
        const until = Math.floor(((moment + random()) * events.length) / moments);
        for (const fate of fates) {
          await tally.round(`after ${until} of ${events.length} calls, ${fate}`, () =>
            inFolder((disk) => lose(disk, base, events.slice(0, until), fate, random, tally)),
          );
        }
      }
    });
  },
};

/** Works in a notebook under strace. @returns what was done to its files, and acknowledged, in order */
async function record(folder: string, path: string): Promise<Event[]> {
  const trace = join(folder, 'trace');
  const calls = 'trace=pwrite64,ftruncate,fsync,fdatasync,rename,unlink,write';
  const strace = ['strace', '-f', '--seccomp-bpf', '-q', '-y', '-xx', '-s', '70000', '-o', trace, '-e', calls];
  const child = startChild([path, '63', '40', 'large'], strace);
  await child.ended;
  const events = eventsIn(readFileSync(trace, 'latin1'), path);
  rmSync(trace);
  const told = events.filter(({ kind }) => kind === 'acknowledged').length;
  if (told < 20 || told !== child.acknowledged().length) throw new Error(`${told} acknowledgements were recorded.`);
  return events;
}

interface Disk {
  synced: Buffer;
  /** Since the last sync, in order. */
  pending: Extract<Event, { kind: 'write' | 'truncate' }>[];
}

async function lose(folder: string, base: Base, events: readonly Event[], fate: Fate, random: () => number, tally: Tally): Promise<void> {
  const files = new Map<string, Disk>([['Power.caveat', { synced: base.bytes, pending: [] }]]);
  const acknowledged = [...base.acknowledged];
  for (const event of events) {
    if (event.kind === 'acknowledged') acknowledged.push(event.what);
    else if (event.kind === 'delete') files.delete(basename(event.path));
    else {
      const name = basename(event.path);
      const file = files.get(name) ?? { synced: Buffer.alloc(0), pending: [] };
      files.set(name, file);
      if (event.kind === 'sync') {
        file.synced = file.pending.reduce(applied, file.synced);
        file.pending = [];
      } else file.pending.push(event);
    }
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, { synced, pending }] of files)
    writeFileSync(join(folder, name), survivors(pending, fate, random).reduce(applied, synced));
  await settle(join(folder, 'Power.caveat'), acknowledged, tally);
}

function survivors(pending: Disk['pending'], fate: Fate, random: () => number): Disk['pending'] {
  if (fate === 'all of it') return pending;
  if (fate === 'nothing of it') return [];
  const sectors = pending.flatMap((event) => (event.kind === 'write' ? torn(event) : [event]));
  return sectors
    .filter(() => random() < 0.5)
    .map((event) => ({ event, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ event }) => event);
}

function torn(write: Extract<Event, { kind: 'write' }>): Disk['pending'] {
  const pieces: Disk['pending'] = [];
  for (let at = 0; at < write.bytes.length; at += SECTOR) {
    pieces.push({ ...write, at: write.at + at, bytes: write.bytes.subarray(at, at + SECTOR) });
  }
  return pieces;
}

function applied(content: Buffer, event: Disk['pending'][number]): Buffer {
  if (event.kind === 'truncate') return content.length > event.length ? content.subarray(0, event.length) : grown(content, event.length);
  const result = grown(content, event.at + event.bytes.length);
  event.bytes.copy(result, event.at);
  return result;
}

/** A copy, with zeros at its end where it is longer. */
function grown(content: Buffer, length: number): Buffer {
  const result = Buffer.alloc(Math.max(content.length, length));
  content.copy(result);
  return result;
}
