import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import { errnoOf, fileFailure } from './fs-failure.ts';

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, synced, renamed, folder synced.
 * A link is followed; an existing file keeps its permissions.
 * @returns `disk-full`, `not-found` or `file-not-written`; then the old file stands and no temporary file is left
 */
export async function atomicWrite(path: string, bytes: Uint8Array): Promise<Result<void>> {
  let temporary: string | null = null;
  try {
    const target = await targetOf(path);
    const existing = await statIfThere(target);
    if (existing?.isDirectory()) return fail('file-not-written', 'A folder of this name is in the way.', { where: path });
    temporary = join(dirname(target), `.caveat-${randomUUID()}.part`);
    const file = await open(temporary, 'wx', existing === null ? 0o666 : existing.mode & 0o777);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    temporary = null;
    await syncFolder(dirname(target));
    return ok(undefined);
  } catch (thrown) {
    if (temporary !== null) await rm(temporary, { force: true });
    return { ok: false, error: fileFailure(thrown, path, 'file-not-written') };
  }
}

/** Renaming over a link would replace the link, so the file it leads to is the target. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (thrown) {
    if (errnoOf(thrown) !== 'ENOENT') throw thrown;
    return join(await realpath(dirname(path)), basename(path));
  }
}

async function statIfThere(path: string) {
  try {
    return await stat(path);
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return null;
    throw thrown;
  }
}

/** Makes a rename durable. Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
