import { type ReactNode, useCallback, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { FileToImport } from '../file-to-import.ts';
import { FileDrop } from '../library/file-drop.tsx';
import { useMessages } from '../messages/index.tsx';
import { useFileChooser } from '../use-file-chooser.tsx';
import { CheckDialog } from './check-dialog.tsx';

/** What the chooser offers first; whether a file is a brief is decided by its content. */
const FORMATS = '.docx,.html,.htm,.jsonld,.json';

/**
 * Checks exported briefs that are chosen, or dropped on the window, one after the other.
 * @returns `choose` lets a file be chosen; `view` has to be shown somewhere
 */
export function useBriefCheck(onOpenClaim: (claim: Claim) => void): { readonly choose: () => void; readonly view: ReactNode } {
  const { checking } = useMessages();
  const [waiting, setWaiting] = useState<readonly FileToImport[]>([]);
  const receive = useCallback((files: readonly FileToImport[]) => setWaiting((present) => [...present, ...files]), []);
  const close = useCallback(() => setWaiting(([, ...others]) => others), []);
  const { choose, field } = useFileChooser(receive, { allowsMultiple: false });
  const [file] = waiting;
  return {
    choose: useCallback(() => choose(FORMATS), [choose]),
    view: (
      <>
        {field}
        <FileDrop words={checking.drop} takesPaste={false} onFiles={receive} />
        {file !== undefined && <CheckDialog key={waiting.length} file={file} onOpenClaim={onOpenClaim} onClose={close} />}
      </>
    ),
  };
}
