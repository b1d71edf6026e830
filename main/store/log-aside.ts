import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { freeName } from './copy-names.ts';

/** Takes the log away that stands beside a notebook, and keeps it. Throws. @returns under which name; null when there was none */
export function setLogAside(file: string): string | null {
  if (!existsSync(`${file}-wal`)) return null;
  const kept = setAsideName(file);
  renameSync(`${file}-wal`, kept);
  rmSync(`${file}-shm`, { force: true });
  return basename(kept);
}

/** How the next log will be called that is set aside. */
export function setAsideName(file: string): string {
  return freeName((n) => `${file}-log-kept-${n}`);
}
