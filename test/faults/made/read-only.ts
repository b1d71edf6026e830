import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '../../../domain/result.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { baseNotebook } from '../base.ts';
import type { Fault, Tally } from '../fault.ts';
import { fingerprint } from '../fingerprint.ts';
import { expectFailure, settle } from '../ledger.ts';
import { missingMounts, onDisk, system } from '../machine.ts';

/** What cannot be written, and how it is made so and undone. (Permissions bind root to nothing.) */
const ways: Readonly<Record<string, { lock(disk: string, path: string): void; unlock(disk: string, path: string): void }>> = {
  'the whole disk': {
    lock: (disk) => system('mount', '-o', 'remount,ro', disk),
    unlock: (disk) => system('mount', '-o', 'remount,rw', disk),
  },
  'the notebook alone': {
    lock(_disk, path) {
      system('mount', '--bind', path, path);
      system('mount', '-o', 'remount,bind,ro', path);
    },
    unlock: (_disk, path) => system('umount', path),
  },
};

/** A notebook, or all around it, that may be read and not written. */
export const readOnly: Fault = {
  name: 'read-only folder and file',
  missing: missingMounts,
  async run(_length, tally) {
    for (const [what, { lock, unlock }] of Object.entries(ways)) {
      await tally.round(what, () =>
        onDisk('8m', async (disk) => {
          const path = join(disk, 'Fixed.caveat');
          const base = await baseNotebook();
          base.copyTo(path);
          lock(disk, path);
          refused(path, disk, tally, false);
          unlock(disk, path);
          await settle(path, base.acknowledged, tally);
        }),
      );
    }
    await tally.round('a folder in which no notebook can be made', () =>
      onDisk('2m', async (disk) => {
        writeFileSync(join(disk, 'something'), 'else');
        ways['the whole disk']?.lock(disk, '');
        refused(join(disk, 'New.caveat'), disk, tally, true);
        ways['the whole disk']?.unlock(disk, '');
        unwrap(unwrap(openNotebook(join(disk, 'New.caveat'), { create: true })).close());
      }),
    );
  },
};

function refused(path: string, folder: string, tally: Tally, create: boolean): void {
  const before = fingerprint(folder);
  const opened = openNotebook(path, { create });
  if (!expectFailure(opened, ['file-not-written'], tally)) tally.damage('It opened, as if it could be written.');
  if (opened.ok) opened.value.close();
  if (fingerprint(folder) !== before) tally.damage('Something was written all the same.');
}
