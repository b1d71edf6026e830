import { join } from 'node:path';
import { unwrap } from '../../../domain/result.ts';
import { createApp } from '../../../main/app.ts';
import { createClient } from '../../../main/hosts/client.ts';
import { type Fault, inFolder } from '../fault.ts';
import { type Acknowledged, settle } from '../ledger.ts';
import { faultPorts } from '../ports.ts';
import { randomFrom } from '../random.ts';
import { createWork, ORDINARY } from '../work.ts';

const YEAR = 365 * 24 * 3600 * 1000;

/** The clock of the machine jumps back and forth, by years, between any two commands. */
export const clock: Fault = {
  name: 'clock jumps back and forth',
  async run(length, tally) {
    for (let seed = 1; seed <= (length === 'long' ? 20 : 2); seed++) {
      await tally.round(`seed ${seed}`, () =>
        inFolder(async (folder) => {
          const path = join(folder, 'Clock.caveat');
          const random = randomFrom(seed);
          const now = () => new Date(Date.now() + (random() - 0.5) * 40 * YEAR);
          const app = unwrap(createApp(faultPorts({ now }), path, { create: true }));
          const work = await createWork(app, random);
          const done: Acknowledged[] = [unwrap(await work.import())];
          for (let i = 0; i < 100; i++) {
            const step = await work.step();
            if (step.ok) done.push(step.value);
            else if (!ORDINARY.has(step.error.code)) tally.damage(`${step.error.code}: ${step.error.what}`);
          }
          // What was done last is what is taken back, whatever its date.
          const client = createClient(app);
          const before = unwrap(await client.call('session.hello', {}));
          const tagged = unwrap(await work.tag());
          const undone = unwrap(await work.undo());
          const { entries } = unwrap(await client.call('history.list', { before: null, limit: 1000 }));
          const [first, second] = entries;
          if (first?.undoes !== tagged.command?.revision || second?.revision !== tagged.command?.revision)
            tally.damage('An undo took back another command than the last.');
          if (unwrap(await client.call('session.hello', {})).notebook.title !== before.notebook.title) tally.damage('The title changed.');
          const revisions = entries.map(({ revision }) => revision);
          if (revisions.some((revision, i) => i > 0 && revision !== (revisions[i - 1] ?? 0) - 1))
            tally.damage('The history is out of order.');
          await app.close();
          await settle(path, [...done, tagged, undone], tally);
        }),
      );
    }
  },
};
