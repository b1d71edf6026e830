import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * Small notes that Caveat keeps beside its own data. They are never in the way: what cannot be read is not there, and what cannot be written is left.
 */

/** @returns null where there is no note, or none that is valid */
export function readNote<T>(file: string, validator: z.ZodType<T>): T | null {
  try {
    return validator.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Replaces a note, whole or not at all. The disk is not waited for: a note that is lost is only an older one. */
export function writeNote(file: string, value: unknown): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Several programs may be writing it.
    const part = `${file}.${process.pid}.part`;
    writeFileSync(part, JSON.stringify(value), { mode: 0o600 });
    renameSync(part, file);
  } catch {
    // A full disk, or a folder that may not be written.
  }
}
