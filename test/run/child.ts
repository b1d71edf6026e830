import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Programs that are called by their file, so that they run under this very Node on every system. */
const programs = {
  tsc: join('typescript', 'bin', 'tsc'),
  biome: join('@biomejs', 'biome', 'bin', 'biome'),
  vitest: join('vitest', 'vitest.mjs'),
} as const;

/** Runs one of the project's tools in the foreground, with nothing on standard input. @returns its exit code */
export function runTool(tool: keyof typeof programs, ...words: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', programs[tool]), ...words], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CI: 'true' },
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
