import { fileTooLarge, type ImportReport, MAX_FILE_BYTES } from '../../domain/contract.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { Services } from '../services.ts';

/** One file on its way into the notebook. */
export interface ImportTask {
  readonly taskId: string;
  readonly name: string;
  /** In [0, 1]. */
  readonly share: number;
}

/**
 * Reads a file and hands it to the services.
 * @param onShare hears of progress, from 0 to 1
 */
export async function importFile(
  services: Services,
  taskId: string,
  file: File,
  onShare: (share: number) => void,
): Promise<Result<ImportReport>> {
  if (file.size > MAX_FILE_BYTES) return fileTooLarge(file.name);
  const read = await base64Of(file);
  if (!read.ok) return read;
  const stop = services.on('progress', (progress) => {
    if (progress.taskId === taskId) onShare(progress.share);
  });
  const answer = await services.call('source.import', { taskId, name: file.name, bytes: read.value });
  stop();
  return answer;
}

async function base64Of(file: File): Promise<Result<string>> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = String(reader.result);
      resolve({ ok: true, value: address.slice(address.indexOf(',') + 1) });
    };
    reader.onerror = () => resolve(fail('file-unreadable', 'The file could not be read.', { where: file.name }));
    reader.readAsDataURL(file);
  });
}
