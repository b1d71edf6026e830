import { type FileBytes, fileTooLarge, MAX_FILE_BYTES, MAX_PIECE_BYTES } from '../domain/import-report.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Services } from './services.ts';

/** A file that can be read when its turn comes. */
export interface FileToImport {
  /** Its path below the folder that was chosen, else its name. */
  readonly path: string;
  /** Throws when the file is no longer there. */
  open(): Promise<File>;
}

/** A file as the services are given it: once, for a large one is forgotten as soon as it is taken. */
export interface SentFile {
  readonly name: string;
  readonly bytes: FileBytes;
}

/**
 * Reads a file for the services. A large one goes to them piece by piece, so that the window never stands still meanwhile.
 * @param isCancelled asked before each piece and after the last one; what was sent is then taken back
 * @returns `file-too-large`, `file-unreadable` or `cancelled` when it could not be read or should not
 */
export async function sendFile(
  services: Services,
  { path, open }: FileToImport,
  isCancelled: () => boolean = () => false,
): Promise<Result<SentFile>> {
  try {
    const file = await open();
    if (file.size > MAX_FILE_BYTES) return fileTooLarge(path);
    if (file.size <= MAX_PIECE_BYTES) {
      const bytes = await base64Of(file);
      return isCancelled() ? cancelledImport(path) : ok({ name: file.name, bytes });
    }
    const upload = crypto.randomUUID();
    for (let at = 0; at < file.size; at += MAX_PIECE_BYTES) {
      const bytes = await base64Of(file.slice(at, at + MAX_PIECE_BYTES));
      const appended = isCancelled() ? cancelledImport(path) : await services.call('upload.append', { uploadId: upload, at, bytes });
      const sent = appended.ok && isCancelled() ? cancelledImport(path) : appended;
      if (sent.ok) continue;
      void services.call('upload.drop', { uploadId: upload });
      return sent;
    }
    return ok({ name: file.name, bytes: { upload } });
  } catch {
    return fail('file-unreadable', 'The file could not be read.', { where: path, hint: 'Check that it is still there and may be read.' });
  }
}

/** @param path what the file is called */
export function cancelledImport(path: string) {
  return fail('cancelled', 'The import was cancelled.', { where: path, hint: 'Nothing was added.' });
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
