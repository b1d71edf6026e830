import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { unwrap } from '../../domain/result.ts';
import { atomicWrite } from '../atomic-write.ts';
import { fileNameFor } from '../file-name.ts';
import { makeFolder } from './places.ts';

/** A file name from what the services suggest; a path in it is dropped. */
export function exportFileName(suggestedName: string): string {
  const { name, ext } = parse(suggestedName.replaceAll('\\', '/'));
  return fileNameFor(name, ext.slice(1) || 'txt');
}

/**
 * Saves files into one folder without asking, for hosts that have no save dialog. Nothing is ever replaced:
 * `brief.docx` is followed by `brief (2).docx`. The folder is made when the first file comes.
 * @returns a function that resolves to the file's full path, or throws `FailureError` when it was not written
 */
export function saveInto(folder: string): (suggestedName: string, bytes: Uint8Array) => Promise<string> {
  /** Names given out whose files are still being written. */
  const taken = new Set<string>();

  function freePath(fileName: string): string {
    const { name, ext } = parse(fileName);
    for (let count = 1; ; count++) {
      const path = join(folder, count === 1 ? fileName : `${name} (${count})${ext}`);
      if (!taken.has(path) && !existsSync(path)) return path;
    }
  }

  return async (suggestedName, bytes) => {
    unwrap(makeFolder(folder));
    const path = freePath(exportFileName(suggestedName));
    taken.add(path);
    try {
      unwrap(await atomicWrite(path, bytes));
      return path;
    } finally {
      taken.delete(path);
    }
  };
}
