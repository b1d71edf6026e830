import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '../../../domain/result.ts';
import { folderOf, nameFor } from '../../../main/backup/place.ts';
import { restoreBackup } from '../../../main/backup/restore.ts';
import { changePassphrase } from '../../../main/store/passphrase.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { baseNotebook } from '../base.ts';
import { type Fault, inFolder, type Tally } from '../fault.ts';
import { fingerprint } from '../fingerprint.ts';
import { type Acknowledged, expectFailure, isThere, settle } from '../ledger.ts';
import { randomFrom } from '../random.ts';
import { lookInto, proveSalvage, type Whole } from '../salvage-proof.ts';

const PAGE = 4096;
const SECTOR = 512;
const PASSPHRASE = 'seven gulls on a pier';
const BACKUP = nameFor(new Date('2026-03-04T10:15:00.000Z'), 1);

/** What a disk, a sync program or a crashed copy make of a file. */
function* damages(whole: Buffer, random: () => number, times: number): Generator<readonly [what: string, bytes: Buffer]> {
  const pages = Math.floor(whole.length / PAGE);
  yield ['empty', Buffer.alloc(0)];
  yield ['all NUL', Buffer.alloc(whole.length)];
  yield ['a header and nothing more', whole.subarray(0, 100)];
  for (let i = 0; i < times; i++) {
    const cut = Math.floor(random() * whole.length);
    yield [`cut off at ${cut}`, whole.subarray(0, cut)];
    const page = Math.floor(random() * pages);
    const zeroed = Buffer.from(whole);
    zeroed.fill(0, page * PAGE, (page + 1) * PAGE);
    yield [`page ${page + 1} all zeros`, zeroed];
    const flipped = Buffer.from(whole);
    const at = Math.floor(random() * whole.length);
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
    yield [`one bit of byte ${at}`, flipped];
    const torn = Buffer.from(whole);
    const sector = Math.floor((random() * torn.length) / SECTOR) * SECTOR;
    for (let byte = sector; byte < sector + SECTOR; byte++) torn.writeUInt8(Math.floor(random() * 256), byte);
    yield [`rubbish in the sector at ${sector}`, torn];
    const holed = Buffer.from(whole);
    const holes = Array.from({ length: 5 }, () => Math.floor(random() * pages));
    for (const hole of holes) holed.fill(0, hole * PAGE, (hole + 1) * PAGE);
    yield [`pages ${holes.map((hole) => hole + 1).join(', ')} all zeros`, holed];
  }
}

/**
 * The file is damaged while nobody has it open. It is refused with words, or found by the check; either way its bytes stay as they are. What is intact in
 * it is salvaged, with a backup all of it, and the backup can be put in its place.
 */
export const damagedFile: Fault = {
  name: 'damaged notebook file',
  async run(length, tally) {
    await inFolder(async (folder) => {
      const original = join(folder, 'Whole.caveat');
      const base = await baseNotebook();
      base.copyTo(original);
      const whole = lookInto(original);
      const random = randomFrom(42);
      for (const [what, bytes] of damages(base.bytes, random, length === 'long' ? 100 : 5)) {
        await tally.round(what, () => inFolder((own) => meet(own, original, bytes, base.acknowledged, whole, tally)));
      }
      unwrap(changePassphrase(original, { from: null, to: PASSPHRASE }));
      const locked = readFileSync(original);
      for (const [what, bytes] of damages(locked, random, length === 'long' ? 10 : 1)) {
        await tally.round(`locked, ${what}`, () => inFolder((own) => meetLocked(own, original, bytes, whole, tally)));
      }
    });
  },
};

async function meet(
  folder: string,
  original: string,
  bytes: Buffer,
  acknowledged: readonly Acknowledged[],
  whole: Whole,
  tally: Tally,
): Promise<void> {
  const path = join(folder, 'Damaged.caveat');
  writeFileSync(path, bytes);
  const before = fingerprint(folder);
  const opened = openNotebook(path, { create: true });
  if (expectFailure(opened, ['notebook-damaged', 'not-a-notebook', 'notebook-too-new'], tally)) {
    if (fingerprint(folder) !== before) tally.damage('The file was touched although it was refused.');
  } else if (opened.ok) {
    const store = opened.value;
    const report = await store.verify();
    // What opening does not look at, the check has to find, unless the bit meant nothing.
    const isFound = !report.ok || report.value.problems.length > 0;
    const missing = acknowledged.filter((each) => !isThere(store, each));
    if (!isFound) for (const { what } of missing) tally.lose(what);
    store.close();
  }
  // It may have been opened, and its log been taken in.
  writeFileSync(path, bytes);
  await proveSalvage(path, whole, tally);
  // The way back: the backup that was made while all was well.
  mkdirSync(folderOf(path));
  copyFileSync(original, join(folderOf(path), BACKUP));
  await proveSalvage(path, whole, tally, { isAllThere: true });
  unwrap(restoreBackup(path, BACKUP, new Date()));
  await settle(path, acknowledged, tally);
  unwrap(openNotebook(path, { create: false })).close();
}

/** A locked notebook, with its backup and without. */
async function meetLocked(folder: string, original: string, bytes: Buffer, whole: Whole, tally: Tally): Promise<void> {
  const path = join(folder, 'Damaged.caveat');
  writeFileSync(path, bytes);
  await proveSalvage(path, whole, tally, { passphrase: PASSPHRASE });
  mkdirSync(folderOf(path));
  copyFileSync(original, join(folderOf(path), BACKUP));
  await proveSalvage(path, whole, tally, { passphrase: PASSPHRASE, isAllThere: true });
}
