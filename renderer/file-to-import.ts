import { fileTooLarge, MAX_FILE_BYTES } from '../domain/import-report.ts';
import { fail, type Result } from '../domain/result.ts';

/** A file that can be read when its turn comes. */
export interface FileToImport {
  /** Its path below the folder that was chosen, else its name. */
  readonly path: string;
  /** Throws when the file is no longer there. */
  open(): Promise<File>;
}

/** @returns the file's name and its bytes in base64 */
export async function readFile({ path, open }: FileToImport): Promise<Result<{ name: string; bytes: string }>> {
  try {
    const file = await open();
    if (file.size > MAX_FILE_BYTES) return fileTooLarge(path);
    return { ok: true, value: { name: file.name, bytes: await base64Of(file) } };
  } catch {
    return fail('file-unreadable', 'The file could not be read.', { where: path, hint: 'Check that it is still there and may be read.' });
  }
}

function base64Of(file: File): Promise<string> {
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
