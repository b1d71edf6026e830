import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild } from '../child/start.ts';
import { type Fault, inFolder } from '../fault.ts';
import { type Acknowledged, settle } from '../ledger.ts';

/** In one notebook, before another is begun: checking it takes longer the more is in it. */
const ROUNDS_EACH = 20;

/** kill -9 of the services at random moments, in the middle of imports, tags, notes, undo and bulk edits. */
export const kill: Fault = {
  name: 'kill -9 of the services',
  async run(length, tally) {
    for (let done = 0; done < (length === 'long' ? 200 : 20); done += ROUNDS_EACH) {
      await inFolder(async (folder) => {
        const path = join(folder, 'Killed.caveat');
        const all: Acknowledged[] = [];
        for (let round = 0; round < ROUNDS_EACH; round++) {
          await tally.round(`round ${done + round}`, async () => {
            const imports = round % 5 === 0;
            const child = startChild([path, String(done + round), '0', ...(imports ? ['import'] : [])]);
            // Every now and then the import itself is what is cut off; the first has to come to its end.
            const isCutOff = imports && round > 0 && round % 2 === 0;
            await child.heard(isCutOff ? 'open' : '+');
            await pause(isCutOff ? Math.random() * 900 : Math.random() * 80);
            child.process.kill('SIGKILL');
            await child.ended;
            all.push(...child.acknowledged());
            await settle(path, all, tally);
          });
        }
      });
    }
  },
};
