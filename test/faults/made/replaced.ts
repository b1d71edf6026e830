import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '../../../domain/result.ts';
import { createDoor } from '../../../main/door.ts';
import { createClient } from '../../../main/hosts/client.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { baseNotebook } from '../base.ts';
import { type Fault, inFolder, type Tally } from '../fault.ts';
import { hashOfFile } from '../fingerprint.ts';
import { type Acknowledged, expectFailure, isThere, settle } from '../ledger.ts';
import { faultPorts } from '../ports.ts';
import { randomFrom } from '../random.ts';
import { createWork } from '../work.ts';

interface Way {
  /** @param older the notebook as it was before the work of this round */
  meddle(path: string, older: string): void;
  /** Whether what was saved until then is in the notebook or in a copy. Bytes that another program overwrote are nowhere. */
  readonly keepsAll: boolean;
  /** Whether there is a notebook under the name afterwards. */
  readonly leavesOne: boolean;
}

/** What programs that keep folders in step do to a file that is open. */
const ways: Readonly<Record<string, Way>> = {
  'an older copy is moved over it': {
    meddle: (path, older) => renameSync(older, path),
    keepsAll: true,
    leavesOne: true,
  },
  'an older copy is moved over it, and its log deleted': {
    meddle(path, older) {
      rmSync(`${path}-wal`);
      renameSync(older, path);
    },
    keepsAll: true,
    leavesOne: true,
  },
  'it is deleted': { meddle: (path) => rmSync(path), keepsAll: true, leavesOne: false },
  'it is moved away': { meddle: (path) => renameSync(path, `${path}.elsewhere`), keepsAll: true, leavesOne: false },
  'its log is deleted': { meddle: (path) => rmSync(`${path}-wal`), keepsAll: true, leavesOne: true },
  'its log is replaced by another': {
    meddle(path) {
      writeFileSync(`${path}.other`, readFileSync(`${path}-wal`).subarray(0, 4096));
      renameSync(`${path}.other`, `${path}-wal`);
    },
    keepsAll: true,
    leavesOne: true,
  },
  'an older copy is written into it': {
    meddle: (path, older) => copyFileSync(older, path),
    keepsAll: false,
    leavesOne: true,
  },
};

/** A notebook in a folder that another program keeps in step, replaced underneath while it is open. */
export const replaced: Fault = {
  name: 'replaced while open',
  async run(length, tally) {
    for (let time = 0; time < (length === 'long' ? 5 : 1); time++) {
      for (const [what, way] of Object.entries(ways)) await tally.round(what, () => inFolder((folder) => meddle(folder, way, time, tally)));
    }
  },
};

async function meddle(folder: string, way: Way, seed: number, tally: Tally): Promise<void> {
  const path = join(folder, 'Synced.caveat');
  const base = await baseNotebook();
  base.copyTo(path);
  const older = join(folder, 'older');
  copyFileSync(path, older);

  const door = unwrap(createDoor(faultPorts(), path));
  const client = createClient(door);
  const work = await createWork(door, randomFrom(seed));
  const done: Acknowledged[] = [];
  for (let i = 0; i < 20; i++) done.push(unwrap(await work.tag()));
  way.meddle(path, older);
  const bytes = existsSync(path) ? hashOfFile(path) : null;

  // The next command goes into a file that nobody will see: it must not be acknowledged.
  if (!expectFailure(await work.tag(), ['notebook-replaced'], tally)) tally.damage('A command was acknowledged into a file that is gone.');
  const shut = await client.call('door.shut', {});
  if (shut.ok && shut.value.isOpen) tally.damage('The door is still open.');
  if (!way.keepsAll && bytes !== hashOfFile(path)) tally.damage('What another program wrote was written over.');
  const reopened = unwrap(await client.call('door.open', { passphrase: null }));
  if (reopened.isOpen !== way.leavesOne) tally.damage(`The door is ${reopened.isOpen ? 'open' : `shut: ${reopened.why?.what}`}.`);
  await door.close();

  if (way.keepsAll) for (const each of done) if (!notebooksIn(folder).some((file) => holds(file, each))) tally.lose(each.what);
  if (!way.keepsAll && !readdirSync(folder).some((name) => name.includes('-log-kept-'))) tally.lose('the log');
  for (const file of notebooksIn(folder)) await settle(file, base.acknowledged, tally);
}

/** Every notebook that an analyst finds in the folder. */
function notebooksIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.caveat'))
    .map((name) => join(folder, name));
}

function holds(path: string, each: Acknowledged): boolean {
  const store = unwrap(openNotebook(path, { create: false }));
  try {
    return isThere(store, each);
  } finally {
    unwrap(store.close());
  }
}
