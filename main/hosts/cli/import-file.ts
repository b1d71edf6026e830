import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTooLarge, type ImportReport, MAX_FILE_BYTES } from '../../../domain/contract.ts';
import type { Encoding } from '../../../domain/encoding.ts';
import type { Result } from '../../../domain/result.ts';
import { fileFailure } from '../../fs-failure.ts';
import type { Client } from '../client.ts';

/**
 * Imports one file.
 * @param encoding the encoding a text is in; undefined to find out
 * @param onProgress hears the share done, in [0, 1], with what is being done
 * @returns the report, `file-too-large`, or why the file could not be read or understood
 */
export async function importFile(
  client: Client,
  path: string,
  encoding: Encoding | undefined,
  onProgress: (stage: string, share: number) => void = () => undefined,
): Promise<Result<ImportReport>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const taskId = randomUUID();
  const end = client.onProgress((progress) => {
    if (progress.taskId === taskId) onProgress(progress.stage, progress.share);
  });
  try {
    return await client.call('source.import', { taskId, name: basename(path), bytes: bytes.value.toString('base64'), encoding });
  } finally {
    end();
  }
}

/** The bytes of a file of the analyst's. @returns `file-too-large`, or why it could not be read */
export async function readInput(path: string): Promise<Result<Buffer>> {
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES) return fileTooLarge(path);
    return { ok: true, value: await readFile(path) };
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
  }
}
