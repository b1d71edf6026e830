import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../run/child.ts';
import { exporting } from './export.ts';
import { importing } from './import.ts';
import { describeMachine, machineFacts } from './machine.ts';
import { isMet, type Measurement, type Row, ratioOf } from './measurement.ts';
import { opening } from './open.ts';
import { starting } from './start.ts';
import { tableOf } from './table.ts';
import { tagging } from './tag.ts';

/**
 * `npm run bench -- [--only NAME,NAME] [--quick]`: measures the work that has a budget, prints a table and writes
 * the samples to `test-output/bench.json`. A budget that is missed is told, not asserted: the exit code is 1 only
 * when a measurement did not run to its end.
 */

const measurements: readonly Measurement[] = [starting, importing, tagging, opening, exporting];

const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } } });
const wanted = values.only?.split(',') ?? measurements.map(({ name }) => name);
const unknown = wanted.filter((name) => !measurements.some((each) => each.name === name));
if (unknown.length > 0) {
  console.error(`There is no measurement “${unknown.join(', ')}”. There are: ${measurements.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const machine = machineFacts();
console.log(`${describeMachine(machine)}\n`);
const rows: Row[] = [];
const failed: string[] = [];
for (const { name, measure } of measurements.filter((each) => wanted.includes(each.name))) {
  console.log(`measuring: ${name}`);
  try {
    rows.push(...(await measure({ quick: values.quick })));
  } catch (thrown) {
    failed.push(name);
    console.error(`“${name}” could not be measured.`, thrown);
  }
}

console.log(`\n${tableOf(rows)}\n`);
const output = join(ROOT, 'test-output');
mkdirSync(output, { recursive: true });
const result = {
  measuredAt: new Date().toISOString(),
  quick: values.quick,
  machine,
  failed,
  rows: rows.map((row) => ({ ...row, ratio: ratioOf(row), met: isMet(row) })),
};
writeFileSync(join(output, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
if (values.quick) console.log('This was a quick run: its figures only show that everything runs.');
if (failed.length > 0) console.log(`Not measured: ${failed.join(', ')}.`);
// What a measurement that failed left open must not keep the run alive.
process.exit(failed.length === 0 ? 0 : 1);
