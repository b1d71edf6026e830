import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '../../../domain/result.ts';
import { createApp } from '../../../main/app.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { baseNotebook } from '../base.ts';
import { startChild } from '../child/start.ts';
import { type Fault, inFolder, type Tally } from '../fault.ts';
import { type Acknowledged, expectFailure, settle } from '../ledger.ts';
import { faultPorts } from '../ports.ts';
import { randomFrom } from '../random.ts';
import { createWork } from '../work.ts';

const refused = (path: string, tally: Tally): void => {
  const second = openNotebook(path, { create: false });
  if (second.ok) {
    unwrap(second.value.close());
    tally.damage('Two programs have the notebook open.');
  } else expectFailure(second, ['notebook-in-use'], tally);
};

/** Each begins with a notebook that has a source, open in this program. */
const ways: Readonly<Record<string, (path: string, tally: Tally) => Promise<Acknowledged[]>>> = {
  async 'another program works in it'(path, tally) {
    const child = startChild([path, '5', '0']);
    await child.heard('+');
    refused(path, tally);
    child.process.kill('SIGKILL');
    await child.ended;
    // The lock file that it left behind locks nothing.
    if (!existsSync(`${path}-lock`)) tally.damage('The lock file is gone although its program was killed.');
    return child.acknowledged();
  },
  async 'the lock file is deleted while it works'(path, tally) {
    const app = unwrap(createApp(faultPorts(), path));
    const work = await createWork(app, randomFrom(6));
    rmSync(`${path}-lock`);
    const done = [unwrap(await work.tag())];
    refused(path, tally);
    done.push(unwrap(await work.tag()));
    await app.close();
    return done;
  },
  async 'the lock file is deleted and another program takes the notebook'(path, tally) {
    const app = unwrap(createApp(faultPorts(), path));
    const work = await createWork(app, randomFrom(7));
    const done = [unwrap(await work.tag())];
    rmSync(`${path}-lock`);
    const child = startChild([path, '8', '20']);
    await child.heard('+');
    // It has to notice that it is not alone before it acknowledges anything; when the other has ended meanwhile, that it was not.
    if (!expectFailure(await work.tag(), ['notebook-in-use', 'notebook-replaced'], tally))
      tally.damage('A command was acknowledged without the lock.');
    await child.ended;
    await app.close();
    return [...done, ...child.acknowledged()];
  },
  async 'another file stands where the lock file should'(path, tally) {
    writeFileSync(`${path}-lock`, 'These are not the notes of a lock.'.repeat(200));
    const opened = openNotebook(path, { create: false });
    if (opened.ok) unwrap(opened.value.close());
    else expectFailure(opened, ['notebook-in-use', 'file-not-written'], tally);
    rmSync(`${path}-lock`, { force: true });
    return [];
  },
};

/** Two programs on one notebook, and what becomes of the file that keeps them apart. */
export const twoPrograms: Fault = {
  name: 'two programs on one notebook',
  async run(length, tally) {
    for (let time = 0; time < (length === 'long' ? 5 : 1); time++) {
      for (const [what, way] of Object.entries(ways)) {
        await tally.round(what, () =>
          inFolder(async (folder) => {
            const path = join(folder, 'Shared.caveat');
            const base = await baseNotebook();
            base.copyTo(path);
            await settle(path, [...base.acknowledged, ...(await way(path, tally))], tally);
          }),
        );
      }
    }
  },
};
