import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, runTool } from '../run/child.ts';
import { markdownTable } from '../run/markdown-table.ts';
import { browserIsThere } from '../run/tools.ts';
import { faults } from './all.ts';
import { type Outcome, runFault } from './fault.ts';

/**
 * `npm run test:faults -- [WORDS…] [--short] [--publish]`: makes every fault, or those with these words in their names, and prints what came
 * of it. The faults of the window follow as journeys. The exit code is 1 when anything was lost or damaged, or did not come back.
 * `--publish` puts the table into `docs/faults.md`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, publish: { type: 'boolean', default: false } },
});
const chosen = faults.filter(({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)));

const rows: string[][] = [['fault', 'rounds', 'lost', 'damaged', 'recovered']];
let isSound = true;
for (const fault of chosen) {
  const missing = fault.missing?.() ?? null;
  if (missing !== null) {
    rows.push([fault.name, `not made: ${missing}`, '–', '–', '–']);
    continue;
  }
  const begun = performance.now();
  const outcome = await runFault(fault, values.short ? 'short' : 'long');
  rows.push(rowOf(fault.name, outcome));
  console.log(`${fault.name}: ${outcome.rounds} rounds in ${Math.round((performance.now() - begun) / 1000)} s`);
  for (const trouble of outcome.troubles) console.log(`  ${trouble}`);
  if (outcome.recovered !== outcome.rounds || outcome.rounds === 0) isSound = false;
}
const made = markdownTable(rows);
console.log(`\n${made}\n`);
if (values.publish) publish(made);

if (positionals.length === 0 && !values.short) {
  const code = browserIsThere() ? await runTool('vitest', 'run', '--project', 'journeys', 'test/faults') : 1;
  if (code !== 0) isSound = false;
}
process.exit(isSound ? 0 : 1);

function rowOf(name: string, { rounds, lost, damaged, recovered }: Outcome): string[] {
  return [name, ...[rounds, lost, damaged, recovered].map(String)];
}

/** Puts the table between the marks of the page. */
function publish(table: string): void {
  const page = join(ROOT, 'docs', 'faults.md');
  const day = new Date().toISOString().slice(0, 10);
  const fresh = `<!-- faults -->\n\nMade on ${day}.\n\n${table}\n\n<!-- end of faults -->`;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(/<!-- faults -->[\s\S]*<!-- end of faults -->/, () => fresh),
  );
}
