import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { closeContract } from './contract.ts';
import { targets } from './targets.ts';

/**
 * `npm run fuzz [-- NAME…] [--minutes M] [--seed S --path P]`: throws random input at the program, the time shared by the targets. A
 * failure prints the seed and path that bring it back: `npm run fuzz -- NAME --seed S --path P`.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' }, path: { type: 'string' } },
});
const names = positionals.length === 0 ? Object.keys(targets) : positionals;
const unknown = names.filter((name) => !Object.hasOwn(targets, name));
const minutes = Number(values.minutes);
if (unknown.length > 0 || !(minutes > 0)) {
  console.error(`The targets are: ${Object.keys(targets).join(', ')}. --minutes is a number above 0.`);
  process.exit(2);
}

let failed = 0;
let cases = 0;
for (const name of names) {
  const property = targets[name]?.();
  if (property === undefined) continue;
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const begun = performance.now();
  const found = await fc.check(property as fc.IAsyncProperty<unknown>, {
    seed,
    ...(values.path === undefined ? {} : { path: values.path }),
    numRuns: values.path === undefined ? Number.MAX_SAFE_INTEGER : 1,
    interruptAfterTimeLimit: (minutes * 60_000) / names.length,
    markInterruptAsFailure: false,
  });
  cases += found.numRuns;
  console.log(
    `${name}: ${found.numRuns} cases, ${((performance.now() - begun) / 60_000).toFixed(1)} min, seed ${seed}${found.failed ? ' FAILED' : ''}`,
  );
  if (!found.failed) continue;
  failed++;
  console.error(fc.defaultReportMessage(found));
  console.error(`Again: npm run fuzz -- ${name} --seed ${seed} --path ${found.counterexamplePath}`);
}
await closeContract();
console.log(`${cases} cases, ${failed} of ${names.length} targets failed.`);
process.exitCode = failed === 0 ? 0 : 1;
