import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/child.ts';
import { describeMachine } from './machine.ts';
import { sizes, sizeWords } from './reader/sizes.ts';
import { readResults, type SavedResults } from './results.ts';
import { searchGroups } from './search/measure.ts';
import { withSection } from './sections.ts';
import { suggestionTables } from './suggest/page.ts';
import { tableOf, tablesOf } from './table.ts';

/**
 * `npm run bench:publish [reader] [search] [suggest]`: puts the figures of the last whole run of `npm run bench -- reader` and `npm run bench -- search` into the
 * documents, with the machine they are from, and how good suggested claims are into `docs/suggestions.md`. The read-me has those of the size the budgets speak of, and how the search grows; `docs/bench.md` all of them.
 */

const published = {
  reader: {
    groups: sizes.map(sizeWords),
    growth: false,
    with: (versions: SavedResults['versions']) =>
      `@recogito/text-annotator ${versions['@recogito/text-annotator']}, Lexical ${versions['lexical']}`,
  },
  search: {
    groups: searchGroups,
    growth: true,
    with: (versions: SavedResults['versions']) => `better-sqlite3-multiple-ciphers ${versions['better-sqlite3-multiple-ciphers']}`,
  },
};

const wanted = process.argv.slice(2);
for (const [name, { groups, growth, with: peers }] of Object.entries(published)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const results = readResults(`bench-${name}`);
  const missing = groups.filter((each) => !results.rows.some(({ group }) => group === each));
  if (results.quick || missing.length > 0) {
    console.error(`Only a whole run can be published: \`npm run bench -- ${name}\`, not \`--quick\`.`);
    process.exit(1);
  }
  const origin = originOf(results, peers(results.versions));
  const budgeted = results.rows.filter(({ group }) => group === groups.at(-1));
  const shown = growth ? tablesOf(results.rows) : `${groups.at(-1)}:\n\n${tableOf(budgeted)}`;
  write('README.md', `${name} figures`, `${shown}\n\n${origin}`);
  write(join('docs', 'bench.md'), `${name} figures`, `${origin}\n\n${tablesOf(results.rows)}`);
}

if (wanted.length === 0 || wanted.includes('suggest'))
  write(join('docs', 'suggestions.md'), 'suggestion figures', await suggestionTables());

function originOf({ machine, measuredAt }: SavedResults, peers: string): string {
  return `Measured on ${measuredAt.slice(0, 10)}: ${describeMachine(machine)}; ${peers}.`;
}

function write(path: string, section: string, words: string): void {
  const file = join(ROOT, path);
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), section, words));
}
