import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { answerTo } from '../security/answers.ts';
import { electronAnswers } from '../security/electron-answers.ts';
import { securityFindings } from '../security/lint.ts';

/**
 * `npm run check:security [-- --electron]`: what static checkers say of the sources. With `--electron`, Electronegativity as well; it is
 * fetched for the run (360 packages nobody needs otherwise), so that part needs a network.
 */

const ELECTRONEGATIVITY = '@doyensec/electronegativity@1.10.3';
const unanswered: string[] = [];

const findings = securityFindings(['domain', 'main', 'renderer']);
for (const { file, line, rule, message } of findings) {
  if (answerTo(rule, file) === undefined) unanswered.push(`${file}:${line} ${rule}: ${message}`);
}
console.log(`eslint-plugin-security: ${findings.length} findings, ${unanswered.length} without an answer.`);

if (process.argv.includes('--electron')) {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-electronegativity-'));
  try {
    const report = join(folder, 'report.csv');
    const args = ['exec', '--yes', `--package=${ELECTRONEGATIVITY}`, '--', 'electronegativity', '-i', 'main/hosts/electron', '-o', report];
    spawnSync('npm', args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
    // Judged by its report: where it cannot ask for Electron's newest release it ends badly after having written it.
    if (!existsSync(report)) throw new Error('Electronegativity could not be run.');
    const rows = parse(readFileSync(report, 'utf8'), { columns: true, trim: true }) as Record<string, string>[];
    const open = rows.filter(({ issue = '' }) => !Object.hasOwn(electronAnswers, issue));
    unanswered.push(...open.map(({ issue, filename, location, description }) => `${filename}:${location} ${issue}: ${description}`));
    console.log(`Electronegativity: ${rows.length} findings, ${open.length} without an answer.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const each of unanswered) console.error(each);
process.exitCode = unanswered.length === 0 ? 0 : 1;
