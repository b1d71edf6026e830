import { copyFileSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '../../../domain/result.ts';
import { createApp } from '../../../main/app.ts';
import { makeBackup } from '../../../main/backup/backups.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { baseNotebook } from '../base.ts';
import { type Fault, inFolder, type Tally } from '../fault.ts';
import { type Acknowledged, expectFailure, settle } from '../ledger.ts';
import { faultPorts } from '../ports.ts';
import { randomFrom } from '../random.ts';
import { createWork } from '../work.ts';

/** The states of a notebook, and of another, that a person may mix up. Each is a file, some with the log that a crash left beside it. */
interface States {
  readonly folder: string;
  /** Closed, before the work that the crash cut off. */
  readonly before: Acknowledged[];
  /** What the crash cut off: it stands in the log alone. */
  readonly inLog: Acknowledged[];
  /** What was done after the crash, and closed. */
  readonly after: Acknowledged[];
}

interface Way {
  /** Puts `Mixed.caveat` and a log together. */
  mix(states: States): void;
  /** What has to be there afterwards. */
  holds(states: States): readonly Acknowledged[];
  /** Whether the log belongs to the file. */
  readonly belongs?: true;
}

const file = (folder: string, name: string) => join(folder, `${name}.caveat`);
/** @param of a state, or the ending of another file beside it */
const put = ({ folder }: States, name: string, log: string): void => {
  copyFileSync(file(folder, name), file(folder, 'Mixed'));
  copyFileSync(`${file(folder, log)}-wal`, `${file(folder, 'Mixed')}-wal`);
};

const ways: Readonly<Record<string, Way>> = {
  'its own log': { mix: (states) => put(states, 'Crashed', 'Crashed'), holds: ({ before, inLog }) => [...before, ...inLog], belongs: true },
  'a copy of the file from when the log was begun': {
    mix: (states) => put(states, 'Before', 'Crashed'),
    holds: ({ before, inLog }) => [...before, ...inLog],
    belongs: true,
  },
  'an older copy of the file': { mix: (states) => put(states, 'Older', 'Crashed'), holds: () => [] },
  'a newer copy of the file': {
    mix: (states) => put(states, 'After', 'Crashed'),
    holds: ({ before, inLog, after }) => [...before, ...inLog, ...after],
  },
  'a backup of that very day': { mix: (states) => put(states, 'Backup', 'Crashed'), holds: ({ before }) => before },
  'a backup made while the log grew': {
    mix: (states) => put(states, 'Midway', 'Crashed'),
    holds: ({ before, inLog }) => [...before, ...inLog],
  },
  'the log of another notebook': { mix: (states) => put(states, 'Before', 'Other crashed'), holds: ({ before }) => before },
};

/** A notebook put back from a copy beside the log that a crash left, or a log put beside it: SQLite would mix the two. */
export const foreignLog: Fault = {
  name: 'a log beside a file that it does not belong to',
  async run(length, tally) {
    for (let seed = 0; seed < (length === 'long' ? 10 : 1); seed++) {
      for (const [what, way] of Object.entries(ways)) {
        await tally.round(what, () => inFolder(async (folder) => mix(await statesIn(folder, seed), way, tally)));
      }
    }
  },
};

async function mix(states: States, way: Way, tally: Tally): Promise<void> {
  way.mix(states);
  const path = file(states.folder, 'Mixed');
  const first = openNotebook(path, { create: false });
  if (first.ok) unwrap(first.value.close());
  if (first.ok !== (way.belongs ?? false))
    tally.damage(first.ok ? 'A foreign log was taken.' : `Its own log was refused: ${first.error.what}`);
  if (expectFailure(first, ['log-set-aside'], tally) && !readdirSync(states.folder).includes('Mixed.caveat-log-kept-1'))
    tally.lose('the log');
  if (existsSync(`${path}-alone`)) tally.damage('A second name was left behind.');
  await settle(path, way.holds(states), tally);
}

async function statesIn(folder: string, seed: number): Promise<States> {
  const base = await baseNotebook();
  for (const name of ['Older', 'Before', 'Other']) base.copyTo(file(folder, name));
  const before = [...base.acknowledged, ...(await worked(folder, 'Before', seed))];
  renameSync(backupOf(folder, 'Before'), file(folder, 'Backup'));
  copyFileSync(file(folder, 'Before'), file(folder, 'Work'));
  const inLog = await worked(folder, 'Work', seed + 100, () => {
    crash(folder, 'Work', 'Crashed');
    renameSync(backupOf(folder, 'Work'), file(folder, 'Midway'));
  });
  copyFileSync(file(folder, 'Work'), file(folder, 'After'));
  const after = await worked(folder, 'After', seed + 200);
  await worked(folder, 'Other', seed + 300, () => crash(folder, 'Other', 'Other crashed'));
  return { folder, before, inLog, after };
}

/** Works in a notebook and closes it. @param atEnd runs before it is closed */
async function worked(folder: string, name: string, seed: number, atEnd = (): void => undefined): Promise<Acknowledged[]> {
  const app = unwrap(createApp(faultPorts(), file(folder, name)));
  const work = await createWork(app, randomFrom(seed));
  const done: Acknowledged[] = [];
  for (let i = 0; i < 12; i++) done.push(unwrap(await work.tag()));
  atEnd();
  await app.close();
  return done;
}

/** Copies a notebook that is open as a crash at this moment would leave it: what is in the log stands nowhere else. */
function crash(folder: string, name: string, as: string): void {
  copyFileSync(file(folder, name), file(folder, as));
  copyFileSync(`${file(folder, name)}-wal`, `${file(folder, as)}-wal`);
}

function backupOf(folder: string, name: string): string {
  const path = file(folder, name);
  return join(`${path}-backups`, unwrap(makeBackup(path, null, new Date())).name);
}
