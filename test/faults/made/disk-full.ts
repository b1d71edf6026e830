import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ok, type Result, unwrap } from '../../../domain/result.ts';
import { createApp } from '../../../main/app.ts';
import { atomicWrite } from '../../../main/atomic-write.ts';
import { folderOf, nameFor } from '../../../main/backup/place.ts';
import { createClient } from '../../../main/hosts/client.ts';
import { backUp } from '../../../main/store/backup.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { attempt } from '../../../main/store/sqlite-failure.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { baseNotebook } from '../base.ts';
import { type Fault, inFolder, type Tally } from '../fault.ts';
import { type Acknowledged, expectFailure, settle } from '../ledger.ts';
import { fillUp, freeUp, missingMounts, onDisk } from '../machine.ts';
import { faultPorts } from '../ports.ts';
import { randomFrom } from '../random.ts';
import { createWork, type Work } from '../work.ts';

/** Bytes that are left when the work is begun. */
const FREE = {
  short: [0, 16_384, 65_536],
  long: [0, 4096, 8192, 16_384, 32_768, 49_152, 65_536, 98_304, 131_072, 196_608, 262_144, 524_288],
};
const EARLIER = nameFor(new Date('2026-03-04T10:15:00.000Z'), 1);
const LARGE_EXPORT = Buffer.alloc(300_000, 'brief ');

/** What is done on the disk that is full: whole, or not at all and with words. */
const steps: Readonly<Record<string, (work: Work, disk: string) => Promise<Result<Acknowledged | null>>>> = {
  import: (work) => work.import(),
  tag: (work) => work.tag(),
  note: (work) => work.note(20_000),
  async export(_work, disk) {
    const target = join(disk, 'brief.docx');
    const written = await atomicWrite(target, LARGE_EXPORT);
    const now = readFileSync(target, 'latin1');
    if (written.ok ? now.length !== LARGE_EXPORT.length : now !== 'before')
      throw new Error('An export is neither whole nor as it was before.');
    return written.ok ? ok(null) : written;
  },
};

/** Imports, claims, notes, exports, backups, migrations with their backups, and the index, on a disk that has no room for them. */
export const diskFull: Fault = {
  name: 'disk full at every step',
  missing: missingMounts,
  async run(length, tally) {
    await inFolder(async (folder) => {
      const path = join(folder, 'Small.caveat');
      const base = await baseNotebook();
      base.copyTo(path);
      for (const free of FREE[length]) {
        for (const [name, step] of Object.entries(steps)) {
          await tally.round(`${name}, ${free} bytes left`, () => inUse(path, base.acknowledged, free, step, tally));
        }
        await tally.round(`index, ${free} bytes left`, () => indexing(path, base.acknowledged, free, tally));
        await tally.round(`backup, ${free} bytes left`, () => backingUp(path, base.acknowledged, free, tally));
        await tally.round(`new notebook, ${free} bytes left`, () => opening(null, [], free, tally));
        await tally.round(`opening, ${free} bytes left`, () => opening(path, base.acknowledged, free, tally));
        await tally.round(`migration, ${free} bytes left`, () => migration(folder, free, tally));
      }
    });
  },
};

/** The disk fills up while the notebook is open. */
function inUse(
  original: string,
  before: readonly Acknowledged[],
  free: number,
  step: (work: Work, disk: string) => Promise<Result<Acknowledged | null>>,
  tally: Tally,
): Promise<void> {
  return onDisk('6m', async (disk) => {
    const path = join(disk, 'Small.caveat');
    copyFileSync(original, path);
    writeFileSync(join(disk, 'brief.docx'), 'before');
    const app = unwrap(createApp(faultPorts(), path));
    const work = await createWork(app, randomFrom(free + 1));
    const done: Acknowledged[] = [...before, unwrap(await work.tag())];
    fillUp(disk, free);
    // Once may fit; it goes on until nothing does, or it always fits because it needs no room.
    for (let i = 0; i < 40; i++) {
      const result = await step(work, disk);
      if (expectFailure(result, ['disk-full'], tally)) break;
      if (result.ok && result.value === null) break;
      if (result.ok && result.value !== null) done.push(result.value);
    }
    freeUp(disk);
    const again = unwrap(await step(work, disk));
    if (again !== null) done.push(again);
    await app.close();
    await settle(path, done, tally);
  });
}

