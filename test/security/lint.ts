import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs eslint-plugin-security in oxlint, which reads today's TypeScript and needs no ESLint. */

const ROOT = join(import.meta.dirname, '..', '..');

export interface Finding {
  readonly file: string;
  readonly line: number;
  /** The rule, without `security/`. */
  readonly rule: string;
  readonly message: string;
}

/** The findings in the given folders of a project. Throws when the linter cannot run. */
export function securityFindings(folders: readonly string[], root = ROOT): Finding[] {
  const program = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const args = [program, '--config', join(ROOT, 'test', 'security', 'lint.json'), '--format', 'unix', ...folders];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const findings = stdout.split('\n').flatMap((line): Finding[] => {
    const [, file, at, message, rule] = /^(.+?):(\d+):\d+: (.*) \[\w+\/security\(([\w-]+)\)\]$/u.exec(line) ?? [];
    return file === undefined || rule === undefined ? [] : [{ file, line: Number(at), rule, message: message ?? '' }];
  });
  const [, counted] = /^(\d+) problems?$/mu.exec(stdout) ?? [];
  if (status !== 0 && counted === undefined) throw new Error(`The linter failed: ${stdout}${stderr}`);
  if (findings.length !== Number(counted ?? 0)) throw new Error(`${counted} findings were reported, ${findings.length} understood.`);
  return findings;
}
