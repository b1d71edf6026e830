import { parseArgs } from 'node:util';
import { choose } from './choice.ts';
import { exporting } from './export.ts';
import { furnishing } from './furniture.ts';
import { tabling } from './grid.ts';
import { importing } from './import/measure.ts';
import { describeMachine, machineFacts } from './machine.ts';
import { laying } from './matrix.ts';
import type { Measurement, Row } from './measurement.ts';
import { opening } from './open.ts';
import { openingNotebook } from './open-notebook.ts';
import { reading } from './reader/measure.ts';
import { reanchoring } from './reanchor.ts';
import { saveResults } from './results.ts';
import { searching } from './search/measure.ts';
import { starting } from './start.ts';
import { suggesting } from './suggest/measure.ts';
import { tablesOf } from './table.ts';
import { tagging } from './tag.ts';
import { writing } from './writing.ts';

/**
 * `npm run bench -- [NAME…] [--quick]`: measures the work that has a budget, prints a table and writes the samples to
 * `test-output/`. Without names, everything runs but `reader`, `search` and `open-notebook`, which take long. A budget that is missed is told, not
 * asserted: the exit code is 1 only when a measurement did not run to its end.
 */

const measurements: readonly Measurement[] = [
  starting,
  ...importing,
  tagging,
  opening,
  openingNotebook,
  exporting,
  writing,
  reanchoring,
  furnishing,
  ...suggesting,
  ...searching,
  tabling,
  laying,
  ...reading,
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean', default: false } } });
const chosen = choose(measurements, positionals);
if (!chosen.ok) {
  console.error(`${chosen.error.what} ${chosen.error.hint}`);
  process.exit(1);
}

const machine = machineFacts();
console.log(`${describeMachine(machine)}\n`);
/** By the file the samples go to. */
const measured = new Map<string, { rows: Row[]; failed: string[] }>();
for (const { name, file = 'bench', measure } of chosen.value) {
  const results = measured.get(file) ?? { rows: [], failed: [] };
  measured.set(file, results);
  console.log(`measuring: ${name}`);
  try {
    results.rows.push(...(await measure({ quick: values.quick })));
  } catch (thrown) {
    results.failed.push(name);
    console.error(`“${name}” could not be measured.`, thrown);
  }
  // After each, so that a run that is broken off leaves what it has measured.
  saveResults(file, { quick: values.quick, machine, ...results });
}

const all = [...measured.values()];
console.log(`\n${tablesOf(all.flatMap(({ rows }) => rows))}\n`);
if (values.quick) console.log('This was a quick run: its figures only show that everything runs.');
const failed = all.flatMap((each) => each.failed);
if (failed.length > 0) console.log(`Not measured: ${failed.join(', ')}.`);
// What a measurement that failed left open must not keep the run alive.
process.exit(failed.length === 0 ? 0 : 1);