function indexing(original: string, before: readonly Acknowledged[], free: number, tally: Tally): Promise<void> {
  return onDisk('6m', async (disk) => {
    const path = join(disk, 'Small.caveat');
    copyFileSync(original, path);
    const app = unwrap(createApp(faultPorts(), path));
    const client = createClient(app);
    const work = await createWork(app, randomFrom(free + 2));
    const tagged = unwrap(await work.tag());
    fillUp(disk, free);
    const params = { query: 'ferry', filters: {}, limit: 10, perSource: 5 };
    expectFailure(await client.call('search.query', params), ['disk-full'], tally);
    freeUp(disk);
    // Whatever became of the index, saving was never in question.
    const after = unwrap(await work.tag());
    await app.close();
    await settle(path, [...before, tagged, after], tally);
  });
}

/**
 * A backup is asked for on a disk without the room for it, which is seen beforehand; then one is written although, as when the disk fills up
 * meanwhile. Either way there is no half a backup, the one before it stays, and saving goes on.
 */
function backingUp(original: string, before: readonly Acknowledged[], free: number, tally: Tally): Promise<void> {
  return onDisk('6m', async (disk) => {
    const path = join(disk, 'Small.caveat');
    copyFileSync(original, path);
    const folder = folderOf(path);
    mkdirSync(folder);
    copyFileSync(original, join(folder, EARLIER));
    const app = unwrap(createApp(faultPorts(), path));
    const work = await createWork(app, randomFrom(free + 3));
    const done = [...before, unwrap(await work.tag())];
    fillUp(disk, free);
    const asked = await createClient(app).call('backups.make', { taskId: 't1' });
    if (!expectFailure(asked, ['disk-full'], tally)) tally.damage('A backup was made without the room that is kept for saves.');
    const connection = connect(path, 'read');
    const target = join(folder, nameFor(new Date('2026-03-05T10:15:00.000Z'), 2));
    const written = attempt(target, () => backUp(connection, target));
    connection.close();
    expectFailure(written, ['disk-full'], tally);
    const names = readdirSync(folder).filter((name) => name !== EARLIER);
    if (names.join() !== (written.ok ? basename(target) : '')) tally.damage(`Left among the backups: ${names.join(', ')}`);
    freeUp(disk);
    done.push(unwrap(await work.tag()));
    await app.close();
    await settle(path, done, tally);
    for (const name of readdirSync(folder)) await settle(join(folder, name), before, tally);
  });
}

/** A notebook is opened, or made, on a disk that is full. */
function opening(original: string | null, before: readonly Acknowledged[], free: number, tally: Tally): Promise<void> {
  return onDisk('4m', async (disk) => {
    const path = join(disk, 'Small.caveat');
    if (original !== null) copyFileSync(original, path);
    fillUp(disk, free);
    const opened = openNotebook(path, { create: original === null });
    if (opened.ok) opened.value.close();
    else expectFailure(opened, ['disk-full'], tally);
    freeUp(disk);
    if (original === null) unwrap(unwrap(openNotebook(path, { create: true })).close());
    await settle(path, before, tally);
  });
}

/** A notebook of the format before this one: it is backed up and brought up to date. */
function migration(folder: string, free: number, tally: Tally): Promise<void> {
  return onDisk('4m', async (disk) => {
    const old = join(folder, `Old-${free}.caveat`);
    unwrap(unwrap(openNotebook(old, { create: true, migrations: migrations.slice(0, -1) })).close());
    const path = join(disk, 'Old.caveat');
    copyFileSync(old, path);
    rmSync(old);
    const bytes = readFileSync(path);
    fillUp(disk, free);
    const opened = openNotebook(path, { create: false });
    if (opened.ok) opened.value.close();
    else {
      expectFailure(opened, ['disk-full'], tally);
      if (!bytes.equals(readFileSync(path))) tally.damage('The notebook was changed although it could not be backed up first.');
    }
    freeUp(disk);
    await settle(path, [], tally);
  });
}
