import type { FileToImport } from '../file-to-import.ts';

/**
 * The files in what was dropped, those inside folders too, in the order of their paths. Hidden files and what
 * archivers leave behind are passed over. To be called while the drop is being handled: afterwards the browser forgets what was in it.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<FileToImport[]> {
  const entries: FileSystemEntry[] = [];
  // What comes from no file system, as an attachment dragged out of a mail, has no entry.
  const others: FileToImport[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = entry === null ? item.getAsFile() : null;
    if (entry !== null) entries.push(entry);
    else if (file !== null) others.push(loneFile(file));
  }
  return [...(await filesIn(entries)), ...others];
}

async function filesIn(entries: readonly FileSystemEntry[]): Promise<FileToImport[]> {
  const files: FileToImport[] = [];
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
    if (entry.name.startsWith('.') || entry.name === '__MACOSX') continue;
    if (isFolder(entry)) {
      const children = await childrenOf(entry);
      // The report has to name a folder that cannot be read, as it names a file.
      if (children === null) files.push({ path: pathOf(entry), open: () => Promise.reject(new Error('The folder cannot be read.')) });
      else files.push(...(await filesIn(children)));
    } else if (isFile(entry)) files.push({ path: pathOf(entry), open: () => opened(entry) });
  }
  return files;
}

/** A file that was chosen or pasted, not found in a folder. */
export function loneFile(file: File): FileToImport {
  return { path: file.name, open: () => Promise.resolve(file) };
}

/** A browser gives a folder's entries some at a time, and none once it has given all. @returns null when the folder cannot be read */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | null> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  while (true) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) => reader.readEntries(resolve, () => resolve(null)));
    if (some === null) return null;
    if (some.length === 0) return children;
    children.push(...some);
  }
}

function pathOf(entry: FileSystemEntry): string {
  return entry.fullPath.replace(/^\//, '');
}

function opened(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
