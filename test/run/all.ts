import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './child.ts';
import { type Count, countOf, oneCheck, sum, summary } from './count.ts';
import { browserIsThere, installReaders } from './tools.ts';
import { checkTypes } from './types.ts';

/**
 * `npm test`: types and lint beside the unit tests, then journeys. Everything runs, also after a failure, and the last
 * line is `N passed, N failed`. `npm run test:faults` crashes the window five times as often.
 */

const reports = mkdtempSync(join(tmpdir(), 'caveat-test-'));

async function vitest(project: 'unit*' | 'journeys'): Promise<Count> {
  const file = join(reports, `${project.replace('*', '')}.json`);
  const exitCode = await runTool(
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  return countOf(reportIn(file), exitCode);
}

function reportIn(file: string): Parameters<typeof countOf>[0] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function journeys(): Promise<Count> {
  return browserIsThere() ? await vitest('journeys') : { passed: 0, failed: 1 };
}

async function lint(): Promise<Count> {
  console.log('lint');
  return oneCheck(await runTool('biome', 'check'));
}

const counts: Count[] = [];
try {
  installReaders();
  const checks = async () => sum([await checkTypes(), await lint()]);
  counts.push(...(await Promise.all([vitest('unit*'), checks()])));
  counts.push(await journeys());
} catch (thrown) {
  console.error(thrown);
  counts.push({ passed: 0, failed: 1 });
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const total = sum(counts);
console.log(summary(total));
process.exitCode = total.failed === 0 ? 0 : 1;
