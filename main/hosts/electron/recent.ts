import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../domain/result.ts';
import { atomicWrite } from '../../atomic-write.ts';

/**
 * The notebooks opened last, the newest first: a small file of paths in Caveat's own data. Each open notebook is a process of its own, and
 * all of them share it; when two write at once, the last one's list holds, and what it lost comes back when that notebook is opened again.
 */

const MAX_RECENT = 12;
const paths = z.array(z.string().min(1)).max(1000);

function fileOf(dataDir: string): string {
  return join(dataDir, 'recent-notebooks.json');
}

/** Those that are still there. A file that is missing or broken lists none: nothing else hangs on it. */
export function recentNotebooks(dataDir: string): readonly string[] {
  return listed(dataDir).filter((path) => existsSync(path));
}

/** Puts a notebook first. @returns why the list could not be written */
export function rememberNotebook(dataDir: string, path: string): Promise<Result<void>> {
  const others = listed(dataDir).filter((each) => each !== path);
  return write(dataDir, [path, ...others].slice(0, MAX_RECENT));
}

/** Empties the list. @returns why it could not be written */
export function forgetNotebooks(dataDir: string): Promise<Result<void>> {
  return write(dataDir, []);
}

function listed(dataDir: string): readonly string[] {
  try {
    return paths.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch {
    return [];
  }
}

function write(dataDir: string, list: readonly string[]): Promise<Result<void>> {
  return atomicWrite(fileOf(dataDir), Buffer.from(`${JSON.stringify(list, null, 2)}\n`));
}
