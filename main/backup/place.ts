import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import { besideName, freeName } from '../store/copy-names.ts';

/** Where backups are, how they are called, and whether there is room for one. */

/** The folder of a notebook's backups: `NAME.caveat-backups`, beside it. */
export function folderOf(notebook: string): string {
  return `${notebook}-backups`;
}

/** `2026-03-04 10.15.00 r42.caveat`: sorts by time, in UTC, and says the revision. */
export function nameFor(at: Date, revision: number): string {
  return `${timeIn(at)} r${revision}.caveat`;
}

const NAME = /^(\d{4}-\d{2}-\d{2}) (\d{2})\.(\d{2})\.(\d{2}) r(\d{1,15})\.caveat$/;

/** What a backup's name says; null for another file's. */
export function readName(name: string): { at: string; revision: number } | null {
  const [, day, hours, minutes, seconds, revision] = NAME.exec(name) ?? [];
  const at = `${day}T${hours}:${minutes}:${seconds}.000Z`;
  if (day === undefined || Number.isNaN(Date.parse(at))) return null;
  return { at, revision: Number(revision) };
}

/** A free path for a notebook that makes way for a backup: `NAME (set aside 2026-03-04 10.15.00).caveat`. */
export function asidePath(notebook: string, at: Date): string {
  return freeName((n) => besideName(notebook, `set aside ${timeIn(at)}${n === 1 ? '' : ` ${n}`}`));
}

/** A free path for what is salvaged of a notebook: `NAME (salvaged 2026-03-04 10.15.00).caveat`. */
export function salvagedPath(notebook: string, at: Date): string {
  return freeName((n) => besideName(notebook, `salvaged ${timeIn(at)}${n === 1 ? '' : ` ${n}`}`));
}

/** A moment in UTC as it stands in file names: `2026-03-04 10.15.00`. */
function timeIn(at: Date): string {
  return at.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
}

/** What has to stay free for saves, in bytes. */
const SPARE = 16 * 1024 * 1024;

/** Whether there is room for so many bytes beside a file. @returns `disk-full` with what is needed and what there is */
export function roomFor(file: string, bytes: number): Result<void> {
  const { bavail, bsize } = statfsSync(dirname(file));
  const free = bavail * bsize;
  if (free >= bytes + SPARE) return ok(undefined);
  return fail('disk-full', `There is not enough room on the disk: ${megabytes(bytes + SPARE)} are needed, ${megabytes(free)} are free.`, {
    where: dirname(file),
    hint: 'Free some space and try again. Nothing was changed.',
  });
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
