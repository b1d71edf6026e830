import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/child.ts';
import { describeMachine } from './machine.ts';
import { sizes, sizeWords } from './reader/sizes.ts';
import { readResults, type SavedResults } from './results.ts';
import { withSection } from './sections.ts';
import { tableOf, tablesOf } from './table.ts';

/**
 * `npm run bench:publish`: puts the figures of the last whole run of `npm run bench -- reader` into the documents, with the
 * machine they are from. The read-me has those of the size the budgets speak of, `docs/bench.md` all of them.
 */

const results = readResults('bench-reader');
const groups = sizes.map(sizeWords);
const missing = groups.filter((wanted) => !results.rows.some(({ group }) => group === wanted));
if (results.quick || missing.length > 0) {
  console.error('Only a whole run can be published: `npm run bench -- reader`, not `--quick`.');
  process.exit(1);
}

const budgeted = results.rows.filter(({ group }) => group === groups.at(-1));
write('README.md', 'reader figures', `${groups.at(-1)}:\n\n${tableOf(budgeted)}\n\n${origin(results)}`);
write(join('docs', 'bench.md'), 'reader figures', `${origin(results)}\n\n${tablesOf(results.rows)}`);

function origin({ machine, versions, measuredAt }: SavedResults): string {
  const peers = `@recogito/text-annotator ${versions['@recogito/text-annotator']}, Lexical ${versions['lexical']}`;
  return `Measured on ${measuredAt.slice(0, 10)}: ${describeMachine(machine)}; ${peers}.`;
}

function write(path: string, section: string, words: string): void {
  const file = join(ROOT, path);
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), section, words));
}
