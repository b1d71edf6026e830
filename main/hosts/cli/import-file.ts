import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Encoding } from '../../../domain/encoding.ts';
import { fileTooLarge, type ImportReport, MAX_FILE_BYTES } from '../../../domain/import-report.ts';
import type { Result } from '../../../domain/result.ts';
import { fileFailure } from '../../fs-failure.ts';
import type { Client } from '../client.ts';

type OnProgress = (stage: string, share: number) => void;

/**
 * Imports one file.
 * @param encoding the encoding a text is in; undefined to find out
 * @param onProgress hears the share done, in [0, 1], with what is being done
 * @returns the report, `file-too-large`, or why the file could not be read or understood
 */
export function importFile(
  client: Client,
  path: string,
  encoding: Encoding | undefined,
  onProgress?: OnProgress,
): Promise<Result<ImportReport>> {
  return sendFile(client, path, (file) => client.call('source.import', { ...file, encoding }), onProgress);
}

/** Reads a file and hands it to the services as a task of its own. @returns what they answer, or why the file could not be read */
export async function sendFile<T>(
  client: Client,
  path: string,
  send: (file: { taskId: string; name: string; bytes: string }) => Promise<Result<T>>,
  onProgress: OnProgress = () => undefined,
): Promise<Result<T>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const taskId = randomUUID();
  const end = client.on('progress', (progress) => {
    if (progress.taskId === taskId) onProgress(progress.stage, progress.share);
  });
  try {
    return await send({ taskId, name: basename(path), bytes: bytes.value.toString('base64') });
  } finally {
    end();
  }
}

/** The bytes of a file of the analyst's, or of a pipe. @returns `file-too-large`, or why it could not be read */
export async function readInput(path: string): Promise<Result<Buffer>> {
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES) return fileTooLarge(path);
    const chunks: Buffer[] = [];
    let length = 0;
    // What is no plain file does not say beforehand how much it gives.
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MAX_FILE_BYTES) return fileTooLarge(path);
      chunks.push(chunk);
    }
    return { ok: true, value: Buffer.concat(chunks) };
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
  }
}
