import { runTool } from './child.ts';
import { type Count, oneCheck, sum } from './count.ts';

/** `npm run types`: checks the types of each part against what it may use. */

const PROJECTS = ['domain', 'main', 'renderer', 'test'];

/** One check for each project. */
export async function checkTypes(): Promise<Count> {
  const counts: Count[] = [];
  for (const project of PROJECTS) {
    console.log(`types: ${project}`);
    counts.push(oneCheck(await runTool('tsc', '-p', `tsconfig.${project}.json`)));
  }
  return sum(counts);
}

if (import.meta.main) process.exitCode = (await checkTypes()).failed === 0 ? 0 : 1;
