import { type ReactNode, useCallback, useState } from 'react';
import { looksLikeAnnotations } from '../../domain/annotation-report.ts';
import type { FileToImport } from '../file-to-import.ts';
import { AnnotationsDialog } from './annotations-dialog.tsx';

/** How much of a file is looked at, in bytes. */
const BEGINNING = 64 * 1024;
const FIRST = 64;

/**
 * Takes files of annotations out of what comes in, by their content, and shows each in a dialog.
 * @param take takes the other files
 * @param source the source that is shown
 */
export function useAnnotationFiles(
  take: (files: readonly FileToImport[]) => void,
  source: { readonly id: string; readonly title: string } | null,
): { readonly receive: (files: readonly FileToImport[]) => Promise<void>; readonly dialog: ReactNode } {
  const [waiting, setWaiting] = useState<readonly FileToImport[]>([]);
  const receive = useCallback(
    async (files: readonly FileToImport[]) => {
      const isAnnotations = await Promise.all(files.map(holdsAnnotations));
      const found = files.filter((_, index) => isAnnotations[index] === true);
      if (found.length > 0) setWaiting((present) => [...present, ...found]);
      if (found.length < files.length) take(files.filter((_, index) => isAnnotations[index] !== true));
    },
    [take],
  );
  const [file] = waiting;
  const close = useCallback(() => setWaiting(([, ...others]) => others), []);
  return {
    receive,
    dialog: file === undefined ? null : <AnnotationsDialog key={waiting.length} file={file} source={source} onClose={close} />,
  };
}

async function holdsAnnotations({ open }: FileToImport): Promise<boolean> {
  try {
    const file = await open();
    // Most files give themselves away at once, and of a folder of thousands no more should be in memory.
    if (!/^\s*[[{]/.test(await file.slice(0, FIRST).text())) return false;
    return looksLikeAnnotations(await file.slice(0, BEGINNING).text());
  } catch {
    // Whoever imports it says why it cannot be read.
    return false;
  }
}
