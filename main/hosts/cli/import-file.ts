import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTooLarge, type ImportReport, MAX_FILE_BYTES } from '../../../domain/contract.ts';
import type { Result } from '../../../domain/result.ts';
import { fileFailure } from '../../fs-failure.ts';
import type { Client } from '../client.ts';

/**
 * Imports one file.
 * @param onProgress hears the share done, in [0, 1], with what is being done
 * @returns the report, `file-too-large`, or why the file could not be read or understood
 */
export function importFile(client: Client, path: string, onProgress?: OnProgress): Promise<Result<ImportReport>> {
  return sendFile(client, path, (file) => client.call('source.import', file), onProgress);
}

type OnProgress = (stage: string, share: number) => void;

/** Reads a file and hands it to the services as a task of its own. @returns what they answer, or why the file could not be read */
export async function sendFile<T>(
  client: Client,
  path: string,
  send: (file: { taskId: string; name: string; bytes: string }) => Promise<Result<T>>,
  onProgress: OnProgress = () => undefined,
): Promise<Result<T>> {
  const bytes = await read(path);
  if (!bytes.ok) return bytes;
  const taskId = randomUUID();
  const end = client.onProgress((progress) => {
    if (progress.taskId === taskId) onProgress(progress.stage, progress.share);
  });
  try {
    return await send({ taskId, name: basename(path), bytes: bytes.value.toString('base64') });
  } finally {
    end();
  }
}

async function read(path: string): Promise<Result<Buffer>> {
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES) return fileTooLarge(path);
    return { ok: true, value: await readFile(path) };
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
  }
}
